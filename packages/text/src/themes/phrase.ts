import type { Cluster } from './clusters.ts'
import type { Corpus } from './corpus.ts'
import { isWrittenSolid, type Word } from './words.ts'

export interface Phrase {
  readonly text: string
  readonly stems: readonly string[]
}

/** How a word is written by most, looked up by its lower case. */
export type Spelling = (word: string) => string

const LONGEST = 4
/** A phrase must stand in this share of the texts, else it is one person's wording. */
const LEAST_SHARE = 0.12

/**
 * The run of two to four words that says most: at least two of the cluster's telling terms and no
 * others, often. Stop words may stand inside (“waiting at the checkout”), not at its ends.
 */
export function usualPhrase(
  corpus: Corpus,
  cluster: Cluster,
  { telling, spelling }: { readonly telling: ReadonlySet<number>; readonly spelling: Spelling },
): Phrase | null {
  const runs = new Map<string, { n: number; run: readonly Word[]; stems: readonly string[] }>()
  for (const text of cluster.members) {
    const seen = new Set<string>()
    for (const run of runsOf(corpus, corpus.words[text]!)) {
      const stems = run.flatMap((word) => (corpus.isStopWord(word) ? [] : [word.stem]))
      const told = stems.every((stem) => telling.has(corpus.termOf.get(stem) ?? -1))
      const key = run.map((word) => word.surface.toLowerCase()).join(' ')
      if (!told || new Set(stems).size < 2 || seen.has(key)) continue
      seen.add(key)
      const entry = runs.get(key) ?? { n: 0, run, stems }
      runs.set(key, { ...entry, n: entry.n + 1 })
    }
  }
  const least = Math.max(3, cluster.members.length * LEAST_SHARE)
  const [best] = [...runs]
    .filter(([, { n }]) => n >= least)
    .sort(([a, x], [b, y]) => y.stems.length * y.n - x.stems.length * x.n || (a < b ? -1 : 1))
  if (!best) return null
  const [, { run, stems }] = best
  const words = run.map((word) => spelling(word.surface.toLowerCase()))
  return { text: words.join(isWrittenSolid(corpus.language) ? '' : ' '), stems }
}

function* runsOf(corpus: Corpus, words: readonly Word[]): Generator<readonly Word[]> {
  for (let start = 0; start < words.length; start++) {
    if (corpus.isStopWord(words[start]!)) continue
    for (let end = start + 1; end < Math.min(words.length, start + LONGEST); end++) {
      if (!words[end]!.joined) break
      if (!corpus.isStopWord(words[end]!)) yield words.slice(start, end + 1)
    }
  }
}
