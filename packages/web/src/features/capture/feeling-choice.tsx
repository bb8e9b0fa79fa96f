import { emotionLevels, type Journey, levelAt, levelValues } from '@desirepath/core'
import { emotionColour, tokenReferences } from '@desirepath/render'
import { type CSSProperties, type KeyboardEvent, useId } from 'react'
import { emotions } from '../../map/feeling-emotions.ts'
import { WrittenText } from '../brief/written-field.tsx'
import { judgeFeeling, type Tools } from './acts.ts'
import styles from './capture.module.css'
import { assumedCurve } from './captured.ts'
import { words } from './words.ts'

/** The levels of feeling to choose from, by pointer, arrows or a digit each, and a word for it. */
export function FeelingChoice({
  stepId,
  tools,
  journey,
  onDone,
}: {
  readonly stepId: string
  readonly tools: Tools
  readonly journey: Journey
  readonly onDone: () => void
}) {
  const name = useId()
  const point = assumedCurve(journey)?.points.find((each) => each.stepId === stepId)
  const value = point?.value ?? null
  const levels = emotionLevels(journey)
  const values = levelValues(levels.length)
  const choose = (next: number | null) => judgeFeeling(tools, stepId, { value: next })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const picked = values[digits.indexOf(event.key)]
    if (event.key === 'Enter') {
      event.preventDefault()
      onDone()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      choose(null)
    } else if (picked !== undefined) {
      event.preventDefault()
      choose(picked)
    }
  }
  // A value between two feelings is shown as the nearest.
  const nearest = value === null ? null : levelAt(value, levels.length)
  const middle = Math.floor((levels.length - 1) / 2)
  return (
    <fieldset className={styles.feeling}>
      <legend>{words.feeling}</legend>
      <div className={styles.scale}>
        {values.map((each, i) => (
          <label
            key={each}
            style={{ '--mood': emotionColour(each, tokenReferences) } as CSSProperties}
          >
            <input
              type="radio"
              name={name}
              value={each}
              checked={nearest === i}
              data-first={i === (nearest ?? middle) || undefined}
              onChange={() => choose(each)}
              onKeyDown={onKeyDown}
            />
            <span>
              <kbd aria-hidden>{digits[i]}</kbd>
              {levels[i]}
            </span>
          </label>
        ))}
        <button
          type="button"
          className={styles.unclear}
          aria-pressed={value === null}
          onClick={() => choose(null)}
        >
          {words.unclear}
        </button>
      </div>
      <small>{words.feelingKeys(digits[levels.length - 1] ?? '')}</small>
      {point !== undefined && value !== null && (
        <div className={styles.emotion}>
          <span>{words.emotion}</span>
          <WrittenText
            id={`judge-${stepId}`}
            label={words.emotion}
            value={point.emotion ?? ''}
            placeholder={suggestion(value)}
            isLine
            onWrite={(emotion) => judgeFeeling(tools, stepId, { value, emotion: emotion.trim() })}
          />
        </div>
      )}
    </fieldset>
  )
}

/** The key of each level; the tenth has the last. */
const digits = '1234567890'.split('')

/** Words that are usual for a feeling. */
function suggestion(value: number): string {
  return emotions
    .filter((each) => Math.abs(each.value - value) <= 0.5)
    .slice(0, 3)
    .map(({ word }) => word)
    .join(', ')
}
