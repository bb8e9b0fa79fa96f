import type { FieldLeft } from '@desirepath/core'
import { words } from './words.ts'

/** What a field is called on screens: “isDraft” reads “Draft”, “channelId” reads “Channel”. */
export function fieldName(field: string): string {
  const name = spaced(field)
  return names[field] ?? name.charAt(0).toUpperCase() + name.slice(1)
}

const names: Readonly<Record<string, string>> = { title: words.title, extra: words.extra }

/** “dueDate” reads “due date”. */
export function spaced(field: string): string {
  return field
    .replace(/^is(?=[A-Z])/, '')
    .replace(/Id$/, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim()
}

/** Words that a merge left behind: “Importance: 4”, “Skills: Excel, 3”. */
export function saidLeft({ field, value }: FieldLeft): string {
  return words.leftWord(fieldName(field), said(value))
}

/** An item of a list in words: “Excel, 3”. */
export function said(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  // Of a quote, a reason or an idea, its words say which it is.
  if ('text' in value && typeof value.text === 'string' && value.text !== '') return value.text
  const parts = Object.entries(value).filter(
    ([name, each]) =>
      !/^(kind|type|.*id)$/i.test(name) && (typeof each === 'number' || typeof each === 'string'),
  )
  return parts
    .map(([, each]) => String(each))
    .filter((each) => each !== '')
    .join(', ')
}
