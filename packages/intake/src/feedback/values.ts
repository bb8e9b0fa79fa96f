/** True for what exports write where there is no value, “NA” among it. */
export function isMissingValue(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || missingWords.has(trimmed)
}

const missingWords = new Set([
  'NA',
  'N/A',
  'n/a',
  '#N/A',
  '<NA>',
  'NULL',
  'null',
  'NaN',
  'nan',
  'undefined',
  '\\N',
])

/** The text of a cell, or null where exports write that there is none. */
export function readText(cell: string): string | null {
  const text = cell.trim()
  return isMissingValue(text) ? null : text
}

/** What answers to a question of scores say where they give none. */
const noScore = /^[-–—]$|^(none|no answer|keine angabe|k\.?\s?a\.?|sans réponse)$/i

/** Thumbs up or down, and what help desks write where nobody was asked or nobody answered. */
const thumbs: Readonly<Record<string, number | null>> = {
  good: 1,
  goodwithcomment: 1,
  bad: 0,
  badwithcomment: 0,
  offered: null,
  unoffered: null,
  notoffered: null,
}

function plainWord(cell: string): string {
  return cell.toLowerCase().replaceAll(/[^a-z]/g, '')
}

/** True for what a help desk writes of a customer asked whether the help was good. */
export function isThumb(cell: string): boolean {
  return Object.hasOwn(thumbs, plainWord(cell))
}

/** The score of a cell (7, 4,5, 8/10, 5 stars, ★★★, Good), null where there is none. */
export function readScore(cell: string): number | 'unreadable' | null {
  const text = readText(cell)
  if (text === null || noScore.test(text)) return null
  if (isThumb(text)) return thumbs[plainWord(text)]!
  const stars = /^([★⭐]+)\uFE0F?[☆]*$/u.exec(text)
  if (stars) return stars[1]!.length
  const number =
    /^([+-]?\d+(?:[.,]\d+)?)\s*(?:\/\s*\d+|%|stars?|points?|sterne?|punkte?|étoiles?|estrellas?|stelle|sterren|★|⭐|点|分|점)?$/iu.exec(
      text,
    )
  return number ? Number(number[1]!.replace(',', '.')) : 'unreadable'
}
