import '@xyflow/react/dist/base.css'
import type { Edge as Way, Journey } from '@desirepath/core'
import { formatCount, formatShare, stageColour, tokenReferences } from '@desirepath/render'
import {
  type ColorMode,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react'
import { useMemo } from 'react'
import type { Selection } from '../../map/selection.ts'
import { useTheme } from '../../shell/theme.ts'
import { ChannelGlyph } from '../../ui/glyph.tsx'
import { stepTitle } from '../inspector/context.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './flow.module.css'
import { type FlowBox, placeSteps } from './graph.ts'
import { WayLine } from './way-line.tsx'
import { words } from './words.ts'

interface StepData extends Record<string, unknown> {
  readonly title: string
  readonly note: string
  readonly channel: string | null
  readonly colour: string
  readonly share: number
}

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
  const boxes = useMemo(() => placeSteps(journey, edges), [journey, edges])
  const nodes = useMemo(
    () => flowNodes(journey, boxes, search.select ?? ''),
    [journey, boxes, search.select],
  )
  const lines = useMemo(
    () => flowEdges(journey, edges, search.select ?? ''),
    [journey, edges, search.select],
  )
  return (
    <div className={styles.picture}>
      <ReactFlow
        nodes={nodes}
        edges={lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={theme}
        fitView
        fitViewOptions={{ padding: 0.08, maxZoom: 1 }}
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
      </ReactFlow>
    </div>
  )
}

function nodeSelection(id: string): Selection | null {
  return id === 'start' || id === 'exit' ? null : { kind: 'step', id }
}

function edgeSelection({ source, target }: Edge): Selection {
  return { kind: 'edge', from: source, to: target }
}

function flowNodes(
  journey: Journey,
  boxes: ReadonlyMap<string, FlowBox>,
  selected: string,
): Node[] {
  const at = (id: string) => {
    const box = boxes.get(id)
    return {
      position: { x: box?.x ?? 0, y: box?.y ?? 0 },
      width: box?.width ?? 0,
      height: box?.height ?? 0,
    }
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
  const ends = (['start', 'exit'] as const).map((id): Node => ({
    id,
    type: 'end',
    ...at(id),
    selectable: false,
    focusable: false,
    data: { title: words[id], kind: id },
  }))
  return [...steps, ...ends]
}

const colours = {
  start: 'var(--dp-assumed)',
  next: 'var(--dp-accent)',
  skip: 'var(--dp-solution)',
  loop: 'var(--dp-middle)',
  exit: 'var(--dp-pain)',
} as const

function flowEdges(journey: Journey, edges: readonly Way[], selected: string): Edge[] {
  const most = Math.max(1, ...edges.map((edge) => edge.n))
  return edges.map((edge) => {
    const isSelected = selected === `edge:${edge.from}~${edge.to}`
    const colour = colours[edge.kind]
    return {
      id: `${edge.from}~${edge.to}`,
      source: edge.from,
      target: edge.to,
      type: 'way',
      selected: isSelected,
      ariaLabel: `${stepTitle(journey, edge.from)} to ${stepTitle(journey, edge.to)}: ${formatShare(edge.share)}, ${formatCount(edge.n)} journeys`,
      data: { label: formatShare(edge.share), kind: edge.kind },
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
        strokeDasharray: edge.kind === 'exit' ? '5 4' : edge.kind === 'skip' ? '9 4' : undefined,
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
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  )
}

function EndNode({ data }: NodeProps<Node<{ title: string; kind: 'start' | 'exit' }>>) {
  return (
    <div className={styles.end} data-kind={data.kind}>
      {data.kind === 'exit' && (
        <Handle type="target" position={Position.Left} isConnectable={false} />
      )}
      {data.title}
      {data.kind === 'start' && (
        <Handle type="source" position={Position.Right} isConnectable={false} />
      )}
    </div>
  )
}
