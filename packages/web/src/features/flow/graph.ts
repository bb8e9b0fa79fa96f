import { Graph, layout } from '@dagrejs/dagre'
import type { Edge, Journey } from '@desirepath/core'
import { isPlanned, kindOf } from './planned.ts'

export interface FlowBox {
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
  /** By `from~to`: the middle of the room kept free for what is said of a way on. */
  readonly labels: ReadonlyMap<string, FlowPoint>
  /** Ways that go back, above the steps. */
  readonly loops: readonly Pick<Edge, 'from' | 'to'>[]
  /** At which height a way from one row to another runs; undefined within a row. */
  readonly turnOf: (from: string, to: string) => number | undefined
}

const BOX = { width: 168, height: 62 } as const
const START = { width: 70, height: 32 } as const
/** Room for the condition and the obstacle of a way, two lines each. */
export const LABEL = { width: 132, line: 15 } as const
/** Below a step: who leaves there, and over so many lines why. */
const EXIT = { width: 96, height: 24, gap: 18, told: { width: 150, line: 14 } } as const

/** Planned ways, and those taken by at least a share of those who come to a step; each step keeps its most taken way. */
export function visibleEdges(edges: readonly Edge[], least: number): Edge[] {
  const strongest = new Map<string, Edge>()
  for (const edge of edges) {
    const best = strongest.get(edge.from)
    if (best === undefined || edge.n > best.n) strongest.set(edge.from, edge)
  }
  return edges.filter(
    (edge) => isPlanned(edge) || edge.share >= least || strongest.get(edge.from) === edge,
  )
}

/** The node that stands for leaving at a step. */
export function exitOf(stepId: string): string {
  return `exit:${stepId}`
}

/** The box around the steps of one outcome. */
export function branchOf(outcome: string): string {
  return `branch:${outcome}`
}

/** Places for the steps from left to right, with an exit below each, those of one outcome together; ways back do not turn the order around. */
export function placeSteps(journey: Journey, edges: readonly Edge[]): FlowLayout {
  const graph = new Graph({ compound: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 30, ranksep: 62, marginx: 20, marginy: 20 })
  graph.setDefaultEdgeLabel(() => ({}))
  if (edges.some(({ from }) => from === 'start')) graph.setNode('start', { ...START })
  const exits = exitSizes(edges)
  for (const step of journey.steps) {
    const below = EXIT.gap + (exits.get(step.id)?.height ?? EXIT.height)
    graph.setNode(step.id, { width: BOX.width, height: BOX.height + 2 * below })
    if (step.branch === undefined) continue
    graph.setNode(branchOf(step.branch), {})
    graph.setParent(step.id, branchOf(step.branch))
  }
  joinByWays(graph, journey, edges)
  layout(graph)
  return {
    boxes: boxesOf(graph, exits),
    ...waysOf(graph),
    loops: edges.filter((edge) => kindOf(journey, edge) === 'loop'),
    turnOf: () => undefined,
  }
}

/** A step that no way leads to stands behind the step before it. */
function joinByWays(graph: Graph, journey: Journey, edges: readonly Edge[]): void {
  for (const edge of edges) {
    const { from, to, n } = edge
    if (kindOf(journey, edge) === 'loop' || from === to) continue
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue
    const weight = Math.max(1, Math.round(Math.log2(n + 1)))
    graph.setEdge(from, to, { weight, minlen: 1, ...labelSize(edge) })
  }
  journey.steps.forEach((step, i) => {
    const before = journey.steps[i - 1]
    const isLed = (graph.inEdges(step.id) ?? []).length > 0
    if (before !== undefined && !isLed) graph.setEdge(before.id, step.id, { weight: 0, minlen: 1 })
  })
}

/** What is said of a way beside its share. */
export function saidOf({ label = '', obstacle = '' }: Edge): readonly string[] {
  return [label, obstacle].filter((text) => text !== '')
}

function labelSize(edge: Edge) {
  const said = saidOf(edge)
  if (said.length === 0) return {}
  return { width: LABEL.width + 12, height: (1 + 2 * said.length) * LABEL.line, labelpos: 'c' }
}

type Size = Pick<FlowBox, 'width' | 'height'>

/** Of those who leave at a step, with room for what is said of it. */
function exitSizes(edges: readonly Edge[]): ReadonlyMap<string, Size> {
  return new Map(
    edges
      .filter(({ to }) => to === 'exit')
      .map((edge) => {
        const lines = 2 * saidOf(edge).length
        const width = lines === 0 ? EXIT.width : EXIT.told.width
        return [edge.from, { width, height: EXIT.height + lines * EXIT.told.line }]
      }),
  )
}

function boxesOf(graph: Graph, exits: ReadonlyMap<string, Size>): FlowLayout['boxes'] {
  const boxes = new Map<string, FlowBox>()
  for (const id of graph.nodes() as string[]) {
    const { x, y, ...size } = graph.node(id) as FlowBox
    const isBranch = id.startsWith('branch:')
    const { width, height } = isBranch ? size : id === 'start' ? START : BOX
    boxes.set(id, { x: x - width / 2, y: y - height / 2, width, height })
    const exit = exits.get(id)
    if (exit !== undefined)
      boxes.set(exitOf(id), { x: x - exit.width / 2, y: y + height / 2 + EXIT.gap, ...exit })
  }
  return boxes
}

function waysOf(graph: Graph): Pick<FlowLayout, 'bends' | 'labels'> {
  const bends = new Map<string, readonly FlowPoint[]>()
  const labels = new Map<string, FlowPoint>()
  for (const { v, w } of graph.edges() as { readonly v: string; readonly w: string }[]) {
    const way = graph.edge(v, w) as Partial<FlowBox> & { readonly points?: readonly FlowPoint[] }
    // Dagre's first and last points lie on the borders, where our own handles are.
    bends.set(`${v}~${w}`, way.points?.slice(1, -1) ?? [])
    if (way.x !== undefined && way.y !== undefined) labels.set(`${v}~${w}`, { x: way.x, y: way.y })
  }
  return { bends, labels }
}
