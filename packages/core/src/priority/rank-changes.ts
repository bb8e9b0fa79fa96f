import type { Ranking } from './ranking.ts'

/** How a thing stood before and stands now; null where it was not, or is no longer, ranked. */
export interface RankChange {
  readonly id: string
  readonly before: { readonly rank: number; readonly score: number } | null
  readonly now: { readonly rank: number; readonly score: number } | null
}

/** What a ranking changed since another, the largest moves first; what stands as it stood is left out. */
export function rankChanges(before: Ranking, now: Ranking): RankChange[] {
  const then = new Map(before.ranked.map((each) => [each.id, each]))
  const today = new Map(now.ranked.map((each) => [each.id, each]))
  return [...new Set([...today.keys(), ...then.keys()])]
    .map((id) => ({ id, before: placeOf(then.get(id)), now: placeOf(today.get(id)) }))
    .filter(
      (each) => each.before?.rank !== each.now?.rank || each.before?.score !== each.now?.score,
    )
    .toSorted((a, b) => moved(b) - moved(a) || (a.now?.rank ?? 1e9) - (b.now?.rank ?? 1e9))
}

function placeOf(ranked: { readonly rank: number; readonly score: number } | undefined) {
  return ranked === undefined ? null : { rank: ranked.rank, score: ranked.score }
}

function moved({ before, now }: RankChange): number {
  return before === null || now === null ? 1e9 : Math.abs(before.rank - now.rank)
}
