import type { Journey } from '@desirepath/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Fragment, type MouseEvent, useEffect, useRef, useState } from 'react'
import { parseSelection } from '../../map/selection.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import type { Chosen } from './chosen.ts'
import { type Column, nextSorting, parseSorting, valueOf } from './order.ts'
import { onRowKey } from './row-keys.ts'
import { RowLine } from './row-line.tsx'
import type { TableRow } from './rows.ts'
import styles from './table.module.css'
import { words } from './words.ts'
import { type RowWriting, useRowWriting } from './writing.ts'

const HEAD = 36
const ROW = 44

/** The columns with their widths in pixels, from the most to the least needed; the words take what is left. */
const widths: { readonly [C in Column]: number } = {
  words: 280,
  type: 104,
  step: 128,
  lane: 128,
  stage: 112,
  channel: 104,
  score: 92,
  reach: 74,
  evidence: 90,
  persona: 110,
  owner: 128,
  tags: 124,
  change: 90,
}
const allColumns = Object.keys(widths) as readonly Column[]
const CHECK = 40

/** The rows as a grid that a screen reader can walk; only those in sight are in the page. */
export function RowGrid({ journey, rows, columns, chosen }: RowGridProps) {
  const { search, select } = useJourneySearch()
  const scroller = useRef<HTMLDivElement>(null)
  const [rested, rest] = useState<string | null>(null)
  const at = rested === null ? -1 : rows.findIndex(({ key }) => key === rested)
  const writing = useRowWriting(journey, rows)
  const virtual = useRowVirtualizer(scroller, rows.length, at)
  const open = (row: TableRow) => select(parseSelection(row.key))
  const moveTo = (index: number) => {
    rest(rows[index]?.key ?? null)
    virtual.scrollToIndex(index)
    focusSoon(scroller, index)
  }
  useShowSelected(rows, search.select, virtual)
  return (
    <div ref={scroller} className={styles.scroller} data-scroll-restoration-id="table">
      <table
        // A table whose rows can be walked and chosen is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={styles.table}
        aria-label={words.table(journey.title)}
        aria-rowcount={rows.length + 1}
        style={{
          minWidth: columns.reduce(
            (sum, column) => sum + widths[column],
            chosen.isOffered ? CHECK : 0,
          ),
        }}
        aria-multiselectable={chosen.isOffered || undefined}
        onKeyDown={(event) => onRowKey(event, { rows, chosen, writing, open, moveTo })}
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={(event) => {
          const row = rowAt(rows, event.target)
          if (row === undefined) return
          rest(row.key)
          if (choose(event, row, chosen)) open(row)
        }}
        onDoubleClick={(event) => {
          const row = rowAt(rows, event.target)
          if (row !== undefined) writing.open(row)
        }}
      >
        <Head columns={columns} chosen={chosen} all={rows.length} />
        <tbody>
          <Lines
            {...{ rows, columns, chosen, writing, virtual }}
            stop={at}
            selected={search.select ?? ''}
          />
        </tbody>
      </table>
    </div>
  )
}

interface RowGridProps {
  readonly journey: Journey
  readonly rows: readonly TableRow[]
  readonly columns: readonly Column[]
  readonly chosen: Chosen
}

type RowVirtualizer = ReturnType<typeof useRowVirtualizer>

/** The row with the focus stays in the page, so that scrolling does not lose the focus. */
function useRowVirtualizer(
  scroller: { readonly current: HTMLDivElement | null },
  count: number,
  at: number,
) {
  // oxlint-disable-next-line react/incompatible-library -- read anew at every rendering, never memoised
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    overscan: 8,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(at < 0 ? [] : [at])])].toSorted(
        (a, b) => a - b,
      ),
  })
}

function Lines({
  rows,
  columns,
  chosen,
  writing,
  virtual,
  stop,
  selected,
}: Omit<RowGridProps, 'journey'> & {
  readonly writing: RowWriting
  readonly virtual: RowVirtualizer
  /** The row that Tab reaches; the first in sight where it is negative. */
  readonly stop: number
  readonly selected: string
}) {
  const items = virtual.getVirtualItems()
  const first = stop >= 0 ? stop : (items[0]?.index ?? 0)
  const count = columns.length + (chosen.isOffered ? 1 : 0)
  const gaps = items.map((item, i) => item.start - (items[i - 1]?.end ?? HEAD))
  const rest = virtual.getTotalSize() + HEAD - (items.at(-1)?.end ?? HEAD)
  return (
    <>
      {items.map((item, i) => {
        const row = rows[item.index]
        return row === undefined ? null : (
          <Fragment key={row.key}>
            <Gap height={gaps[i] ?? 0} columns={count} />
            <RowLine
              row={row}
              columns={columns}
              index={item.index}
              isStop={item.index === first}
              isChosen={chosen.isOffered ? chosen.has(row.key) : null}
              isSelected={selected === row.key}
              written={writing.at === row.key ? writing.value(row) : null}
              onWritten={writing.end}
            />
          </Fragment>
        )
      })}
      <Gap height={rest} columns={count} />
    </>
  )
}

/** A click on a row, as in a list of files; true where it is no choice but opens the row. */
function choose(event: MouseEvent, { key }: TableRow, chosen: Chosen): boolean {
  const isToggle = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey
  if (!chosen.isOffered) return true
  if (event.shiftKey) chosen.extendTo(key)
  else if (isToggle) chosen.toggle(key)
  else chosen.begin(key)
  return !event.shiftKey && !isToggle
}

/** Once the row has come into the page. */
function focusSoon(scroller: { readonly current: HTMLElement | null }, index: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)
        ?.focus({ preventScroll: true }),
    ),
  )
}

/** The columns in which at least one row says something. */
export function usedColumns(rows: readonly TableRow[]): Column[] {
  return allColumns.filter((column) => rows.some((row) => valueOf(row, column) !== null))
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden className={styles.gap}>
      <td aria-hidden colSpan={columns} style={{ height }} />
    </tr>
  )
}

function rowAt(rows: readonly TableRow[], target: EventTarget): TableRow | undefined {
  const line = (target as Element).closest<HTMLElement>('tr[data-index]')
  return line === null ? undefined : rows[Number(line.dataset.index)]
}

/** Brings what the address selects into sight when the table opens. */
function useShowSelected(
  rows: readonly TableRow[],
  select: string | undefined,
  virtual: RowVirtualizer,
): void {
  const isShown = useRef(false)
  useEffect(() => {
    if (isShown.current) return
    isShown.current = true
    const at = rows.findIndex(({ key }) => key === select)
    if (at > 0) virtual.scrollToIndex(at, { align: 'center' })
  }, [rows, select, virtual])
}

function Head({
  columns,
  chosen,
  all,
}: {
  readonly columns: readonly Column[]
  readonly chosen: Chosen
  readonly all: number
}) {
  const { search, change } = useJourneySearch()
  const sorting = parseSorting(search.sort)
  const areAll = chosen.rows.length === all
  return (
    <thead>
      <tr aria-rowindex={1}>
        {chosen.isOffered && (
          <th scope="col" className={styles.check} style={{ width: CHECK }}>
            <input
              type="checkbox"
              aria-label={words.chooseAll}
              checked={areAll}
              onChange={() => (areAll ? chosen.none() : chosen.all())}
            />
          </th>
        )}
        {columns.map((column) => {
          const isSorted = sorting?.column === column
          const Icon = isSorted && sorting.descending ? ArrowDown : ArrowUp
          return (
            <th
              key={column}
              scope="col"
              style={column === 'words' ? undefined : { width: widths[column] }}
              aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                onClick={() => change({ sort: nextSorting(sorting, column) }, { replace: true })}
              >
                {words.columns[column]}
                <Icon size={12} aria-hidden />
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
