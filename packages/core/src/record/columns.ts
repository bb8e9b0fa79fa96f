import { recordFields } from './fields.ts'
import type { RecordType } from './kinds.ts'

/** A column of a list of records. */
export interface RecordColumn {
  /** A field, what is computed, or `own:` with the name of a field of one’s own. */
  readonly name: string
  readonly title: string
}

const OWN = 'own:'

/** The column of a field of one’s own. */
export function ownColumn(field: string): string {
  return `${OWN}${field}`
}

/** The name of the field of one’s own that a column shows; null where it shows something else. */
export function ownOfColumn(column: string): string | null {
  return column.startsWith(OWN) && column.length > OWN.length ? column.slice(OWN.length) : null
}

/** What a list of a type can show beside the title: its fields that fit into a line, then what is computed. */
export function recordColumns(type: RecordType): RecordColumn[] {
  const fields = recordFields(type)
    .filter(({ name, form }) => form !== 'json' && !unlisted.has(name))
    .map(({ name, title }) => ({ name, title }))
  return [...fields, ...(computed[type] ?? usual).map((name) => ({ name, title: titles[name] }))]
}

/** The title leads every row; what a record is linked with stands on its page. */
const unlisted: ReadonlySet<string> = new Set([
  'title',
  'links',
  'extra',
  'activities',
  'channelId',
])

const titles = {
  level: 'Evidence',
  maps: 'Maps',
  changed: 'Changed',
  reach: 'Reach',
  feeling: 'Feeling',
  pains: 'Pain points',
  touchpoints: 'Touchpoints',
  significance: 'Significance',
  needed: 'Needed',
  missing: 'Missing',
  total: 'Cost of what is needed',
} as const
type Computed = keyof typeof titles

const usual: readonly Computed[] = ['level', 'maps', 'changed']
const computed: Readonly<Partial<Record<RecordType, readonly Computed[]>>> = {
  touchpoint: ['reach', 'feeling', 'pains', ...usual],
  channel: ['touchpoints', 'reach', 'significance', 'level', 'changed'],
  resource: ['needed', 'missing', 'total', 'changed'],
  metric: ['changed'],
}

const MARK = ' (computed)'

/** What a column that is computed is called in a table; null of a field. It does not come in again. */
export function computedTitle(type: RecordType, name: string): string | null {
  const isComputed = (computed[type] ?? usual).some((each) => each === name)
  return isComputed ? titles[name as Computed] + MARK : null
}

export function isComputedTitle(title: string): boolean {
  return title.endsWith(MARK)
}

/** What is wrong with the names of columns; null where nothing is. */
export function wrongColumn(type: RecordType, names: readonly string[]): string | null {
  const known = new Set(recordColumns(type).map(({ name }) => name))
  return names.find((name) => !known.has(name) && ownOfColumn(name) === null) ?? null
}
