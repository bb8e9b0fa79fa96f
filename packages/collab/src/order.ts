import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ordered {
  readonly order: string
}

/** Entries in their order; equal keys, which two people may make at once, fall back to ids. */
export function inOrder<T extends Ordered>(table: ReadonlyMap<string, T>): [string, T][] {
  return [...table].sort(
    ([idA, a], [idB, b]) => compareText(a.order, b.order) || compareText(idA, idB),
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** `count` keys at a place among entries that are in order; `index` counts from 0, its length is the end. */
export function keysAt(
  entries: readonly (readonly [string, Ordered])[],
  index: number,
  count = 1,
): string[] {
  const place = Math.max(0, Math.min(index, entries.length))
  const before = entries[place - 1]?.[1].order ?? null
  // Equal neighbours leave no room between them: go past all that are equal.
  const after = entries.slice(place).find(([, each]) => before === null || each.order > before)
  return generateNKeysBetween(before, after?.[1].order ?? null, count)
}

export function keyAt(entries: readonly (readonly [string, Ordered])[], index: number): string {
  return keysAt(entries, index)[0] ?? generateKeyBetween(null, null)
}
