import type { GridKind } from '@desirepath/core'
import type { DraftCard } from './draft.ts'
import { wordsIn } from './words-in.ts'

/** What begins a point of a list. */
const bullet = /^\s*(?:[•●▪‣◦·*]\s*|[-–—]\s+|\(?\d{1,2}[.)]\s+)/

/** The cards of a cell: points of a list, or else parts between empty lines, or else lines. */
export function cardsIn(
  text: string,
  { isOwn, kind }: { readonly isOwn: boolean; readonly kind: GridKind },
): DraftCard[] {
  const words = wordsIn(text)
  if (isOwn) return partsOf(words, /\n{2,}/).map((part) => ownCard(part, kind))
  const lines = words.split('\n')
  const points = lines.some((line) => bullet.test(line))
    ? pointsOf(lines)
    : partsOf(words, words.includes('\n\n') ? /\n{2,}/ : /\n/)
  return points.map((point) => ({ text: point }))
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A line without a bullet goes on with the point before. */
function pointsOf(lines: readonly string[]): string[] {
  const points: string[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    if (bullet.test(line) || points.length === 0) points.push(line.replace(bullet, '').trim())
    else points[points.length - 1] += `\n${line.trim()}`
  }
  return points.filter((point) => point !== '')
}

const findings: ReadonlySet<GridKind> = new Set([
  'painPoints',
  'delights',
  'opportunities',
  'solutions',
])

/** Our own workbooks write below the title of a finding what was measured of it. */
function ownCard(part: string, kind: GridKind): DraftCard {
  if (!findings.has(kind)) return { text: part }
  const [title = '', ...notes] = part.split('\n')
  return { text: title, ...(notes.length > 0 && { note: notes.join('\n') }) }
}
