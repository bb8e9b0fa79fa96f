import type { Card } from '@desirepath/core'
import { formatMonth, formatScore, quoted } from '@desirepath/render'
import { ChannelGlyph } from '../ui/glyph.tsx'
import type { LaneProps } from './journey-map.tsx'
import { LaneRail } from './lane-rail.tsx'
import { cardsByStep, searchMark } from './layout.ts'
import styles from './map.module.css'
import { RecordCard } from './record-card.tsx'
import { words } from './words.ts'

/** A lane of cards: texts, quotes, or the placements of records. */
export function CardRow({ lane, row, layout, view, selected, onSelect }: LaneProps) {
  const cards = cardsByStep(lane)
  return (
    <div role="row" aria-rowindex={row} className={styles.row} data-lane={lane.type}>
      <LaneRail lane={lane} row={row} />
      {layout.columns.map(({ step, index }) => {
        const own = cards.get(step.id) ?? []
        const empty = own.length === 0
        return (
          <div
            key={step.id}
            role="gridcell"
            aria-colindex={index + 2}
            data-row={row}
            data-col={index + 1}
            data-chosen={selected === `step:${step.id}` || undefined}
            className={styles.cell}
            {...(empty && {
              'data-stop': true,
              'data-empty': true,
              tabIndex: -1,
              'aria-label': `${lane.title}, ${step.title}: ${words.empty}`,
              onKeyDown: (event) =>
                event.key === 'Enter' && onSelect({ kind: 'step', id: step.id }),
            })}
          >
            {own.map((card) => {
              const record = card.recordId === null ? undefined : layout.recordOf.get(card.recordId)
              if (record === undefined && lane.type === 'touchpoints') {
                return (
                  <TouchpointCard
                    key={card.id}
                    card={card}
                    isSelected={selected === `card:${card.id}`}
                    find={view.find}
                    onSelect={() => onSelect({ kind: 'card', id: card.id })}
                  />
                )
              }
              return record === undefined ? (
                <TextCard
                  key={card.id}
                  card={card}
                  isQuote={lane.type === 'quotes' || lane.type === 'thinking'}
                  isSelected={selected === `card:${card.id}`}
                  find={view.find}
                  onSelect={() => onSelect({ kind: 'card', id: card.id })}
                />
              ) : (
                <RecordCard
                  key={card.id}
                  record={record}
                  isSelected={selected === `record:${record.id}`}
                  find={view.find}
                  onSelect={() => onSelect({ kind: 'record', id: record.id })}
                />
              )
            })}
          </div>
        )
      })}
    </div>
  )
}

function TextCard({
  card,
  isQuote,
  isSelected,
  find,
  onSelect,
}: {
  readonly card: Card
  readonly isQuote: boolean
  readonly isSelected: boolean
  readonly find: string
  readonly onSelect: () => void
}) {
  const note = [
    card.score === null ? '' : formatScore(card.score),
    card.note ?? '',
    card.at === null ? '' : formatMonth(card.at),
  ].filter((part) => part !== '')
  return (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      aria-pressed={isSelected}
      className={isQuote ? styles.quote : styles.card}
      {...searchMark(find, card.text, card.note)}
      {...(isQuote && { 'data-mood': moodOf(card) })}
      onClick={onSelect}
    >
      <span
        className={styles.text}
        dir="auto"
        {...(card.language !== null && { lang: card.language })}
      >
        {isQuote ? quoted(card.text ?? '') : card.text}
      </span>
      {note.length > 0 && <small>{note.join(' · ')}</small>}
    </button>
  )
}

/** A channel with its share of the step's events, on one line. */
function TouchpointCard({
  card,
  isSelected,
  find,
  onSelect,
}: {
  readonly card: Card
  readonly isSelected: boolean
  readonly find: string
  readonly onSelect: () => void
}) {
  const share = Number.parseFloat(card.note ?? '')
  return (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      aria-pressed={isSelected}
      className={styles.touchpoint}
      {...searchMark(find, card.text)}
      onClick={onSelect}
    >
      <ChannelGlyph channel={card.text ?? ''} />
      <span dir="auto">{card.text}</span>
      {card.note !== null && <small>{card.note}</small>}
      {Number.isFinite(share) && card.note?.endsWith('%') === true && (
        <i aria-hidden style={{ width: `${Math.min(100, share)}%` }} />
      )}
    </button>
  )
}

function moodOf({ score }: Card): 'bad' | 'good' | 'middle' | undefined {
  if (score === null || score.max <= score.min) return undefined
  const share = (score.value - score.min) / (score.max - score.min)
  if (share < 0.4) return 'bad'
  return share > 0.7 ? 'good' : 'middle'
}
