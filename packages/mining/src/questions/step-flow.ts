import type { EventLog } from '../log/event-log.ts'
import { compareNames } from './names.ts'

/** A node of a flow column: a step, everything else, or having gone. */
export type FlowNode = number | 'other' | 'exit'

export interface FlowColumn {
  /** Journeys at each node; every column sums to all journeys. Steps by journeys, then Other, Exit. */
  readonly nodes: readonly { readonly node: FlowNode; readonly journeys: number }[]
  /** From the nodes of this column to those of the next, in their orders; empty for the last. */
  readonly links: readonly {
    readonly from: FlowNode
    readonly to: FlowNode
    readonly journeys: number
  }[]
}

/**
 * Where journeys are at their first, second, … visit; per column the `top` steps, Other and Exit.
 * Consecutive events at one step are one visit; a journey that has ended stays at Exit.
 */
export function stepFlow(
  log: EventLog,
  options: { readonly columns?: number; readonly top?: number } = {},
): readonly FlowColumn[] {
  const { columns = 6, top = 6 } = options
  const places = visitsByColumn(log, columns).map((steps) => placesOf(log, steps, top))
  return places.map((here, column) => ({
    nodes: countNodes(here),
    links: countLinks(here, places[column + 1] ?? null),
  }))
}

/** One column: its nodes in order, and per journey the index of its node. */
interface Places {
  readonly nodes: readonly FlowNode[]
  readonly at: Uint32Array
}

/** Stands for a journey that is over. */
const GONE = -1

/** Per column, per journey: the step of that visit. */
function visitsByColumn(log: EventLog, columns: number): Int32Array[] {
  const { activity, offsets } = log
  const visits = Array.from({ length: columns }, () => new Int32Array(log.journeys).fill(GONE))
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = offsets[journey + 1]!
    let step = GONE
    for (let i = offsets[journey]!, column = 0; i < end && column < columns; i++) {
      if (activity[i] === step) continue
      step = activity[i]!
      visits[column++]![journey] = step
    }
  }
  return visits
}

function placesOf(log: EventLog, steps: Int32Array, top: number): Places {
  const shown = topSteps(log, steps, top)
  const nodes: FlowNode[] = [...shown, 'other', 'exit']
  const nodeOf = new Uint32Array(log.activities.length).fill(shown.length)
  shown.forEach((step, node) => (nodeOf[step] = node))
  const exit = nodes.length - 1
  const at = new Uint32Array(steps.length)
  for (let i = 0; i < at.length; i++) at[i] = steps[i] === GONE ? exit : nodeOf[steps[i]!]!
  return { nodes, at }
}

function topSteps(log: EventLog, steps: Int32Array, top: number): number[] {
  const counts = new Uint32Array(log.activities.length)
  for (const step of steps) if (step !== GONE) counts[step]!++
  return Array.from(counts.keys())
    .filter((step) => counts[step]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || compareNames(log.activities[a]!, log.activities[b]!))
    .slice(0, top)
}

function countNodes({ nodes, at }: Places): FlowColumn['nodes'] {
  const counts = new Uint32Array(nodes.length)
  for (const node of at) counts[node]!++
  return nodes
    .map((node, i) => ({ node, journeys: counts[i]! }))
    .filter(({ journeys }) => journeys > 0)
}

function countLinks(here: Places, next: Places | null): FlowColumn['links'] {
  if (next === null) return []
  const width = next.nodes.length
  const counts = new Uint32Array(here.nodes.length * width)
  for (let journey = 0; journey < here.at.length; journey++) {
    counts[here.at[journey]! * width + next.at[journey]!]!++
  }
  return here.nodes
    .flatMap((from, i) =>
      next.nodes.map((to, j) => ({ from, to, journeys: counts[i * width + j]! })),
    )
    .filter(({ journeys }) => journeys > 0)
}
