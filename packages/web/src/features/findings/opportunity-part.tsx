import type { Estimate, WorkspaceRecord } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Hand, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { usePriorities } from '../decide/queries.ts'
import { computedSays, formatScoreValue } from '../decide/score-values.ts'
import { scoreWords, words as decideWords } from '../decide/words.ts'
import type { RecordPartProps } from '../records/parts.ts'
import styles from './findings.module.css'
import { IdeaBoard } from './idea-board.tsx'
import { Voices } from './voices.tsx'
import { WhatIfPart } from './what-if-part.tsx'
import { words } from './words.ts'

const estimated = ['reach', 'impact', 'confidence', 'effort'] as const
type Estimated = (typeof estimated)[number]

/** Scores with their ranges, computed ones beside what people say; what it would bring; ideas. */
export function OpportunityPart({ data, mayEdit, onKeep }: RecordPartProps) {
  const record = data.record as WorkspaceRecord<'opportunity'>
  const item = usePriorities('opportunities').data?.items.find(({ id }) => id === record.id)
  return (
    <>
      <section className={styles.part}>
        <div className={styles.headed}>
          <h2>{words.scores}</h2>
          <Link to="/decide">{words.seeRanking}</Link>
        </div>
        <p className={styles.quiet}>{words.scoresHint}</p>
        <ul className={styles.scores}>
          {estimated.map((name) => (
            <ScoreLine
              key={name}
              name={name}
              manual={record[name]}
              computed={item?.scores[name].computed ?? null}
              mayEdit={mayEdit}
              onKeep={(estimate) => onKeep({ [name]: estimate })}
            />
          ))}
        </ul>
      </section>
      <Voices id={record.id} uses={data.uses} title={words.backed} hint={words.backedHint} />
      <WhatIfPart uses={data.uses} linked={data.linked} />
      <IdeaBoard record={record} mayEdit={mayEdit} />
    </>
  )
}

function ScoreLine({
  name,
  manual,
  computed,
  mayEdit,
  onKeep,
}: {
  readonly name: Estimated
  readonly manual: Estimate | null
  readonly computed: NonNullable<
    ReturnType<typeof usePriorities>['data']
  >['items'][number]['scores'][Estimated]['computed']
  readonly mayEdit: boolean
  readonly onKeep: (estimate: Estimate | null) => void
}) {
  const { name: title, unit } = scoreWords[name]
  const format = (value: number) => formatScoreValue(name, value)
  return (
    <li>
      <span className={styles.scoreName}>
        <b>{title}</b>
        <small>{unit}</small>
      </span>
      <span className={styles.scoreComputed} data-off={manual !== null || undefined}>
        {computed === null ? (
          name !== 'effort' && <small>{words.notComputed}</small>
        ) : (
          <>
            <span>
              {words.computed} <b>{format(computed.value)}</b>
              {computed.low < computed.high &&
                ` (${decideWords.range(format(computed.low), format(computed.high))})`}
            </span>
            <small>{computedSays(computed)}</small>
          </>
        )}
      </span>
      {(mayEdit || manual !== null) && (
        <EstimateField
          title={title}
          isShare={name === 'confidence'}
          value={manual}
          mayEdit={mayEdit}
          onKeep={onKeep}
        />
      )}
    </li>
  )
}

const ends = ['low', 'value', 'high'] as const

/** What people say of a score: at least, likely, at most; emptied, the computed value counts again. */
function EstimateField({
  title,
  isShare,
  value,
  mayEdit,
  onKeep,
}: {
  readonly title: string
  readonly isShare: boolean
  readonly value: Estimate | null
  readonly mayEdit: boolean
  readonly onKeep: (estimate: Estimate | null) => void
}) {
  const scale = isShare ? 100 : 1
  const keep = (end: (typeof ends)[number], text: string) => {
    if (text === '') {
      if (end === 'value' && value !== null) onKeep(null)
      return
    }
    const given = Number(text) / scale
    if (!Number.isFinite(given)) return
    onKeep(ordered(value, end, given))
  }
  return (
    <span className={styles.estimate} data-set={value !== null || undefined}>
      <Hand size={13} aria-label={words.people} />
      {ends.map((end) => (
        <EndField
          key={end}
          label={words.of(title, words[end])}
          hint={words[end]}
          value={value === null ? '' : String(Math.round(value[end] * scale * 1000) / 1000)}
          mayEdit={mayEdit && (end === 'value' || value !== null)}
          onKeep={(text) => keep(end, text)}
        />
      ))}
      {value !== null && mayEdit && (
        <IconButton
          icon={X}
          size="small"
          label={words.takeEstimate(title)}
          onClick={() => onKeep(null)}
        />
      )}
    </span>
  )
}

/** The two others give way to the one that was written; a first value is its own range. */
function ordered(old: Estimate | null, end: (typeof ends)[number], given: number): Estimate {
  if (old === null || (end === 'value' && old.low === old.high))
    return { value: given, low: given, high: given }
  const next = { ...old, [end]: given }
  if (end === 'value')
    return { value: given, low: Math.min(next.low, given), high: Math.max(next.high, given) }
  return end === 'low'
    ? { low: given, value: Math.max(given, next.value), high: Math.max(given, next.high) }
    : { low: Math.min(given, next.low), value: Math.min(given, next.value), high: given }
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
