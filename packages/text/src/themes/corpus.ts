import { stopWordsOf } from './stopwords.ts'
import { wordsOf, type Word } from './words.ts'

/** The texts of one language as words and as sparse unit vectors over their content terms. */
export interface Corpus {
  readonly language: string
  readonly words: readonly (readonly Word[])[]
  /** Terms are stems that can name a theme. */
  readonly terms: readonly string[]
  readonly termOf: ReadonlyMap<string, number>
  /** Per text: its terms, each once, and their weights; the squares of a text's weights sum to 1. */
  readonly rows: readonly Row[]
  /** Per term: in how many texts it stands. */
  readonly documents: Uint32Array
  /** True for words that may not open, close or name anything. */
  isStopWord(word: Word): boolean
}

export interface Row {
  readonly terms: Uint32Array
  readonly weights: Float64Array
}

const LANGUAGE_UNKNOWN = ''

/** Reads texts of one language ('' where unknown); terms in fewer than `support` texts are left out. */
export function corpusOf(texts: readonly string[], language: string, support: number): Corpus {
  const words = texts.map((text) => wordsOf(text, language))
  const frequency = documentFrequency(words)
  const isStopWord = stopRule({ language, texts: texts.length, frequency })
  const terms = namingStems(words, isStopWord).filter((stem) => frequency.get(stem)! >= support)
  const termOf = new Map(terms.map((stem, term) => [stem, term]))
  const documents = Uint32Array.from(terms, (stem) => frequency.get(stem)!)
  const rows = words.map((text) => {
    const own = new Set<number>()
    for (const word of text) {
      const term = termOf.get(word.stem)
      if (term !== undefined && !isStopWord(word)) own.add(term)
    }
    return unitRow(Uint32Array.from(own).sort(), (term) =>
      Math.log(1 + texts.length / documents[term]!),
    )
  })
  return { language, words, terms, termOf, rows, documents, isStopWord }
}

function documentFrequency(words: readonly (readonly Word[])[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const text of words) {
    for (const stem of new Set(text.map((word) => word.stem))) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
    }
  }
  return frequency
}

/** Stems of which at least one form is no stop word, in alphabetical order of code units. */
function namingStems(
  words: readonly (readonly Word[])[],
  isStopWord: (word: Word) => boolean,
): string[] {
  const stems = new Set<string>()
  for (const text of words) for (const word of text) if (!isStopWord(word)) stems.add(word.stem)
  return [...stems].sort((a, b) => (a < b ? -1 : 1))
}

interface StopRule {
  readonly language: string
  readonly texts: number
  readonly frequency: ReadonlyMap<string, number>
}

/**
 * With a list, frequency only removes what stands in nearly every text. Without one, short words in
 * one text of eight, and any word in one text of three, are taken for function words.
 */
function stopRule({ language, texts, frequency }: StopRule): (word: Word) => boolean {
  const list = stopWordsOf(language)
  const share = (stem: string) => (frequency.get(stem) ?? 0) / texts
  const judge = (word: Word): boolean => {
    const lower = word.surface.toLowerCase()
    if (/^\p{Script=Latin}$/u.test(lower)) return true
    if (list?.has(lower)) return true
    if (list) return texts >= 60 && share(word.stem) > 0.7
    if (language === LANGUAGE_UNKNOWN && KNOWN.some((each) => stopWordsOf(each)!.has(lower)))
      return true
    if (texts < 30) return lower.length <= 2
    return share(word.stem) > (lower.length <= 3 ? 0.08 : lower.length <= 4 ? 0.12 : 0.33)
  }
  const known = new Map<string, boolean>()
  return (word) => {
    const before = known.get(word.surface)
    if (before !== undefined) return before
    const verdict = judge(word)
    known.set(word.surface, verdict)
    return verdict
  }
}

/** For texts too short to tell their language, the lists of the languages seen most. */
const KNOWN = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const

function unitRow(terms: Uint32Array, weightOf: (term: number) => number): Row {
  const weights = Float64Array.from(terms, weightOf)
  let square = 0
  for (const weight of weights) square += weight * weight
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0
  return { terms, weights: weights.map((weight) => weight * scale) }
}
