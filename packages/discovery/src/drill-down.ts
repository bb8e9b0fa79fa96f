import {
  type FigureRef,
  hitsOf,
  type Journey,
  NO_STEP,
  type Period,
  type Persona,
  type ReasonColumn,
  type SegmentRule,
} from '@desirepath/core'
import {
  customersOf,
  journeysFollowing,
  journeysLeaving,
  journeysReaching,
  journeysRepeating,
  journeysStarting,
  journeysStaying,
} from '@desirepath/mining'
import { type Customers, customersOfRule } from './customers/customers.ts'
import { factsOf } from './facts.ts'
import { type Findings, findingsOf } from './findings.ts'
import { originMembers } from './origins/members.ts'
import { personaGroups } from './personas/groups.ts'
import { recordId } from './records.ts'
import { isPartOf, type TicketScope, ticketsIn } from './support/tickets.ts'
import { reasonMembers } from './leaving/reasons.ts'
import { type SaidReasons, saidReasons } from './leaving/said.ts'
import { metAt } from './touchpoints.ts'
import { type TrendPoint, trendOf } from './trend.ts'
import type { Workings } from './workings.ts'

/** Exactly what a figure counts. */
export interface Members {
  /** Indices of journeys in `workings.log`, ascending. */
  readonly journeys: readonly number[]
  /** Codes of their customers, ascending, each once. */
  readonly customers: readonly number[]
  /** Indices into `workings.feedback`. */
  readonly feedback: readonly number[]
}

/** What can be counted: the figures of a journey, and whoever meets some of its activities. */
export type MembersRef =
  | Ruled<Exclude<FigureRef, { readonly figure: 'touchpoint' }>>
  | { readonly figure: 'met'; readonly activities: readonly string[] }
  | { readonly figure: 'ruled'; readonly rule: SegmentRule }

/** A rule in place of the persona who has it. */
type Ruled<Ref> = Ref extends { readonly stepId: string }
  ? Omit<Ref, 'ruleOf'> & { readonly rule?: SegmentRule | undefined }
  : Ref

/** Answers which customers a figure counts; what takes long to find is found once. */
export interface DrillDown {
  readonly journey: Journey
  readonly workings: Workings
  /** The journeys, customers and feedback behind a figure; null where the journey has no such figure. */
  members(ref: MembersRef): Members | null
  /** A figure by the time of the journeys' first events (of the answers, for feelings): shares, or mean emotion. */
  trend(ref: MembersRef, by: Period): readonly TrendPoint[]
  /** What is given as reasons in a column; null where there is no such column. */
  reasonsIn(column: ReasonColumn): SaidReasons | null
}

export function drillDown(journey: Journey, workings: Workings): DrillDown {
  const seed = journey.discovery?.parameters.seed ?? 1
  const findings = once(() => findingsOf(workings, factsOf(journey), seed))
  const personas = once(() => personaGroups(workings, seed))
  const ruled = (rule: SegmentRule) => customersOfRule(drill, rule)
  const said = new Map<string, SaidReasons | null>()
  const reasonsIn = ({ of, column }: ReasonColumn) => {
    const key = `${of} ${column}`
    const known = said.get(key)
    if (known !== undefined) return known
    const found = saidReasons({ journey, workings }, { of, column })
    said.set(key, found)
    return found
  }
  const members = (ref: MembersRef): Members | null => {
    const sources = { journey, workings, findings, personas, ruled, reasonsIn }
    const found = journeysAndFeedback(sources, ref)
    return found && { ...found, customers: customersOf(workings.log, found.journeys) }
  }
  const drill: DrillDown = {
    journey,
    workings,
    members,
    trend: (ref, by) => inTime(workings, members, { ref, by }),
    reasonsIn,
  }
  return drill
}

interface Sources extends Pick<DrillDown, 'reasonsIn'> {
  readonly journey: Journey
  readonly workings: Workings
  readonly findings: () => Findings
  readonly personas: () => readonly number[][]
  readonly ruled: (rule: SegmentRule) => Customers
}

type Found = Omit<Members, 'customers'>

function journeysAndFeedback(sources: Sources, ref: MembersRef): Found | null {
  const { journey, workings } = sources
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
      const own = whoseJourneys(sources, ref)
      if (at < 0 || own === 'nobody') return null
      const journeys = Array.from(stepQuestions[ref.figure](workings.visits, at))
      const isOwn = own === 'everyone' ? null : new Set(own)
      return withFeedback(workings, isOwn ? journeys.filter((each) => isOwn.has(each)) : journeys)
    }
    case 'edge':
      return edgeMembers(workings, step, ref)
    case 'emotion':
      return emotionMembers(workings, step(ref.stepId), whoseJourneys(sources, ref))
    case 'record':
      return recordMembers(sources, ref.recordId)
    case 'source':
    case 'search': {
      const journeys = originMembers(sources, ref)
      return journeys && withFeedback(workings, journeys)
    }
    case 'reason': {
      const own = whoseJourneys(sources, ref)
      return own === 'nobody' ? null : reasonMembers(sources, ref, own === 'everyone' ? null : own)
    }
    case 'support':
      return supportMembers(workings, step, ref)
    case 'met':
      return metAt(workings, { activities: ref.activities, steps: journey.steps })
    case 'ruled': {
      const { journeys, feedback } = sources.ruled(ref.rule)
      return { journeys, feedback }
    }
    case 'persona': {
      const journeys = groupOf(sources, ref.personaId)
      return journeys && withFeedback(workings, journeys)
    }
  }
}

/** The journeys that a figure is counted in. */
function whoseJourneys(
  sources: Sources,
  {
    personaId,
    rule,
  }: { readonly personaId?: string | undefined; readonly rule?: SegmentRule | undefined },
): readonly number[] | 'everyone' | 'nobody' {
  if (rule !== undefined) return sources.ruled(rule).journeys
  return personaId === undefined ? 'everyone' : (groupOf(sources, personaId) ?? 'nobody')
}

/**
 * The group of journeys that a persona was drafted from. People delete personas and new data find
 * others, so its place tells nothing; its figures count exactly its group.
 */
function groupOf(
  { journey: { personas }, workings: { succeeded }, personas: groups }: Sources,
  id: string,
): readonly number[] | null {
  const figures = ({ share, success }: Persona) =>
    `${hitsOf(share)} ${success === null || succeeded === null ? '' : hitsOf(success)}`
  const counts = (group: readonly number[]) =>
    `${group.length} ${succeeded === null ? '' : group.filter((each) => succeeded[each] === 1).length}`
  const persona = personas.find((each) => each.id === id)
  if (persona === undefined) return null
  const alike = groups().filter((group) => counts(group) === figures(persona))
  const mates = personas.filter((each) => figures(each) === figures(persona))
  return alike[mates.indexOf(persona)] ?? null
}

const stepQuestions = {
  reach: journeysReaching,
  stay: journeysStaying,
  leave: journeysLeaving,
  repeat: journeysRepeating,
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
  workings: Workings,
  step: number,
  own: readonly number[] | 'everyone' | 'nobody',
): Found | null {
  if (step < 0 || own === 'nobody') return null
  const journeysOfPersona = own === 'everyone' ? null : new Set(own)
  const feedback = workings.feedback.flatMap((each, i) => {
    if (each.step !== step || each.emotion === null) return []
    if (journeysOfPersona && (each.journey === null || !journeysOfPersona.has(each.journey)))
      return []
    return [i]
  })
  return { journeys: journeysOf(workings, feedback), feedback }
}

function supportMembers(
  workings: Workings,
  step: (id: string) => number,
  { part, stepId, by, name }: Extract<MembersRef, { figure: 'support' }>,
): Found | null {
  const at = stepId === undefined || stepId === NO_STEP ? null : step(stepId)
  if (at === -1 || (by === undefined) !== (name === undefined)) return null
  const scope: TicketScope = {
    ...(stepId !== undefined && { step: at ?? NO_STEP }),
    ...(by !== undefined && { by, name: name! }),
  }
  const feedback = ticketsIn(workings.feedback, scope).filter((i) =>
    isPartOf(part, workings.feedback[i]!.item),
  )
  return { journeys: journeysOf(workings, feedback), feedback }
}

function journeysOf(workings: Workings, feedback: readonly number[]): number[] {
  const journeys = feedback.flatMap((i) => workings.feedback[i]!.journey ?? [])
  return [...new Set(journeys)].sort((a, b) => a - b)
}

function recordMembers({ journey, findings }: Sources, id: string): Found | null {
  const record = journey.records.find((each) => each.id === id)
  if (!record) return null
  const wanted = record.type === 'opportunity' ? record.links : [id]
  const { pains, delights } = findings()
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

function withFeedback(workings: Workings, journeys: readonly number[]): Found {
  const own = new Set(journeys)
  const feedback = workings.feedback.flatMap(({ journey }, i) =>
    journey !== null && own.has(journey) ? [i] : [],
  )
  return { journeys, feedback }
}

function inTime(
  { log, feedback }: Workings,
  membersOf: (ref: MembersRef) => Members | null,
  { ref, by }: { readonly ref: MembersRef; readonly by: Period },
): readonly TrendPoint[] {
  const members = membersOf(ref)
  if (members === null) return []
  if (ref.figure === 'emotion') {
    const said = members.feedback.flatMap((i) => {
      const { item, emotion } = feedback[i]!
      return item.at !== null && emotion !== null ? [{ at: item.at, value: emotion.value }] : []
    })
    return trendOf(said, { by, isShare: false })
  }
  if (ref.figure === 'support') {
    const counts = new Set(members.feedback)
    const all = membersOf({ ...ref, part: 'tickets' })?.feedback ?? []
    const tickets = all.flatMap((i) => {
      const { at } = feedback[i]!.item
      return at === null ? [] : [{ at, value: counts.has(i) ? 1 : 0 }]
    })
    return trendOf(tickets, { by, isShare: true })
  }
  const hit = new Set(members.journeys)
  const base = 'stepId' in ref && ref.figure !== 'reach' ? membersOf(reachOf(ref)) : null
  const all = base?.journeys ?? Array.from({ length: log.journeys }, (_, i) => i)
  const begun = all
    .filter((each) => log.offsets[each + 1]! > log.offsets[each]!)
    .map((each) => ({ at: log.time[log.offsets[each]!]!, value: hit.has(each) ? 1 : 0 }))
  return trendOf(begun, { by, isShare: true })
}

/** Who comes to the step of a figure. */
function reachOf(ref: Extract<MembersRef, { readonly stepId?: string | undefined }>): MembersRef {
  if (ref.stepId === undefined) return { figure: 'all' }
  if (ref.figure === 'reason') {
    const { stepId, personaId, rule } = ref
    return { figure: 'leave', stepId, personaId, rule } as MembersRef
  }
  if (!isOfStep(ref)) return { figure: 'reach', stepId: ref.stepId }
  return { ...ref, figure: 'reach' }
}

function isOfStep(
  ref: MembersRef,
): ref is Extract<MembersRef, { readonly figure: 'leave' | 'stay' | 'repeat' | 'reach' }> {
  return 'stepId' in ref && ref.figure in stepQuestions
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
