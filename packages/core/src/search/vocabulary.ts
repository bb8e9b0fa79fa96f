import { wordsOf } from './fold.ts'

/** The words that there are to find, for those who mistype one. */
export interface Vocabulary {
  readonly learn: (text: string) => void
  /** Whether some word has these letters in it. */
  readonly holds: (letters: string) => boolean
  /**
   * Words that were perhaps meant by a folded word, or by the beginning of one: those with the fewest
   * slips, the nearest first, and none that only holds another.
   */
  readonly near: (word: string) => string[]
}

/** Shorter words are mistyped into each other. */
const SHORTEST = 4
const LONGEST = 40
/** From this length on, two slips are forgiven. */
const TWO_SLIPS = 8
const MOST = 3

export function createVocabulary(): Vocabulary {
  const counts = new Map<string, number>()
  return {
    learn(text) {
      for (const word of wordsOf(text))
        if (word.length >= SHORTEST && word.length <= LONGEST)
          counts.set(word, (counts.get(word) ?? 0) + 1)
    },
    holds(letters) {
      for (const word of counts.keys()) if (word.includes(letters)) return true
      return false
    },
    near(word) {
      if (word.length < SHORTEST || word.length > LONGEST) return []
      const most = word.length >= TWO_SLIPS ? 2 : 1
      const found: { readonly word: string; readonly slips: number; readonly n: number }[] = []
      for (const [known, n] of counts) {
        if (!mayBeNear(word, known, most)) continue
        const slips = slipsBetween(word, known, most)
        if (slips <= most) found.push({ word: known, slips, n })
      }
      const apart = ({ word: known }: { readonly word: string }) =>
        Math.abs(known.length - word.length)
      const least = Math.min(...found.map(({ slips }) => slips))
      return found
        .filter(({ slips }) => slips === least)
        .toSorted((a, b) => apart(a) - apart(b) || b.n - a.n)
        .map((each) => each.word)
        .filter((each, i, all) => !all.slice(0, i).some((nearer) => each.includes(nearer)))
        .slice(0, MOST)
    },
  }
}

/** Cheap to tell, and true of everything near: length, and one of the first letters. */
function mayBeNear(word: string, known: string, most: number): boolean {
  return (
    known.length >= word.length - most &&
    (known[0] === word[0] || known[0] === word[1] || known[1] === word[0])
  )
}

/**
 * Letters left out, added, changed or swapped with their neighbour (optimal string alignment) between a
 * word and the nearest beginning of another; more than `most` where they are further apart.
 */
function slipsBetween(word: string, known: string, most: number): number {
  const width = Math.min(known.length, word.length + most)
  let before: number[] = []
  let last = Array.from({ length: width + 1 }, (_, i) => i)
  for (let i = 1; i <= word.length; i++) {
    const row = [i]
    for (let j = 1; j <= width; j++) {
      const change = word[i - 1] === known[j - 1] ? 0 : 1
      let least = Math.min(last[j - 1]! + change, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && word[i - 1] === known[j - 2] && word[i - 2] === known[j - 1])
        least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(...last)
}
