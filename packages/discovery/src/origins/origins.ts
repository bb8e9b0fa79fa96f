import { type Figure, shareFigure } from '@desirepath/core'
import type { DrillDown } from '../drill-down.ts'
import type { Workings } from '../workings.ts'
import { chosenColumn, columnsOf, type Groups, groupsOf, sameSource, sameWords } from './groups.ts'
import { eachSearch } from './searches.ts'
import { eachTouch, stepsOf, WHOLE } from './touches.ts'

/** Fewer journeys than these say nothing of what becomes of them. */
const LEAST = 10
/** More sources or terms of one place are not told. */
const MOST = 100

/** How many came from a source, and how many of them succeed. */
interface Come {
  /** Of all who come to the place. */
  readonly share: Figure
  /** Null where nothing means success; without a value for too few. */
  readonly success: Figure | null
}

interface PlaceSources {
  /** Null for the whole journey. */
  readonly stepId: string | null
  readonly journeys: number
  /** The most first touches first. The name is empty for those of whom nothing is said. */
  readonly sources: readonly {
    readonly name: string
    readonly label: string
    readonly first: Come
    readonly last: Come
  }[]
}

interface PlaceSearches {
  readonly stepId: string | null
  readonly searches: number
  /** Journeys with a search there. */
  readonly journeys: number
  /** By the journeys that seek them, the most first. */
  readonly terms: readonly {
    readonly name: string
    readonly label: string
    readonly searches: number
    readonly journeys: number
    /** Of these journeys, those that sought something else next, and those that did nothing any more. */
    readonly again: Figure
    readonly left: Figure
    readonly success: Figure | null
  }[]
}

/** Where customers come from and what they seek, at each step and in all. */
export interface Origins {
  readonly asOf: string | null
  readonly least: number
  /** What can be chosen. */
  readonly columns: readonly string[]
  /** Null where no column is chosen and none tells; the whole journey first. */
  readonly source: { readonly column: string; readonly places: readonly PlaceSources[] } | null
  readonly search: { readonly column: string; readonly places: readonly PlaceSearches[] } | null
}

/** Columns as people chose them; null where they leave it to the names. */
export interface OriginColumns {
  readonly source: string | null
  readonly search: string | null
}

export function originsOf(drill: DrillDown, chosen: OriginColumns): Origins {
  const { journey, workings } = drill
  const { log } = workings
  const source = chosenColumn(log, 'source', chosen.source)
  const search = chosenColumn(log, 'search', chosen.search)
  return {
    asOf: journey.discovery?.asOf ?? null,
    least: LEAST,
    columns: columnsOf(log).map(({ name }) => name),
    source: source && {
      column: source.name,
      places: sourcesOf(drill, groupsOf(source, sameSource)),
    },
    search: search && {
      column: search.name,
      places: searchesOf(drill, groupsOf(search, sameWords)),
    },
  }
}

interface Tally {
  n: number
  succeeded: number
}

function sourcesOf({ journey, workings }: DrillDown, groups: Groups): PlaceSources[] {
  const { succeeded } = workings
  const places = [WHOLE, ...journey.steps.keys()].map(() => ({
    journeys: 0,
    first: new Map<number, Tally>(),
    last: new Map<number, Tally>(),
  }))
  const asked = { groups, stepOf: stepsOf(journey, workings.log), steps: journey.steps.length }
  eachTouch(workings, asked, ({ journey: each, place, first, last }) => {
    const own = places[place + 1]!
    const won = succeeded?.[each] === 1 ? 1 : 0
    own.journeys++
    add(own.first, first, won)
    add(own.last, last, won)
  })
  return places.map(({ journeys, first, last }, place) => ({
    stepId: place === 0 ? null : journey.steps[place - 1]!.id,
    journeys,
    sources: [...new Set([...first.keys(), ...last.keys()])]
      .map((group) => ({
        name: groups.list[group]?.name ?? '',
        label: groups.list[group]?.label ?? '',
        first: come(first.get(group), journeys, workings),
        last: come(last.get(group), journeys, workings),
      }))
      .sort((a, b) => b.first.share.value! - a.first.share.value! || (a.name < b.name ? -1 : 1))
      .slice(0, MOST),
  }))
}

function add(tallies: Map<number, Tally>, group: number, won: number): void {
  const tally = tallies.get(group)
  if (tally === undefined) tallies.set(group, { n: 1, succeeded: won })
  else {
    tally.n++
    tally.succeeded += won
  }
}

function come(tally: Tally | undefined, of: number, { succeeded }: Workings): Come {
  const { n, succeeded: won } = tally ?? { n: 0, succeeded: 0 }
  return { share: shareFigure(n, of), success: succeeded && enough(won, n) }
}

/** A share of too few has only their number. */
function enough(hit: number, n: number): Figure {
  return n >= LEAST ? shareFigure(hit, n) : { value: null, n, low: null, high: null }
}

interface Sought {
  searches: number
  readonly journeys: Set<number>
  readonly again: Set<number>
  readonly left: Set<number>
}

function searchesOf({ journey, workings }: DrillDown, groups: Groups): PlaceSearches[] {
  const places = [WHOLE, ...journey.steps.keys()].map(() => new Map<number, Sought>())
  const asked = { groups, stepOf: stepsOf(journey, workings.log) }
  eachSearch(workings, asked, ({ journey: each, step, term, after }) => {
    for (const place of step < 0 ? [0] : [0, step + 1]) {
      const own = soughtIn(places[place]!, term)
      own.searches++
      own.journeys.add(each)
      if (after !== 'on') own[after].add(each)
    }
  })
  return places.map((terms, place) => ({
    stepId: place === 0 ? null : journey.steps[place - 1]!.id,
    searches: [...terms.values()].reduce((sum, { searches }) => sum + searches, 0),
    journeys: new Set([...terms.values()].flatMap(({ journeys }) => [...journeys])).size,
    terms: [...terms]
      .sort(([a, one], [b, other]) => other.journeys.size - one.journeys.size || a - b)
      .slice(0, MOST)
      .map(([group, sought]) => ({ ...groups.list[group]!, ...termFigures(workings, sought) })),
  }))
}

function soughtIn(terms: Map<number, Sought>, term: number): Sought {
  const known = terms.get(term)
  if (known !== undefined) return known
  const own = {
    searches: 0,
    journeys: new Set<number>(),
    again: new Set<number>(),
    left: new Set<number>(),
  }
  terms.set(term, own)
  return own
}

function termFigures({ succeeded }: Workings, { searches, journeys, again, left }: Sought) {
  const n = journeys.size
  const won = [...journeys].filter((each) => succeeded?.[each] === 1).length
  return {
    searches,
    journeys: n,
    again: enough(again.size, n),
    left: enough(left.size, n),
    success: succeeded && enough(won, n),
  }
}
