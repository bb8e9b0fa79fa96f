import type { Journey, Lane } from '@desirepath/core'
import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { CardRow } from './card-row.tsx'
import { FeelingRow } from './feeling-row.tsx'
import { StageRow, StepRow } from './header-rows.tsx'
import { useGridKeys } from './keyboard.ts'
import {
  columnEdges,
  columnWidth,
  detailAt,
  layoutMap,
  type MapLayout,
  type MapView,
} from './layout.ts'
import styles from './map.module.css'
import { MeasuredRow } from './measured-row.tsx'
import type { Selection } from './selection.ts'
import { words } from './words.ts'
import { useWheelZoom } from './zoom.ts'

export interface MapProps {
  readonly journey: Journey
  readonly view: MapView
  /** As in the address. */
  readonly selected: string
  readonly onSelect: (selection: Selection) => void
  readonly onZoom: (zoom: number) => void
  /** How many cards and steps match the search, once they are drawn. */
  readonly onFound: (matches: number) => void
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** The journey as one grid: stages and steps across, lanes down, the feeling drawn over its columns. */
export const JourneyMap = memo(function JourneyMap(props: MapProps) {
  const { journey, view, onZoom, onFound, scroller } = props
  const grid = useRef<HTMLDivElement>(null)
  const keys = useGridKeys(grid)
  useWheelZoom(scroller, view.zoom, onZoom)
  useEffect(() => {
    onFound(grid.current?.querySelectorAll('[data-search=match]').length ?? 0)
  }, [view.find, onFound])
  const { stages, steps, lanes, records } = journey
  const layout = useMemo(
    () => layoutMap({ stages, steps, lanes, records }, view.hidden),
    [stages, steps, lanes, records, view.hidden],
  )
  const room = useRoom(scroller)
  const usual = columnWidth(view.compact, { pixels: room, columns: layout.columns.length })
  const edges = useMemo(() => columnEdges(layout, usual), [layout, usual])
  return (
    <div ref={scroller} className={styles.scroller} data-testid="map-scroller">
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={words.grid(journey.title)}
        aria-rowcount={layout.lanes.length + 2}
        aria-colcount={layout.tracks + 1}
        className={styles.grid}
        data-detail={detailAt(view.zoom)}
        data-compact={view.compact || undefined}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        style={{
          zoom: view.zoom,
          ['--zoom' as string]: view.zoom,
          ['--tracks' as string]: tracksOf(edges),
        }}
      >
        <div role="rowgroup" className={styles.head}>
          <StageRow {...props} layout={layout} edges={edges} />
          <StepRow {...props} layout={layout} edges={edges} />
        </div>
        <div role="rowgroup">
          {layout.lanes.map((lane, index) => (
            <LaneRow
              key={lane.id}
              {...props}
              layout={layout}
              edges={edges}
              lane={lane}
              row={index + 3}
            />
          ))}
        </div>
      </div>
    </div>
  )
})

export interface RowProps extends Omit<MapProps, 'onZoom' | 'onFound' | 'scroller'> {
  readonly layout: MapLayout
  /** As of `columnEdges`. */
  readonly edges: readonly number[]
}

export interface LaneProps extends RowProps {
  readonly lane: Lane
  /** 1-based position in the grid. */
  readonly row: number
}

/** The widths of the columns for the style sheet. */
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

function LaneRow(props: LaneProps) {
  switch (props.lane.type) {
    case 'measured':
      return <MeasuredRow {...props} />
    case 'emotion':
      return <FeelingRow {...props} />
    default:
      return <CardRow {...cardRowProps(props)} />
  }
}

/** Only what the row draws, so that an edit elsewhere does not draw it again. */
function cardRowProps({ lane, row, layout, view, selected, onSelect }: LaneProps) {
  const { columns, recordOf } = layout
  const isHere =
    selected.startsWith('step:') ||
    lane.cells.some(({ cards }) =>
      cards.some(
        ({ id, recordId }) => selected === `card:${id}` || selected === `record:${recordId}`,
      ),
    )
  return {
    lane,
    row,
    columns,
    recordOf,
    find: view.find,
    selected: isHere ? selected : '',
    onSelect,
  }
}
