import type { Evidence } from './evidence.ts'
import type { Piece } from './piece-schema.ts'

/** Each piece once: of one answer that is quoted twice there is one. */
export function piecesOf(evidence: readonly Evidence[]): Piece[] {
  return uniquePieces(
    evidence.map((item) => ({
      key: keyOf(item),
      n: item.type === 'feedback' ? 1 : Math.max(1, item.n),
      ...(item.against && { against: item.against }),
      at: item.at ?? null,
      source: item.type === 'feedback' ? item.source : (measuredFrom[item.name] ?? item.name),
    })),
  )
}

/** What the figures that discovery names were counted from. */
const measuredFrom: Readonly<Record<string, 'events' | 'answers'>> = {
  wait: 'events',
  loop: 'events',
  leave: 'events',
  lost: 'events',
  theme: 'answers',
  dissatisfied: 'answers',
  delighted: 'answers',
}

export function uniquePieces(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.map((piece) => [piece.key, piece])).values()]
}

function keyOf(item: Evidence): string {
  const side = item.against === true ? 'against' : 'for'
  return item.type === 'feedback'
    ? `${side} ${item.feedbackId}`
    : `${side} ${item.name}: ${item.n}, ${item.text.slice(0, 200)}`
}

/** How many speak for a thing and against it. */
export interface Sides {
  readonly pro: number
  readonly contra: number
}

export function sidesOf(pieces: readonly Piece[]): Sides {
  let [pro, contra] = [0, 0]
  for (const { n, against } of pieces)
    if (against === true) contra += n
    else pro += n
  return { pro, contra }
}
