import type { Period } from '@desirepath/core'
import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { pathsSql } from '../log/paths.ts'
import { periodSql } from '../log/period.ts'
import { funnelMatchSql, funnelParameters } from './funnel-match.ts'

/** Customers behind a figure, in order of arrival: exactly as many as the figure counts. */
export type Customers = readonly string[]

/** What a figure asks of the customers it counts. */
export type Condition =
  | { readonly type: 'any' }
  /** With at least one event at the step. */
  | { readonly type: 'reaching'; readonly step: string }
  /** Whose last event is at the step. */
  | { readonly type: 'leaving'; readonly step: string }
  /** Who go on from the step at least once: those whose stays are measured. */
  | { readonly type: 'staying'; readonly step: string }
  /** Who come back to the step after having been elsewhere. */
  | { readonly type: 'repeating'; readonly step: string }
  /** Who begin with the step. */
  | { readonly type: 'starting'; readonly step: string }
  /** For whom one step directly follows another. */
  | { readonly type: 'following'; readonly path: readonly [from: string, to: string] }
  /** Who walk exactly this path. */
  | { readonly type: 'walking'; readonly path: readonly string[] }

export async function customersWhere(
  engine: Engine,
  log: LogRef,
  condition: Condition,
): Promise<Customers> {
  const found = await rows<{ customer: string }>(
    engine,
    `SELECT customer FROM ${pathsSql(log)} WHERE ${holds(condition)} ORDER BY arrival`,
    { ...logParameters(log), ...conditionParameters(condition) },
  )
  return found.map(({ customer }) => customer)
}

/** Customers who come to the last of the steps in the funnel over them. */
export async function customersThroughFunnel(
  engine: Engine,
  log: LogRef,
  steps: readonly string[],
  options: { readonly withinMs?: number } = {},
): Promise<Customers> {
  const { withinMs } = options
  const found = await rows<{ customer: string }>(
    engine,
    `SELECT customer FROM ${funnelMatchSql(log, withinMs)}
     WHERE length(met) = length({funnel:Array(String)}) ORDER BY arrival`,
    { ...logParameters(log), ...funnelParameters(steps, withinMs) },
  )
  return found.map(({ customer }) => customer)
}

export interface Member {
  readonly customer: string
  /** Events of any activity, bound to a step or not. */
  readonly events: number
  /** First and last of them, milliseconds. */
  readonly first: number
  readonly last: number
  /** Labels in order; consecutive events of one label once. */
  readonly path: readonly string[]
  /** Whether the activity asked about was among the events. */
  readonly met: boolean
}

export interface MemberPage {
  /** All whom the condition holds for. */
  readonly n: number
  readonly members: readonly Member[]
}

/** `limit` of the customers whom a condition holds for, in order of arrival, after the first `after`. */
export async function memberPage(
  engine: Engine,
  log: LogRef,
  asked: {
    readonly condition: Condition
    readonly after: number
    readonly limit: number
    /** An activity to look for in each. */
    readonly activity?: string
  },
): Promise<MemberPage> {
  const { condition, after, limit, activity = '' } = asked
  const parameters = { ...logParameters(log), ...conditionParameters(condition) }
  const [counted] = await rows<{ n: number }>(
    engine,
    `SELECT count() AS n FROM ${pathsSql(log)} WHERE ${holds(condition)}`,
    parameters,
  )
  const found = await rows<Omit<Member, 'met'> & { readonly met: 0 | 1 }>(
    engine,
    `SELECT customer, size AS events, first, last, arrayCompact(labels) AS path,
       has(activities, {activity:String}) AS met
     FROM ${pathsSql(log)} WHERE ${holds(condition)}
     ORDER BY arrival LIMIT {limit:UInt64} OFFSET {after:UInt64}`,
    { ...parameters, after, limit, activity },
  )
  return { n: counted!.n, members: found.map((row) => ({ ...row, met: row.met === 1 })) }
}

export interface MemberPeriod {
  /** As `periodOf` of core numbers them. */
  readonly period: number
  /** Customers of the base whose first event is in the period, and those of them the condition holds for. */
  readonly n: number
  readonly members: number
}

/** How many of a base a condition holds for, by the time of their first events; periods without any are left out. */
export async function membersByPeriod(
  engine: Engine,
  log: LogRef,
  {
    condition,
    base,
    by,
  }: { readonly condition: Condition; readonly base: Condition; readonly by: Period },
): Promise<readonly MemberPeriod[]> {
  return rows<MemberPeriod>(
    engine,
    `SELECT ${periodSql(by, 'first')} AS period,
       count() AS n, countIf(${holds(condition)}) AS members
     FROM ${pathsSql(log)} WHERE ${holds(base)} GROUP BY period ORDER BY period`,
    {
      ...logParameters(log),
      ...conditionParameters(base),
      ...conditionParameters(condition),
    },
  )
}

/** A condition as SQL over a row of paths. */
function holds({ type }: Condition): string {
  return conditions[type]
}

const conditions: Readonly<Record<Condition['type'], string>> = {
  any: 'true',
  reaching: 'has(labels, {step:String})',
  leaving: 'notEmpty(labels) AND labels[-1] = {step:String}',
  staying: 'has(arrayPopBack(arrayCompact(labels)), {step:String})',
  repeating: 'countEqual(arrayCompact(labels), {step:String}) > 1',
  starting: 'notEmpty(labels) AND labels[1] = {step:String}',
  following: 'hasSubstr(labels, {path:Array(String)})',
  walking: 'labels = {path:Array(String)}',
}

function conditionParameters(condition: Condition): Readonly<Record<string, unknown>> {
  if ('step' in condition) return { step: condition.step }
  return 'path' in condition ? { path: [...condition.path] } : {}
}
