import { clsx } from 'clsx'
import type { Estimate } from '@desirepath/core'
import type { ReactNode } from 'react'
import { Field, SelectInput } from '../../../ui/panel.tsx'
import type { LaidField } from '../layouts.ts'
import { words } from '../words.ts'
import { EstimateField } from './estimate-field.tsx'
import { GradeField } from './grade-field.tsx'
import { LinesField } from './lines-field.tsx'
import { PairsField, type Pair } from './pairs-field.tsx'
import { StageField } from './stage-field.tsx'
import { WrittenField } from './written-field.tsx'
import styles from './fields.module.css'

/** What fields with a layout hold. */
export type FieldValue = string | number | null | readonly string[] | readonly Pair[] | Estimate

/** One field of a record, written in place and kept when it is left. */
export function LaidFieldEditor({
  field,
  value,
  beside,
  mayEdit,
  onKeep,
}: {
  readonly field: LaidField
  readonly value: FieldValue
  /** Of a grade: what is computed, beside what people say. */
  readonly beside?: ReactNode
  readonly mayEdit: boolean
  readonly onKeep: (value: FieldValue) => void
}) {
  const shared = { label: field.label, mayEdit, onKeep }
  switch (field.as) {
    case 'line':
    case 'prose':
      return (
        <WrittenField
          {...shared}
          value={textOf(value)}
          hint={field.hint ?? ''}
          isLong={field.as === 'prose'}
        />
      )
    case 'date':
    case 'number':
      return (
        <WrittenField
          {...shared}
          value={textOf(value)}
          type={field.as}
          onKeep={(text) => onKeep(plain(text, field))}
        />
      )
    case 'stage':
      return <StageField {...shared} of={field.of} value={textOf(value)} hint={field.hint} />
    case 'lines':
      return <LinesField {...shared} lines={value as readonly string[]} hint={field.hint ?? ''} />
    case 'pairs':
      return <PairsField {...shared} pairs={value as readonly Pair[]} hint={field.hint ?? ''} />
    case 'grade':
      return <GradeField {...shared} value={value as number | null} beside={beside} />
    case 'estimate':
      return (
        <fieldset className={clsx(styles.gradeField, styles.whole)}>
          <legend>{field.label}</legend>
          <EstimateField
            name={field.name}
            title={field.label}
            value={value as Estimate | null}
            mayEdit={mayEdit}
            onKeep={onKeep}
          />
          <small className={styles.unit}>{field.hint}</small>
        </fieldset>
      )
    case 'choice':
      return (
        <Field label={field.label}>
          <SelectInput
            value={textOf(value)}
            disabled={!mayEdit}
            onChange={({ target }) => onKeep(target.value === '' ? null : target.value)}
          >
            {field.choices.map(([each, word]) => (
              <option key={word} value={each ?? ''}>
                {each === null ? words.none : word}
              </option>
            ))}
          </SelectInput>
        </Field>
      )
  }
}

function textOf(value: FieldValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What an emptied field means: no date, no target, none available. */
function plain(text: string, { as, name }: LaidField): string | number | null {
  if (as === 'date') return text === '' ? null : text
  if (text === '') return name === 'available' ? 0 : null
  return Number(text)
}
