import { contentId, type Random } from '@desirepath/core'
import { detectLanguage } from '../language/detect.ts'
import { clusterTexts, similarity, type Cluster } from './clusters.ts'
import { corpusOf, type Corpus } from './corpus.ts'
import { nameClusters, type ThemeName } from './naming.ts'

export interface ThemeItem {
  readonly id: string
  readonly text: string
  /** ISO 639-1; detected where null. */
  readonly language: string | null
}

export interface Theme {
  /** Stable for the same words in the same language. */
  readonly key: string
  /** The most telling words as people write them, best first. */
  readonly words: readonly string[]
  /** Readable, in the texts' own language, e.g. “delivery late, parcel”. */
  readonly title: string
  /** ISO 639-1, or null where it could not be told. */
  readonly language: string | null
  /** Indices into the items given, ascending. */
  readonly items: readonly number[]
  /** The most typical of them, best first, at most ten, no two alike. */
  readonly representative: readonly number[]
}

export interface ThemeOptions {
  /** Draws the sample above 6,000 texts of a language. */
  readonly random: Random
  /** The most themes per language, 8 by default. */
  readonly max?: number
}

const FEWEST_TEXTS = 6
const MOST_TEXTS = 6_000

/**
 * Themes of comments for a first look: each language is clustered apart and named by c-TF-IDF.
 * A text is in a theme only if it says one of the theme's telling words; many texts are in none.
 * Largest first.
 */
export function themes(items: readonly ThemeItem[], { random, max = 8 }: ThemeOptions): Theme[] {
  const found: Theme[] = []
  for (const [language, indices] of byLanguage(items)) {
    if (indices.length < FEWEST_TEXTS) continue
    const sample = indices.length > MOST_TEXTS ? thinned(indices, random) : indices
    found.push(...themesOf(items, sample, { language, max }))
  }
  return found.sort((a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : 1))
}

/**
 * Texts too short to tell join the language that most others are written in, and so do the strays of
 * a language that hardly occurs: a short text with a slip is easily taken for a neighbour's.
 */
function byLanguage(items: readonly ThemeItem[]): Map<string, number[]> {
  const languages = items.map(({ language, text }) => language ?? detectLanguage(text))
  const groups = new Map<string, number[]>()
  languages.forEach((language, i) => {
    if (language === null) return
    const own = groups.get(language)
    if (own) own.push(i)
    else groups.set(language, [i])
  })
  const [main] = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const joined = languages.flatMap((language, i) => (language === null ? [i] : []))
  if (!main) return new Map([['', joined]])
  for (const [language, own] of groups) {
    const stray = own.length < items.length * STRAY_SHARE && items[own[0]!]!.language === null
    if (!stray || language === main[0] || !own.every((i) => isLatin(items[i]!.text))) continue
    joined.push(...own)
    groups.delete(language)
  }
  return groups.set(
    main[0],
    [...main[1], ...joined].sort((a, b) => a - b),
  )
}

const STRAY_SHARE = 0.01

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}

function themesOf(
  items: readonly ThemeItem[],
  indices: readonly number[],
  { language, max }: { language: string; max: number },
): Theme[] {
  const support = Math.max(3, Math.ceil(indices.length * 0.01))
  const corpus = corpusOf(
    indices.map((i) => items[i]!.text),
    language,
    Math.max(2, Math.ceil(support / 3)),
  )
  const clusters = clusterTexts(corpus, { most: max, support })
  const names = nameClusters(corpus, clusters)
  const found = clusters.flatMap((cluster, i): Theme[] => {
    const name = names[i]!
    const members = cluster.members.filter((text) => says(corpus, text, name))
    if (members.length < support) return []
    return [
      {
        key: contentId('theme', language, ...name.stems.slice(0, 3)),
        words: name.words,
        title: name.title,
        language: language === '' ? null : language,
        items: members.map((text) => indices[text]!).sort((a, b) => a - b),
        representative: representatives(corpus, { ...cluster, members }).map(
          (text) => indices[text]!,
        ),
      },
    ]
  })
  return found.sort((a, b) => b.items.length - a.items.length).slice(0, max)
}

function says(corpus: Corpus, text: number, name: ThemeName): boolean {
  return corpus.rows[text]!.terms.some((term) => name.stems.includes(corpus.terms[term]!))
}

const MOST_REPRESENTATIVES = 10

/** Near the centroid, a sentence or two long, and none like one already chosen. */
function representatives(corpus: Corpus, cluster: Cluster): number[] {
  const rated = cluster.members.map((text) => ({
    text,
    rating: typicality(corpus, text, cluster.centroid),
  }))
  rated.sort((a, b) => b.rating - a.rating || a.text - b.text)
  const chosen: number[] = []
  for (const { text } of rated) {
    if (chosen.length === MOST_REPRESENTATIVES) break
    if (chosen.every((other) => overlap(corpus, text, other) < 0.6)) chosen.push(text)
  }
  return chosen
}

/** Of the theme only (cosine), and saying much of it (sum), in a length that can be quoted. */
function typicality(corpus: Corpus, text: number, centroid: Float64Array): number {
  const row = corpus.rows[text]!
  const said = row.terms.reduce((sum, term) => sum + centroid[term]!, 0)
  return Math.sqrt(similarity(row, centroid) * said) * quotability(corpus.words[text]!.length)
}

/** One word shows nothing, an essay cannot be quoted: full marks between 6 and 30 words. */
function quotability(words: number): number {
  if (words < 6) return 0.4 + 0.1 * words
  return words <= 30 ? 1 : Math.max(0.3, 1 - (words - 30) / 60)
}

/** Share of common words, stop words included (Jaccard). */
function overlap({ words }: Corpus, a: number, b: number): number {
  const left = new Set(words[a]!.map((word) => word.stem))
  const right = new Set(words[b]!.map((word) => word.stem))
  const common = [...left].filter((stem) => right.has(stem)).length
  return common / Math.max(1, left.size + right.size - common)
}

function thinned(indices: readonly number[], random: Random): number[] {
  const keys = indices.map(() => random())
  const order = indices.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]!)
  return order
    .slice(0, MOST_TEXTS)
    .map((i) => indices[i]!)
    .sort((a, b) => a - b)
}
