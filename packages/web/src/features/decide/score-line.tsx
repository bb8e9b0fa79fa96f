import type { Estimate, KnownScore, ScoreName } from '@desirepath/core'
import { EstimateField } from '../records/fields/estimate-field.tsx'
import { GradeField } from '../records/fields/grade-field.tsx'
import { gradeNames } from './sayable.ts'
import styles from './score-line.module.css'
import { computedSays, formatScoreValue } from './score-values.ts'
import { scoreWords, words } from './words.ts'

/** A score: what it counts, what is computed of it, and what people say, to be written. */
export function ScoreLine({
  name,
  manual,
  computed,
  mayEdit,
  onKeep,
}: {
  readonly name: ScoreName
  readonly manual: Estimate | null
  readonly computed: KnownScore['computed']
  readonly mayEdit: boolean
  /** An estimate with its range, or a grade. */
  readonly onKeep: (said: Estimate | number | null) => void
}) {
  const { name: title, unit } = scoreWords[name]
  const format = (value: number) => formatScoreValue(name, value)
  const isGrade = gradeNames.has(name)
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        <b>{title}</b>
        <small>{unit}</small>
      </span>
      <span className={styles.computed} data-off={manual !== null || undefined}>
        {computed === null ? (
          !isGrade && name !== 'effort' && <small>{words.notComputed}</small>
        ) : (
          <>
            <span>
              {words.computed} <b>{format(computed.value)}</b>
              {computed.low < computed.high &&
                ` (${words.range(format(computed.low), format(computed.high))})`}
            </span>
            <small>{computedSays(computed)}</small>
          </>
        )}
      </span>
      {isGrade ? (
        <GradeField
          label={title}
          hidesLabel
          value={manual?.value ?? null}
          mayEdit={mayEdit}
          onKeep={onKeep}
        />
      ) : (
        (mayEdit || manual !== null) && (
          <EstimateField
            name={name}
            title={title}
            value={manual}
            mayEdit={mayEdit}
            onKeep={onKeep}
          />
        )
      )}
    </li>
  )
}
