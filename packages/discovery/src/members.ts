import type { Journey } from '@desirepath/core'
import {
  customersOf,
  journeysFollowing,
  journeysLeaving,
  journeysReaching,
  journeysRepeating,
  journeysStarting,
} from '@desirepath/mining'
import { factsOf } from './facts.ts'
import { findingsOf } from './findings.ts'
import { clusterJourneys, membersOfCluster } from './personas/personas.ts'
import { recordId } from './records.ts'
import { type TrendPoint, weekly } from './trend.ts'
import type { Workings } from './workings.ts'

/** A figure of a journey, by the names that stand on the map. */
export type FigureRef =
  | { readonly figure: 'all' }
  | { readonly figure: 'reach' | 'leave' | 'stay' | 'repeat'; readonly stepId: string }
  | { readonly figure: 'emotion'; readonly stepId: string; readonly personaId?: string }
  | { readonly figure: 'edge'; readonly from: string; readonly to: string }
  | { readonly figure: 'record'; readonly recordId: string }
  | { readonly figure: 'persona'; readonly personaId: string }

/** Exactly what a figure counts. */
export interface Members {
  /** Indices of journeys in `workings.log`, ascending. */
  readonly journeys: readonly number[]
  /** Codes of their customers, ascending, each once. */
  readonly customers: readonly number[]
  /** Indices into `workings.feedback`. */
  readonly feedback: readonly number[]
}

/** The journeys, customers and feedback behind a figure; null where the journey has no such figure. */
export function membersOf(journey: Journey, workings: Workings, ref: FigureRef): Members | null {
  const found = journeysAndFeedback(journey, workings, ref)
  if (found === null) return null
  return { ...found, customers: customersOf(workings.log, found.journeys) }
}

type Found = Omit<Members, 'customers'>

function journeysAndFeedback(journey: Journey, workings: Workings, ref: FigureRef): Found | null {
  const step = (id: string) => journey.steps.findIndex((each) => each.id === id)
  switch (ref.figure) {
    case 'all':
      return withFeedback(
        workings,
        Array.from({ length: workings.log.journeys }, (_, i) => i),
      )
    case 'reach':
    case 'leave':
    case 'stay':
    case 'repeat': {
      const at = step(ref.stepId)
      if (at < 0) return null
      const question = {
        reach: journeysReaching,
        stay: journeysReaching,
        leave: journeysLeaving,
        repeat: journeysRepeating,
      }
      return withFeedback(workings, Array.from(question[ref.figure](workings.visits, at)))
    }
    case 'edge':
      return edgeMembers(workings, step, ref)
    case 'emotion':
      return emotionMembers(journey, workings, step(ref.stepId), ref.personaId)
    case 'record':
      return recordMembers(journey, workings, ref.recordId)
    case 'persona': {
      const journeys = personaJourneys(journey, workings, ref.personaId)
      return journeys && withFeedback(workings, journeys)
    }
  }
}

function edgeMembers(
  workings: Workings,
  step: (id: string) => number,
  { from, to }: { from: string; to: string },
): Found | null {
  const [a, b] = [step(from), step(to)]
  if (from === 'start' && b >= 0)
    return withFeedback(workings, Array.from(journeysStarting(workings.visits, b)))
  if (to === 'exit' && a >= 0)
    return withFeedback(workings, Array.from(journeysLeaving(workings.visits, a)))
  if (a < 0 || b < 0) return null
  return withFeedback(workings, Array.from(journeysFollowing(workings.visits, a, b)))
}

function emotionMembers(
  journey: Journey,
  workings: Workings,
  step: number,
  personaId?: string,
): Found | null {
  if (step < 0) return null
  const own = personaId === undefined ? null : personaJourneys(journey, workings, personaId)
  const journeysOfPersona = own === null ? null : new Set(own)
  const feedback = workings.feedback.flatMap((each, i) => {
    if (each.step !== step || each.emotion === null) return []
    if (journeysOfPersona && (each.journey === null || !journeysOfPersona.has(each.journey)))
      return []
    return [i]
  })
  const journeys = feedback.flatMap((i) => workings.feedback[i]!.journey ?? [])
  return { journeys: [...new Set(journeys)].sort((a, b) => a - b), feedback }
}

function recordMembers(journey: Journey, workings: Workings, id: string): Found | null {
  const record = journey.records.find((each) => each.id === id)
  if (!record) return null
  const wanted = record.type === 'opportunity' ? record.links : [id]
  const { pains, delights } = findingsOf(
    workings,
    factsOf(journey),
    journey.discovery?.parameters.seed ?? 1,
  )
  const ranked =
    pains.find(({ candidate }) =>
      wanted.includes(recordId('painPoint', candidate.kind, candidate.key)),
    ) ??
    delights.find(({ candidate }) =>
      wanted.includes(recordId('delight', candidate.kind, candidate.key)),
    )
  if (!ranked) return null
  const feedback = new Set([ranked.candidate, ...ranked.also].flatMap((each) => each.feedback))
  return { journeys: ranked.candidate.journeys, feedback: [...feedback] }
}

function personaJourneys(journey: Journey, workings: Workings, personaId: string): number[] | null {
  const seed = journey.discovery?.parameters.seed ?? 1
  const { of, clusters } = clusterJourneys(workings, seed)
  const persona = journey.personas.find((each) => each.id === personaId)
  if (!persona) return null
  // Personas are listed by size; clusters of equal size keep their order in both places.
  const bySize = Array.from({ length: clusters }, (_, cluster) =>
    membersOfCluster(of, cluster),
  ).sort((a, b) => b.length - a.length)
  return bySize[journey.personas.indexOf(persona)] ?? null
}

function withFeedback(workings: Workings, journeys: readonly number[]): Found {
  const own = new Set(journeys)
  const feedback = workings.feedback.flatMap(({ journey }, i) =>
    journey !== null && own.has(journey) ? [i] : [],
  )
  return { journeys, feedback }
}

/** A figure by week of the journeys' first events (of the answers, for feelings): shares, or mean emotion. */
export function trendOf(
  journey: Journey,
  workings: Workings,
  ref: FigureRef,
): readonly TrendPoint[] {
  const members = membersOf(journey, workings, ref)
  if (members === null) return []
  const { log, feedback } = workings
  if (ref.figure === 'emotion') {
    return weekly(
      members.feedback.flatMap((i) => {
        const { item, emotion } = feedback[i]!
        return item.at !== null && emotion !== null ? [{ at: item.at, value: emotion.value }] : []
      }),
    )
  }
  const hit = new Set(members.journeys)
  const base =
    'stepId' in ref && ref.figure !== 'reach'
      ? membersOf(journey, workings, { figure: 'reach', stepId: ref.stepId })
      : null
  const all = base?.journeys ?? Array.from({ length: log.journeys }, (_, i) => i)
  return weekly(
    all
      .filter((each) => log.offsets[each + 1]! > log.offsets[each]!)
      .map((each) => ({ at: log.time[log.offsets[each]!]!, value: hit.has(each) ? 1 : 0 })),
  )
}
