import { type Contradiction, contradictionsOf, type Journey, plainText } from '@desirepath/core'
import { LevelMark } from '../../ui/level-mark.tsx'
import styles from './backing.module.css'
import { stepTitle, useInspector } from './context.ts'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** What on the map the evidence speaks against; each leads to its place. */
export function MostWrong() {
  const { journey, select } = useInspector()
  const wrong = contradictionsOf(journey)
  if (wrong.length === 0) return null
  return (
    <Section title={words.mostWrong}>
      <p className={styles.none}>{words.mostWrongText}</p>
      <ul className={styles.wrong}>
        {wrong.map((each) => (
          <li key={JSON.stringify(each)}>
            <button type="button" onClick={() => select(each)}>
              <LevelMark level="contradicted" size={14} />
              <span dir="auto">{titleOf(journey, each)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function titleOf(journey: Journey, wrong: Contradiction): string {
  switch (wrong.kind) {
    case 'step':
      return stepTitle(journey, wrong.id)
    case 'point':
      return words.feelingAt(stepTitle(journey, wrong.stepId))
    case 'record':
      return journey.records.find(({ id }) => id === wrong.id)?.title ?? ''
    default:
      return plainText(cardText(journey, wrong.id)).slice(0, 120)
  }
}

function cardText({ lanes }: Journey, id: string): string {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  return cards.find((card) => card.id === id)?.text ?? ''
}
