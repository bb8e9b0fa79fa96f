import type { Edge as Way, Journey } from '@desirepath/core'
import { formatCount, formatShare, goalSteps } from '@desirepath/render'
import { type Edge, MarkerType } from '@xyflow/react'
import { threadsOfWays } from '../comments/threads-of-ways.ts'
import { words as commentWords } from '../comments/words.ts'
import { stepTitle } from '../inspector/context.ts'
import type { Shown } from './flow-nodes.tsx'
import { exitOf, type FlowLayout } from './graph.ts'
import { isPlanned, kindOf } from './planned.ts'
import type { WayData } from './way-line.tsx'
import { words } from './words.ts'

const colours = {
  start: 'var(--dp-assumed)',
  next: 'var(--dp-accent)',
  skip: 'var(--dp-solution)',
  loop: 'var(--dp-middle)',
  exit: 'var(--dp-pain)',
  goal: 'var(--dp-ink-3)',
  planned: 'var(--dp-ink-3)',
} as const

/** The ways as lines: as wide as they are taken, dashed where they are only planned. */
export function flowLines(
  journey: Journey,
  { bends, labels, turnOf }: FlowLayout,
  { edges, selected }: Shown,
): Edge<WayData>[] {
  const threads = threadsOfWays(journey)
  const most = Math.max(1, ...edges.map((edge) => edge.n))
  const goals = goalSteps(journey)
  return edges.map((edge) => {
    const id = `${edge.from}~${edge.to}`
    const isExit = edge.to === 'exit'
    const isSelected = selected === `edge:${id}`
    const planned = isPlanned(edge)
    const kind = kindOf(journey, edge)
    const isGoal = isExit && goals.has(edge.from)
    const colour = colours[planned ? 'planned' : isGoal ? 'goal' : kind]
    const width = planned ? 1.5 : 1.25 + 5 * Math.sqrt(edge.n / most)
    return {
      id,
      source: edge.from,
      target: isExit ? exitOf(edge.from) : edge.to,
      sourceHandle: isExit ? 'exit' : 'on',
      type: 'way',
      selected: isSelected,
      focusable: !isExit,
      ariaLabel: nameOf(journey, edge, threads(edge)),
      data: {
        share: isExit || planned ? '' : formatShare(edge.share),
        condition: isExit ? '' : (edge.label ?? ''),
        obstacle: isExit ? '' : (edge.obstacle ?? ''),
        threads: threads(edge),
        kind,
        bends: bends.get(id),
        room: labels.get(id),
        turn: isExit ? undefined : turnOf(edge.from, edge.to),
      },
      markerEnd: {
        type: MarkerType.ArrowClosed,
        color: colour,
        width: 14,
        height: 14,
        markerUnits: 'userSpaceOnUse',
      },
      style: {
        stroke: colour,
        strokeWidth: width * (isSelected ? 1.3 : 1),
        strokeDasharray: planned ? '5 5' : isExit ? '4 3' : kind === 'skip' ? '9 4' : undefined,
        opacity: selected.startsWith('edge:') && !isSelected ? 0.3 : 0.85,
      },
    }
  })
}

function nameOf(journey: Journey, edge: Way, threads: number): string {
  const way = words.way(stepTitle(journey, edge.from), stepTitle(journey, edge.to))
  const taken = isPlanned(edge)
    ? words.plannedWay
    : words.measuredWay(formatShare(edge.share), formatCount(edge.n))
  const said = [
    edge.label,
    edge.obstacle && words.obstacleOf(edge.obstacle),
    threads > 0 && commentWords.marked(threads),
  ].filter(Boolean)
  return [`${way}: ${taken}`, ...said].join('; ')
}
