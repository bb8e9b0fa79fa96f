import type { Card, JourneyRecord, Lane } from '@desirepath/core'
import { plainText } from '@desirepath/core'
import { formatMonth, formatScore, quoted } from '@desirepath/render'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { lazy, type KeyboardEvent, memo, Suspense } from 'react'
import { useEditor } from '../editing/live.tsx'
import { TitleEditor } from '../editing/title-editor.tsx'
import { ChannelGlyph } from '../ui/glyph.tsx'
import { LaneRail } from './lane-rail.tsx'
import { cardsByStep, type MapColumn, searchMark } from './layout.ts'
import styles from './map.module.css'
import { RecordCard } from './record-card.tsx'
import { RichText } from './rich-text.tsx'
import type { Selection } from './selection.ts'
import { words } from './words.ts'
import { useWriting, type Writing } from './writing.ts'

const CardEditor = lazy(async () => ({
  default: (await import('../editing/card-editor.tsx')).CardEditor,
}))

export interface CardRowProps {
  readonly lane: Lane
  readonly row: number
  readonly columns: readonly MapColumn[]
  readonly recordOf: ReadonlyMap<string, JourneyRecord>
  readonly find: string
  /** As in the address; empty where nothing of this lane is selected. */
  readonly selected: string
  readonly onSelect: (selection: Selection) => void
}

/** A lane of cards: texts, quotes, or the placements of records. */
export const CardRow = memo(function CardRow(props: CardRowProps) {
  const { lane, row, columns, selected, onSelect } = props
  const cards = cardsByStep(lane)
  const writing = useWriting(lane, columns)
  return (
    <div role="row" aria-rowindex={row} className={styles.row} data-lane={lane.type}>
      <LaneRail lane={lane} row={row} />
      {columns.map(({ step, index }) => {
        const own = cards.get(step.id) ?? []
        const where = `${lane.title}, ${step.title}`
        return (
          <div
            key={step.id}
            role="gridcell"
            aria-colindex={index + 2}
            data-row={row}
            data-col={index + 1}
            data-cell={`${lane.id}~${step.id}`}
            data-chosen={selected === `step:${step.id}` || undefined}
            className={styles.cell}
            style={{ gridColumn: index + 2 }}
            {...(own.length === 0 && {
              'data-stop': true,
              'data-empty': true,
              tabIndex: -1,
              'aria-label': `${where}: ${words.empty}`,
              onKeyDown: (event: KeyboardEvent) => {
                if (event.target !== event.currentTarget) return
                if (writing.canWrite) writing.onEmptyKey(event, step.id)
                else if (event.key === 'Enter') onSelect({ kind: 'step', id: step.id })
              },
            })}
          >
            {own.map((card) => (
              <PlacedCard key={card.id} {...props} card={card} writing={writing} where={where} />
            ))}
            {writing.canWrite && (
              <button
                type="button"
                tabIndex={-1}
                className={styles.add}
                aria-label={words.add(where)}
                onClick={() => writing.add(step.id)}
              >
                <Plus size={14} aria-hidden />
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
})

function PlacedCard({
  card,
  lane,
  recordOf,
  find,
  selected,
  onSelect,
  writing,
  where,
}: CardRowProps & {
  readonly card: Card
  readonly writing: Writing
  readonly where: string
}) {
  const editor = useEditor()
  const record = card.recordId === null ? undefined : recordOf.get(card.recordId)
  if (writing.at?.cardId === card.id && editor !== null) {
    return record !== undefined ? (
      <div
        className={clsx(styles.card, styles.record)}
        data-type={record.type}
        data-writing
        data-card={card.id}
      >
        <TitleEditor
          value={record.title}
          typed={writing.at.typed}
          label={words.writing(where)}
          onLeave={writing.leave}
        />
      </div>
    ) : (
      <div className={styles.card} data-writing data-card={card.id}>
        <Suspense fallback={<span className={styles.text}>{card.text}</span>}>
          <CardEditor
            editor={editor}
            cardId={card.id}
            typed={writing.at.typed}
            label={words.writing(where)}
            onLeave={writing.leave}
          />
        </Suspense>
      </div>
    )
  }
  const keys = {
    onKeyDown: (event: KeyboardEvent) => writing.onCardKey(event, card),
    onDoubleClick: () => writing.open(card),
  }
  if (record !== undefined) {
    return (
      <RecordCard
        record={record}
        cardId={card.id}
        isSelected={selected === `record:${record.id}`}
        find={find}
        onSelect={() => onSelect({ kind: 'record', id: record.id })}
        keys={keys}
      />
    )
  }
  const shared = {
    card,
    isSelected: selected === `card:${card.id}`,
    find,
    onSelect: () => onSelect({ kind: 'card', id: card.id }),
    keys,
  }
  return lane.type === 'touchpoints' ? (
    <TouchpointCard {...shared} />
  ) : (
    <TextCard {...shared} isQuote={lane.type === 'quotes' || lane.type === 'thinking'} />
  )
}

/** What a card does with keys and double clicks where it may be edited. */
export interface CardKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onDoubleClick: () => void
}

interface OneCard {
  readonly card: Card
  readonly isSelected: boolean
  readonly find: string
  readonly onSelect: () => void
  readonly keys: CardKeys
}

function TextCard({
  card,
  isQuote,
  isSelected,
  find,
  onSelect,
  keys,
}: OneCard & { readonly isQuote: boolean }) {
  const note = [
    card.score === null ? '' : formatScore(card.score),
    card.note ?? '',
    card.at === null ? '' : formatMonth(card.at),
  ].filter((part) => part !== '')
  return (
    <button
      type="button"
      data-stop
      data-card={card.id}
      tabIndex={-1}
      aria-pressed={isSelected}
      className={isQuote ? styles.quote : styles.card}
      {...searchMark(find, card.text, card.note)}
      {...(isQuote && { 'data-mood': moodOf(card) })}
      {...(card.colour !== undefined && { 'data-colour': card.colour })}
      {...(card.assumed && { 'data-assumed': true })}
      onClick={onSelect}
      {...keys}
    >
      <span
        className={styles.text}
        dir="auto"
        {...(card.language !== null && { lang: card.language })}
      >
        {isQuote ? quoted(plainText(card.text ?? '')) : <RichText text={card.text ?? ''} />}
      </span>
      {note.length > 0 && <small>{note.join(' · ')}</small>}
    </button>
  )
}

/** A channel with its share of the step's events, on one line. */
function TouchpointCard({ card, isSelected, find, onSelect, keys }: OneCard) {
  const share = Number.parseFloat(card.note ?? '')
  return (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      aria-pressed={isSelected}
      data-card={card.id}
      className={styles.touchpoint}
      {...searchMark(find, card.text)}
      onClick={onSelect}
      {...keys}
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
