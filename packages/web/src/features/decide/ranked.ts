import {
  type BadFormula,
  type Formula,
  parseFormula,
  rankBy,
  type Ranking,
  type ReadyFormula,
  type RecordType,
  type ScoreName,
  readyFormulas,
  seededRandom,
  usedScore,
} from '@desirepath/core'
import type { DecideSearch } from './decide-search.ts'
import type { Kind, Priority } from './queries.ts'

export const statuses = ['idea', 'chosen', 'later', 'rejected'] as const
export type Status = (typeof statuses)[number]

/** The formulas that fit a kind; the first is the usual one. */
export const formulasOf = {
  opportunities: ['rice', 'ice', 'value', 'need', 'loss'],
  'pain-points': ['severity', 'loss'],
  touchpoints: ['neglect', 'mood', 'aching', 'severity', 'loss'],
} as const satisfies Record<Kind, readonly ReadyFormula[]>

export function kindOf({ of }: DecideSearch): Kind {
  return kinds.find((each) => each === of) ?? 'opportunities'
}

export const kinds = [
  'opportunities',
  'pain-points',
  'touchpoints',
] as const satisfies readonly Kind[]

export const typeOfKind = {
  opportunities: 'opportunity',
  'pain-points': 'painPoint',
  touchpoints: 'touchpoint',
} as const satisfies Record<Kind, RecordType>

/** The scores that can be known of a kind. */
export const scoresOfKind = {
  opportunities: [
    'reach',
    'impact',
    'confidence',
    'effort',
    'feasibility',
    'importance',
    'satisfaction',
    'severity',
    'loss',
  ],
  'pain-points': ['reach', 'severity', 'loss', 'confidence'],
  touchpoints: [
    'significance',
    'reach',
    'feeling',
    'satisfaction',
    'ease',
    'effectiveness',
    'pains',
    'severity',
    'loss',
    'confidence',
  ],
} as const satisfies Record<Kind, readonly ScoreName[]>

/** Only opportunities have a status; of touchpoints nothing is known but how they are now. */
export const viewsOfKind = {
  opportunities: ['list', 'board', 'matrix', 'changes'],
  'pain-points': ['list', 'matrix', 'changes'],
  touchpoints: ['list', 'matrix'],
} as const satisfies Record<Kind, readonly View[]>
export type View = 'list' | 'board' | 'matrix' | 'changes'

export function viewOf(search: DecideSearch): View {
  const views: readonly View[] = viewsOfKind[kindOf(search)]
  return views.find((each) => each === search.view) ?? 'list'
}

/** Where the address names no formula: the first that ranks anything, so that no ranking begins empty. */
export function withUsual(search: DecideSearch, items: readonly Priority[]): DecideSearch {
  if (search.by !== undefined) return search
  const knows = (name: ReadyFormula) => {
    const formula = parseFormula(readyFormulas[name])
    return (
      formula.type === 'formula' &&
      items.some(({ scores }) => formula.names.every((each) => usedScore(scores[each]) !== null))
    )
  }
  return { ...search, by: formulasOf[kindOf(search)].find(knows) }
}

/** The ready formula that is asked for; null where it is one’s own. */
export function readyOf(search: DecideSearch): ReadyFormula | null {
  if (search.by === 'own') return null
  const fitting: readonly ReadyFormula[] = formulasOf[kindOf(search)]
  return fitting.find((each) => each === search.by) ?? fitting[0]!
}

export function formulaText(search: DecideSearch): string {
  const ready = readyOf(search)
  return ready === null ? (search.formula ?? '') : readyFormulas[ready]
}

export function formulaOf(search: DecideSearch): Formula | BadFormula {
  return parseFormula(formulaText(search))
}

/** What the filters of the address keep. */
export function keptBy(
  items: readonly Priority[],
  { q = '', journey, persona, tag, owner, status }: DecideSearch,
): Priority[] {
  const needle = q.trim().toLocaleLowerCase()
  const has = (named: readonly { readonly id: string }[], id: string | undefined) =>
    id === undefined || named.some((each) => each.id === id)
  return items.filter(
    (item) =>
      item.title.toLocaleLowerCase().includes(needle) &&
      has(item.journeys, journey) &&
      has(item.personas, persona) &&
      (tag === undefined || item.tags.includes(tag)) &&
      (owner === undefined || item.owner === owner) &&
      (status === undefined || item.status === status),
  )
}

const SEED = 20_260_101
/** Enough that a share of them is sure to a percent or two. */
const DRAWS = 4000
/** All draws of all things; where there are more things, each has fewer draws. */
const MOST_DRAWS = 800_000

/** The same things by the same formula stand in the same order on every screen. */
export function rankItems(items: readonly Priority[], formula: Formula): Ranking {
  const draws = Math.max(400, Math.min(DRAWS, Math.floor(MOST_DRAWS / Math.max(1, items.length))))
  return rankBy(items, formula, { random: seededRandom(SEED), draws })
}
