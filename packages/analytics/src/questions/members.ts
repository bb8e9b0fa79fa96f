import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { pathsSql } from '../log/paths.ts'
import { funnelMatchSql, funnelParameters } from './funnel-match.ts'

/** Customers behind a figure, in order of arrival: exactly as many as the figure counts. */
export type Customers = readonly string[]

/** Customers with at least one event at the step. */
export function customersReaching(engine: Engine, log: LogRef, step: string): Promise<Customers> {
  return customersWhere(engine, log, 'has(labels, {step:String})', { step })
}

/** Customers whose last event is at the step. */
export function customersLeaving(engine: Engine, log: LogRef, step: string): Promise<Customers> {
  return customersWhere(engine, log, 'notEmpty(labels) AND labels[-1] = {step:String}', { step })
}

/** Customers who go on from the step at least once: those whose stays are measured. */
export function customersStaying(engine: Engine, log: LogRef, step: string): Promise<Customers> {
  return customersWhere(engine, log, 'has(arrayPopBack(arrayCompact(labels)), {step:String})', {
    step,
  })
}

/** Customers who come back to the step after having been elsewhere. */
export function customersRepeating(engine: Engine, log: LogRef, step: string): Promise<Customers> {
  return customersWhere(engine, log, 'countEqual(arrayCompact(labels), {step:String}) > 1', {
    step,
  })
}

/** Customers for whom one step directly follows another. */
export function customersFollowing(
  engine: Engine,
  log: LogRef,
  from: string,
  to: string,
): Promise<Customers> {
  return customersWhere(engine, log, 'hasSubstr(labels, {path:Array(String)})', {
    path: [from, to],
  })
}

/** Customers who begin with the step. */
export function customersStarting(engine: Engine, log: LogRef, step: string): Promise<Customers> {
  return customersWhere(engine, log, 'notEmpty(labels) AND labels[1] = {step:String}', { step })
}

/** Customers who walk exactly this path. */
export function customersOfVariant(
  engine: Engine,
  log: LogRef,
  path: readonly string[],
): Promise<Customers> {
  return customersWhere(engine, log, 'labels = {path:Array(String)}', { path: [...path] })
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

async function customersWhere(
  engine: Engine,
  log: LogRef,
  holds: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Customers> {
  const found = await rows<{ customer: string }>(
    engine,
    `SELECT customer FROM ${pathsSql(log)} WHERE ${holds} ORDER BY arrival`,
    { ...logParameters(log), ...parameters },
  )
  return found.map(({ customer }) => customer)
}
