import type { WorkspaceRecord } from '@desirepath/core'
import { formatNumber } from '@desirepath/render'
import type { Solution } from './predictions.ts'

/** How much of a resource the solutions that are not done or dropped need together, and what is missing. */
export interface Balance {
  readonly needed: number
  readonly missing: number
  readonly by: readonly { readonly solution: Solution; readonly amount: number }[]
}

export function balanceOf(
  { id, available }: Pick<WorkspaceRecord<'resource'>, 'id' | 'available'>,
  solutions: readonly Solution[],
): Balance {
  const by = solutions.flatMap((solution) => {
    const need = solution.needs.find(({ resourceId }) => resourceId === id)
    return need === undefined || !isOpen(solution) ? [] : [{ solution, amount: need.amount }]
  })
  const needed = by.reduce((sum, { amount }) => sum + amount, 0)
  return { needed, missing: Math.max(0, needed - available), by }
}

function isOpen({ status }: Solution): boolean {
  return status !== 'done' && status !== 'dropped'
}

/** “2” or “2.5”: whole amounts have no decimals. */
export function amountWords(amount: number): string {
  return formatNumber(amount, Number.isInteger(amount) ? 0 : 1)
}
