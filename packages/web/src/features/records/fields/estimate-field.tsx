import { type Estimate, estimateProblem } from '@desirepath/core'
import { Hand, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/panel.tsx'
import { type EstimateEnd, ordered } from './estimate.ts'
import styles from './estimate.module.css'
import { words } from './words.ts'

const ends = ['low', 'value', 'high'] as const satisfies readonly EstimateEnd[]

/** What people say of a score: at least, likely, at most; emptied, the computed value counts again. */
export function EstimateField({
  name,
  title,
  value,
  mayEdit,
  onKeep,
}: {
  /** The score, which says what can be. */
  readonly name: string
  readonly title: string
  readonly value: Estimate | null
  readonly mayEdit: boolean
  readonly onKeep: (estimate: Estimate | null) => void
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const scale = name === 'confidence' ? 100 : 1
  const keep = (end: EstimateEnd, text: string) => {
    setProblem(null)
    if (text === '') {
      if (end === 'value' && value !== null) onKeep(null)
      return
    }
    const given = Number(text) / scale
    const estimate = ordered(value, end, given)
    if (!Number.isFinite(given) || estimateProblem(name, estimate) !== null)
      setProblem(words.refused(title, words.scales[name] ?? '', text))
    else onKeep(estimate)
  }
  return (
    <span className={styles.field}>
      <span className={styles.estimate} data-set={value !== null || undefined}>
        <Hand size={13} aria-label={words.people} />
        {ends.map((end) => (
          <EndField
            key={end}
            label={words.of(title, words.ends[end])}
            hint={words.ends[end]}
            value={value === null ? '' : String(Math.round(value[end] * scale * 1000) / 1000)}
            mayEdit={mayEdit && (end === 'value' || value !== null)}
            onKeep={(text) => keep(end, text)}
          />
        ))}
        {value !== null && mayEdit && (
          <IconButton
            icon={X}
            size="small"
            label={words.take(title)}
            onClick={() => onKeep(null)}
          />
        )}
      </span>
      {problem !== null && (
        <small role="alert" className={styles.problem}>
          {problem}
        </small>
      )}
    </span>
  )
}

function EndField({
  label,
  hint,
  value,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly mayEdit: boolean
  readonly onKeep: (text: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null && draft !== value) onKeep(draft)
    setDraft(null)
  }
  return (
    <label className={styles.end}>
      <small aria-hidden>{hint}</small>
      <TextInput
        type="number"
        step="any"
        min={0}
        value={draft ?? value}
        aria-label={label}
        disabled={!mayEdit}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    </label>
  )
}
