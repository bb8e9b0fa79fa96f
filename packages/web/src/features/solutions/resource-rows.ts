import { type Balance, balanceOf, costOf, type WorkspaceRecord } from '@desirepath/core'
import type { Money } from './money.ts'
import type { Solution } from './predictions.ts'

type Resource = WorkspaceRecord<'resource'>

export interface ResourceRow {
  readonly record: Resource
  readonly balance: Balance
  /** What all that is needed costs; null where nobody says what one costs. */
  readonly needed: Money | null
  readonly missing: Money | null
}

/** Resources with what the open solutions need of them, and what that costs. */
export function resourceRows(
  resources: readonly Resource[],
  solutions: readonly Solution[],
): ResourceRow[] {
  return resources.map((record) => {
    const balance = balanceOf(record, solutions)
    return {
      record,
      balance,
      needed: costOf(record, balance.needed),
      missing: costOf(record, balance.missing),
    }
  })
}

/** Sums of amounts by their unit, in the order of the rows; unlike things are not added up. */
export function amountsByUnit(
  rows: readonly ResourceRow[],
  amountOf: (row: ResourceRow) => number,
): readonly { readonly unit: string; readonly amount: number }[] {
  return [...Map.groupBy(rows, ({ record }) => record.unit)].map(([unit, own]) => ({
    unit,
    amount: own.reduce((sum, row) => sum + amountOf(row), 0),
  }))
}

/** Sums of money by currency. */
export function moneyTotals(money: readonly (Money | null)[]): readonly Money[] {
  const said = money.filter((each) => each !== null)
  return [...Map.groupBy(said, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    amount: own.reduce((sum, { amount }) => sum + amount, 0),
  }))
}
