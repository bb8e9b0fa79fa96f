import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { pathsSql } from '../log/paths.ts'

export interface Variant {
  readonly path: readonly string[]
  readonly customers: number
  /** The first to arrive of those who walk it. */
  readonly firstCustomer: string
}

export interface Variants {
  /** Distinct paths; customers without an event walk none. */
  readonly count: number
  /** By customers, then by first customer. */
  readonly list: readonly Variant[]
  /** Share of the customers that the first i + 1 of the list hold. */
  readonly coverage: readonly number[]
  /** The fewest variants that hold at least 80 % of the customers. */
  readonly for80Percent: number
}

/** Every distinct sequence of activities, or the `top` most walked; the other figures speak of all. */
export async function variants(
  engine: Engine,
  log: LogRef,
  options: { readonly top?: number } = {},
): Promise<Variants> {
  const parameters = logParameters(log)
  const sizes = await rows<Size>(engine, sizesSql(log), parameters)
  const count = sizes.reduce((sum, each) => sum + each.variants, 0)
  const walked = sizes.reduce((sum, each) => sum + each.variants * each.customers, 0)
  const top = options.top ?? count
  const list = await rows<Variant>(engine, listSql(log), { ...parameters, top })
  let held = 0
  return {
    count,
    list,
    coverage: list.map(({ customers }) => (held += customers) / walked),
    for80Percent: fewestFor80Percent(sizes, walked),
  }
}

/** How many variants are walked by a number of customers. */
interface Size {
  readonly customers: number
  readonly variants: number
}

function sizesSql(log: LogRef): string {
  return `
    SELECT customers, count() AS variants FROM (
      SELECT count() AS customers FROM ${pathsSql(log)} WHERE notEmpty(labels) GROUP BY labels
    )
    GROUP BY customers ORDER BY customers DESC`
}

function listSql(log: LogRef): string {
  return `
    SELECT labels AS path, count() AS customers, argMin(customer, arrival) AS firstCustomer
    FROM ${pathsSql(log)} WHERE notEmpty(labels)
    GROUP BY labels ORDER BY customers DESC, min(arrival) LIMIT {top:UInt64}`
}

function fewestFor80Percent(sizes: readonly Size[], walked: number): number {
  let held = 0
  let fewest = 0
  for (const { customers, variants } of sizes) {
    // In whole numbers, since 0.8 has no exact binary form.
    const missing = Math.max(0, Math.ceil((walked * 4 - held * 5) / (customers * 5)))
    const taken = Math.min(missing, variants)
    held += taken * customers
    fewest += taken
  }
  return fewest
}
