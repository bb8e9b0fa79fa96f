import { join } from 'node:path'
import {
  type Card,
  formatJourney,
  type Journey,
  recordBody,
  recordTypes,
  searchEntries,
} from '@desirepath/core'
import { largeJourney } from '../journey/large-journey.ts'
import { ensureWorkspace, importRecords, openStore, saveJourney } from './neighbours.ts'
import { sentence } from './sentence.ts'

interface Size {
  readonly journeys: number
  readonly records: number
}

const STEPS = 12
const LANES = 8

/** A workspace of a large team in a data folder: its journeys with their cards, and its records. */
export async function fillWorkspace(
  data: string,
  { journeys, records }: Size = { journeys: 200, records: 20_000 },
): Promise<{ readonly titles: readonly string[]; readonly entries: number }> {
  const store = await openStore({ folder: join(data, 'records') })
  const { id: workspaceId } = await ensureWorkspace(store, { id: 'large', name: 'Large' })
  const titles: string[] = []
  let entries = 0
  for (let i = 0; i < journeys; i++) {
    const journey = named(i)
    const { id, title, kind } = journey
    const found = searchEntries(journey)
    entries += found.length
    titles.push(title)
    await saveJourney(store, workspaceId, {
      id,
      title,
      kind,
      document: formatJourney(journey),
      listing: {},
      datasetId: null,
      entries: found,
    })
  }
  const kept = Array.from({ length: records }, (_, i) => recordAt(i))
  titles.push(...kept.map(({ body }) => body.title))
  await importRecords(store, workspaceId, {
    id: 'all',
    type: 'persona',
    records: kept,
    changes: [],
    author: '',
  })
  await store.destroy()
  return { titles, entries: entries + records }
}

function recordAt(i: number) {
  const type = recordTypes[i % recordTypes.length]!
  const seed = 1_000_000 + i * 50
  const said = { title: sentence(seed, 4), description: sentence(seed + 10, 18) }
  return {
    id: `record-${i}`,
    type,
    body: recordBody(type, { ...said, tags: [sentence(i % 40, 1)] }),
  }
}

function named(i: number): Journey {
  const journey = largeJourney({ steps: STEPS, lanes: LANES, cardsPerCell: 1 })
  let n = i * STEPS * LANES
  const card = (each: Card): Card => ({ ...each, text: sentence((n += 1), 6) })
  return {
    ...journey,
    id: `journey-${i}`,
    title: sentence(i, 3),
    steps: journey.steps.map((step, at) => ({ ...step, title: sentence(i * STEPS + at + 5, 2) })),
    lanes: journey.lanes.map((lane) => ({
      ...lane,
      cells: lane.cells.map((cell) => ({ ...cell, cards: cell.cards.map(card) })),
    })),
  }
}
