import type { Cluster } from './clusters.ts'
import type { Corpus } from './corpus.ts'
import { isWrittenSolid, type Word } from './words.ts'

export interface ThemeName {
  /** Stems, most telling first. */
  readonly stems: readonly string[]
  /** The same as people write them. */
  readonly words: readonly string[]
  /** e.g. “delivery late, parcel”. */
  readonly title: string
}

const WORDS_KEPT = 6

/**
 * Names clusters by class-based TF-IDF, tf · log(1 + A / f) with A the mean number of words of a
 * class (Grootendorst, “BERTopic”, 2022); texts in no cluster are one more class. A phrase that the
 * cluster's texts repeat opens the title, so that it reads like something somebody said.
 */
export function nameClusters(corpus: Corpus, clusters: readonly Cluster[]): ThemeName[] {
  const counts = clusters.map((cluster) => termCounts(corpus, cluster.members))
  const inside = new Set(clusters.flatMap((cluster) => cluster.members))
  const rest = corpus.rows.flatMap((_, text) => (inside.has(text) ? [] : [text]))
  const all = [...counts, termCounts(corpus, rest)]
  const totals = new Float64Array(corpus.terms.length)
  for (const count of all) count.forEach((n, term) => (totals[term]! += n))
  const average = totals.reduce((sum, n) => sum + n, 0) / all.length
  return clusters.map((cluster, i) => {
    const weights = counts[i]!.map(
      (n, term) => n * Math.log(1 + average / Math.max(1, totals[term]!)),
    )
    return nameCluster(corpus, cluster, weights)
  })
}

function termCounts({ rows, terms }: Corpus, members: readonly number[]): Float64Array {
  const counts = new Float64Array(terms.length)
  for (const text of members) for (const term of rows[text]!.terms) counts[term]!++
  return counts
}

function nameCluster(corpus: Corpus, cluster: Cluster, weights: Float64Array): ThemeName {
  const order = Array.from(weights.keys())
    .filter((term) => weights[term]! > 0)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
  const top = order[0]
  if (top === undefined) return { stems: [], words: [], title: '' }
  const kept = order.slice(0, WORDS_KEPT).filter((term) => weights[term]! > weights[top]! * 0.12)
  const forms = usualForms(corpus, cluster)
  const phrase = usualPhrase(corpus, cluster, new Set(kept.slice(0, 3)))
  const said = new Set(phrase?.stems)
  const head = phrase?.text ?? forms.get(corpus.terms[top]!)!
  said.add(corpus.terms[top]!)
  const more = kept
    .filter((term) => !said.has(corpus.terms[term]!))
    .filter((term, place) => place === 0 || weights[term]! > weights[top]! * 0.3)
    .slice(0, phrase ? 1 : 2)
    .map((term) => forms.get(corpus.terms[term]!)!)
  return {
    stems: kept.map((term) => corpus.terms[term]!),
    words: kept.map((term) => forms.get(corpus.terms[term]!)!),
    title: [head, ...more].join(
      isWrittenSolid(corpus.language) && corpus.language !== 'th' ? '、' : ', ',
    ),
  }
}

/** Per stem, the form that the cluster's texts use most; uncertain capitals count little. */
function usualForms(corpus: Corpus, cluster: Cluster): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const text of cluster.members) {
    for (const word of corpus.words[text]!) {
      if (corpus.isStopWord(word)) continue
      const forms = counts.get(word.stem) ?? new Map<string, number>()
      counts.set(word.stem, forms)
      forms.set(word.surface, (forms.get(word.surface) ?? 0) + (word.certain ? 1 : 0.2))
    }
  }
  return new Map([...counts].map(([stem, forms]) => [stem, mostOf(forms)]))
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [form, n] of counts) {
    const most = counts.get(best) ?? 0
    if (n > most || (n === most && form < best)) best = form
  }
  return best
}

interface Phrase {
  readonly text: string
  readonly stems: readonly string[]
}

const LONGEST_PHRASE = 4
/** A phrase must stand in this share of the texts, else it is one person's wording. */
const PHRASE_SHARE = 0.12

/**
 * The run of two to four words between content words that says most: two of the cluster's telling
 * terms, often. Stop words may stand inside (“waiting at the checkout”), not at its ends.
 */
function usualPhrase(
  corpus: Corpus,
  cluster: Cluster,
  telling: ReadonlySet<number>,
): Phrase | null {
  const phrases = new Map<
    string,
    { n: number; certain: number; text: string; stems: string[]; telling: number }
  >()
  for (const text of cluster.members) {
    const seen = new Set<string>()
    for (const run of runsOf(corpus, corpus.words[text]!)) {
      const stems = run.flatMap((word) => (corpus.isStopWord(word) ? [] : [word.stem]))
      const hits = new Set(stems.filter((stem) => telling.has(corpus.termOf.get(stem) ?? -1))).size
      const key = run.map((word) => word.surface.toLowerCase()).join(' ')
      if (hits < 2 || hits < stems.length || seen.has(key)) continue
      seen.add(key)
      const spelled = run
        .map((word) => word.surface)
        .join(isWrittenSolid(corpus.language) ? '' : ' ')
      const certain = run.filter((word) => word.certain).length
      const entry = phrases.get(key)
      if (!entry) phrases.set(key, { n: 1, certain, text: spelled, stems, telling: hits })
      else {
        entry.n++
        if (certain > entry.certain) Object.assign(entry, { certain, text: spelled })
      }
    }
  }
  const least = Math.max(3, cluster.members.length * PHRASE_SHARE)
  const good = [...phrases.values()].filter((phrase) => phrase.n >= least)
  good.sort((a, b) => b.telling * b.n - a.telling * a.n || (a.text < b.text ? -1 : 1))
  return good[0] ?? null
}

function* runsOf(corpus: Corpus, words: readonly Word[]): Generator<readonly Word[]> {
  for (let start = 0; start < words.length; start++) {
    if (corpus.isStopWord(words[start]!)) continue
    for (let end = start + 1; end < Math.min(words.length, start + LONGEST_PHRASE); end++) {
      if (!words[end]!.joined) break
      if (!corpus.isStopWord(words[end]!)) yield words.slice(start, end + 1)
    }
  }
}
