import { type KnownScore, type ScoreName, usedScore } from '@desirepath/core'
import { Activity, Hand } from 'lucide-react'
import styles from './decide.module.css'
import { formatScoreValue, scoreSays } from './score-values.ts'
import { scoreWords, words } from './words.ts'

/** A score in a table: its value, its range, and whether people or figures say so; a button where it can be said. */
export function ScoreCell({
  name,
  known,
  of,
  onSay,
}: {
  readonly name: ScoreName
  readonly known: KnownScore
  /** What it is a score of. */
  readonly of: string
  readonly onSay: (() => void) | null
}) {
  const used = usedScore(known)
  if (used === null) return <span className={styles.unknown}>{words.unknown}</span>
  const isManual = known.manual !== null
  const Icon = isManual ? Hand : Activity
  const says = (
    <span
      className={styles.score}
      data-by={isManual ? 'people' : 'figures'}
      title={scoreSays(name, known)}
    >
      <Icon size={12} aria-label={isManual ? words.people : words.measured} />
      <span>{formatScoreValue(name, used.value)}</span>
      {used.low < used.high && (
        <small>
          {formatScoreValue(name, used.low)}–{formatScoreValue(name, used.high)}
        </small>
      )}
    </span>
  )
  if (onSay === null) return says
  return (
    <button type="button" className={styles.sayCell} onClick={onSay}>
      {says}
      <span className="unseen">{words.changeScore(scoreWords[name].name.toLowerCase(), of)}</span>
    </button>
  )
}
