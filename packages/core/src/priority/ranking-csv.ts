import type { Ranking } from './ranking.ts'
import type { ScoreName } from './score-names.ts'
import { type KnownScores, usedScore } from './scored.ts'

export interface RankingRow {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly status: string
  readonly tags: readonly string[]
  readonly level: string
  readonly journeys: readonly { readonly title: string }[]
  readonly scores: KnownScores
}

/**
 * A ranking as CSV (RFC 4180), with the scores that its formula needs and where they come from. Cells
 * that a spreadsheet would take for a formula begin with an apostrophe.
 */
export function rankingCsv(
  items: readonly RankingRow[],
  { ranked, unranked }: Pick<Ranking, 'ranked' | 'unranked'>,
  names: readonly ScoreName[],
): string {
  const byId = new Map(items.map((item) => [item.id, item]))
  const head = [
    'rank',
    'rank from',
    'rank to',
    'title',
    'score',
    'score from',
    'score to',
    'beats the next',
    'tie with the one before',
    ...names.flatMap((name) => [name, `${name} from`, `${name} to`, `${name} source`]),
    'evidence',
    'owner',
    'status',
    'tags',
    'journeys',
    'id',
  ]
  const said = (id: string) => {
    const item = byId.get(id)
    if (item === undefined) return null
    const { title, level, owner, status, tags, journeys } = item
    const rest = [
      level,
      owner,
      status,
      tags.join('; '),
      journeys.map((each) => each.title).join('; '),
    ]
    return { title, scores: names.flatMap((name) => scoreCells(item.scores, name)), rest }
  }
  const rows = ranked.flatMap((each) => {
    const of = said(each.id)
    if (of === null) return []
    const { rank, rankLow, rankHigh, score, low, high, beatsNext, isTie } = each
    const place = [rank, rankLow, rankHigh, of.title, score, low, high, beatsNext ?? '']
    return [[...place, isTie ? 'yes' : 'no', ...of.scores, ...of.rest, each.id]]
  })
  const others = unranked.flatMap(({ id }) => {
    const of = said(id)
    return of === null
      ? []
      : [['', '', '', of.title, '', '', '', '', '', ...of.scores, ...of.rest, id]]
  })
  const lines = [head, ...rows, ...others].map((cells) => cells.map(cellText).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function scoreCells(scores: KnownScores, name: ScoreName): (string | number)[] {
  const used = usedScore(scores[name])
  if (used === null) return ['', '', '', '']
  return [used.value, used.low, used.high, scores[name].manual === null ? 'computed' : 'people']
}

/** A number is no formula, whatever its sign. */
function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
