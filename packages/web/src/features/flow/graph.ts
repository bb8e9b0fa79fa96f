import { Graph, layout } from '@dagrejs/dagre'
import type { Edge, Journey } from '@desirepath/core'

export interface FlowBox {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const BOX = { width: 176, height: 62 } as const
const END = { width: 76, height: 34 } as const

/** The ways taken by at least a share of those who leave a step; each step keeps its most taken way. */
export function visibleEdges(edges: readonly Edge[], least: number): Edge[] {
  const strongest = new Map<string, Edge>()
  for (const edge of edges) {
    const best = strongest.get(edge.from)
    if (best === undefined || edge.n > best.n) strongest.set(edge.from, edge)
  }
  return edges.filter((edge) => edge.share >= least || strongest.get(edge.from) === edge)
}

/** Places for the steps, start and exit, left to right; ways back do not turn the order around. */
export function placeSteps(journey: Journey, edges: readonly Edge[]): Map<string, FlowBox> {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 34, ranksep: 86, marginx: 24, marginy: 24 })
  graph.setDefaultEdgeLabel(() => ({}))
  graph.setNode('start', { ...END })
  for (const step of journey.steps) graph.setNode(step.id, { ...BOX })
  graph.setNode('exit', { ...END })
  for (const { from, to, n, kind } of edges) {
    if (kind === 'loop' || from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue
    graph.setEdge(from, to, { weight: Math.max(1, Math.round(Math.log2(n + 1))) })
  }
  layout(graph)
  return new Map(
    graph.nodes().map((id: string) => {
      const { x, y, width, height } = graph.node(id) as Omit<FlowBox, 'id'>
      return [id, { id, x: x - width / 2, y: y - height / 2, width, height }]
    }),
  )
}
