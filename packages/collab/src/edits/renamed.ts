import type { Dismissal, SavedView } from '@desirepath/core'
import {
  changeEntry,
  type JourneyDocument,
  putEntry,
  readTable,
  removeEntry,
  tableOf,
} from '../document.ts'
import * as shapes from '../shapes.ts'

type Move = readonly [from: string, into: string]
type Settings = SavedView['settings']

/** Settings of a view that named a record, as they were and as they became. */
export interface SettingsMoved {
  readonly id: string
  readonly before: Settings
  readonly after: Settings
}

/** Lets the views that are kept with the map name another record. */
export function renameInViews(doc: JourneyDocument, move: Move): SettingsMoved[] {
  const moved = [...readTable(doc, shapes.views)].flatMap(([id, { settings }]): SettingsMoved[] => {
    const renamed = Object.entries(settings).filter(([, value]) => value !== inList(value, move))
    const side = (of: (value: string) => string) =>
      Object.fromEntries(renamed.map(([name, value]) => [name, of(value)]))
    return renamed.length === 0
      ? []
      : [{ id, before: side((value) => value), after: side((value) => inList(value, move)) }]
  })
  for (const { id, after } of moved) setSettings(doc, id, after)
  return moved
}

/** Puts the settings back, but for what was set anew; `now` is what they name by now. */
export function viewsBack(
  doc: JourneyDocument,
  moved: readonly SettingsMoved[],
  [then, now]: Move,
): void {
  const views = readTable(doc, shapes.views)
  for (const { id, before, after } of moved) {
    const settings: Readonly<Record<string, string>> = views.get(id)?.settings ?? {}
    const untouched = Object.entries(after).filter(
      ([name, value]) => settings[name] === inList(value, [then, now]),
    )
    const fields = untouched.map(([name]) => [name, before[name as keyof Settings]])
    if (fields.length > 0) setSettings(doc, id, Object.fromEntries(fields))
  }
}

function setSettings(doc: JourneyDocument, id: string, fields: Settings): void {
  const settings = readTable(doc, shapes.views).get(id)?.settings
  if (settings !== undefined)
    changeEntry(doc, shapes.views, [id, { settings: { ...settings, ...fields } }])
}

/** Several stand with commas between them, each once. */
function inList(value: string, [from, into]: Move): string {
  const parts = value.split(',')
  if (!parts.includes(from)) return value
  return [...new Set(parts.map((each) => (each === from ? into : each)))].join(',')
}

/** A finding that was left as it is, by its key before and after; without `after` where that was left already. */
export interface FindingMoved {
  readonly before: string
  readonly after: string | null
  readonly why: Omit<Dismissal, 'id'> & { readonly order: string }
}

/** Lets findings of the check that were left as they are be left of another record. */
export function renameInFindings(doc: JourneyDocument, move: Move): FindingMoved[] {
  const moved = [...readTable(doc, shapes.dismissals)].flatMap(([before, why]): FindingMoved[] => {
    const after = inKey(before, move)
    if (after === before) return []
    const isTaken = tableOf(doc, 'dismissals').has(after)
    return [{ before, after: isTaken ? null : after, why }]
  })
  for (const { before, after, why } of moved) {
    removeEntry(doc, 'dismissals', before)
    if (after !== null) putEntry(doc, shapes.dismissals, [after, why])
  }
  return moved
}

/** Back to the one that they were left of; what was taken up again meanwhile stays so. */
export function findingsBack(
  doc: JourneyDocument,
  moved: readonly FindingMoved[],
  move: Move,
): void {
  for (const { before, after: then, why } of moved) {
    const after = then === null ? null : inKey(then, move)
    if (after !== null && !tableOf(doc, 'dismissals').has(after)) continue
    if (after !== null) removeEntry(doc, 'dismissals', after)
    putEntry(doc, shapes.dismissals, [before, why])
  }
}

/** A key is rule, place and what it is about, with `@` between; a place has its kind before a colon. */
function inKey(key: string, [from, into]: Move): string {
  return key
    .split('@')
    .map((part) =>
      part === `record:${from}` || part === `persona:${from}`
        ? part.replace(from, () => into)
        : part === from
          ? into
          : part,
    )
    .join('@')
}
