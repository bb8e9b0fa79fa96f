import { stageColour, tokenReferences } from '@desirepath/render'
import { Tag } from '../../ui/panel.tsx'
import { kindName } from '../journeys/kinds.ts'
import styles from './draw.module.css'
import type { Template } from './queries.ts'
import { words } from './words.ts'

/** A template as one button: its stages in their hues, what it is and when to use it. */
export function TemplateCard({
  template: { title, summary, kind, stages, steps },
  isMaking,
  isDisabled,
  onChoose,
}: {
  readonly template: Template
  readonly isMaking: boolean
  readonly isDisabled: boolean
  readonly onChoose: () => void
}) {
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        aria-busy={isMaking}
        disabled={isDisabled}
        onClick={onChoose}
      >
        <span className={styles.stages} aria-hidden>
          {stages.map((stage, i) => (
            <span
              key={stage}
              style={{ background: stageColour(tokenReferences, i), flex: widthOf(stage) }}
              title={stage}
            >
              <span>{stage}</span>
            </span>
          ))}
        </span>
        <span className={styles.body}>
          <span className={styles.head}>
            <b>{title}</b>
            <Tag>{kindName(kind)}</Tag>
          </span>
          <small>
            {isMaking ? words.making : `${words.stages(stages.length)} · ${words.steps(steps)}`}
          </small>
          <span className={styles.summary}>{summary}</span>
        </span>
      </button>
    </li>
  )
}

/** As much room as a name needs in two lines, in letters; its padding is as wide as three. */
function widthOf(stage: string): number {
  const words = stage.split(' ')
  const lengths = words.map((_, i) => {
    const lines = [words.slice(0, i), words.slice(i)].map((line) => line.join(' ').length)
    return Math.max(...lines)
  })
  return Math.max(3, Math.min(...lengths)) + 3
}
