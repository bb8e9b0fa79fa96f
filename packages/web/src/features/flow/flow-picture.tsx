import '@xyflow/react/dist/base.css'
import type { Edge as Way, Journey } from '@desirepath/core'
import {
  type ColorMode,
  type Connection,
  Controls,
  type Edge,
  MiniMap,
  type Node,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import type { Selection } from '../../map/selection.ts'
import { useTheme } from '../../shell/theme.ts'
import { useKept } from '../filters/kept.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { FlowActsProvider } from './acts.ts'
import styles from './flow.module.css'
import { flowLines } from './flow-lines.ts'
import { flowNodes, nodeTypes } from './flow-nodes.tsx'
import { placeSteps } from './graph.ts'
import { useRowWidth } from './row-width.ts'
import { inRows } from './rows.ts'
import { useRemoveWay } from './remove-way.ts'
import { type WayData, WayLine } from './way-line.tsx'
import { words } from './words.ts'

/** Smaller, titles cannot be read. */
const LEAST_ZOOM = 0.8

type Flow = ReactFlowInstance<Node, Edge<WayData>>

const edgeTypes = { way: WayLine }

/** The graph; arrows can be reached with Tab, Enter opens the inspector. */
export function FlowPicture({
  journey,
  edges,
  onLead,
}: {
  readonly journey: Journey
  readonly edges: readonly Way[]
  /** Asks where else a step leads to. */
  readonly onLead: (from: string) => void
}) {
  const { search, select } = useJourneySearch()
  const editor = useEditor()
  const theme: ColorMode = useTheme()
  const [picture, setPicture] = useState<HTMLElement | null>(null)
  const [isWhole, setWhole] = useState(true)
  const onWayKey = useWayKeys(journey, search.select)
  const [flow, setFlow] = useState<Flow | null>(null)
  const widest = useRowWidth(picture)
  const places = useMemo(
    () => inRows(placeSteps(journey, edges), widest ?? Infinity),
    [journey, edges, widest],
  )
  useEffect(() => {
    // Once the steps of other rows are drawn.
    const frame = requestAnimationFrame(() => {
      if (flow !== null) void showFromStart(flow, picture).then(setWhole)
    })
    return () => cancelAnimationFrame(frame)
  }, [flow, picture, widest])
  const { select: selected = '', find = '' } = search
  const kept = useKept(journey, search)
  const shown = useMemo(() => ({ edges, selected, find, kept }), [edges, selected, find, kept])
  const nodes = useMemo(() => flowNodes(journey, places, shown), [journey, places, shown])
  const lines = useMemo(() => flowLines(journey, places, shown), [journey, places, shown])
  const acts = useMemo(() => (editor === null ? null : { lead: onLead }), [editor, onLead])
  const open = (selection: Selection | null) => selection !== null && select(selection)
  const onKeyDown = (event: KeyboardEvent) => {
    const isOpening = event.key === 'Enter' || event.key === ' '
    const id = isOpening ? drawnOf(event.target) : null
    const line = lines.find((each) => each.id === id)
    if (id === null) onWayKey(event)
    else open(line === undefined ? nodeSelection(id) : edgeSelection(line))
  }
  const connect = ({ source, target }: Connection) => {
    editor?.changeEdge({ from: source, to: target }, {})
    select({ kind: 'edge', from: source, to: target })
  }
  return (
    <FlowActsProvider value={acts}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what has the focus inside */}
      <div ref={setPicture} className={styles.picture} onKeyDown={onKeyDown}>
        {widest !== null && (
          <ReactFlow
            nodes={nodes}
            edges={lines}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            colorMode={theme}
            onInit={setFlow}
            panOnScroll
            minZoom={0.2}
            maxZoom={2}
            nodesDraggable={false}
            nodesConnectable={editor !== null}
            connectionRadius={48}
            isValidConnection={({ source, target }) => isNewWay(journey, source, target)}
            onConnect={connect}
            deleteKeyCode={null}
            edgesFocusable
            nodesFocusable
            aria-label={words.graph}
            onNodeClick={(_, node) => open(nodeSelection(node.id))}
            onEdgeClick={(_, edge) => open(edgeSelection(edge))}
          >
            <Controls showInteractive={false} position="bottom-right" />
            {!isWhole && lines.length > 16 && (
              <MiniMap pannable zoomable ariaLabel={words.overview} nodeStrokeWidth={6} />
            )}
          </ReactFlow>
        )}
      </div>
    </FlowActsProvider>
  )
}

/** The step or way that has the focus itself, and not a button in it. */
function drawnOf(target: EventTarget): string | null {
  const isDrawn =
    target instanceof Element && target.matches('.react-flow__node, .react-flow__edge')
  return isDrawn ? target.getAttribute('data-id') : null
}

/** Delete takes a planned way away; a measured one says why it stays. */
function useWayKeys(journey: Journey, selected: string | undefined) {
  const remove = useRemoveWay()
  return (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    const edge = journey.edges.find(({ from, to }) => selected === `edge:${from}~${to}`)
    if (edge === undefined) return
    event.preventDefault()
    remove(edge)
  }
}

/** A drawn way joins two steps that no way joins yet. */
function isNewWay({ steps, edges }: Journey, source: string, target: string): boolean {
  const isStep = (id: string) => steps.some((step) => step.id === id)
  return (
    source !== target &&
    isStep(source) &&
    isStep(target) &&
    !edges.some(({ from, to }) => from === source && to === target)
  )
}

/** Fits the whole, and says whether it could be; what would become too small to read begins at its start instead. */
async function showFromStart(flow: Flow, box: HTMLElement | null): Promise<boolean> {
  const ways = flow.getEdges().map(({ data }) => data)
  const hasRows = ways.some((way) => way?.turn !== undefined)
  // Ways back run above the steps, and ways from row to row around their ends.
  const top = !hasRows && ways.some((way) => way?.kind === 'loop') ? 110 : 16
  const side = hasRows ? 48 : 24
  const padding = { x: `${side}px`, bottom: '16px', top: `${top}px` } as const
  await flow.fitView({ padding, maxZoom: 1 })
  if (flow.getZoom() >= LEAST_ZOOM || box === null) return true
  const { x, y, height } = flow.getNodesBounds(flow.getNodes())
  const middle = box.clientHeight / 2 - (y + height / 2) * LEAST_ZOOM
  const isTall = height * LEAST_ZOOM > box.clientHeight
  const at = { x: side - x * LEAST_ZOOM, y: isTall ? 16 - y * LEAST_ZOOM : middle }
  await flow.setViewport({ ...at, zoom: LEAST_ZOOM })
  return false
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
