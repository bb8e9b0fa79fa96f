import { useState } from 'react'
import { Field, SelectInput, TextInput } from '../../ui/panel.tsx'
import styles from './evidence.module.css'
import { textIn } from './form-text.ts'
import type { Evidence, NewEvidence } from './queries.ts'
import { addWords as words } from './words.ts'

type Score = NonNullable<Evidence['score']>

/** The scales on which people mostly answer. */
const scales: Readonly<Record<Score['kind'], Omit<Score, 'value'>>> = {
  rating: { kind: 'rating', min: 1, max: 5 },
  csat: { kind: 'csat', min: 1, max: 5 },
  nps: { kind: 'nps', min: 0, max: 10 },
  ces: { kind: 'ces', min: 1, max: 7 },
}

/** Where it was said, and the score that came with it. */
export function PlaceFields({ before }: { readonly before: Evidence | undefined }) {
  const [kind, setKind] = useState<Score['kind']>(before?.score?.kind ?? 'rating')
  const { min, max } = scaleOf(kind, before?.score)
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.touchpoint}>
          <TextInput
            name="touchpoint"
            maxLength={300}
            defaultValue={before?.touchpoint ?? ''}
            placeholder={words.touchpointExample}
          />
        </Field>
        <Field label={words.channel}>
          <TextInput name="channel" maxLength={300} defaultValue={before?.channel ?? ''} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={words.score}>
          <TextInput
            type="number"
            name="score"
            step="any"
            // Said before it is sent, in the words of the browser.
            min={min}
            max={max}
            defaultValue={before?.score?.value ?? ''}
            placeholder={words.noScore}
          />
        </Field>
        <Field label={words.scale}>
          <SelectInput
            name="scale"
            value={kind}
            onChange={({ target }) => setKind(target.value as Score['kind'])}
          >
            {Object.values(scales).map((scale) => {
              const own = scaleOf(scale.kind, before?.score)
              return (
                <option key={own.kind} value={own.kind}>
                  {words.scales[own.kind]}, {own.min}–{own.max}
                </option>
              )
            })}
          </SelectInput>
        </Field>
      </div>
    </>
  )
}

/** What stands in the fields. */
export function placeOf(
  form: FormData,
  before: Evidence | undefined,
): Pick<NewEvidence, 'touchpoint' | 'channel' | 'score'> {
  const value = textIn(form, 'score')
  const kind = textIn(form, 'scale') as Score['kind']
  return {
    touchpoint: textIn(form, 'touchpoint') || null,
    channel: textIn(form, 'channel') || null,
    score: value === '' ? null : { ...scaleOf(kind, before?.score), value: Number(value) },
  }
}

/** The scale that it had already, or the usual one of its kind. */
function scaleOf(kind: Score['kind'], before: Score | null | undefined): Omit<Score, 'value'> {
  if (before?.kind !== kind) return scales[kind]
  return { kind, min: before.min, max: before.max }
}
