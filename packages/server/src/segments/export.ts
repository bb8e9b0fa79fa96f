import { type Journey, segmented, type SegmentFigures } from '@desirepath/core'
import { recordsByIds, type Store } from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney } from '../journeys/existing.ts'
import { whoseFigures } from './said.ts'

interface Asked {
  readonly journey: Journey
  /** A persona. */
  readonly segment?: string | undefined
  /** A saved view. */
  readonly view?: string | undefined
}

/**
 * A journey with the figures of the persona that is asked for, or that the view shows, and whose they are;
 * null where nobody asks for one, or the view’s is gone, as on the screen.
 */
export async function withFiguresOf(
  { store, ask }: { readonly store: Store; readonly ask: Ask },
  workspaceId: string,
  { journey, segment, view }: Asked,
): Promise<{ readonly journey: Journey; readonly says: string } | null> {
  const ofView = journey.views?.find(({ id }) => id === view)?.settings.segment
  const id = segment ?? ofView
  if (id === undefined) return null
  const title = await titleOf(store, workspaceId, { journey, id })
  const { datasetId } = await existingJourney(store, { workspaceId, journeyId: journey.id })
  if (title === null || datasetId === null) {
    if (segment === undefined) return null
    throw new ProblemError(
      'invalid-input',
      'query.segment: this journey has no figures of such a persona; leave it out for those of everyone.',
    )
  }
  const whose = await whoseFigures(store, { workspaceId, id })
  const question = { type: 'segment', whose, against: null } as const
  const answer = (await ask({ workspaceId, id: journey.id, question })) as {
    readonly segment: SegmentFigures & { readonly customers: number }
  }
  const { customers } = answer.segment
  const parts = segmented(journey, { id, title, isByRule: 'rule' in whose }, answer.segment)
  const n = customers === 1 ? '1 customer' : `${customers.toLocaleString('en')} customers`
  return { journey: { ...journey, ...parts }, says: `${title}, ${n}` }
}

async function titleOf(
  store: Store,
  workspaceId: string,
  { journey, id }: { readonly journey: Journey; readonly id: string },
): Promise<string | null> {
  const found = journey.personas.find((persona) => persona.id === id)?.title
  if (found !== undefined) return found
  const [record] = await recordsByIds(store, workspaceId, [id])
  return record?.type === 'persona' ? record.body.title : null
}
