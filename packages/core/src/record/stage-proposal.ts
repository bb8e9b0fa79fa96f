import { nameKey } from '../wording/name-key.ts'
/** A touchpoint and where the logs meet it. */
export interface OrderedTouchpoint {
  readonly id: string
  readonly title: string
  /** As people say; '' where they do not. */
  readonly stage: string
  /** 0…1 along each journey that meets it, and the name of the stage there. */
  readonly seen: readonly { readonly at: number; readonly stage: string }[]
}

export interface ProposedStage {
  readonly title: string
  readonly touchpoints: readonly { readonly id: string; readonly title: string }[]
}

/** Stages in the order that most maps have, by words of their names. */
const usual: readonly RegExp[] = [
  /aware|discover|attract|unaware|advert|trigger/,
  /research|consider|compar|evaluat|inform|interest|search/,
  /decision|decide|select|choice|intent|basket|cart|offer|quote/,
  /purchas|buy|order|checkout|pay|book|sign|contract|convert/,
  /deliver|ship|arriv|receiv|wait/,
  /onboard|set.?up|install|activat|first|start|welcom/,
  /use|usage|service|visit|stay|consum|experienc|trip/,
  /support|help|care|complain|return|repair|claim/,
  /loyal|retain|retention|renew|repeat|again|upsell|reorder/,
  /advoca|recommend|refer|share|review|feedback|farewell|leave|cancel/,
]

/**
 * Parts touchpoints into stages. They stand in the order in which customers meet them in the logs; those
 * that no log meets go with their stage, which stands where its other touchpoints do, or where maps
 * usually have it. A touchpoint without a stage joins the one that it is met amid, and else is one of
 * its own: touchpoints part a journey.
 */
export function proposeStages(touchpoints: readonly OrderedTouchpoint[]): ProposedStage[] {
  const placed = touchpoints.map((touchpoint) => ({
    ...touchpoint,
    at: mean(touchpoint.seen.map(({ at }) => at)),
    name: touchpoint.stage.trim() || mostFrequent(touchpoint.seen.map(({ stage }) => stage)),
  }))
  const named = placed.map((each) => ({ ...each, name: each.name || stageAmid(each.at, placed) }))
  const places = stagePlaces(named)
  const groups = [
    ...Map.groupBy(named, ({ id, name }) => (name === '' ? `\0${id}` : nameKey(name))),
  ]
  return groups
    .map(([key, own], i) => ({ own, i, at: places.get(key) ?? own[0]?.at ?? LAST }))
    .toSorted((a, b) => a.at - b.at || a.i - b.i)
    .map(({ own }) => ({
      title: own[0]!.name || own[0]!.title,
      touchpoints: own
        .toSorted((a, b) => (a.at ?? LAST) - (b.at ?? LAST))
        .map(({ id, title }) => ({ id, title })),
    }))
}

/** Behind everything that a log meets. */
const LAST = 2

interface Placed {
  readonly name: string
  readonly at: number | null
}

/** The first stage that begins before a place and ends behind it; '' where there is none. */
function stageAmid(at: number | null, placed: readonly Placed[]): string {
  if (at === null) return ''
  return (
    placed.find(({ name, at: first }) => {
      if (name === '' || first === null || first > at) return false
      return placed.some((each) => nameKey(each.name) === nameKey(name) && (each.at ?? -1) > at)
    })?.name ?? ''
  )
}

/** Where each stage stands: as its touchpoints are met, else between its usual neighbours. */
function stagePlaces(named: readonly Placed[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    named.filter(({ name }) => name !== ''),
    ({ name }) => nameKey(name),
  )
  const places = new Map<string, number>()
  for (const [key, group] of groups) {
    const met = mean(group.flatMap(({ at }) => at ?? []))
    if (met !== null) places.set(key, met)
  }
  const known = [...places].flatMap(([key, at]) => {
    const rank = usualStagePlace(key)
    return rank === null ? [] : [{ rank, at }]
  })
  for (const key of groups.keys()) {
    if (places.has(key)) continue
    const rank = usualStagePlace(key)
    places.set(key, rank === null ? 1.5 : between(rank, known))
  }
  return places
}

/** Just behind the stages that usually come before it; by its rank alone where none is known. */
function between(
  rank: number,
  known: readonly { readonly rank: number; readonly at: number }[],
): number {
  const share = rank / usual.length
  const before = known.filter((each) => each.rank < rank).map(({ at }) => at)
  const after = known.filter((each) => each.rank > rank).map(({ at }) => at)
  if (before.length > 0) return Math.max(...before) + share * 1e-3
  if (after.length > 0) return Math.min(...after) - 1 + share * 1e-3
  return share
}

/** The place that a stage of this name usually has among others; null for names that we do not know. */
export function usualStagePlace(name: string): number | null {
  const rank = usual.findIndex((words) => words.test(nameKey(name)))
  return rank < 0 ? null : rank
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length
}

function mostFrequent(names: readonly string[]): string {
  const counts = Map.groupBy(
    names.filter((name) => name !== ''),
    (name) => name,
  )
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? ''
}
