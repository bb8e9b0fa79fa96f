const LONGEST = 420
/** So much stands before the first word found. */
const BEFORE = 80

/** The part of a text in which the first of the words stands; its beginning where none does. */
export function excerpt(text: string, holds: readonly string[]): string {
  if (text.length <= LONGEST) return text
  const lower = folded(text)
  // Folding may change the length of a text: then the place would be a wrong one.
  const places =
    lower.length === text.length ? holds.map((each) => lower.indexOf(folded(each))) : []
  const first = Math.min(...places.filter((place) => place >= 0), text.length)
  const start = first === text.length || first < LONGEST - BEFORE ? 0 : wordAt(text, first - BEFORE)
  const end = start + LONGEST >= text.length ? text.length : wordAt(text, start + LONGEST)
  const part = text.slice(start, end).trim().toWellFormed()
  return `${start > 0 ? '… ' : ''}${part}${end < text.length ? ' …' : ''}`
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/** The beginning of the word at a place, or the place itself in scripts without blanks. */
function wordAt(text: string, place: number): number {
  const blank = text.lastIndexOf(' ', place)
  return blank > place - 30 ? blank + 1 : place
}
