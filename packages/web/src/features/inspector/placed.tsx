import { type Card, type Journey, placedScores } from '@desirepath/core'
import { formatSigned } from '@desirepath/render'
import { clsx } from 'clsx'
import { useMemo } from 'react'
import { cardSays } from '../../map/card-says.ts'
import styles from './backing.module.css'
import { useInspector } from './context.ts'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** What a scored feeling at a step is the mean of; each leads there. */
export function PlacedSection({ stepId }: { readonly stepId: string }) {
  const { journey, select } = useInspector()
  const scores = useMemo(() => placedScores(journey).get(stepId) ?? [], [journey, stepId])
  if (scores.length === 0) return null
  return (
    <Section title={words.placedHere(scores.length)}>
      <ul className={clsx(styles.wrong, styles.placed)}>
        {scores.map(({ kind, cardId, recordId, value }) => (
          <li key={cardId}>
            <button
              type="button"
              onClick={() =>
                select(
                  recordId === null
                    ? { kind: 'card', id: cardId }
                    : { kind: 'record', id: recordId },
                )
              }
            >
              <b>{formatSigned(value)}</b>
              <span dir="auto">{saysOf(journey, cardId, recordId)}</span>
              <small>{words.placedKind[kind]}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function saysOf(journey: Journey, cardId: string, recordId: string | null): string {
  const record = journey.records.find(({ id }) => id === recordId)
  return cardSays(cardOf(journey, cardId) ?? { text: null }, record)
}

function cardOf({ lanes }: Journey, cardId: string): Card | undefined {
  return lanes
    .flatMap(({ cells }) => cells.flatMap(({ cards }) => cards))
    .find(({ id }) => id === cardId)
}
