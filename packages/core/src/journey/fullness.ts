import type { Journey, Lane } from './journey.ts'
import { plainText } from './markdown.ts'

/** Letters that are read in one breath. */
const LONG_CARD = 280
const FULL_CELL = 20
const MANY_STEPS = 30

/** Something of a map that is too much to take in at a glance. */
export type Fullness =
  | { readonly kind: 'manySteps'; readonly steps: number }
  | {
      readonly kind: 'fullCell'
      readonly laneId: string
      readonly stepId: string
      readonly cards: number
    }
  | {
      readonly kind: 'longCard'
      readonly laneId: string
      readonly stepId: string
      readonly cardId: string
      readonly letters: number
    }

/**
 * Where a map is too full, the worst of each kind. Lanes that are hidden or folded, cells that count
 * what they do not show, and what customers said are left as they are.
 */
export function fullnessOf({ steps, lanes }: Pick<Journey, 'steps' | 'lanes'>): Fullness[] {
  const open = lanes.filter(({ hidden, folded }) => hidden !== true && folded !== true)
  return [
    ...(steps.length >= MANY_STEPS ? [{ kind: 'manySteps' as const, steps: steps.length }] : []),
    ...worst(open.flatMap(fullCells), ({ cards }) => cards),
    ...worst(open.flatMap(longCards), ({ letters }) => letters),
  ]
}

/**
 * A long text in pieces that are read in one breath each, cut where a line or a sentence ends; a
 * sentence is never cut, so that one piece may be all there is.
 */
export function splitWords(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const pieces = gathered(lines, '\n')
  return pieces.flatMap((piece) =>
    piece.length <= LONG_CARD ? [piece] : gathered(piece.split(sentenceEnd), ' '),
  )
}

const sentenceEnd = /(?<=[.!?…]["”’)]?)\s+|(?<=[。！？])/u

/** Parts put together as long as they fit in one breath. */
function gathered(parts: readonly string[], between: string): string[] {
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    const joined = last === undefined ? part : last + between + part
    if (last !== undefined && joined.length <= LONG_CARD) pieces[pieces.length - 1] = joined
    else pieces.push(part)
  }
  return pieces
}

function fullCells(lane: Lane) {
  if (lane.height === 'clamp') return []
  return lane.cells
    .filter(({ cards }) => cards.length >= FULL_CELL)
    .map(({ stepId, cards }) => ({
      kind: 'fullCell' as const,
      laneId: lane.id,
      stepId,
      cards: cards.length,
    }))
}

function longCards(lane: Lane) {
  if (lane.type === 'quotes' || lane.height === 'clamp') return []
  return lane.cells.flatMap(({ stepId, cards }) =>
    cards.flatMap(({ id, text }) => {
      const letters = lettersIn(text)
      return letters <= LONG_CARD
        ? []
        : [{ kind: 'longCard' as const, laneId: lane.id, stepId, cardId: id, letters }]
    }),
  )
}

/** Marks are no letters; they only ever make a text longer. */
function lettersIn(text: string | null): number {
  if (text === null || text.length <= LONG_CARD) return 0
  return plainText(text).length
}

function worst<T>(all: readonly T[], size: (item: T) => number): T[] {
  const [first] = all.toSorted((a, b) => size(b) - size(a))
  return first === undefined ? [] : [first]
}
