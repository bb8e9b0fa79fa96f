import { mergeFields, nameOfItem } from './merge.ts'
import { same } from './same.ts'

/** What becomes of two records that turn out to be one. */
export interface Joining {
  /** The fields of the one that stays which change, as they become. */
  readonly fields: Fields
  /** Lists that grow, and by how many items. */
  readonly added: readonly { readonly field: string; readonly n: number }[]
  /** Fields in which only the other says something, and its description, which stands below the own one. */
  readonly filled: readonly string[]
  /** What the other says and the one that stays does not: both spoke, and its own words stand. */
  readonly left: readonly FieldLeft[]
}

/** `item` names it where the field is a list: a skill, a day, a resource. */
export interface FieldLeft {
  readonly field: string
  readonly item?: string
  readonly value: unknown
}

type Fields = Readonly<Record<string, unknown>>
interface Joinable {
  readonly id: string
  readonly body: object
}

/**
 * Joins a record into another of its type. Lists are united item by item; a field in which the one that
 * stays says nothing is filled from the other; where both speak, the one that stays does.
 */
export function joinRecords(into: Joinable, from: Joinable): Joining {
  const [mine, theirs] = [into.body as Fields, from.body as Fields]
  const fields: Record<string, unknown> = {}
  const added: Joining['added'][number][] = []
  const filled: string[] = []
  const left: FieldLeft[] = []
  for (const [field, own] of Object.entries(mine)) {
    const other = theirs[field]
    if (Array.isArray(own) && Array.isArray(other)) {
      const isLinks = field === 'links'
      const ids = [into.id, from.id]
      const united = unite(field, own, isLinks ? without(other, ids) : other)
      const items = isLinks ? without(united.items, ids) : united.items
      left.push(...united.left)
      if (united.n > 0) added.push({ field, n: united.n })
      if (!same(items, own)) fields[field] = items
      continue
    }
    const said = sayOf(field, own, other)
    if (said === 'other' || said === 'both') filled.push(field)
    if (said === 'other') fields[field] = other
    if (said === 'both') fields[field] = both(own, other)
    if (said === 'own') left.push({ field, value: other })
  }
  return { fields, added, filled, left }
}

/**
 * The fields of a record as they were before another was joined into it, on top of what others have
 * changed since: that stays.
 */
export function partFields(now: object, { before, after }: JoinedFields): object {
  const current = Object.entries(now).filter(([field]) => field in before)
  return mergeFields(before, { wanted: Object.fromEntries(current), seen: after })
}

/** Fields that a joining changed. */
export interface JoinedFields {
  readonly before: object
  readonly after: object
}

/** Whose words a field that is no list has then; null where nothing changes and nothing is lost. */
function sayOf(field: string, own: unknown, other: unknown): 'own' | 'other' | 'both' | null {
  if (same(own, other)) return null
  // One that somebody has looked through is no draft, and the one in focus stays so.
  if (field === 'isDraft') return own === true ? 'other' : null
  if (field === 'isFocus') return other === true ? 'other' : null
  if (isUnsaid(field, other)) return null
  if (isUnsaid(field, own)) return 'other'
  return field === 'description' && both(own, other).length <= LONGEST_DESCRIPTION ? 'both' : 'own'
}

function isUnsaid(field: string, value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (field === 'available' && value === 0)
  )
}

const LONGEST_DESCRIPTION = 20_000

function both(own: unknown, other: unknown): string {
  return `${String(own)}\n\n${String(other)}`
}

/** Lists in which a name stands once: of two items with it one stays. */
const named: Readonly<Record<string, true>> = {
  extra: true,
  demographics: true,
  sliders: true,
  skills: true,
  needs: true,
  changes: true,
  series: true,
}

interface United {
  readonly items: readonly unknown[]
  readonly n: number
  readonly left: readonly FieldLeft[]
}

function unite(field: string, own: readonly unknown[], other: readonly unknown[]): United {
  const items = [...own]
  const left: FieldLeft[] = []
  const known = new Set(own.map((each) => JSON.stringify(each)))
  const at = new Map(own.map((each, i) => [nameIn(field, each), i]))
  for (const item of apart(own, other)) {
    if (known.has(JSON.stringify(item))) continue
    const i = at.get(nameIn(field, item))
    if (i === undefined) {
      at.set(nameIn(field, item), items.length)
      known.add(JSON.stringify(item))
      items.push(item)
      continue
    }
    if (named[field]) items[i] = filledItem(items[i], item)
    if (!same(items[i], item))
      left.push({ field, item: (nameOfItem(item) ?? []).join(' – '), value: item })
  }
  const n = items.length - own.length
  return { items: field === 'series' && n > 0 ? items.toSorted(byDay) : items, n, left }
}

function nameIn(field: string, item: unknown): string {
  const isNamed = named[field] || (field === 'evidence' && 'feedbackId' in (item as object))
  return JSON.stringify((isNamed ? nameOfItem(item) : null) ?? item)
}

/** An item with what it leaves open filled from another of its name. */
function filledItem(own: unknown, other: unknown): unknown {
  const more = Object.entries(other as Fields).filter(([name, value]) => {
    const said = (own as Fields)[name]
    return value !== null && (said === null || said === undefined || said === '')
  })
  return { ...(own as Fields), ...Object.fromEntries(more) }
}

interface WithId {
  readonly id: string
  readonly parentId?: string | null
}

/** The items of the other list, those with an id that means something else here under another one. */
function apart(own: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  if (!other.every(hasId)) return other
  const here = new Map(own.filter(hasId).map((each) => [each.id, each]))
  const fresh = new Map<string, string>()
  const taken = new Set([...here.keys(), ...other.map(({ id }) => id)])
  const clashes = (item: WithId) =>
    here.has(item.id) && (!same(here.get(item.id), item) || fresh.has(item.parentId ?? ''))
  // What hangs below one that is renamed is another one, too.
  for (let before = -1; before !== fresh.size;) {
    before = fresh.size
    for (const item of other)
      if (!fresh.has(item.id) && clashes(item)) fresh.set(item.id, freeId(item.id, taken))
  }
  return other.map((item) => ({
    ...item,
    id: fresh.get(item.id) ?? item.id,
    ...(typeof item.parentId === 'string' && {
      parentId: fresh.get(item.parentId) ?? item.parentId,
    }),
  }))
}

function freeId(id: string, taken: Set<string>): string {
  const begin = id.slice(0, 190)
  let free = ''
  for (let n = 2; free === '' || taken.has(free); n++) free = `${begin}-${n}`
  taken.add(free)
  return free
}

function hasId(item: unknown): item is WithId {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
}

function byDay(a: unknown, b: unknown): number {
  const [first, second] = [a, b].map((each) => String((each as Fields)['at']))
  return first! < second! ? -1 : first === second ? 0 : 1
}

function without(items: readonly unknown[], ids: readonly string[]): readonly unknown[] {
  return items.filter((each) => !ids.includes(String(each)))
}
