import type { Card } from '@desirepath/core'
import { clsx } from 'clsx'
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react'
import { firstPanel } from './card-keys.ts'
import { PlacedCard } from './card-placed.tsx'
import type { CardRowProps } from './card-row.tsx'
import shell from './card-shell.module.css'
import { cardWords } from './card-words.ts'
import type { Band } from './cell-bands.ts'
import own from './cell.module.css'
import type { LaneFrame } from './lane-frame.ts'
import { CLAMPED, type MapColumn } from './layout.ts'
import styles from './map.module.css'
import { words } from './words.ts'
import type { WritingAt } from './writing.ts'

export interface CardCellProps extends Omit<CardRowProps, 'lane' | 'columns'> {
  readonly lane: LaneFrame
  /** As of `largestIn`. */
  readonly largest: number
  readonly column: MapColumn
  readonly cards: readonly Card[]
  /** Where a card of the lane is merged: the bands of this cell. */
  readonly bands: readonly Band[] | null
  readonly canWrite: boolean
  readonly writing: WritingAt | null
}

/** A cell with its cards; one without any is itself a stop of the grid. */
export const CardCell = memo(function CardCell(props: CardCellProps) {
  const { lane, row, column, cards, bands, canWrite, selected, onSelect } = props
  const { step, index } = column
  const where = `${lane.title}, ${step.title}`
  const widest = Math.max(1, ...(bands ?? []).map(({ span }) => span))
  return (
    <div
      role="gridcell"
      aria-colindex={index + 2}
      data-row={row}
      data-col={index + 1}
      data-cell={`${lane.id}~${step.id}`}
      data-chosen={selected === `step:${step.id}` || undefined}
      className={clsx(
        styles.cell,
        own.cell,
        bands !== null && own.banded,
        lane.height === 'clamp' && shell.clamped,
      )}
      style={{ gridColumn: bands === null ? index + 2 : `${index + 2} / span ${widest}` }}
      {...(cards.length === 0 && {
        'data-stop': true,
        'data-empty': true,
        tabIndex: -1,
        'aria-label': `${where}: ${words.empty}`,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.target !== event.currentTarget || event.key !== 'Enter' || canWrite) return
          onSelect({ kind: 'step', id: step.id })
        },
      })}
    >
      {bands === null ? (
        <CellCards {...props} where={where} />
      ) : (
        bands.map((band, i) => (
          <BandOfCards key={i} band={band} isLast={i === bands.length - 1}>
            {band.cards.map((card) => (
              <PlacedCard key={card.id} {...props} card={card} where={where} />
            ))}
            {i === bands.length - 1 && <AddCard {...props} where={where} />}
          </BandOfCards>
        ))
      )}
    </div>
  )
})

function BandOfCards({
  band,
  isLast,
  children,
}: {
  readonly band: Band
  readonly isLast: boolean
  readonly children: ReactNode
}) {
  return (
    <div
      className={own.band}
      data-last={isLast || undefined}
      data-merged={band.span > 1 || undefined}
      style={{
        gridRow: `${band.from} / ${band.to}`,
        ...(band.span > 1 && { gridColumn: `1 / span ${band.span}` }),
      }}
    >
      {children}
    </div>
  )
}

function CellCards(props: CardCellProps & { readonly where: string }) {
  const { lane, cards, writing } = props
  const [isOpen, setOpen] = useState(false)
  const isCut = lane.height === 'clamp' && cards.length > CLAMPED && !isOpen && writing === null
  return (
    <>
      {(isCut ? cards.slice(0, CLAMPED) : cards).map((card) => (
        <PlacedCard key={card.id} {...props} card={card} />
      ))}
      {isCut && (
        <button
          type="button"
          data-stop
          tabIndex={-1}
          className={shell.more}
          onClick={() => setOpen(true)}
        >
          {cardWords.more(cards.length - CLAMPED)}
        </button>
      )}
      <AddCard {...props} />
    </>
  )
}

function AddCard({
  lane,
  column,
  canWrite,
  desk,
  where,
}: CardCellProps & { readonly where: string }) {
  if (!canWrite) return null
  const cell = { laneId: lane.id, stepId: column.step.id }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.add}
      aria-label={words.add(where)}
      onClick={() => {
        const first = firstPanel(lane, cell, null)
        if (first === null) desk.writing.add(cell)
        else desk.open(first)
      }}
    />
  )
}
