/** A word of a text as it stands there, and the stem under which its forms are counted together. */
export interface Word {
  /** As written; lower case unless the language writes it with a capital. */
  readonly surface: string
  readonly stem: string
  /** False at the start of a sentence or shouted: its capitals say nothing about how it is written. */
  readonly certain: boolean
  /** True where nothing but blanks stands between it and the word before. */
  readonly joined: boolean
}

const WITHOUT_BLANKS = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my'])
const NUMBER = /^[\p{N}.,:/-]+$/u
const REDACTED = /\[(?:e-mail|IBAN|card|phone|name)\]/g

/** Splits a text into words; Chinese, Japanese, Thai and their like by the platform's dictionary. */
export function wordsOf(text: string, language: string): Word[] {
  const clean = text.replace(REDACTED, ' . ').normalize('NFC')
  return WITHOUT_BLANKS.has(language) ? segmented(clean, language) : separated(clean)
}

/** True where words are written without blanks, so that a title joins them without any either. */
export function isWrittenSolid(language: string): boolean {
  return language === 'zh' || language === 'ja' || language === 'th'
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmented(text: string, language: string): Word[] {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  const words: Word[] = []
  let joined = false
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike || NUMBER.test(segment)) {
      if (segment.trim() !== '') joined = false
      continue
    }
    const surface = segment.toLowerCase()
    // One or two syllables of Hiragana are particles and endings.
    if (/^\p{Script=Hiragana}{1,2}$/u.test(surface)) {
      joined = false
      continue
    }
    words.push({ surface, stem: surface, certain: true, joined })
    joined = true
  }
  return words
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*(?:-[\p{L}\p{M}\p{N}]+)*/gu
/** What French, Italian and Catalan pull together: l'article, d'accueil, qu'il. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un)['’](?=\p{L})/iu

function separated(text: string): Word[] {
  const words: Word[] = []
  let end = -1
  for (const match of text.matchAll(WORD)) {
    const bare = match[0].replace(ELIDED, '').replace(/['’]s$/i, '')
    const gap = end < 0 ? '.' : text.slice(end, match.index)
    end = match.index + match[0].length
    if (NUMBER.test(bare) || bare.length > 40) {
      end = -1
      continue
    }
    const lower = bare.toLowerCase()
    const certain = !/[.!?…\n]/.test(gap) && (bare.length < 2 || bare !== bare.toUpperCase())
    const surface = certain ? bare : lower
    words.push({ surface, stem: stemOf(lower), certain, joined: /^\s*$/.test(gap) })
  }
  return words
}

const ENDING =
  /(?:ings?|edly|ed|ies|es|en|ern|er|em|s|e|n|y|a|as|o|os|i|é|és|ée|ées|[аеиоуыяюйь]|ов|ами|ах|ом|ый|ая|ое|ые)$/u
const ARTICLE = /^(?:وال|بال|كال|فال|لل|ال)(?=\p{L}{3})/u
const LONGEST_STEM = 6

/**
 * A stem for any alphabet: a common ending off where at least four letters stay, then the first
 * six letters. Crude, but the same for every language, and only used for counting, never shown.
 */
function stemOf(word: string): string {
  const root = word.replace(ARTICLE, '').replace(/[ةه]$/u, '')
  const cut = root.replace(ENDING, '')
  return (cut.length >= 4 ? cut : root).slice(0, LONGEST_STEM)
}
