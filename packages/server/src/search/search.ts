import { createVocabulary, type Vocabulary, wordsOf } from '@desirepath/core'
import {
  findEntries,
  type FoundEntry,
  recentEntries,
  type Store,
  wordsSince,
} from '@desirepath/store'
import { nothing, type Said, type SaidSearch } from './said.ts'

interface Found {
  /** What was looked for instead where a word was mistyped. */
  readonly meant: string | null
  readonly entries: readonly FoundEntry[]
  readonly said: Said
  /** Those that one of them was found by. */
  readonly words: readonly string[]
}

export type Search = (
  workspaceId: string,
  query: { readonly q: string; readonly limit: number },
) => Promise<Found>

/** More words than anybody types narrow nothing down. */
const MOST_WORDS = 8
/** For so long the words that there are need not be read again. */
const FRESH_MS = 3000
/** What is written while we read is read again the next time. */
const OVERLAP_MS = 60_000

/** Finds entries and evidence by words; knows the words that there are, to forgive typing errors. */
export function createSearch(store: Store, saying: SaidSearch): Search {
  const known = new Map<string, Known>()
  const vocabularyOf = (workspaceId: string): Promise<Vocabulary> => {
    const kept = known.get(workspaceId) ?? newlyKnown()
    known.set(workspaceId, kept)
    // One after the other: who asks while the first words are being learnt waits for them.
    kept.learnt = kept.learnt.then(async () => {
      if (Date.now() - kept.at < FRESH_MS) return
      const since = new Date(Math.max(0, kept.at - OVERLAP_MS))
      const now = Date.now()
      for (const text of await wordsSince(store, workspaceId, since)) kept.vocabulary.learn(text)
      kept.at = now
    })
    return kept.learnt.then(() => kept.vocabulary)
  }
  /** The entries that hold other words than those typed, if any do. */
  const corrected = async (workspaceId: string, words: readonly string[], limit: number) => {
    const likely = alternatives(await vocabularyOf(workspaceId), words)
    if (likely === null) return null
    const phrase = likely.map(([first]) => first).join(' ')
    const entries = await findEntries(store, workspaceId, { phrase, words: likely, limit })
    return entries.length === 0 ? null : { entries, likely, phrase }
  }
  /** What was said in other words than those typed, if it was. */
  const saidInstead = async (workspaceId: string, words: readonly string[], limit: number) => {
    const likely = alternatives(await saying.vocabularyOf(workspaceId), words)
    if (likely === null) return null
    const said = await saying.holdingOneOf(workspaceId, likely, limit)
    return said.found.length === 0 ? null : { said, likely }
  }
  return async (workspaceId, { q, limit }) => {
    const words = wordsOf(q).slice(0, MOST_WORDS)
    if (words.length === 0) {
      saying.prepare()
      const entries = await recentEntries(store, workspaceId, limit)
      return { meant: null, entries, said: nothing, words }
    }
    // The first search has the words learnt before anybody mistypes one.
    const learning = known.has(workspaceId) ? null : vocabularyOf(workspaceId)
    learning?.catch(() => known.delete(workspaceId))
    const [literal, said] = await Promise.all([
      findEntries(store, workspaceId, {
        phrase: words.join(' '),
        words: words.map((word) => [word]),
        limit,
      }),
      saying.holding(workspaceId, q, limit),
    ])
    if (literal.length > 0) return { meant: null, entries: literal, said, words }
    const instead = await corrected(workspaceId, words, limit)
    if (instead !== null) {
      const { entries, likely, phrase } = instead
      // Among many customers somebody mistypes a word just so: that is no reason to leave out the others.
      const any = likely.map((each, i) => [...new Set([words[i]!, ...each])])
      const both = await saying.holdingOneOf(workspaceId, any, limit)
      return { meant: phrase, entries, said: both, words: any.flat() }
    }
    if (said.found.length > 0) return { meant: null, entries: [], said, words }
    const other = await saidInstead(workspaceId, words, limit)
    if (other === null) return { meant: null, entries: [], said: nothing, words }
    const phrase = other.likely.map(([first]) => first).join(' ')
    return { meant: phrase, entries: [], said: other.said, words: other.likely.flat() }
  }
}

interface Known {
  readonly vocabulary: Vocabulary
  /** When it was brought up to date. */
  at: number
  learnt: Promise<void>
}

function newlyKnown(): Known {
  return { vocabulary: createVocabulary(), at: 0, learnt: Promise.resolve() }
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
