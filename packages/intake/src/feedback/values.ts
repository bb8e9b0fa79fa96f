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

/** The score of a cell (7, 4,5, 8/10, 5 stars, ★★★), null where there is none. */
export function readScore(cell: string): number | 'unreadable' | null {
  const text = readText(cell)
  if (text === null || noScore.test(text)) return null
  const stars = /^([★⭐]+)\uFE0F?[☆]*$/u.exec(text)
  if (stars) return stars[1]!.length
  const number =
    /^([+-]?\d+(?:[.,]\d+)?)\s*(?:\/\s*\d+|%|stars?|points?|sterne?|punkte?|étoiles?|estrellas?|stelle|sterren|★|⭐|点|分|점)?$/iu.exec(
      text,
    )
  return number ? Number(number[1]!.replace(',', '.')) : 'unreadable'
}
