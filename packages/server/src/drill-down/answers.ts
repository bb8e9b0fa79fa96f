import {
  customerQuestions,
  type DrillDown,
  drillDown,
  leavingReasons,
  measuredAs,
  type MembersRef,
  membersWithin,
  originsOf,
  predicted,
  segmentFigures,
  supportFigures,
  supportLane,
  touchpointFigures,
  type Within,
  withBeside,
} from '@desirepath/discovery'
import { logSummary, stepFlow, timeline } from '@desirepath/mining'
import { presentEvents, presentFlow, presentMember, type ShownMember } from './present.ts'
import type { DeskQuestion } from './question.ts'
import { segmentAnswer } from '../segments/answers.ts'
import { presentFeedback } from './voices.ts'

/** The answer to a question about one journey, as the contract shows it; null where it has no such thing. */
export function answer(own: DrillDown, question: DeskQuestion): unknown {
  const { beside = [] } = question
  const { journey, workings } = own
  const drill =
    beside.length === 0 ? own : drillDown(journey, withBeside(workings, journey, beside))
  switch (question.type) {
    case 'members':
      return memberPage(drill, question)
    case 'feedback':
      return feedbackPage(drill, question)
    case 'feedbackIds':
      return feedbackIds(drill, question.ref)
    case 'trend':
      return { points: drill.trend(question.ref, question.by) }
    case 'customer':
      return customerStory(drill, question.customer)
    case 'flow':
      return flow(drill, question.columns)
    case 'segment':
      return segmentFigures(drill, question.whose, question.against)
    case 'whatIf':
      return { predicted: predicted(drill, question.expectations) }
    case 'support':
      return { ...supportFigures(drill), fromLibrary: beside.length }
    case 'supportLane':
      return supportLane(drill)
    case 'origins':
      return originsOf(drill, question.columns)
    case 'reasons':
      return reasons(drill, question)
    case 'customerQuestions':
      return { ...customerQuestions(drill), fromLibrary: beside.length }
    case 'activities':
      return activities(drill)
    case 'measuredAs':
      return measuredAs(drill)
    case 'touchpoints':
      return touchpointFigures(drill, question.bindings)
    default:
      return segmentAnswer(drill, question)
  }
}

/** Null where nobody is known whom the persona stands for. */
function reasons(drill: DrillDown, { column, whose }: Extract<DeskQuestion, { type: 'reasons' }>) {
  if (whose === null) return leavingReasons(drill, column, null)
  const own = drill.members(
    'rule' in whose ? { figure: 'ruled', ...whose } : { figure: 'persona', ...whose },
  )
  return own && leavingReasons(drill, column, own.journeys)
}

function activities({ workings }: DrillDown) {
  return logSummary(workings.log)
    .activities.map(({ name, events, customers }) => ({ activity: name, events, customers }))
    .toSorted((a, b) => b.events - a.events)
}

function memberPage(
  drill: DrillDown,
  { ref, within, after, limit }: Extract<DeskQuestion, { type: 'members' }>,
) {
  const members = membersOf(drill, ref, within)
  if (members === null) return null
  const items = members.journeys
    .slice(after, after + limit)
    .map((journey) => presentMember(drill.journey, memberOf(drill, journey)))
  return { n: members.journeys.length, items }
}

function memberOf({ workings }: DrillDown, journey: number): ShownMember {
  const { log, visits, succeeded } = workings
  const [start, end] = [log.offsets[journey]!, log.offsets[journey + 1]!]
  return {
    customer: log.customers[log.customerOf[journey]!]!,
    events: end - start,
    first: log.time[start]!,
    last: log.time[end - 1]!,
    path: visits.activity.subarray(visits.offsets[journey], visits.offsets[journey + 1]),
    succeeded: succeeded && succeeded[journey] === 1,
  }
}

function feedbackPage(
  drill: DrillDown,
  { ref, within, after, limit }: Extract<DeskQuestion, { type: 'feedback' }>,
) {
  const members = membersOf(drill, ref, within)
  if (members === null) return null
  // Those that say something first: a score alone tells nobody why.
  const isMute = (i: number) => drill.workings.feedback[i]!.item.text === null
  const items = members.feedback
    .toSorted((a, b) => Number(isMute(a)) - Number(isMute(b)))
    .slice(after, after + limit)
    .map((i) => presentFeedback(drill, i))
  return { n: members.feedback.length, items }
}

function membersOf(drill: DrillDown, ref: MembersRef, within: Within | undefined) {
  return within === undefined ? drill.members(ref) : membersWithin(drill, ref, within)
}

function feedbackIds(drill: DrillDown, ref: MembersRef): string[] | null {
  const members = drill.members(ref)
  return members?.feedback.map((i) => drill.workings.feedback[i]!.item.id) ?? null
}

function customerStory(drill: DrillDown, customer: string) {
  const { journey, workings } = drill
  const code = workings.log.customers.indexOf(customer)
  if (code < 0) return null
  const events = timeline(workings.log, code).map((event) => ({
    ...event,
    activity: workings.log.activities[event.activity]!,
  }))
  const feedback = workings.feedback.flatMap(({ item }, i) =>
    item.customer === customer ? [presentFeedback(drill, i)] : [],
  )
  return { customer, events: presentEvents(journey, events), feedback }
}

function flow({ journey, workings: { visits } }: DrillDown, columns: number) {
  const found = { journeys: visits.journeys, columns: stepFlow(visits, { columns }) }
  return presentFlow(journey, found)
}
