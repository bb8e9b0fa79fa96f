import '@xyflow/react/dist/base.css'
import type { Edge as Way, Journey } from '@desirepath/core'
import { formatCount, formatShare, stageColour, tokenReferences } from '@desirepath/render'
import {
  type ColorMode,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  MiniMap,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react'
import { useMemo, useRef } from 'react'
import type { Selection } from '../../map/selection.ts'
import { useTheme } from '../../shell/theme.ts'
import { ChannelGlyph } from '../../ui/glyph.tsx'
import { stepTitle } from '../inspector/context.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './flow.module.css'
import { exitOf, type FlowLayout, placeSteps } from './graph.ts'
import { type WayData, WayLine } from './way-line.tsx'
import { words } from './words.ts'

interface StepData extends Record<string, unknown> {
  readonly title: string
  readonly note: string
  readonly channel: string | null
  readonly colour: string
  readonly share: number
}

interface EndData extends Record<string, unknown> {
  readonly title: string
  readonly kind: 'start' | 'exit'
}

/** Smaller than this, titles cannot be read. */
const LEAST_ZOOM = 0.8

const nodeTypes = { step: StepNode, end: EndNode }
const edgeTypes = { way: WayLine }

/** The graph; arrows can be reached with Tab, Enter opens the inspector. */
export function FlowPicture({
  journey,
  edges,
}: {
  readonly journey: Journey
  readonly edges: readonly Way[]
}) {
  const { search, select } = useJourneySearch()
  const theme: ColorMode = useTheme()
  const picture = useRef<HTMLDivElement>(null)
  const places = useMemo(() => placeSteps(journey, edges), [journey, edges])
  const selected = search.select ?? ''
  const nodes = useMemo(
    () => flowNodes(journey, places, { edges, selected }),
    [journey, places, edges, selected],
  )
  const lines = useMemo(
    () => flowEdges(journey, places, { edges, selected }),
    [journey, places, edges, selected],
  )
  return (
    <div ref={picture} className={styles.picture}>
      <ReactFlow
        nodes={nodes}
        edges={lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={theme}
        onInit={(flow) => showFromStart(flow, picture.current)}
        panOnScroll
        minZoom={0.2}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable
        nodesFocusable
        aria-label={words.graph}
        onSelectionChange={({ nodes: [node], edges: [edge] }) => {
          const next = node ? nodeSelection(node.id) : edge ? edgeSelection(edge) : null
          if (next !== null) select(next)
        }}
      >
        <Controls showInteractive={false} />
        {lines.length > 16 && (
          <MiniMap pannable zoomable ariaLabel={words.overview} nodeStrokeWidth={6} />
        )}
      </ReactFlow>
    </div>
  )
}

/** Fits the whole; what would become too small to read begins at its start instead. */
function showFromStart(
  flow: ReactFlowInstance<Node, Edge<WayData>>,
  box: HTMLElement | null,
): void {
  void flow.fitView({ padding: 0.06, maxZoom: 1 }).then(() => {
    if (flow.getZoom() >= LEAST_ZOOM || box === null) return
    const { x, y, height } = flow.getNodesBounds(flow.getNodes())
    const middle = box.clientHeight / 2 - (y + height / 2) * LEAST_ZOOM
    void flow.setViewport({ x: 16 - x * LEAST_ZOOM, y: middle, zoom: LEAST_ZOOM })
  })
}

function nodeSelection(id: string): Selection | null {
  if (id === 'start') return null
  return id.startsWith('exit:')
    ? { kind: 'edge', from: id.slice('exit:'.length), to: 'exit' }
    : { kind: 'step', id }
}

function edgeSelection({ source, target }: Edge): Selection {
  return { kind: 'edge', from: source, to: target.startsWith('exit:') ? 'exit' : target }
}

interface Shown {
  readonly edges: readonly Way[]
  readonly selected: string
}

function flowNodes(journey: Journey, { boxes }: FlowLayout, { edges, selected }: Shown): Node[] {
  const at = (id: string) => {
    const { x = 0, y = 0, width = 0, height = 0 } = boxes.get(id) ?? {}
    return { position: { x, y }, width, height }
  }
  const steps = journey.steps.map((step): Node<StepData> => {
    const stage = journey.stages.findIndex((each) => each.id === step.stageId)
    const share = step.measured?.reach.value ?? null
    return {
      id: step.id,
      type: 'step',
      ...at(step.id),
      selected: selected === `step:${step.id}`,
      ariaLabel: step.title,
      data: {
        title: step.title,
        note: share === null ? '' : words.reach(formatShare(share)),
        channel: step.channel,
        colour: stageColour(tokenReferences, Math.max(0, stage)),
        share: share ?? 0,
      },
    }
  })
  const exits = edges
    .filter((edge) => edge.to === 'exit')
    .map((edge): Node<EndData> => ({
      id: exitOf(edge.from),
      type: 'end',
      ...at(exitOf(edge.from)),
      selected: selected === `edge:${edge.from}~exit`,
      ariaLabel: `${stepTitle(journey, edge.from)}: ${words.leave(formatShare(leaveShare(journey, edge)))}`,
      data: { title: words.leave(formatShare(leaveShare(journey, edge))), kind: 'exit' },
    }))
  const start: Node<EndData> = {
    id: 'start',
    type: 'end',
    ...at('start'),
    selectable: false,
    focusable: false,
    data: { title: words.start, kind: 'start' },
  }
  return [start, ...steps, ...exits]
}

/** As on the map: of the journeys at the step, not of the moves away from it. */
function leaveShare(journey: Journey, edge: Way): number {
  return journey.steps.find((step) => step.id === edge.from)?.measured?.leave.value ?? edge.share
}

const colours = {
  start: 'var(--dp-assumed)',
  next: 'var(--dp-accent)',
  skip: 'var(--dp-solution)',
  loop: 'var(--dp-middle)',
  exit: 'var(--dp-pain)',
} as const

function flowEdges(
  journey: Journey,
  { bends }: FlowLayout,
  { edges, selected }: Shown,
): Edge<WayData>[] {
  const most = Math.max(1, ...edges.map((edge) => edge.n))
  return edges.map((edge) => {
    const id = `${edge.from}~${edge.to}`
    const isExit = edge.to === 'exit'
    const isSelected = selected === `edge:${id}`
    const colour = colours[edge.kind]
    return {
      id,
      source: edge.from,
      target: isExit ? exitOf(edge.from) : edge.to,
      sourceHandle: isExit ? 'exit' : 'on',
      type: 'way',
      selected: isSelected,
      focusable: !isExit,
      ariaLabel: `${stepTitle(journey, edge.from)} to ${stepTitle(journey, edge.to)}: ${formatShare(edge.share)}, ${formatCount(edge.n)} journeys`,
      data: { label: isExit ? '' : formatShare(edge.share), kind: edge.kind, bends: bends.get(id) },
      markerEnd: {
        type: MarkerType.ArrowClosed,
        color: colour,
        width: 14,
        height: 14,
        markerUnits: 'userSpaceOnUse',
      },
      style: {
        stroke: colour,
        strokeWidth: (1.25 + 5 * Math.sqrt(edge.n / most)) * (isSelected ? 1.3 : 1),
        strokeDasharray: isExit ? '4 3' : edge.kind === 'skip' ? '9 4' : undefined,
        opacity: selected.startsWith('edge:') && !isSelected ? 0.3 : 0.85,
      },
    }
  })
}

function StepNode({ data, selected }: NodeProps<Node<StepData>>) {
  return (
    <div
      className={styles.step}
      data-selected={selected || undefined}
      style={{ ['--hue' as string]: data.colour }}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <b dir="auto">{data.title}</b>
      <small>
        {data.channel !== null && data.channel !== '' && (
          <ChannelGlyph channel={data.channel} size={12} />
        )}
        {data.note}
      </small>
      <i style={{ width: `${data.share * 100}%` }} />
      <Handle id="on" type="source" position={Position.Right} isConnectable={false} />
      <Handle id="exit" type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  )
}

function EndNode({ data, selected }: NodeProps<Node<EndData>>) {
  return (
    <div className={styles.end} data-kind={data.kind} data-selected={selected || undefined}>
      {data.kind === 'exit' ? (
        <Handle type="target" position={Position.Top} isConnectable={false} />
      ) : (
        <Handle id="on" type="source" position={Position.Right} isConnectable={false} />
      )}
      {data.title}
    </div>
  )
}
