import {
  ownColumn,
  ownOfColumn,
  type RecordColumn,
  recordColumns,
  type RecordType,
} from '@desirepath/core'

/** What a list shows where nobody has chosen. */
const usual: Readonly<Record<RecordType, readonly string[]>> = {
  persona: ['form', 'quote', 'owner', 'tags', 'level', 'maps'],
  touchpoint: [
    'stage',
    'significance',
    'ease',
    'effectiveness',
    'satisfaction',
    'reach',
    'feeling',
    'pains',
    'level',
    'maps',
  ],
  channel: ['warmth', 'touchpoints', 'reach', 'significance'],
  painPoint: ['form', 'severity', 'owner', 'tags', 'level', 'maps'],
  delight: ['strength', 'owner', 'tags', 'level', 'maps'],
  opportunity: ['form', 'status', 'owner', 'tags', 'level', 'maps'],
  solution: ['status', 'due', 'owner', 'tags', 'cost', 'level', 'maps'],
  resource: ['available', 'needed', 'missing', 'cost', 'total'],
  metric: ['form', 'unit', 'direction', 'target', 'owner', 'changed'],
}

/** The columns that an address asks for, in its order; the usual ones where it asks for none. */
export function shownColumns(
  type: RecordType,
  asked: string | undefined,
  own: readonly string[],
): RecordColumn[] {
  const all = new Map(allColumns(type, own).map((column) => [column.name, column]))
  const names = asked === undefined ? usual[type] : namesIn(asked)
  return names.flatMap((name) => all.get(name) ?? ownAlone(name))
}

/** Lists that are tables whatever they are asked to be. */
const tables: ReadonlySet<RecordType> = new Set(['touchpoint', 'channel', 'resource'])

export function isTable(
  type: RecordType,
  { view }: { readonly view?: string | undefined },
): boolean {
  return tables.has(type) || view === 'table'
}

/** Everything that a list of a type can show, with the fields of one’s own that occur in it. */
export function allColumns(type: RecordType, own: readonly string[]): RecordColumn[] {
  const others = [...new Set(own)].toSorted((a, b) => a.localeCompare(b))
  return [...recordColumns(type), ...others.map((name) => ({ name: ownColumn(name), title: name }))]
}

/** What an address says: undefined where that is as usual. */
export function columnsText(type: RecordType, names: readonly string[]): string | undefined {
  const text = JSON.stringify(names)
  return text === JSON.stringify(usual[type]) ? undefined : text
}

/** An address may be written by hand: what is no list of names asks for nothing. */
function namesIn(asked: string): string[] {
  try {
    const names: unknown = JSON.parse(asked)
    return Array.isArray(names)
      ? [...new Set(names.filter((name) => typeof name === 'string'))]
      : []
  } catch {
    return []
  }
}

/** A field of one’s own that no record has that is shown just now. */
function ownAlone(name: string): RecordColumn[] {
  const field = ownOfColumn(name)
  return field === null ? [] : [{ name, title: field }]
}
