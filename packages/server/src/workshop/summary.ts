import type { WorkshopSummary } from '@desirepath/contract'
import { type Journey, plainMentions } from '@desirepath/core'
import type { BallotResult, Participant, StoredWorkshop, WorkshopNote } from '@desirepath/store'
import { titleOfThing } from './titles.ts'

/** What is kept of a workshop: who was there, for how long, and what came of it. */
export function summarise({
  workshop: { id, title, startedBy, startedAt },
  endedAt,
  people,
  votes,
  notes,
  journey,
}: {
  readonly workshop: StoredWorkshop
  readonly endedAt: Date
  readonly people: readonly Omit<Participant, 'person'>[]
  readonly votes: readonly BallotResult[]
  /** Those that were revealed. */
  readonly notes: readonly WorkshopNote[]
  readonly journey: Journey
}): WorkshopSummary {
  const stepTitle = (stepId: string | null) =>
    journey.steps.find((step) => step.id === stepId)?.title ?? null
  return {
    id,
    title,
    startedBy,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    people: [...people],
    votes: votes.map((vote) => ({ ...vote, ranking: [...vote.ranking] })),
    notes: notes.map(({ text, author, isNamed, stepId }) => ({
      text,
      author: isNamed ? author : null,
      step: stepTitle(stepId),
    })),
    comments: (journey.threads ?? [])
      .filter(({ resolved }) => !resolved)
      .flatMap(({ target, comments }) => {
        const on = titleOfThing(journey, target)
        return comments.map(({ author, at, text }) => ({
          on,
          author,
          at,
          text: plainMentions(text),
        }))
      }),
  }
}
