import { X } from 'lucide-react'
import { useState } from 'react'
import styles from './segment.module.css'
import { ruleWords as says } from './rule-words.ts'

/** One word of a sentence, chosen; what the journey no longer knows stays to be seen. */
export function Choice({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, word: string])[]
  readonly onChoose: (value: string) => void
}) {
  const isKnown = choices.some(([each]) => each === value)
  return (
    <select
      className={styles.word}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map(([each, word]) => (
        <option key={each} value={each}>
          {word}
        </option>
      ))}
    </select>
  )
}

/** A number of a sentence; what is no number is not taken. */
export function NumberInput({
  label,
  value,
  isCount = false,
  onChange,
}: {
  readonly label: string
  readonly value: number
  /** A whole number, not below nothing. */
  readonly isCount?: boolean
  readonly onChange: (value: number) => void
}) {
  // Null while what is written is the number itself.
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      className={styles.number}
      type="number"
      aria-label={label}
      value={draft ?? value}
      step={isCount ? 1 : 'any'}
      {...(isCount && { min: 0 })}
      onChange={({ target }) => {
        setDraft(target.value)
        const next = Number(target.value)
        const fits = target.value !== '' && Number.isFinite(next)
        if (fits && (!isCount || (Number.isInteger(next) && next >= 0))) onChange(next)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

export function DayInput({
  label,
  day,
  onChange,
}: {
  readonly label: string
  readonly day: string | null
  readonly onChange: (day: string | null) => void
}) {
  return (
    <label className={styles.day}>
      {label}
      <input
        type="date"
        value={day ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  )
}

/** Several values, each taken away by a press. */
export function Values({
  label = says.addValue,
  values,
  offered,
  onChange,
}: {
  /** Of the list of what can be added. */
  readonly label?: string
  readonly values: readonly string[]
  readonly offered: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}) {
  const left = offered.filter((each) => !values.includes(each))
  return (
    <span className={styles.values}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className={styles.value}
          aria-label={says.takeValue(value)}
          onClick={() => onChange(values.filter((each) => each !== value))}
        >
          <span dir="auto">{value}</span>
          <X size={11} aria-hidden />
        </button>
      ))}
      {left.length > 0 && (
        <select
          className={styles.word}
          aria-label={label}
          value=""
          onChange={({ target }) => onChange([...values, target.value])}
        >
          <option value="" disabled>
            {says.values}
          </option>
          {left.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      )}
    </span>
  )
}
