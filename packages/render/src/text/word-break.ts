import { type Font, textWidth } from './measure.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const vowel = /[aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýаеёиоуыэюяіїєαεηιουω]/iu
const letter = /\p{L}/u
// Letters that sound as one and are never divided.
const together = /^(ch|ck|sch|ph|th|qu|sh|rh|gh)$/i
const SHORTEST = 3

/**
 * Divides a word that is wider than `width` pixels into the part that fits and the rest: after a
 * hyphen, slash, underscore or soft hyphen if one is near, else before a syllable with a hyphen,
 * else between two characters as a reader sees them. The rest is empty when nothing can be divided.
 */
export function breakWord(
  word: string,
  { font, width }: { readonly font: Font; readonly width: number },
): readonly [string, string] {
  const characters = [...graphemes.segment(word)].map((each) => each.segment)
  const fits = countFitting(characters, font, width)
  if (fits >= characters.length) return [word, '']
  const mark = lastMark(characters, fits)
  if (mark > 0) return split(characters, mark, '')
  const hyphenated = countFitting(characters, font, width - textWidth('-', font))
  const syllable = lastSyllable(characters, hyphenated)
  if (syllable > 0) return split(characters, syllable, '-')
  return split(characters, Math.max(1, fits), '')
}

/** A text without its last character as a reader sees it. */
export function withoutLastCharacter(text: string): string {
  return [...graphemes.segment(text)]
    .slice(0, -1)
    .map((each) => each.segment)
    .join('')
}

function split(
  characters: readonly string[],
  at: number,
  hyphen: string,
): readonly [string, string] {
  const head = characters
    .slice(0, at)
    .join('')
    .replace(/\u00ad$/, '-')
  return [head + hyphen, characters.slice(at).join('')]
}

function countFitting(characters: readonly string[], font: Font, width: number): number {
  let sum = 0
  for (const [index, character] of characters.entries()) {
    sum += textWidth(character, font)
    if (sum > width) return index
  }
  return characters.length
}

/** Position after the last mark that invites a break and leaves no stub, or 0. */
function lastMark(characters: readonly string[], fits: number): number {
  for (let at = fits; at >= SHORTEST; at--) {
    if (/[-_/\\.@:|+&=?\u00ad]/.test(characters[at - 1] ?? '')) return at
  }
  return 0
}

/** Position before the consonant that opens a syllable, the rule of German and a fair guess elsewhere, or 0. */
function lastSyllable(characters: readonly string[], fits: number): number {
  for (let at = Math.min(fits, characters.length - SHORTEST); at >= SHORTEST; at--) {
    const [before, here, after] = [
      characters[at - 1] ?? '',
      characters[at] ?? '',
      characters[at + 1] ?? '',
    ]
    if (!letter.test(before) || !letter.test(here)) continue
    if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(here)) return at
    const opens = !vowel.test(here) && vowel.test(after)
    const inside =
      together.test(before + here) || together.test((characters[at - 2] ?? '') + before + here)
    if (opens && !inside && characters.slice(0, at).some((each) => vowel.test(each))) return at
  }
  return 0
}
