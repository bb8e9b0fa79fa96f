import { same } from './same.ts'

/** A change of fields, with what whoever asks for it had seen in them. */
export interface FieldsAsked {
  readonly wanted: object
  readonly seen: object
}

/**
 * The fields that are asked for, on top of what has become of them since they were seen. Lists are
 * merged item by item, as a merge of three states: what others added stays, what they removed is gone
 * unless it was changed here, and of two changes to one field of an item the one asked for stands.
 * Everything that is no list becomes what is asked for.
 */
export function mergeFields(now: object, { wanted, seen }: FieldsAsked): object {
  const [current, known] = [now as Fields, seen as Fields]
  return Object.fromEntries(
    Object.entries(wanted).map(([field, value]) => [
      field,
      mergeValue(field, { seen: known[field], mine: value, theirs: current[field] }),
    ]),
  )
}

type Fields = Readonly<Record<string, unknown>>

interface Three<T> {
  readonly seen: T
  readonly mine: T
  readonly theirs: T
}

/** What people count up together: both of two votes count. */
const COUNTED = 'votes'

function mergeValue(field: string, { seen, mine, theirs }: Three<unknown>): unknown {
  if (Array.isArray(seen) && Array.isArray(mine) && Array.isArray(theirs))
    return mergeItems({ seen, mine, theirs })
  if (field === COUNTED && [seen, mine, theirs].every((each) => typeof each === 'number'))
    return Math.max(0, Number(theirs) + Number(mine) - Number(seen))
  return same(mine, seen) ? theirs : mine
}

function mergeItems(lists: Three<readonly unknown[]>): unknown[] {
  const [seen, mine, theirs] = [keyed(lists.seen), keyed(lists.mine), keyed(lists.theirs)]
  const kept = new Map<string, unknown>()
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const item = mergeItem({ seen: seen.get(key), mine: mine.get(key), theirs: theirs.get(key) })
    if (item !== undefined) kept.set(key, item)
  }
  return mergeOrder(seen, mine, theirs)
    .filter((key) => kept.has(key))
    .map((key) => kept.get(key))
}

/** Undefined where an item is not, or is to go. */
function mergeItem({ seen, mine, theirs }: Three<unknown>): unknown {
  if (mine === undefined) return seen === undefined ? theirs : undefined
  // Removed by others: a change made here brings it back.
  if (theirs === undefined) return seen !== undefined && same(mine, seen) ? undefined : mine
  if (!isObject(mine) || !isObject(theirs)) return mine
  if (seen === undefined || !isObject(seen)) return mine
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  const merged = [...fields].map((field) => [
    field,
    mergeValue(field, { seen: seen[field], mine: mine[field], theirs: theirs[field] }),
  ])
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

type Keyed = ReadonlyMap<string, unknown>

/** Who put items elsewhere says the order; the items of the other follow the one they followed. */
function mergeOrder(seen: Keyed, mine: Keyed, theirs: Keyed): string[] {
  const of = (list: Keyed, other: Keyed) =>
    [...list.keys()].filter((key) => other.has(key)).join('\n')
  const isMoved = of(mine, seen) !== of(seen, mine)
  const [lead, other] = isMoved ? [mine, theirs] : [theirs, mine]
  const order = [...lead.keys()]
  const rest = [...other.keys()]
  const last = rest.findLastIndex((key) => lead.has(key))
  let before = -1
  rest.forEach((key, i) => {
    if (lead.has(key)) before = order.indexOf(key)
    // What stands at the end of the one list stands at the end of both.
    else if (i > last) order.push(key)
    else order.splice(++before, 0, key)
  })
  return order
}

/** Items by what they are known by; a second one of the same name is the second of that name. */
function keyed(items: readonly unknown[]): Keyed {
  const found = new Map<string, unknown>()
  for (const item of items) {
    const name = nameOf(item)
    let key = name
    for (let n = 2; found.has(key); n++) key = `${name} ${n}`
    found.set(key, item)
  }
  return found
}

/** The fields that tell one item of a list from another, the surest first. */
const names = [
  ['id'],
  // Of one interview several quotes may stand.
  ['feedbackId', 'second'],
  ['feedbackId'],
  ['resourceId'],
  ['journeyId', 'stepId'],
  ['name'],
  ['low', 'high'],
  ['at'],
  ['kind', 'title'],
  ['title'],
] as const

/** What an item of a list is known by; null where that is all that it says. */
export function nameOfItem(item: unknown): readonly unknown[] | null {
  if (!isObject(item)) return null
  const fields = names.find((each) => each.every((field) => item[field] !== undefined))
  return fields?.map((field) => item[field]) ?? null
}

function nameOf(item: unknown): string {
  return JSON.stringify(nameOfItem(item) ?? item)
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
