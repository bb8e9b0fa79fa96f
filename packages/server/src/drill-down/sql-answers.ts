import * as sql from '@desirepath/analytics'
import { daysOf, type Journey, type Period, shareFigure } from '@desirepath/core'
import type { MembersRef } from '@desirepath/discovery'
import type { FlowNode } from '@desirepath/mining'
import { presentEvents, presentFlow, presentMember } from './present.ts'
import type { DeskQuestion } from './question.ts'

/** A journey whose events stay in the store. */
export interface StoredLog {
  readonly engine: sql.Engine
  readonly dataset: sql.DatasetRef
  readonly journey: Journey
}

/**
 * Whether SQL can answer about a journey at all. It takes each customer for one journey: where long
 * histories were cut into several, everything is asked of the columns.
 */
export function hasSqlTwin(journey: Journey): boolean {
  return (journey.discovery?.parameters.cut ?? 'none') === 'none'
}

/**
 * How a question about a journey with a twin is answered beside SQL. Feelings are estimated from what
 * people wrote, which only the columns know: those of the customers who gave feedback are enough,
 * since nobody else stands behind a feeling. Who belongs to a persona or to a finding is the outcome
 * of discovery over the whole log and has no twin in SQL: that takes the columns of everyone.
 */
export function answeredFrom(question: DeskQuestion): 'sql' | 'voices' | 'columns' {
  if (question.type === 'flow' || question.type === 'customer') return 'sql'
  // What the library holds may be of customers who gave no feedback with the journey.
  if (!('ref' in question) || question.beside !== undefined) return 'columns'
  const { ref } = question
  if (
    ('within' in question && question.within !== undefined) ||
    ref.figure === 'met' ||
    ref.figure === 'record' ||
    ref.figure === 'source' ||
    ref.figure === 'search' ||
    ref.figure === 'reason' ||
    ('personaId' in ref && ref.personaId !== undefined) ||
    ('rule' in ref && ref.rule !== undefined)
  )
    return 'columns'
  if (ref.figure === 'emotion' || ref.figure === 'support') return 'voices'
  return question.type === 'feedback' || question.type === 'feedbackIds' ? 'voices' : 'sql'
}

/** The same answer as from columns, with no more of the log in memory than is shown. */
export async function answerBySql(log: StoredLog, question: DeskQuestion): Promise<unknown> {
  switch (question.type) {
    case 'members':
      return memberPage(log, question)
    case 'trend':
      return trend(log, question)
    case 'flow':
      return flow(log, question.columns)
    case 'customer':
      return customerStory(log, question.customer)
    default:
      throw new Error(`${question.type} is answered from the columns`)
  }
}

async function memberPage(
  log: StoredLog,
  { ref, after, limit }: Extract<DeskQuestion, { type: 'members' }>,
) {
  const { engine, journey } = log
  const condition = conditionOf(journey, ref)
  if (condition === null) return null
  const activity = journey.discovery?.success?.activity ?? null
  const { n, members } = await sql.memberPage(engine, stepLog(log), {
    condition,
    after,
    limit,
    ...(activity !== null && { activity }),
  })
  const succeeded = successOf(journey)
  const items = members.map(({ path: labels, met, ...member }) => {
    const path = labels.map(Number)
    return presentMember(journey, { ...member, path, succeeded: succeeded({ path, met }) })
  })
  return { n, items }
}

/** A journey succeeds by an activity, or, where none means success, by ending at one of some steps. */
function successOf(
  journey: Journey,
): (member: { readonly path: readonly number[]; readonly met: boolean }) => boolean | null {
  const { success, parameters } = journey.discovery ?? {}
  if (typeof success?.activity === 'string') return ({ met }) => met
  const endings = journey.steps.flatMap(({ id }, step) =>
    parameters?.endings?.includes(id) ? [step] : [],
  )
  if (endings.length === 0) return () => null
  return ({ path }) => endings.includes(path.at(-1) ?? -1)
}

async function trend(
  log: StoredLog,
  { ref, by }: { readonly ref: MembersRef; readonly by: Period },
) {
  const condition = conditionOf(log.journey, ref)
  if (condition === null) return { points: [] }
  const ofThoseWhoCame =
    'stepId' in ref && ref.stepId !== undefined && ref.figure !== 'reach'
      ? conditionOf(log.journey, { figure: 'reach', stepId: ref.stepId })
      : null
  const found = await sql.membersByPeriod(log.engine, stepLog(log), {
    condition,
    base: ofThoseWhoCame ?? { type: 'any' },
    by,
  })
  const points = found.map(({ period, n, members }) => ({
    ...shareFigure(members, n),
    ...daysOf(period, by),
  }))
  return { points }
}

async function flow(log: StoredLog, columns: number) {
  const named = (node: sql.FlowNode): FlowNode =>
    typeof node === 'string' ? node : Number(node.step)
  const found = (await sql.stepFlow(log.engine, stepLog(log), { columns })).map(
    ({ nodes, links }) => ({
      nodes: nodes.map(({ node, customers }) => ({ node: named(node), journeys: customers })),
      links: links.map(({ from, to, customers }) => ({
        from: named(from),
        to: named(to),
        journeys: customers,
      })),
    }),
  )
  const journeys = found[0]?.nodes.reduce((sum, node) => sum + node.journeys, 0) ?? 0
  return presentFlow(log.journey, { journeys, columns: found })
}

/** Of a customer who said nothing: the others are among those who gave feedback. */
async function customerStory({ engine, dataset, journey }: StoredLog, customer: string) {
  const events = await sql.timeline(engine, dataset, customer)
  if (events.length === 0) return null
  return { customer, events: presentEvents(journey, events), feedback: [] }
}

/** Steps are labelled by their place on the map, as in the columns. */
function stepLog({ dataset, journey }: StoredLog): sql.StepLogRef {
  const steps = journey.steps.map(({ activities }, step) => ({ id: String(step), activities }))
  return { ...dataset, steps }
}

/** Whom a figure counts; null where the journey has no such figure, or SQL no twin of it. */
function conditionOf({ steps }: Journey, ref: MembersRef): sql.Condition | null {
  const place = (id: string) => {
    const step = steps.findIndex((each) => each.id === id)
    return step < 0 ? null : String(step)
  }
  switch (ref.figure) {
    case 'all':
      return { type: 'any' }
    case 'reach':
    case 'leave':
    case 'stay':
    case 'repeat': {
      const step = place(ref.stepId)
      return step === null ? null : { type: conditions[ref.figure], step }
    }
    case 'edge': {
      const [from, to] = [place(ref.from), place(ref.to)]
      if (ref.from === 'start' && to !== null) return { type: 'starting', step: to }
      if (ref.to === 'exit' && from !== null) return { type: 'leaving', step: from }
      return from === null || to === null ? null : { type: 'following', path: [from, to] }
    }
    default:
      return null
  }
}

const conditions = {
  reach: 'reaching',
  leave: 'leaving',
  stay: 'staying',
  repeat: 'repeating',
} as const
