import { fold } from '../../search/fold.ts'
import type { TitledRecord } from './facts.ts'

/** Of a word that stands in more titles than these nothing is compared: it tells nothing. */
const MOST_IN_BLOCK = 200

/**
 * Records of one type that are likely the same, each with the earliest one it is like: their titles have
 * the same words in any order, one of them perhaps written a little differently.
 */
export function alikeTitles(records: readonly TitledRecord[]): Map<string, TitledRecord> {
  const found = new Map<string, TitledRecord>()
  const note = (a: TitledRecord, b: TitledRecord) => {
    const [earlier, later] = isEarlier(a, b) ? [a, b] : [b, a]
    const known = found.get(later.id)
    if (known === undefined || isEarlier(earlier, known)) found.set(later.id, earlier)
  }
  for (const block of blocksOf(
    records.map((record) => ({ record, words: wordsIn(record.title) })),
  )) {
    for (const [i, one] of block.entries())
      for (const other of block.slice(i + 1))
        if (areAlike(one, other)) note(one.record, other.record)
  }
  return found
}

interface Titled {
  readonly record: TitledRecord
  readonly words: readonly string[]
}

/** Those of one type that share all their words, their first word, or their last. */
function blocksOf(titles: readonly Titled[]): Titled[][] {
  const blocks = new Map<string, Titled[]>()
  const put = (key: string, each: Titled) => {
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [each])
    else block.push(each)
  }
  for (const each of titles) {
    const { words, record } = each
    const [first] = words
    if (first === undefined) continue
    const keys = [`= ${words.toSorted().join(' ')}`, `< ${first}`, `> ${words.at(-1)}`]
    for (const key of keys) put(`${record.type} ${key}`, each)
  }
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= MOST_IN_BLOCK)
}

function areAlike(a: Titled, b: Titled): boolean {
  if (a.words.length !== b.words.length) return false
  const [one = '', ...more] = without(a.words, b.words)
  const [other = ''] = without(b.words, a.words)
  return more.length === 0 && (one === other || isSlip(one, other))
}

/** The words that the others have not, each as often as it is missing. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const rest = [...others]
  return words.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** Words that are no longer than this differ in meaning where they differ in a letter. */
const SHORT = 4

/** Whether one letter more, less or other makes one word of the other; digits are never a slip. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORT || /\d/.test(a + b)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at)
  return long.length - short.length <= 1 && long.slice(at + 1) === rest
}

/** Words without which a title says the same. */
const small = new Set(['a', 'an', 'the', 'is', 'are', 'of', 'to', 'at', 'in', 'on', 'for', 'and'])

function wordsIn(title: string): string[] {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !small.has(word))
  return telling.length === 0 ? words : telling
}

function isEarlier(a: TitledRecord, b: TitledRecord): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
}
