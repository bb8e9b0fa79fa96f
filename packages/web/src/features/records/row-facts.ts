import type { WorkspaceRecord } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { layouts } from './layouts.ts'
import type { Listed } from './queries.ts'
import { words } from './words.ts'

/** What a list says of a record beside its words: how far it is, and until when as long as it is not over. */
export function rowFacts(record: Listed['record']): readonly RowFact[] {
  switch (record.type) {
    case 'opportunity':
      return [{ of: 'status', says: statusLabel(record.type, record.status) }]
    case 'solution':
      return [
        { of: 'status', says: statusLabel(record.type, record.status) },
        { of: 'due', says: dueOf(record) },
      ]
    default:
      return []
  }
}

interface RowFact {
  readonly of: 'status' | 'due'
  readonly says: string
}

/** Until when something is to be done; empty where that is over, or no day is said. */
export function dueOf({
  due,
  status,
}: Pick<WorkspaceRecord<'solution'>, 'due' | 'status'>): string {
  return due === null || status === 'done' || status === 'dropped' ? '' : words.due(formatDate(due))
}

/** The status as the page of the type calls it. */
export function statusLabel(type: 'opportunity' | 'solution', status: string): string {
  const fields = layouts[type].flatMap((section) => section.fields)
  const field = fields.find(({ name }) => name === 'status')
  const choice = field?.as === 'choice' ? field.choices.find(([value]) => value === status) : null
  return choice?.[1] ?? ''
}
