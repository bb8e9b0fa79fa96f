import {
  type Basis,
  type Card,
  isCounted,
  type JourneyRecord,
  type Lane,
  SUPPORT_LANE,
} from '@desirepath/core'
import { clsx } from 'clsx'
import { memo, type MouseEvent } from 'react'
import { EveryonesFigures } from '../features/segments/everyones-figures.tsx'
import { useEditor } from '../editing/live.tsx'
import { CardCell } from './card-cell.tsx'
import type { CardDesk } from './card-desk.ts'
import { aimOf, extendTo, hasMenu, onCardKey, openMenu } from './card-keys.ts'
import { bandsOf } from './cell-bands.ts'
import { findCard } from './cell-grid.ts'
import own from './cell.module.css'
import { onCopy, onPaste } from './clipboard-events.ts'
import { largestIn, useLaneFrame } from './lane-frame.ts'
import { LaneRail } from './lane-rail.tsx'
import { cardsByStep, type MapColumn } from './layout.ts'
import styles from './map.module.css'
import type { Selection } from './selection.ts'
import { OriginsLink } from './origins-link.tsx'
import { QuestionsLink } from './questions-link.tsx'
import { SupportLink } from './support-link.tsx'
import { focusCell, isWritten, useWritingIn } from './writing.ts'

export interface CardRowProps {
  readonly lane: Lane
  readonly row: number
  readonly columns: readonly MapColumn[]
  readonly recordOf: ReadonlyMap<string, JourneyRecord>
  readonly basis: Basis
  readonly find: string
  /** What fits the filters, as in the address; null without a filter. */
  readonly kept: ReadonlySet<string> | null
  /** As in the address; empty where nothing of this lane is selected. */
  readonly selected: string
  readonly onSelect: (selection: Selection) => void
  readonly desk: CardDesk
}

/** A lane of cards: texts, quotes, numbers, pictures, or the placements of records. */
export const CardRow = memo(function CardRow(props: CardRowProps) {
  const { lane, row, columns, selected, desk, ...rest } = props
  const frame = useLaneFrame(lane)
  const canWrite = useEditor() !== null && isWritten(lane)
  const writing = useWritingIn(desk.writing, lane.id)
  const cards = cardsByStep(lane)
  const banded = bandsOf(cards, columns)
  const largest = largestIn(lane)
  return (
    <div
      role="row"
      aria-rowindex={row}
      className={clsx(styles.row, banded !== null && own.bandedRow)}
      data-lane={lane.type}
      {...(banded !== null && {
        style: { gridTemplateRows: `repeat(${banded.rows - 1}, auto) 1fr` },
      })}
      onKeyDownCapture={(event) => onCardKey(event, desk)}
      onDoubleClick={(event) => onDoubleClick(event, desk)}
      onMouseDown={(event) => onMouseDown(event, desk)}
      onContextMenu={(event) => onContextMenu(event, desk)}
      onCopy={(event) => onCopy(event, desk)}
      onCut={(event) => onCopy(event, desk)}
      onPaste={(event) => onPaste(event, desk)}
    >
      <LaneRail lane={lane} row={row}>
        {lane.id === SUPPORT_LANE && <SupportLink />}
        {lane.type === 'questions' && <QuestionsLink />}
        {isCounted(lane) && <OriginsLink lane={lane} />}
        {(isCounted(lane) || lane.id === SUPPORT_LANE) && <EveryonesFigures />}
      </LaneRail>
      {columns.map((column) => {
        const { id } = column.step
        const own = cards.get(id) ?? none
        return (
          <CardCell
            key={id}
            {...rest}
            lane={frame}
            largest={largest}
            row={row}
            column={column}
            cards={own}
            bands={banded?.bands.get(id) ?? null}
            selected={isIn(selected, id, own) ? selected : ''}
            desk={desk}
            canWrite={canWrite}
            writing={writing?.stepId === id ? writing : null}
          />
        )
      })}
    </div>
  )
})

const none: readonly Card[] = []

/** Whether what is selected is a step, or stands in its cell. */
function isIn(selected: string, stepId: string, cards: readonly Card[]): boolean {
  return (
    selected === `step:${stepId}` ||
    cards.some(({ id, recordId }) => selected === `card:${id}` || selected === `record:${recordId}`)
  )
}

/** Writes the card, or a new one on the empty ground of a cell. */
function onDoubleClick(event: MouseEvent, desk: CardDesk): void {
  const aim = aimOf(event.target)
  if (aim === null || (event.target as Element).closest('button') !== null) return
  const placed = aim.cardId === null ? null : findCard(desk.grid(), aim.cardId)
  desk.marks.clear()
  if (placed === null) desk.writing.add(aim.cell)
  else desk.writing.open(placed)
}

/** Shift+click marks up to here; the focus that a plain click would give stays with it. */
function onMouseDown(event: MouseEvent, desk: CardDesk): void {
  const aim = aimOf(event.target)
  if (aim === null || !event.shiftKey || event.button !== 0) return
  event.preventDefault()
  extendTo(desk, aim.cell)
  focusCell(aim.cell, aim.cardId ?? undefined)
}

function onContextMenu(event: MouseEvent, desk: CardDesk): void {
  const aim = aimOf(event.target)
  if (aim === null || !hasMenu(desk, aim.cardId)) return
  event.preventDefault()
  openMenu(desk, aim, { x: event.clientX, y: event.clientY })
}
