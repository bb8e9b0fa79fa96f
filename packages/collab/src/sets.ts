import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'

/*
 * A field that is a set has a key of the entry for each of its members, `tags:vip`, with the member's
 * place as a fractional key: two people who add different ones both keep theirs. Documents of version 1
 * have the whole list under the name of the field; it counts until the set is changed.
 */

/** The fields of an entry with its sets as lists; each holds at most so many members. */
export function gatherSets(
  entries: Iterable<[string, unknown]>,
  sets: Readonly<Record<string, number>>,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const found = new Map<string, (readonly [member: string, order: string])[]>()
  for (const [key, value] of entries) {
    const field = fieldOf(key, sets)
    if (field === null) fields[key] = value
    else {
      const member = [key.slice(field.length + 1), String(value)] as const
      found.set(field, [...(found.get(field) ?? []), member])
    }
  }
  for (const [field, members] of found) {
    const listed = Array.isArray(fields[field]) ? (fields[field] as string[]) : []
    const all = new Set([...listed, ...members.toSorted(inPlace).map(([member]) => member)])
    fields[field] = [...all].slice(0, sets[field])
  }
  return fields
}

/** Puts members in and takes others out, so that the set holds what is wanted in this order. */
export function changeSet(
  map: Y.Map<unknown>,
  field: string,
  wanted: readonly string[] | undefined,
): void {
  const members = [...new Set(wanted)]
  for (const key of map.keys())
    if (key.startsWith(`${field}:`) && !members.includes(key.slice(field.length + 1)))
      map.delete(key)
  // That a list is there and empty is not nothing.
  if (wanted?.length !== 0) map.delete(field)
  else if (map.get(field) === undefined || (map.get(field) as unknown[]).length > 0)
    map.set(field, [])
  for (const [member, order] of placesFor(map, field, members)) {
    const key = `${field}:${member}`
    if (map.get(key) !== order) map.set(key, order)
  }
}

/** Members keep their places where these are in order and new ones come last; else all get new ones. */
function placesFor(
  map: Y.Map<unknown>,
  field: string,
  members: readonly string[],
): readonly (readonly [string, string])[] {
  let last: string | null = null
  const places: (readonly [string, string])[] = []
  for (const [i, member] of members.entries()) {
    const kept = map.get(`${field}:${member}`) as string | undefined
    const isNew = kept === undefined
    const follows = last === null || isNew || inPlace(places[i - 1]!, [member, kept]) < 0
    if (!follows || (isNew && hasKept(map, field, members.slice(i + 1)))) return anew(members)
    last = isNew ? generateKeyBetween(last, null) : kept
    places.push([member, last])
  }
  return places
}

function hasKept(map: Y.Map<unknown>, field: string, members: readonly string[]): boolean {
  return members.some((member) => map.has(`${field}:${member}`))
}

function anew(members: readonly string[]): readonly (readonly [string, string])[] {
  const keys = generateNKeysBetween(null, null, members.length)
  return members.map((member, i) => [member, keys[i] ?? ''])
}

/** Equal places, which two people may give at once, fall back to the members. */
function inPlace(
  [a, placeA]: readonly [string, string],
  [b, placeB]: readonly [string, string],
): number {
  if (placeA !== placeB) return placeA < placeB ? -1 : 1
  return a < b ? -1 : Number(a > b)
}

function fieldOf(key: string, sets: Readonly<Record<string, number>>): string | null {
  const colon = key.indexOf(':')
  const field = colon < 0 ? '' : key.slice(0, colon)
  return field in sets ? field : null
}
