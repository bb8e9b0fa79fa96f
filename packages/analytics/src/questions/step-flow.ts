import { compareNames } from '@desirepath/mining'
import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { pathsSql } from '../log/paths.ts'

/** A node of a flow column: a step (or activity), everything else, or having gone. */
export type FlowNode = { readonly step: string } | 'other' | 'exit'

export interface FlowColumn {
  /** Customers at each node; every column sums to all. Steps by customers, then Other, Exit. */
  readonly nodes: readonly { readonly node: FlowNode; readonly customers: number }[]
  /** From the nodes of this column to those of the next, in their orders; empty for the last. */
  readonly links: readonly {
    readonly from: FlowNode
    readonly to: FlowNode
    readonly customers: number
  }[]
}

/**
 * Where customers are at their first, second, … visit; per column the `top` steps, Other and Exit.
 * Consecutive events at one step are one visit; a customer who has ended stays at Exit.
 */
export async function stepFlow(
  engine: Engine,
  log: LogRef,
  options: { readonly columns?: number; readonly top?: number } = {},
): Promise<readonly FlowColumn[]> {
  const { columns = 6, top = 6 } = options
  const moves = await rows<Move>(engine, movesSql(log), { ...logParameters(log), columns })
  const byColumn = Array.from({ length: columns }, (_, i) =>
    moves.filter(({ column }) => column === i + 1),
  )
  const places = byColumn.map((own) => placesOf(own, top))
  return byColumn.map((own, i) => ({
    nodes: countNodes(own, places[i]!),
    links: countLinks(own, places[i]!, places[i + 1] ?? null),
  }))
}

/** Customers who are at one step in a column, and at another in the next; `''` beside a gone is none. */
interface Move {
  readonly column: number
  readonly from: string
  readonly fromGone: 0 | 1
  readonly to: string
  readonly toGone: 0 | 1
  readonly customers: number
}

function movesSql(log: LogRef): string {
  return `
    SELECT column, steps[column] AS from, column > length(steps) AS fromGone,
      steps[column + 1] AS to, column + 1 > length(steps) AS toGone, count() AS customers
    FROM (
      SELECT arraySlice(labels, 1, {columns:UInt32} + 1) AS steps
      FROM ${pathsSql({ ...log, collapseRepeats: true })}
    )
    ARRAY JOIN range(1, {columns:UInt32} + 1) AS column
    GROUP BY column, from, fromGone, to, toGone`
}

/** The nodes of a column in order, and the index of the node where a step is. */
interface Places {
  readonly nodes: readonly FlowNode[]
  indexOf(step: string, gone: 0 | 1): number
}

function placesOf(moves: readonly Move[], top: number): Places {
  const counts = new Map<string, number>()
  for (const { from, fromGone, customers } of moves) {
    if (fromGone === 0) counts.set(from, (counts.get(from) ?? 0) + customers)
  }
  const shown = [...counts]
    .sort(([a, n], [b, m]) => m - n || compareNames(a, b))
    .slice(0, top)
    .map(([step]) => step)
  const nodeOf = new Map(shown.map((step, node) => [step, node]))
  return {
    nodes: [...shown.map((step) => ({ step })), 'other', 'exit'],
    indexOf: (step, gone) => (gone === 1 ? shown.length + 1 : (nodeOf.get(step) ?? shown.length)),
  }
}

function countNodes(moves: readonly Move[], { nodes, indexOf }: Places): FlowColumn['nodes'] {
  const counts = nodes.map(() => 0)
  for (const { from, fromGone, customers } of moves) counts[indexOf(from, fromGone)]! += customers
  return nodes
    .map((node, i) => ({ node, customers: counts[i]! }))
    .filter(({ customers }) => customers > 0)
}

function countLinks(
  moves: readonly Move[],
  here: Places,
  next: Places | null,
): FlowColumn['links'] {
  if (next === null) return []
  const counts = here.nodes.map(() => next.nodes.map(() => 0))
  for (const { from, fromGone, to, toGone, customers } of moves) {
    counts[here.indexOf(from, fromGone)]![next.indexOf(to, toGone)]! += customers
  }
  return here.nodes
    .flatMap((from, i) => next.nodes.map((to, j) => ({ from, to, customers: counts[i]![j]! })))
    .filter(({ customers }) => customers > 0)
}
