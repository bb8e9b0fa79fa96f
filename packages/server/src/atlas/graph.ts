import type { Contract, JourneyListing } from '@desirepath/contract'
import { linksAt, namesOf, placesOf, type Store } from '@desirepath/store'
import type { z } from 'zod'
import { ProblemError } from '../http/problem.ts'

type Graph = z.infer<Contract['graph']['output']>
type Edge = Graph['edges'][number]

interface Known {
  readonly store: Store
  readonly workspaceId: string
  readonly journeys: readonly JourneyListing[]
}

/** More than this is no picture any more. */
const MOST = 300
/** From a goal to a metric there are five ways. */
const FARTHEST = 5

/** Everything around one journey or record: what it leads to, and what leads to it. */
export async function graphAround(known: Known, focus: string): Promise<Graph> {
  const { store, workspaceId, journeys } = known
  const isJourney = journeys.some(({ id }) => id === focus)
  const first = isJourney
    ? (await placesOf(store, workspaceId, { journeyId: focus })).map(({ recordId }) => recordId)
    : (await namesOf(store, workspaceId, [focus])).map(({ id }) => id)
  if (!isJourney && first.length === 0)
    throw new ProblemError('not-found', `There is no journey and no record ${focus}.`)
  const { ids, links } = await reached(known, first)
  const places = isJourney
    ? first.map((recordId) => ({ journeyId: focus, recordId }))
    : // The journeys of the record itself, not of all that it is joined with.
      await placesOf(store, workspaceId, { ids: [focus] })
  const shown = new Set(isJourney ? [focus] : places.map(({ journeyId }) => journeyId))
  return draw(known, { ids, links, places, shown })
}

/** Every journey, and every record that is linked with another. */
export async function graphOfAll(known: Known): Promise<Graph> {
  const { store, workspaceId, journeys } = known
  const links = await linksAt(store, workspaceId, null)
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))]
  const places = await placesOf(store, workspaceId, { ids })
  return draw(known, { ids, links, places, shown: new Set(journeys.map(({ id }) => id)) })
}

/** What is linked with some records, whichever way and over how many others. */
async function reached({ store, workspaceId }: Known, first: readonly string[]) {
  const ids = new Set(first)
  const links = new Map<string, Edge>()
  let edge: readonly string[] = first
  for (let step = 0; step < FARTHEST && edge.length > 0 && ids.size < MOST; step++) {
    const found = await linksAt(store, workspaceId, edge)
    for (const link of found) links.set(`${link.from}~${link.to}`, link)
    edge = [...new Set(found.flatMap(({ from, to }) => [from, to]))].filter((id) => !ids.has(id))
    for (const id of edge) ids.add(id)
  }
  return { ids: [...ids], links: [...links.values()] }
}

async function draw(
  { store, workspaceId, journeys }: Known,
  {
    ids,
    links,
    places,
    shown,
  }: {
    readonly ids: readonly string[]
    readonly links: readonly Edge[]
    readonly places: readonly { readonly journeyId: string; readonly recordId: string }[]
    readonly shown: ReadonlySet<string>
  },
): Promise<Graph> {
  const here = journeys.filter(({ id }) => shown.has(id))
  const goals = here.filter(({ goal }) => goal !== '')
  const records = await namesOf(store, workspaceId, ids)
  const all: Graph['nodes'] = [
    ...goals.map(({ id, goal }) => ({ id: `goal:${id}`, kind: 'goal' as const, title: goal })),
    ...here.map(({ id, title }) => ({ id, kind: 'journey' as const, title })),
    ...records.map(({ id, type, title }) => ({ id, kind: type, title })),
  ]
  const nodes = all.slice(0, MOST)
  const drawn = new Set(nodes.map(({ id }) => id))
  const edges = [
    ...goals.map(({ id }) => ({ from: `goal:${id}`, to: id })),
    ...here.flatMap(({ id, nested }) => nested.map((to) => ({ from: id, to }))),
    ...places.map(({ journeyId, recordId }) => ({ from: journeyId, to: recordId })),
    ...links,
  ].filter(({ from, to }) => drawn.has(from) && drawn.has(to))
  return { nodes, edges, left: all.length - nodes.length }
}
