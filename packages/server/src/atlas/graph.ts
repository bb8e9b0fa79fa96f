import type { Contract, JourneyListing } from '@desirepath/contract'
import { leadingPlace } from '@desirepath/core'
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

/** What some records lead to, and what leads to them, over however many others. */
async function reached(known: Known, first: readonly string[]) {
  const on = await walked(known, first, 1)
  const back = await walked(known, first, -1)
  const links = new Map([...on.links, ...back.links])
  return { ids: [...new Set([...on.ids, ...back.ids])], links: [...links.values()] }
}

/** Walks along links one way only: on to what comes later from a goal to a metric, or back. */
async function walked(known: Known, first: readonly string[], way: 1 | -1) {
  const ids = new Set(first)
  const links = new Map<string, Edge>()
  const places = new Map<string, number>()
  let edge = new Set(first)
  for (let step = 0; step < FARTHEST && edge.size > 0 && ids.size < MOST; step++) {
    const found = await linksAt(known.store, known.workspaceId, [...edge])
    await findPlaces(known, [...edge, ...found.flatMap(({ from, to }) => [from, to])], places)
    // What stands in one column belongs together, but leads nowhere.
    const steps = found
      .flatMap((link) => stepsAlong(link, places, way))
      .filter(({ from, ahead }) => edge.has(from) && (ahead > 0 || (ahead === 0 && step === 0)))
    for (const { link } of steps) links.set(`${link.from}~${link.to}`, link)
    edge = new Set(steps.flatMap(({ to, ahead }) => (ahead > 0 && !ids.has(to) ? [to] : [])))
    for (const { to } of steps) ids.add(to)
  }
  return { ids, links }
}

/** A link from either of its ends, and how far ahead the other is; NaN where one of them is gone. */
function stepsAlong(link: Edge, places: ReadonlyMap<string, number>, way: 1 | -1) {
  const ahead = way * ((places.get(link.to) ?? NaN) - (places.get(link.from) ?? NaN))
  return [
    { link, from: link.from, to: link.to, ahead },
    { link, from: link.to, to: link.from, ahead: -ahead },
  ]
}

async function findPlaces(
  { store, workspaceId }: Known,
  ids: readonly string[],
  places: Map<string, number>,
): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => !places.has(id))
  for (const { id, type } of await namesOf(store, workspaceId, unknown))
    places.set(id, leadingPlace[type])
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
