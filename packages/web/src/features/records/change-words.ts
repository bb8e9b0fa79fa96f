import { moneyText, nameOfItem, type RecordType } from '@desirepath/core'
import { fieldName, said } from './field-names.ts'
import { layouts } from './layouts.ts'
import { words } from './words.ts'

/** A field of a record as it was and as it became. */
export interface Changed {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** What one person changed in one go, the newest of it last said. */
export interface Revision {
  readonly author: string
  /** Of its newest change. */
  readonly at: string
  readonly fields: readonly Changed[]
}

/** What became of a field, in words: a text anew, or items that came, went or read otherwise. */
export interface ChangeSaid {
  readonly name: string
  readonly came: readonly string[]
  readonly went: readonly string[]
  /** Whether anything can be said beyond that it changed. */
  readonly isOrder: boolean
}

/** More fields than these are counted, and shown when somebody asks. */
export const FEW = 4

/** How long somebody may rest and still be at the same work. */
const REST = 15 * 60_000
const whole = new Set(['made', 'merged', 'parted'])

/**
 * Changes, the newest first, with those that one person made at one sitting joined: a list that was
 * written line by line is one change of it, and what was taken back at once is none.
 */
export function revisionsOf(changes: readonly Revision[]): Revision[] {
  const revisions: (Revision & { readonly since: number })[] = []
  for (const change of changes) {
    const last = revisions.at(-1)
    const since = Date.parse(change.at)
    if (last !== undefined && isOne(last, change) && last.since - since <= REST)
      revisions[revisions.length - 1] = {
        ...last,
        since,
        fields: joined(change.fields, last.fields),
      }
    else revisions.push({ ...change, since })
  }
  return revisions
    .map(({ author, at, fields }) => ({
      author,
      at,
      fields: fields.filter(
        ({ field, before, after }) => whole.has(field) || !isSame(before, after),
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
}

function isOne(newer: Revision, older: Revision): boolean {
  const isPlain = ({ fields }: Revision) => !fields.some(({ field }) => whole.has(field))
  return newer.author === older.author && isPlain(newer) && isPlain(older)
}

function joined(older: readonly Changed[], newer: readonly Changed[]): Changed[] {
  const before = new Map(older.map((each) => [each.field, each]))
  const names = new Set(newer.map(({ field }) => field))
  return [
    ...newer.map((each) => ({ ...each, before: (before.get(each.field) ?? each).before })),
    ...older.filter(({ field }) => !names.has(field)),
  ]
}

/** How a change of a field reads; records that it names are called by `titleOf`. */
export function saidChange(
  type: RecordType,
  { field, before, after }: Changed,
  titleOf: (id: string) => string | undefined,
): ChangeSaid {
  const laid = layouts[type].flatMap(({ fields }) => fields).find((each) => each.name === field)
  const name = laid?.label ?? fieldName(field)
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, now] = [listOf(before), listOf(after)]
    const came = without(now, old).map((item) => itemWords(field, item, titleOf))
    const went = without(old, now).map((item) => itemWords(field, item, titleOf))
    return { name, came, went, isOrder: came.length === 0 && went.length === 0 }
  }
  const choices = laid?.as === 'choice' ? laid.choices : []
  const one = (value: unknown) => {
    const text = choices.find(([each]) => each === value)?.[1] ?? oneWord(field, value, titleOf)
    return text === '' ? [] : [text]
  }
  return { name, came: one(after), went: one(before), isOrder: false }
}

type TitleOf = (id: string) => string | undefined

/** Fields that hold nothing but which other records they name. */
const naming = new Set(['links', 'channelId'])

function oneWord(field: string, value: unknown, titleOf: TitleOf): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return value !== '' && naming.has(field) ? (titleOf(value) ?? words.another) : value
  if (!isObject(value)) return ''
  if ('amount' in value && 'currency' in value)
    return moneyText(value as object as Parameters<typeof moneyText>[0])
  // A guess, from least to most; of a picture its name. Rules and sources are too long for a line.
  if ('low' in value && 'high' in value) return words.guess(value.value, value.low, value.high)
  return typeof value.name === 'string' ? value.name : ''
}

/** An item by its words; where it is about another record, by that one’s name, too. */
function itemWords(field: string, item: unknown, titleOf: TitleOf): string {
  if (!isObject(item)) return oneWord(field, item, titleOf)
  const name = nameOfItem(item)?.[0]
  const title = typeof name === 'string' ? titleOf(name) : undefined
  return [title, said(item)].filter((each) => each !== undefined && each !== '').join(': ')
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function without(list: readonly unknown[], others: readonly unknown[]): unknown[] {
  return list.filter((item) => !others.some((each) => isSame(each, item)))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
