import type { EventLog } from '../log/event-log.ts'

/** A node of a flow column: a step, everything else, or having gone. */
export type FlowNode = number | 'other' | 'exit'

export interface FlowColumn {
  /** Journeys at each node; every column sums to all journeys. */
  readonly nodes: readonly { readonly node: FlowNode; readonly journeys: number }[]
  /** From the nodes of this column to those of the next; empty for the last. */
  readonly links: readonly {
    readonly from: FlowNode
    readonly to: FlowNode
    readonly journeys: number
  }[]
}

/** Where journeys are at their first, second, … visit; per column the `top` steps, Other and Exit. */
export function stepFlow(
  log: EventLog,
  options: { readonly columns?: number; readonly top?: number } = {},
): readonly FlowColumn[] {
  const { columns = 6, top = 6 } = options
  const visits = Array.from({ length: log.journeys }, (_, journey) =>
    visitsOf(log, journey, columns),
  )
  const shown = Array.from({ length: columns }, (_, column) => topSteps(visits, column, top))
  const nodeAt = (path: readonly number[], column: number): FlowNode => {
    const step = path[column]
    if (step === undefined) return 'exit'
    return shown[column]!.has(step) ? step : 'other'
  }
  return shown.map((_, column) => {
    const nodes = new Map<FlowNode, number>()
    const links = new Map<string, { from: FlowNode; to: FlowNode; journeys: number }>()
    for (const path of visits) {
      const from = nodeAt(path, column)
      nodes.set(from, (nodes.get(from) ?? 0) + 1)
      if (column === columns - 1) continue
      const to = nodeAt(path, column + 1)
      const key = `${from}>${to}`
      const link = links.get(key)
      if (link) link.journeys++
      else links.set(key, { from, to, journeys: 1 })
    }
    return {
      nodes: [...nodes]
        .map(([node, journeys]) => ({ node, journeys }))
        .sort(
          (a, b) =>
            order(a.node) - order(b.node) ||
            b.journeys - a.journeys ||
            Number(a.node) - Number(b.node),
        ),
      links: [...links.values()].sort((a, b) => b.journeys - a.journeys),
    }
  })
}

function order(node: FlowNode): number {
  if (node === 'exit') return 2
  return node === 'other' ? 1 : 0
}

function visitsOf(log: EventLog, journey: number, columns: number): number[] {
  const path: number[] = []
  for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]! && path.length < columns; i++) {
    const step = log.activity[i]!
    if (path.at(-1) !== step) path.push(step)
  }
  return path
}

function topSteps(
  visits: readonly (readonly number[])[],
  column: number,
  top: number,
): Set<number> {
  const counts = new Map<number, number>()
  for (const path of visits) {
    const step = path[column]
    if (step !== undefined) counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return new Set(ranked.slice(0, top).map(([step]) => step))
}
