import type { Evidence } from '@desirepath/core'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field, SelectInput, TextInput } from '../../ui/panel.tsx'
import styles from './backing.module.css'
import { words } from './words.ts'

/** Evidence from outside the data: what somebody said, or what a study counted. */
export function EvidenceForm({ onAdd }: { readonly onAdd: (item: Evidence) => void }) {
  const [kind, setKind] = useState<'feedback' | 'figure'>('feedback')
  const add = (form: FormData) => {
    const text = fieldOf(form, 'text')
    const source = fieldOf(form, 'source')
    if (text === '') return
    const against = form.get('side') === 'against' ? ({ against: true } as const) : {}
    const [at, link] = [fieldOf(form, 'at'), fieldOf(form, 'link')]
    const more = { ...against, ...(link !== '' && { link }) }
    const n = Math.max(0, Math.round(Number(form.get('n')) || 0))
    onAdd(
      kind === 'feedback'
        ? {
            type: 'feedback',
            feedbackId: crypto.randomUUID(),
            at: at === '' ? null : at,
            language: null,
            score: null,
            text,
            source,
            ...more,
          }
        : {
            type: 'figure',
            name: source,
            value: null,
            low: null,
            high: null,
            text,
            n,
            ...(at !== '' && { at }),
            ...more,
          },
    )
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        add(new FormData(event.currentTarget))
      }}
    >
      <Field label={words.evidenceKind}>
        <SelectInput
          value={kind}
          onChange={(event) => setKind(event.target.value === 'figure' ? 'figure' : 'feedback')}
        >
          <option value="feedback">{words.evidenceSaid}</option>
          <option value="figure">{words.evidenceCounted}</option>
        </SelectInput>
      </Field>
      <Field label={kind === 'feedback' ? words.whatWasSaid : words.whatWasCounted}>
        <TextInput name="text" required maxLength={2000} />
      </Field>
      {kind === 'figure' && (
        <Field label={words.countedPeople}>
          <TextInput name="n" type="number" min={1} step={1} required />
        </Field>
      )}
      <Field label={words.evidenceSource}>
        <TextInput name="source" required maxLength={200} placeholder={words.sourceExample} />
      </Field>
      <Field label={words.evidenceDate}>
        <TextInput name="at" type="date" />
      </Field>
      <Field label={words.evidenceLink}>
        <TextInput name="link" type="url" maxLength={2000} placeholder="https://" />
      </Field>
      <Field label={words.evidenceSide}>
        <SelectInput name="side">
          <option value="for">{words.speaksFor}</option>
          <option value="against">{words.speaksAgainst}</option>
        </SelectInput>
      </Field>
      <Button type="submit" look="primary" size="small">
        {words.putIt}
      </Button>
    </form>
  )
}

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
