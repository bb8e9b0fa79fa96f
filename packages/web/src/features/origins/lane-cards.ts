import { type Card, type Figure, type FigureRef, hitsOf, shareFigure } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import type { Origins, Searches, Sources } from './queries.ts'
import { laneWords as words } from './words.ts'

/** What a lane can count of where customers come from and what they seek. */
export type OriginLane = 'first' | 'last' | 'searches'

export interface CountedCell {
  readonly stepId: string
  readonly cards: readonly (Pick<Card, 'text' | 'note' | 'at'> & {
    readonly counts: FigureRef
  })[]
}

/** So many stand at a step. */
const MOST = 3

/** The most frequent of each step, as cards that lead to whom they count; null where no column says it. */
export function originCells(origins: Origins, what: OriginLane): CountedCell[] | null {
  const { source, search } = origins
  const cells =
    what === 'searches'
      ? search?.places.map((place) => soughtAt(place, search.column, origins))
      : source?.places.map((place) => cameTo(place, { what, column: source.column }, origins))
  return cells?.flatMap((cell) => (cell === null || cell.cards.length === 0 ? [] : [cell])) ?? null
}

function cameTo(
  { stepId, sources }: Sources['places'][number],
  { what: touch, column }: { readonly what: 'first' | 'last'; readonly column: string },
  { asOf, least }: Origins,
): CountedCell | null {
  if (stepId === null) return null
  const told = sources
    .filter(({ name, [touch]: { share } }) => name !== '' && hitsOf(share) > 0)
    .toSorted((a, b) => hitsOf(b[touch].share) - hitsOf(a[touch].share))
  const cards = told.slice(0, MOST).map(({ name, label, [touch]: { share } }) => ({
    ...said(label, share, least),
    at: asOf,
    counts: { figure: 'source' as const, column, touch, name, stepId },
  }))
  return { stepId, cards }
}

function soughtAt(
  { stepId, journeys, terms }: Searches['places'][number],
  column: string,
  { asOf, least }: Origins,
): CountedCell | null {
  if (stepId === null) return null
  const cards = terms.slice(0, MOST).map(({ name, label, journeys: own }) => ({
    ...said(label, shareFigure(own, journeys), least),
    at: asOf,
    counts: { figure: 'search' as const, column, name, stepId },
  }))
  return { stepId, cards }
}

function said(label: string, share: Figure, least: number): Pick<Card, 'text' | 'note'> {
  const { value, n, low, high } = share
  if (value === null || low === null || high === null || n < least)
    return { text: label, note: words.tooFew(n, least) }
  return { text: `**${formatShare(value)}** ${label}`, note: words.between(low, high, n) }
}
