import { formatDate } from '@desirepath/render'
import { layouts } from './layouts.ts'
import type { Listed } from './queries.ts'
import { words } from './words.ts'

/** What a list says of a record beside its words: how far it is, until when. */
export function rowFacts(record: Listed['record']): readonly string[] {
  switch (record.type) {
    case 'opportunity':
      return [statusLabel(record.type, record.status)]
    case 'solution':
      return [
        statusLabel(record.type, record.status),
        record.due === null ? '' : words.due(formatDate(record.due)),
      ]
    default:
      return []
  }
}

/** The status as the page of the type calls it. */
export function statusLabel(type: 'opportunity' | 'solution', status: string): string {
  const fields = layouts[type].flatMap((section) => section.fields)
  const field = fields.find(({ name }) => name === 'status')
  const choice = field?.as === 'choice' ? field.choices.find(([value]) => value === status) : null
  return choice?.[1] ?? ''
}
