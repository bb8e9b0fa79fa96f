import type { RecordType } from '../record/kinds.ts'

/** A record on a journey, as far as the atlas counts it. */
export interface Standing {
  readonly journeyId: string
  readonly recordId: string
  readonly type: RecordType
  /** 1…5; null where nothing says how bad it is. */
  readonly severity: number | null
}

/** What stands on a journey, or on it and all that it holds; each record once. */
export interface RolledUp {
  readonly journeys: number
  readonly painPoints: number
  readonly delights: number
  readonly opportunities: number
  readonly solutions: number
  /** Of the worst pain point. */
  readonly worst: number | null
}

export interface AtlasPlace {
  readonly id: string
  /** Journeys that its cards stand for. */
  readonly nested: readonly string[]
}

export interface AtlasNode {
  readonly id: string
  readonly children: readonly AtlasNode[]
  readonly own: RolledUp
  /** With the journeys below it. */
  readonly all: RolledUp
}

/**
 * Journeys as a tree: a journey stands below each that a card of it leads to. Those that nobody holds
 * are roots; a circle is cut where it closes, and begins at its first journey. A record that stands on
 * several journeys of a branch is counted once.
 */
export function atlasOf(
  places: readonly AtlasPlace[],
  standings: readonly Standing[],
): readonly AtlasNode[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const held = new Set(places.flatMap(({ id, nested }) => nested.filter((each) => each !== id)))
  const onJourney = Map.groupBy(standings, ({ journeyId }) => journeyId)
  const seen = new Set<string>()
  const build = (id: string, above: ReadonlySet<string>): Branch => {
    seen.add(id)
    const below = new Set(above).add(id)
    const branches = [...new Set(byId.get(id)?.nested)]
      .filter((child) => byId.has(child) && !below.has(child))
      .map((child) => build(child, below))
    const own = onJourney.get(id) ?? []
    const journeys = new Set([id, ...branches.flatMap((branch) => [...branch.journeys])])
    const all = [...own, ...branches.flatMap((branch) => branch.standings)]
    return {
      journeys,
      standings: all,
      node: {
        id,
        children: branches.map(({ node }) => node),
        own: rolledUp(own, 1),
        all: rolledUp(all, journeys.size),
      },
    }
  }
  const roots = places.filter(({ id }) => !held.has(id)).map(({ id }) => build(id, new Set()).node)
  // What is left stands in circles.
  for (const { id } of places) if (!seen.has(id)) roots.push(build(id, new Set()).node)
  return roots
}

interface Branch {
  readonly node: AtlasNode
  readonly journeys: ReadonlySet<string>
  readonly standings: readonly Standing[]
}

function rolledUp(standings: readonly Standing[], journeys: number): RolledUp {
  const ids = (type: RecordType) =>
    new Set(standings.filter((each) => each.type === type).map(({ recordId }) => recordId)).size
  const severities = standings.flatMap(({ type, severity }) =>
    type === 'painPoint' && severity !== null ? [severity] : [],
  )
  return {
    journeys,
    painPoints: ids('painPoint'),
    delights: ids('delight'),
    opportunities: ids('opportunity'),
    solutions: ids('solution'),
    worst: severities.length === 0 ? null : Math.max(...severities),
  }
}
