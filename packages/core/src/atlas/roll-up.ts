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

/** Two records of which one answers the other, whichever of them says so. */
export interface AtlasLink {
  readonly from: Pick<Standing, 'recordId' | 'type'>
  readonly to: Pick<Standing, 'recordId' | 'type'>
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
 * Also what answers the records of a journey without standing on its map: the opportunities of its pain
 * points and delights, and the solutions of these and of its opportunities.
 */
export function withAnswers(
  standings: readonly Standing[],
  links: readonly AtlasLink[],
): readonly Standing[] {
  const answers = new Map<string, AtlasLink['to'][]>()
  const either = links.flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ])
  for (const { from, to } of either)
    if (answeredBy[from.type]?.includes(to.type))
      answers.set(from.recordId, [...(answers.get(from.recordId) ?? []), to])
  const answering = ({ journeyId, recordId }: Standing): Standing[] =>
    (answers.get(recordId) ?? []).flatMap((answer) => {
      const standing = { journeyId, ...answer, severity: null }
      return [standing, ...answering(standing)]
    })
  return [...standings, ...standings.flatMap(answering)]
}

const answeredBy: Readonly<Partial<Record<RecordType, readonly RecordType[]>>> = {
  painPoint: ['opportunity', 'solution'],
  delight: ['opportunity', 'solution'],
  opportunity: ['solution'],
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
