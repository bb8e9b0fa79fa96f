import { createVocabulary, type Vocabulary, wordsOf } from '@desirepath/core'
import {
  findEntries,
  type FoundEntry,
  recentEntries,
  type Store,
  wordsSince,
} from '@desirepath/store'

interface Found {
  /** What was looked for instead where a word was mistyped. */
  readonly meant: string | null
  readonly entries: readonly FoundEntry[]
  /** Those that one of them was found by. */
  readonly words: readonly string[]
}

export type Search = (
  workspaceId: string,
  query: { readonly q: string; readonly limit: number },
) => Promise<Found>

/** With fewer than this, a word may have been mistyped. */
const FEW = 5
/** More words than anybody types narrow nothing down. */
const MOST_WORDS = 8
/** What is written while we read is read again the next time. */
const OVERLAP_MS = 60_000

/** Finds entries by words; knows the words that there are, to forgive typing errors. */
export function createSearch(store: Store): Search {
  const known = new Map<string, { readonly vocabulary: Vocabulary; at: number }>()
  const vocabularyOf = async (workspaceId: string): Promise<Vocabulary> => {
    const kept = known.get(workspaceId) ?? { vocabulary: createVocabulary(), at: 0 }
    known.set(workspaceId, kept)
    const now = Date.now()
    const since = new Date(Math.max(0, kept.at - OVERLAP_MS))
    kept.at = now
    for (const text of await wordsSince(store, workspaceId, since)) kept.vocabulary.learn(text)
    return kept.vocabulary
  }
  return async (workspaceId, { q, limit }) => {
    const words = wordsOf(q).slice(0, MOST_WORDS)
    if (words.length === 0)
      return { meant: null, entries: await recentEntries(store, workspaceId, limit), words }
    const literal = await findEntries(store, workspaceId, {
      phrase: words.join(' '),
      words: words.map((word) => [word]),
      limit,
    })
    if (literal.length >= FEW) return { meant: null, entries: literal, words }
    const likely = alternatives(await vocabularyOf(workspaceId), words)
    if (likely === null) return { meant: null, entries: literal, words }
    const phrase = likely.map(([first]) => first).join(' ')
    const more = await findEntries(store, workspaceId, { phrase, words: likely, limit })
    return {
      meant: literal.length === 0 && more.length > 0 ? phrase : null,
      entries: joined(literal, more, limit),
      words: likely.flat(),
    }
  }
}

/** For each word those that may have been meant; null where none is in doubt, or one is hopeless. */
function alternatives(vocabulary: Vocabulary, words: readonly string[]): string[][] | null {
  const likely = words.map((word) => [
    ...new Set([...(vocabulary.holds(word) ? [word] : []), ...vocabulary.near(word)]),
  ])
  const isHopeless = likely.some((any) => any.length === 0)
  const isSure = likely.every((any, i) => any.length === 1 && any[0] === words[i])
  return isHopeless || isSure ? null : likely
}

/** What was found as it was typed stands before what was perhaps meant. */
function joined(
  literal: readonly FoundEntry[],
  more: readonly FoundEntry[],
  limit: number,
): FoundEntry[] {
  const key = ({ kind, id, journey }: FoundEntry) => `${kind} ${journey?.id ?? ''} ${id}`
  const seen = new Set(literal.map(key))
  const all = [...literal, ...more.filter((each) => !seen.has(key(each)))]
  const counts = new Map<string, number>()
  return all.filter(({ kind }) => {
    const n = (counts.get(kind) ?? 0) + 1
    counts.set(kind, n)
    return n <= limit
  })
}
