import type { Cluster } from './clusters.ts'
import type { Corpus } from './corpus.ts'
import { type Spelling, usualPhrase } from './phrase.ts'

export interface ThemeName {
  /** Stems, most telling first. */
  readonly stems: readonly string[]
  /** The same as people write them. */
  readonly words: readonly string[]
  /** e.g. “delivery late, parcel”. */
  readonly title: string
}

const WORDS_KEPT = 6
/** A word of the title after its head stands in this share of the texts. */
const TITLE_SHARE = 0.14

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
  const spelling = spellingOf(corpus)
  return clusters.map((cluster, i) => {
    const weights = counts[i]!.map(
      (n, term) => n * Math.log(1 + average / Math.max(1, totals[term]!)),
    )
    return nameCluster(corpus, { cluster, counts: counts[i]!, weights, spelling })
  })
}

function termCounts({ rows, terms }: Corpus, members: readonly number[]): Float64Array {
  const counts = new Float64Array(terms.length)
  for (const text of members) for (const term of rows[text]!.terms) counts[term]!++
  return counts
}

/** Fewer say too little about how a word is written. */
const LEAST_SPELLED = 2

interface Naming {
  readonly cluster: Cluster
  /** Per term: in how many of the cluster's texts. */
  readonly counts: Float64Array
  readonly weights: Float64Array
  readonly spelling: Spelling
}

function nameCluster(corpus: Corpus, { cluster, counts, weights, spelling }: Naming): ThemeName {
  const order = Array.from(weights.keys())
    .filter((term) => weights[term]! > 0)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
  const top = order[0]
  if (top === undefined) return { stems: [], words: [], title: '' }
  const kept = order.slice(0, WORDS_KEPT).filter((term) => weights[term]! > weights[top]! * 0.12)
  const forms = usualForms(corpus, cluster, spelling)
  const phrase = usualPhrase(corpus, cluster, { telling: new Set(kept.slice(0, 3)), spelling })
  const said = new Set([corpus.terms[top]!, ...(phrase?.stems ?? [])])
  const more = kept
    .filter((term) => !said.has(corpus.terms[term]!))
    .filter((term) => counts[term]! >= TITLE_SHARE * cluster.members.length)
    .filter((term, place) => place === 0 || weights[term]! > weights[top]! * 0.3)
    .slice(0, phrase ? 1 : 2)
  const formOf = (term: number) => forms.get(corpus.terms[term]!)!
  const ideographic = corpus.language === 'zh' || corpus.language === 'ja'
  return {
    stems: kept.map((term) => corpus.terms[term]!),
    words: kept.map(formOf),
    title: [phrase?.text ?? formOf(top), ...more.map(formOf)].join(ideographic ? '、' : ', '),
  }
}

/** How most write each word where nothing forces a capital; careless writers are outvoted. */
function spellingOf(corpus: Corpus): Spelling {
  const counts = new Map<string, Map<string, number>>()
  for (const words of corpus.words) {
    for (const { surface, certain } of words) {
      if (certain) add(counts, surface.toLowerCase(), surface)
    }
  }
  return (word) => {
    const forms = counts.get(word)
    const seen = forms ? [...forms.values()].reduce((sum, n) => sum + n, 0) : 0
    return forms && seen >= LEAST_SPELLED ? mostOf(forms) : word
  }
}

/** Per stem, the form that the cluster's texts use most. */
function usualForms(corpus: Corpus, cluster: Cluster, spelling: Spelling): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const text of cluster.members) {
    for (const word of corpus.words[text]!) {
      if (!corpus.isStopWord(word)) add(counts, word.stem, word.surface.toLowerCase())
    }
  }
  return new Map([...counts].map(([stem, forms]) => [stem, spelling(mostOf(forms))]))
}

function add(counts: Map<string, Map<string, number>>, key: string, form: string): void {
  const forms = counts.get(key) ?? new Map<string, number>()
  counts.set(key, forms)
  forms.set(form, (forms.get(form) ?? 0) + 1)
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [form, n] of counts) {
    const most = counts.get(best) ?? 0
    if (n > most || (n === most && form < best)) best = form
  }
  return best
}
