import { type Journey, plainMentions } from '@desirepath/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { usePeople } from '../comments/people.ts'
import { type FindingLane, judgeFinding, type Tools } from './acts.ts'
import styles from './capture.module.css'
import { words } from './words.ts'

const icons = { painPoints: 'warning', delights: 'heart' } as const

/** What hurts or delights at a step: what is there, and a line for more. */
export function FindingList({
  lane,
  stepId,
  tools,
  journey,
  onDone,
}: {
  readonly lane: FindingLane
  readonly stepId: string
  readonly tools: Tools
  readonly journey: Journey
  /** Enter without words. */
  readonly onDone: () => void
}) {
  const [text, setText] = useState('')
  const { nameOf } = usePeople()
  const placed = placedAt(journey, lane, stepId).map(({ cardId, title }) => ({
    cardId,
    title: plainMentions(title, nameOf),
  }))
  const add = (): boolean => {
    const title = text.trim()
    setText('')
    if (title !== '') judgeFinding(tools, stepId, { lane, title })
    return title !== ''
  }
  return (
    <section className={styles.findings} data-of={lane}>
      <h3>{words.findings[lane]}</h3>
      <ul>
        {placed.map(({ cardId, title }) => (
          <li key={cardId}>
            <Glyph name={icons[lane]} size={13} />
            <span dir="auto">{title}</span>
            <IconButton
              icon={X}
              size="small"
              label={words.remove(title)}
              onClick={() => remove(tools, cardId)}
            />
          </li>
        ))}
      </ul>
      <TextInput
        data-finding={lane}
        dir="auto"
        aria-label={words.findings[lane]}
        placeholder={words.findingPlaceholder}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (!add()) onDone()
        }}
      />
    </section>
  )
}

/** What people wrote and stands nowhere else is gone; all else is only taken from here. */
function remove({ editor, newest }: Tools, cardId: string): void {
  const journey = newest()
  const cards = journey.lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  const recordId = cards.find(({ id }) => id === cardId)?.recordId
  const record = journey.records.find(({ id }) => id === recordId)
  const isOnlyHere = cards.filter((card) => card.recordId === recordId).length === 1
  if (record?.kind === null && record.evidence.length === 0 && isOnlyHere)
    editor.removeRecord(record.id)
  else editor.removeCards([cardId])
}

/** The cards of a step in the lanes of a kind, with what they say. */
function placedAt({ lanes, records }: Journey, lane: FindingLane, stepId: string) {
  const titles = new Map(records.map(({ id, title }) => [id, title]))
  return lanes
    .filter(({ type }) => type === lane)
    .flatMap(({ cells }) => cells.filter((cell) => cell.stepId === stepId))
    .flatMap(({ cards }) => cards)
    .map((card) => ({
      cardId: card.id,
      title: titles.get(card.recordId ?? '') ?? card.text ?? '',
    }))
}
