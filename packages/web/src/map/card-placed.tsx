import { backingOfCard, backingOfRecord, type Card } from '@desirepath/core'
import { clsx } from 'clsx'
import type { ComponentProps, KeyboardEvent, MouseEvent } from 'react'
import { useEditor } from '../editing/live.tsx'
import { TitleEditor } from '../editing/title-editor.tsx'
import type { CardCellProps } from './card-cell.tsx'
import { onCardClick } from './card-keys.ts'
import { PlainCard } from './card-kinds.tsx'
import { markedLevel } from './card-level.ts'
import { cardWords } from './card-words.ts'
import { late, latePart } from '../ui/late.tsx'
import styles from './map.module.css'
import { RecordCard } from './record-card.tsx'
import type { Selection } from './selection.ts'
import { words } from './words.ts'

const ValueEditor = latePart(async () => (await import('./cell-value.tsx')).ValueEditor)
const cardWriting = late(() => import('./card-writing.tsx'))

export interface PlacedCardProps extends Omit<CardCellProps, 'cards' | 'bands'> {
  readonly card: Card
  readonly where: string
}

/** A card in its cell: being written, or shown. */
export function PlacedCard(props: PlacedCardProps) {
  const { card, lane, largest, recordOf, basis, find, kept, selected, onSelect, desk, writing } =
    props
  if (writing?.cardId === card.id) return <WrittenCard {...props} />
  const pressed = (selection: Selection) => ({
    isSelected: 'id' in selection && selected === `${selection.kind}:${selection.id}`,
    onSelect: (event: MouseEvent | KeyboardEvent) => {
      const select = () => onSelect(selection)
      if (event.type === 'click') onCardClick(event as MouseEvent, desk, select)
      else select()
    },
  })
  const record = card.recordId === null ? undefined : recordOf.get(card.recordId)
  // The map has the record at hand: looking each up in a list would be work for all of them.
  const backing =
    record === undefined ? backingOfCard(basis, lane, card) : backingOfRecord(basis, record)
  const level = markedLevel(basis, backing)
  if (record === undefined) {
    const selection = { kind: 'card', id: card.id } as const
    const isKept = kept?.has(`card:${card.id}`)
    return <PlainCard {...{ card, lane, largest, find, level, isKept }} {...pressed(selection)} />
  }
  const selection = { kind: 'record', id: record.id } as const
  const isKept = kept?.has(`record:${record.id}`)
  return (
    <RecordCard
      {...{ record, find, level, isKept }}
      discovery={basis.discovery}
      cardId={card.id}
      {...pressed(selection)}
    />
  )
}

function WrittenCard({ card, lane, recordOf, kept, desk, writing, where }: PlacedCardProps) {
  const editor = useEditor()
  if (editor === null || writing === null) return null
  const record = card.recordId === null ? undefined : recordOf.get(card.recordId)
  const { leave: onLeave, early } = desk.writing
  const shared = { typed: writing.typed, onLeave, early }
  return (
    <div
      className={clsx(styles.card, record !== undefined && styles.record)}
      data-type={record?.type}
      data-writing
      data-search={
        kept?.has(record ? `record:${record.id}` : `card:${card.id}`) ? 'kept' : undefined
      }
      data-card={card.id}
    >
      {record !== undefined ? (
        <TitleEditor value={record.title} caret="end" label={words.writing(where)} {...shared} />
      ) : writing.field === 'value' ? (
        <ValueEditor
          value={card.value}
          max={lane.type === 'importance' ? 5 : null}
          label={cardWords.value(where)}
          {...shared}
        />
      ) : (
        <WordsWriting
          shown={card.text}
          desk={desk}
          cell={{ laneId: lane.id, stepId: writing.stepId }}
          editor={editor}
          cardId={card.id}
          label={words.writing(where)}
          {...shared}
        />
      )}
    </div>
  )
}

type WritingProps = ComponentProps<typeof import('./card-writing.tsx').CardWriting>

/** The words stay on the screen until what edits them is there. */
function WordsWriting({ shown, ...props }: WritingProps & { readonly shown: string | null }) {
  const loaded = cardWriting.useWanted()
  if (loaded === null) return <span className={styles.text}>{shown}</span>
  return <loaded.CardWriting {...props} />
}
