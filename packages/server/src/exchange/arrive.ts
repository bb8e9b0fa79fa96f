import {
  type Arrivals,
  createArrivals,
  type ExchangedKind,
  type ExchangedRow,
  findJourney,
  type Store,
} from '@desirepath/store'
import { noteMissing } from '../records/noting.ts'
import { noteUnsearched } from '../search/noting.ts'
import { takeData } from './arrive-data.ts'
import { thingsOf } from './check.ts'
import type { ExchangeDeps } from './leave.ts'

export interface ArrivedKind {
  readonly kind: string
  readonly added: number
  readonly here: number
}

/** Takes an export in, all of it or nothing: it is read to its end before anything is stored. */
export async function takeWorkspace(
  deps: ExchangeDeps,
  workspaceId: string,
  path: string,
): Promise<ArrivedKind[]> {
  const { store, files, evidence, maps } = deps
  const wanted = await looked(store, workspaceId, path)
  const analytics = await evidence.open()
  const data = await takeData(path, { store, files, analytics, workspaceId, wanted })
  try {
    const arrivals = await store.transaction().execute(async (all) => {
      const taking = createArrivals(all, workspaceId)
      await takeRows(taking, path)
      return taking
    })
    maps.spreadLater(workspaceId, await noteMissing(store, workspaceId), '')
    await noteUnsearched(store, workspaceId)
    return [
      ...[...arrivals.counts].map(([kind, count]) => ({ kind, ...count })),
      ...Object.entries(data.counts).map(([kind, count]) => ({ kind, ...count })),
    ].filter(({ added, here }) => added + here > 0)
  } catch (error) {
    await data.undo()
    throw error
  }
}

/** Reads everything once, and gives the datasets of the journeys that are not here. */
async function looked(store: Store, workspaceId: string, path: string): Promise<Set<string>> {
  const wanted = new Set<string>()
  for await (const thing of thingsOf(path)) {
    if (thing.kind !== 'row' || thing.of !== 'journey') continue
    const { id, dataset_id: dataset } = thing.row
    const isHere = (await findJourney(store, workspaceId, String(id))) !== null
    if (typeof dataset === 'string' && !isHere) wanted.add(dataset)
  }
  return wanted
}

const BATCH = 200

async function takeRows(arrivals: Arrivals, path: string): Promise<void> {
  let kind: ExchangedKind | null = null
  let rows: ExchangedRow[] = []
  const flush = async () => {
    if (kind !== null && rows.length > 0) await arrivals.take(kind, rows)
    rows = []
  }
  for await (const thing of thingsOf(path)) {
    if (thing.kind !== 'row') continue
    if (thing.of !== kind || rows.length >= BATCH) await flush()
    kind = thing.of
    rows.push(thing.row)
  }
  await flush()
}
