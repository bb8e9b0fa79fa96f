import { Graph, layout } from '@dagrejs/dagre'
import type { Edge, Journey } from '@desirepath/core'

interface FlowBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface FlowPoint {
  readonly x: number
  readonly y: number
}

export interface FlowLayout {
  readonly boxes: ReadonlyMap<string, FlowBox>
  /** By `from~to`: the bends of a way on, between its two ends. */
  readonly bends: ReadonlyMap<string, readonly FlowPoint[]>
}

const BOX = { width: 168, height: 62 } as const
const START = { width: 70, height: 32 } as const
/** Below each step: who leaves there. */
const EXIT = { width: 96, height: 24, gap: 22 } as const

/** The ways taken by at least a share of those who come to a step; each step keeps its most taken way. */
export function visibleEdges(edges: readonly Edge[], least: number): Edge[] {
  const strongest = new Map<string, Edge>()
  for (const edge of edges) {
    const best = strongest.get(edge.from)
    if (best === undefined || edge.n > best.n) strongest.set(edge.from, edge)
  }
  return edges.filter((edge) => edge.share >= least || strongest.get(edge.from) === edge)
}

/** The node that stands for leaving at a step. */
export function exitOf(stepId: string): string {
  return `exit:${stepId}`
}

/** Places for the steps from left to right, with an exit below each; ways back do not turn the order around. */
export function placeSteps(journey: Journey, edges: readonly Edge[]): FlowLayout {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 30, ranksep: 62, marginx: 20, marginy: 20 })
  graph.setDefaultEdgeLabel(() => ({}))
  graph.setNode('start', { ...START })
  const below = EXIT.gap + EXIT.height
  for (const step of journey.steps) {
    graph.setNode(step.id, { width: BOX.width, height: BOX.height + 2 * below })
  }
  for (const { from, to, n, kind } of edges) {
    if (kind === 'loop' || from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue
    graph.setEdge(from, to, { weight: Math.max(1, Math.round(Math.log2(n + 1))), minlen: 1 })
  }
  layout(graph)
  const boxes = new Map<string, FlowBox>()
  for (const id of graph.nodes() as string[]) {
    const { x, y } = graph.node(id) as FlowBox
    const { width, height } = id === 'start' ? START : BOX
    boxes.set(id, { x: x - width / 2, y: y - height / 2, width, height })
    if (id !== 'start') {
      boxes.set(exitOf(id), { x: x - EXIT.width / 2, y: y + height / 2 + EXIT.gap, ...EXIT })
    }
  }
  const bends = new Map<string, readonly FlowPoint[]>()
  for (const { v, w } of graph.edges() as { readonly v: string; readonly w: string }[]) {
    const { points = [] } = graph.edge(v, w) as { readonly points?: readonly FlowPoint[] }
    // Dagre's first and last points lie on the borders, where our own handles are.
    bends.set(`${v}~${w}`, points.slice(1, -1))
  }
  return { boxes, bends }
}
