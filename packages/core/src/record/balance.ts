import type { WorkspaceRecord } from './record.ts'

type Solution = WorkspaceRecord<'solution'>
type Resource = WorkspaceRecord<'resource'>
type Money = NonNullable<Resource['cost']>

/** How much of a resource the solutions that are not done or dropped need together, and what is missing. */
export interface Balance {
  readonly needed: number
  readonly missing: number
  readonly by: readonly { readonly solution: Solution; readonly amount: number }[]
}

export function balanceOf(
  { id, available }: Pick<Resource, 'id' | 'available'>,
  solutions: readonly Solution[],
): Balance {
  const by = solutions.flatMap((solution) => {
    const need = solution.needs.find(({ resourceId }) => resourceId === id)
    return need === undefined || !isOpen(solution) ? [] : [{ solution, amount: need.amount }]
  })
  const needed = by.reduce((sum, { amount }) => sum + amount, 0)
  return { needed, missing: Math.max(0, needed - available), by }
}

/** What an amount of a resource costs; null where nobody says what one costs. */
export function costOf({ cost }: Pick<Resource, 'cost'>, amount: number): Money | null {
  return cost && { ...cost, amount: Math.round(cost.amount * amount) }
}

function isOpen({ status }: Solution): boolean {
  return status !== 'done' && status !== 'dropped'
}
