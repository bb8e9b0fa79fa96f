import type { RecordType } from '@desirepath/core'
import { layouts } from '../records/layouts.ts'
import { words } from '../records/words.ts'
import type { BoardColumn } from './board.tsx'

/** By which field the records of a type stand on a board. */
export interface RecordBoard {
  readonly field: 'status' | 'severity'
  readonly label: string
  readonly columns: readonly BoardColumn[]
  /** What changes when a card is put into a column. */
  readonly fieldsFor: (column: string) => object
}

const UNJUDGED = ''

/** Null for types that go through nothing. */
export function boardOf(type: RecordType): RecordBoard | null {
  if (type === 'painPoint')
    return {
      field: 'severity',
      label: words.severity,
      columns: [
        { value: UNJUDGED, title: words.unjudged },
        ...[1, 2, 3, 4, 5].map((grade) => ({ value: String(grade), title: words.graded(grade) })),
      ],
      fieldsFor: (column) => ({ severity: column === UNJUDGED ? null : Number(column) }),
    }
  const field = layouts[type].flatMap(({ fields }) => fields).find(({ name }) => name === 'status')
  if (field?.as !== 'choice') return null
  return {
    field: 'status',
    label: words.status,
    columns: field.choices.map(([value, title]) => ({ value: value ?? '', title })),
    fieldsFor: (status) => ({ status }),
  }
}

/** The column in which a record stands. */
export function columnOf({ field }: RecordBoard, record: object): string {
  const value = (record as Readonly<Record<string, string | number | null>>)[field]
  return String(value ?? '')
}
