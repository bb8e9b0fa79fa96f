import type { DrillDown } from '@desirepath/discovery'
import { stepFlow, timeline } from '@desirepath/mining'
import { redact } from '@desirepath/text'
import type { DeskQuestion } from './question.ts'

/** The answer to a question about one journey, as the contract shows it; null where it has no such thing. */
export function answer(drill: DrillDown, question: DeskQuestion): unknown {
  switch (question.type) {
    case 'members':
      return memberPage(drill, question)
    case 'feedback':
      return feedbackPage(drill, question)
    case 'trend':
      return { points: drill.trend(question.ref) }
    case 'customer':
      return customerStory(drill, question.customer)
    case 'flow':
      return flow(drill, question.columns)
  }
}

function memberPage(
  drill: DrillDown,
  { ref, after, limit }: Extract<DeskQuestion, { type: 'members' }>,
) {
  const members = drill.members(ref)
  if (members === null) return null
  const items = members.journeys
    .slice(after, after + limit)
    .map((journey) => presentMember(drill, journey))
  return { n: members.journeys.length, items }
}

function presentMember({ journey: { steps }, workings }: DrillDown, journey: number) {
  const { log, visits, succeeded } = workings
  const [start, end] = [log.offsets[journey]!, log.offsets[journey + 1]!]
  const path = visits.activity.subarray(visits.offsets[journey], visits.offsets[journey + 1])
  return {
    customer: log.customers[log.customerOf[journey]!]!,
    events: end - start,
    first: new Date(log.time[start]!).toISOString(),
    last: new Date(log.time[end - 1]!).toISOString(),
    steps: Array.from(path, (step) => steps[step]!.title),
    outcome: succeeded === null ? 'open' : succeeded[journey] === 1 ? 'succeeded' : 'left',
  }
}

function feedbackPage(
  drill: DrillDown,
  { ref, after, limit }: Extract<DeskQuestion, { type: 'feedback' }>,
) {
  const members = drill.members(ref)
  if (members === null) return null
  const items = members.feedback.slice(after, after + limit).map((i) => presentFeedback(drill, i))
  return { n: members.feedback.length, items }
}

function presentFeedback({ journey, workings }: DrillDown, i: number) {
  const { item, step, emotion } = workings.feedback[i]!
  return {
    id: item.id,
    text: item.text === null ? null : redact(item.text).text,
    at: item.at === null ? null : new Date(item.at).toISOString(),
    score: item.score,
    scale: item.scale,
    language: item.language,
    source: item.sourceType,
    customer: item.customer,
    stepId: step === null ? null : journey.steps[step]!.id,
    emotion,
  }
}

function customerStory(drill: DrillDown, customer: string) {
  const { journey, workings } = drill
  const code = workings.log.customers.indexOf(customer)
  if (code < 0) return null
  const stepOf = new Map(
    journey.steps.flatMap(({ id, activities }) => activities.map((name) => [name, id])),
  )
  const events = timeline(workings.log, code).map(({ activity, time, channel }) => {
    const name = workings.log.activities[activity]!
    return {
      activity: name,
      stepId: stepOf.get(name) ?? null,
      at: new Date(time).toISOString(),
      channel,
    }
  })
  const feedback = workings.feedback.flatMap(({ item }, i) =>
    item.customer === customer ? [presentFeedback(drill, i)] : [],
  )
  return { customer, events, feedback }
}

function flow({ journey, workings }: DrillDown, columns: number) {
  const name = (node: number | 'other' | 'exit') =>
    typeof node === 'number' ? journey.steps[node]!.id : node
  const title = (node: number | 'other' | 'exit') =>
    typeof node === 'number' ? journey.steps[node]!.title : node === 'other' ? 'Other' : 'Exit'
  return {
    journeys: workings.visits.journeys,
    columns: stepFlow(workings.visits, { columns }).map(({ nodes, links }) => ({
      nodes: nodes.map(({ node, journeys }) => ({
        node: name(node),
        title: title(node),
        journeys,
      })),
      links: links.map(({ from, to, journeys }) => ({ from: name(from), to: name(to), journeys })),
    })),
  }
}
