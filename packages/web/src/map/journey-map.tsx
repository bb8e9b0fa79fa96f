import type { Journey, Lane } from '@desirepath/core'
import {
  memo,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Folding } from './branch-folding.ts'
import { latePart } from '../ui/late.tsx'
import { type CardDesk, useCardDesk } from './card-desk.ts'
import { CardRow } from './card-row.tsx'
import { FeelingRow } from './feeling-row.tsx'
import { HeadEditing } from './column-editing.tsx'
import { StageRow, StepRow } from './header-rows.tsx'
import { useGridKeys } from './keyboard.ts'
import { AddLane } from './lane-add.tsx'
import { LaneBox } from './lane-box.tsx'
import { FoldedLane } from './lane-folded.tsx'
import { LaneGroup } from './lane-group.tsx'
import laneStyles from './lane-head.module.css'
import { LaneLine } from './lane-line.tsx'
import { layoutLanes, type MapRow } from './lane-rows.ts'
import {
  columnEdges,
  columnWidth,
  detailAt,
  layoutColumns,
  type MapLayout,
  type MapView,
} from './layout.ts'
import styles from './map.module.css'
import { MeasuredRow } from './measured-row.tsx'
import type { Selection } from './selection.ts'
import { revealed, soughtIn } from './sought.ts'
import { words } from './words.ts'
import { type SetZoom, useWheelZoom } from './zoom.ts'

/** The map can be read before there is what one works with. */
const LinkLines = latePart(async () => (await import('./link-lines.tsx')).LinkLines)
const CardTools = latePart(async () => (await import('./card-tools.tsx')).CardTools)

export interface MapProps {
  readonly journey: Journey
  readonly view: MapView
  /** What fits the filters, as in the address; null without a filter. */
  readonly kept: ReadonlySet<string> | null
  /** As in the address. */
  readonly selected: string
  readonly folding: Folding
  readonly onSelect: (selection: Selection) => void
  readonly onZoom: SetZoom
  /** How many cards and steps match the search, once they are drawn. */
  readonly onFound: (matches: number) => void
  /** Hides a lane for this reader alone. */
  readonly onHide: (laneId: string) => void
  /** Keeps widths of columns elsewhere than with the steps. */
  readonly onWidths: ((widths: ReadonlyMap<string, number>) => void) | null
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** The journey as one grid: stages and steps across, lanes down, the feeling drawn over its columns. */
export const JourneyMap = memo(function JourneyMap(props: MapProps) {
  const { journey, view, kept, selected, folding, onZoom, onFound, onHide, onWidths, scroller } =
    props
  const grid = useRef<HTMLDivElement>(null)
  const keys = useGridKeys(grid)
  useWheelZoom(scroller, view.zoom, onZoom)
  useEffect(() => {
    onFound(soughtIn(grid.current).length)
  }, [view.find, kept, onFound])
  const layout = useLayout(journey, view, folding.folded)
  const room = useRoom(scroller)
  const usual = columnWidth(view.compact, { pixels: room, columns: layout.columns.length })
  const { dragged, setDragged } = useDragged(journey.steps)
  const edges = useMemo(() => columnEdges(layout, usual, dragged), [layout, usual, dragged])
  const cards = useCardDesk({ root: grid, grid: layout })
  const linkedLanes = useDeferredValue(layout.lanes)
  const rows = { ...props, layout, edges, desk: cards.desk }
  return (
    <HeadEditing {...{ journey, view, layout, edges, grid, onHide, onWidths }} onDrag={setDragged}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-map
        data-testid="map-scroller"
        // No other view takes over where this one was scrolled to.
        data-scroll-restoration-id="map"
      >
        {/* A rule and not a property that 20,000 elements inherit: a drag restyles only the rows. */}
        <style>{`.${styles.row}{grid-template-columns:var(--lane-rail) ${tracksOf(edges)}}`}</style>
        <div
          ref={grid}
          role="grid"
          tabIndex={-1}
          aria-label={words.grid(journey.title)}
          aria-rowcount={layout.pinned.length + layout.rows.length + 2}
          aria-colcount={layout.tracks + 1}
          className={styles.grid}
          data-detail={detailAt(view.zoom)}
          data-compact={view.compact || undefined}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          style={{
            zoom: view.zoom,
            ['--zoom' as string]: view.zoom,
          }}
        >
          <div role="presentation" className={styles.head}>
            <div role="rowgroup">
              <StageRow {...rows} />
              <StepRow {...rows} />
            </div>
            {layout.pinned.length > 0 && (
              <div role="rowgroup" className={laneStyles.pinned}>
                <Rows {...rows} rows={layout.pinned} />
              </div>
            )}
          </div>
          {layout.rows.length > 0 && (
            <div role="rowgroup">
              <Rows {...rows} rows={layout.rows} />
            </div>
          )}
        </div>
        <LinkLines lanes={linkedLanes} layout={edges} {...{ selected, scroller }} />
        <AddLane journey={journey} />
        <CardTools {...cards} />
      </div>
    </HeadEditing>
  )
})

/** Widths that are dragged; they hold until the document says the same. */
function useDragged(steps: Journey['steps']) {
  const [dragged, set] = useState<{
    readonly steps: Journey['steps']
    readonly widths: ReadonlyMap<string, number> | null
  } | null>(null)
  const setDragged = useCallback(
    (widths: ReadonlyMap<string, number> | null) => set({ steps, widths }),
    [steps],
  )
  return {
    dragged: dragged?.steps === steps ? (dragged.widths ?? undefined) : undefined,
    setDragged,
  }
}

/** Columns, rows and records, each laid out anew only where it has changed. */
function useLayout(
  journey: Journey,
  { hidden, find }: MapView,
  folded: Folding['folded'],
): MapLayout {
  const { stages, steps, lanes, records, discovery } = journey
  const columns = useMemo(() => layoutColumns({ stages, steps }, folded), [stages, steps, folded])
  const recordOf = useMemo(() => new Map(records.map((each) => [each.id, each])), [records])
  const shown = useMemo(() => revealed(lanes, find, recordOf), [lanes, find, recordOf])
  const rows = useMemo(() => layoutLanes(shown, hidden), [shown, hidden])
  const basis = useMemo(() => ({ discovery, records, steps }), [discovery, records, steps])
  return useMemo(() => ({ ...columns, ...rows, recordOf, basis }), [columns, rows, recordOf, basis])
}

export interface RowProps extends Omit<
  MapProps,
  'onZoom' | 'onFound' | 'onHide' | 'onWidths' | 'scroller'
> {
  readonly layout: MapLayout
  /** As of `columnEdges`. */
  readonly edges: readonly number[]
  readonly desk: CardDesk
}

export interface LaneProps extends RowProps {
  readonly lane: Lane
  /** 1-based position in the grid. */
  readonly row: number
}

/** The widths of the columns as CSS. */
function tracksOf(edges: readonly number[]): string {
  return edges
    .slice(1)
    .map((edge, i) => `${edge - (edges[i] ?? 0)}px`)
    .join(' ')
}

/** The pixels beside the lane rail, as long as the window has its size. */
function useRoom(scroller: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => setRoom(roomOf(element)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return room
}

/** The pixels of a map's scroller that its lane rail leaves. */
export function roomOf(scroller: HTMLElement): number {
  const rail = Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--lane-rail'))
  return scroller.clientWidth - rail - 1
}

function Rows({ rows, ...props }: RowProps & { readonly rows: readonly MapRow[] }) {
  const { journey, layout } = props
  const { tracks } = layout
  return rows.map((row) => {
    switch (row.kind) {
      case 'group':
        return (
          <LaneGroup
            key={`group:${row.title}`}
            {...{ journey, tracks, title: row.title, lanes: row.lanes, row: row.row }}
          />
        )
      case 'line':
        return (
          <LaneLine
            key={`line:${row.lane.id}`}
            {...{ tracks, lane: row.lane, line: row.line, row: row.row }}
          />
        )
      default:
        return (
          <LaneBox key={row.lane.id} lane={row.lane} side={row.side}>
            <LaneRow {...props} lane={row.lane} row={row.row} />
          </LaneBox>
        )
    }
  })
}

function LaneRow(props: LaneProps) {
  const { journey, lane, row, layout } = props
  if (lane.folded) return <FoldedLane {...{ journey, lane, row, tracks: layout.tracks }} />
  switch (lane.type) {
    case 'measured':
      return <MeasuredRow {...props} />
    case 'emotion':
      return <FeelingRow {...props} />
    default:
      return <CardRow {...cardRowProps(props)} />
  }
}

/** Only what the row draws, so that an edit elsewhere does not draw it again. */
function cardRowProps({ lane, row, layout, view, kept, selected, onSelect, desk }: LaneProps) {
  const { columns, recordOf, basis } = layout
  const [kind, id] = selected.split(':')
  const isHere =
    kind === 'step' ||
    (kind === 'card' && lane.cells.some(({ cards }) => cards.some((card) => card.id === id))) ||
    (kind === 'record' &&
      lane.cells.some(({ cards }) => cards.some((card) => card.recordId === id)))
  return {
    lane,
    row,
    columns,
    recordOf,
    basis,
    find: view.find,
    kept,
    selected: isHere ? selected : '',
    onSelect,
    desk,
  }
}
