import {
  formatCell,
  ownOfColumn,
  type RecordField,
  recordFields,
  type RecordType,
} from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import type { ReactNode } from 'react'
import { LevelMark } from '../../ui/level-mark.tsx'
import { SeverityDots, Tag } from '../../ui/panel.tsx'
import { layouts } from '../records/layouts.ts'
import type { Listed } from '../records/queries.ts'
import { strongestUse } from '../records/standing.ts'
import { words as recordWords } from '../records/words.ts'
import { GradeDots } from '../touchpoints/grade-dots.tsx'
import styles from './columns.module.css'
import { words } from './words.ts'

/** What a column of any list says of a record: a field, a field of one’s own, or what every type computes. */
export function FieldCell({ item, column }: { readonly item: Listed; readonly column: string }) {
  const { record, standing, uses, stamp } = item
  const own = ownOfColumn(column)
  if (own !== null) return textOf(record.extra.find(({ name }) => name === own)?.value ?? '')
  switch (column) {
    case 'level':
      return <LevelMark level={standing.level} size={14} />
    case 'maps':
      return <span title={recordWords.standsOn(uses.length)}>{uses.length || unsaid}</span>
    case 'changed':
      return <time dateTime={stamp.updatedAt}>{formatDate(stamp.updatedAt)}</time>
    default: {
      const field = recordFields(record.type).find(({ name }) => name === column)
      return field === undefined ? unsaid : valueCell(item, field)
    }
  }
}

const unsaid = <span className={styles.unsaid}>—</span>

function valueCell({ record, uses }: Listed, field: RecordField): ReactNode {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field.name]
  if (field.name === 'severity') {
    // What people judge goes before what was computed.
    const severity = (value ?? strongestUse(uses)?.stands.finding?.severity ?? null) as
      | number
      | null
    return severity === null ? unsaid : <SeverityDots severity={severity} />
  }
  switch (field.form) {
    case 'grade':
      return <GradeDots grade={value as number | null} />
    case 'choice':
      return textOf(choiceWord(record.type, field.name, value as string | null))
    case 'date':
      return value === null ? unsaid : formatDate(value as string)
    case 'flag':
      return value === true ? words.yes : unsaid
    case 'list':
      return listOf(value as readonly string[])
    default:
      return textOf(formatCell(field, value))
  }
}

function listOf(items: readonly string[]): ReactNode {
  if (items.length === 0) return unsaid
  return (
    <span className={styles.tags}>
      {items.slice(0, 4).map((item) => (
        <Tag key={item}>{item}</Tag>
      ))}
      {items.length > 4 && `+${items.length - 4}`}
    </span>
  )
}

function textOf(text: string): ReactNode {
  if (text === '') return unsaid
  return (
    <span dir="auto" className={styles.clip} title={text.length > 60 ? text : undefined}>
      {text}
    </span>
  )
}

/** The value as the page of the type calls it. */
function choiceWord(type: RecordType, name: string, value: string | null): string {
  const field = layouts[type].flatMap(({ fields }) => fields).find((each) => each.name === name)
  if (value === null) return ''
  return (field?.as === 'choice' && field.choices.find(([each]) => each === value)?.[1]) || value
}
