import { type EventsRef, eventFigures, eventTerms, measuredCustomers } from '@desirepath/analytics'
import { listJourneyDatasets, type Store } from '@desirepath/store'
import type { Evidence } from '../evidence/evidence.ts'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney } from '../journeys/existing.ts'

interface EventDeps {
  readonly store: Store
  readonly evidence: Evidence
}

type Operation = 'eventFigures' | 'eventCustomers' | 'eventTerms'

/** Figures of what customers did, over the events of one journey or of all. */
export function eventRoutes({ store, evidence }: EventDeps): Pick<Handlers, Operation> {
  const engineOf = async () => (await evidence.open()).engine
  return {
    async eventFigures({ workspaceId, body: { measure } }) {
      const { ref } = await eventsOf(store, workspaceId, measure.journeyId)
      const { asOf, points, partial } = await eventFigures(await engineOf(), ref, measure)
      return { asOf, points: [...points], partial }
    },
    async eventCustomers({ workspaceId, body: { measure, from, side, cursor, limit } }) {
      const { ref, shows } = await eventsOf(store, workspaceId, measure.journeyId)
      const after = afterCursor(cursor)
      const asked = { from, side, after, limit }
      const found = await measuredCustomers(await engineOf(), ref, measure, asked)
      if (found === null)
        throw new ProblemError('invalid-input', `body.from: no ${measure.by} begins on ${from}`)
      const items = found.customers.map(({ home, first, last, ...customer }) => ({
        ...customer,
        journeyId: shows.get(home)!,
        first: new Date(first).toISOString(),
        last: new Date(last).toISOString(),
      }))
      const more = after + items.length < found.n
      return { n: found.n, items, next: more ? nextCursor(after, limit, limit) : null }
    },
    async eventTerms({ workspaceId, query: { journey } }) {
      const { ref } = await eventsOf(store, workspaceId, journey ?? null)
      const { activities, columns } = await eventTerms(await engineOf(), ref)
      return {
        activities: [...activities],
        columns: columns.map((column) => ({ ...column, values: [...column.values] })),
      }
    },
  }
}

interface Events {
  readonly ref: EventsRef
  /** By dataset: a journey that shows it. */
  readonly shows: ReadonlyMap<string, string>
}

async function eventsOf(
  store: Store,
  workspaceId: string,
  journeyId: string | null,
): Promise<Events> {
  if (journeyId !== null) {
    const { datasetId } = await existingJourney(store, { workspaceId, journeyId })
    if (datasetId === null)
      throw new ProblemError(
        'not-found',
        'This journey has no events. Bring data to it, or choose another.',
      )
    return eventsFrom(workspaceId, [[datasetId, journeyId]])
  }
  const all = await listJourneyDatasets(store, workspaceId)
  return eventsFrom(
    workspaceId,
    all.flatMap(({ datasetId, journeyId: id }) => (datasetId === null ? [] : [[datasetId, id]])),
  )
}

function eventsFrom(workspaceId: string, pairs: readonly (readonly [string, string])[]): Events {
  const shows = new Map(pairs)
  return { ref: { workspaceId, datasetIds: [...shows.keys()] }, shows }
}
