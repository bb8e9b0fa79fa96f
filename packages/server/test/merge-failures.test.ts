import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { addView, placeShared } from '@desirepath/collab'
import { type Journey, recordBody } from '@desirepath/core'
import {
  addRecord,
  ensureWorkspace,
  findRecord,
  listMapWork,
  openStore,
  type Store,
} from '@desirepath/store'
import { journeyFromTemplate } from '@desirepath/templates'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putJourney } from '../src/journeys/put.ts'
import { createLive } from '../src/live/live.ts'
import { createMaps } from '../src/records/maps.ts'
import { freshFolder } from './running-server.ts'

let folder = ''
let store: Store
beforeAll(async () => {
  folder = await freshFolder()
  store = await openStore({ folder: join(folder, 'records') })
  await ensureWorkspace(store, { id: workspaceId, name: 'Failing' })
})
afterAll(async () => {
  await store.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const workspaceId = 'w'
/** Every question in turn takes minutes; 1 asks them all. */
const STRIDE = 11
const log = pino({ level: 'silent' })
const newId = () => crypto.randomUUID()

/** A store whose questions fail: one of them, or all from that one on, as when the power goes. */
function failing(at: number, how: 'once' | 'from then on') {
  let asked = 0
  let isOn = true
  return {
    store: store.withPlugin({
      transformQuery({ node }) {
        asked += 1
        if (isOn && (how === 'once' ? asked === at : asked >= at)) throw new Error('injected')
        return node
      },
      transformResult: async ({ result }) => result,
    }),
    /** Whether it came so far. */
    hasFailed: () => asked >= at,
    mend: () => {
      isOn = false
    },
  }
}

function open(on: Store) {
  const live = createLive({ store: on, log, onWords: () => {} })
  return { live, maps: createMaps({ store: on, live, log }) }
}

/** Two pain points; the first stands on two maps, the second on one of them. */
async function made() {
  const [from, into] = [newId(), newId()]
  const body = (title: string) => recordBody('painPoint', { title })
  for (const id of [from, into])
    await addRecord(store, { workspaceId, id }, { type: 'painPoint', body: body(id), author: '' })
  const { live, maps } = open(store)
  const journeys = [newId(), newId()]
  for (const [i, id] of journeys.entries()) {
    const journey = journeyFromTemplate('classic-3', { id })!
    await putJourney(store, workspaceId, { journey, datasetId: null })
    const lane = journey.lanes.find(({ type }) => type === 'painPoints')!.id
    await live.edit({ workspaceId, journeyId: id }, '', (doc) => {
      const stand = (record: string, at: number) =>
        placeShared(
          doc,
          { id: record, type: 'painPoint', title: record, isDraft: false },
          { laneId: lane, stepId: journey.steps[at]!.id },
        )
      stand(from, 0)
      if (i === 0) stand(into, 1)
      addView(doc, { title: 'Of it', kind: 'map', settings: { who: from } })
    })
  }
  await close({ live, maps })
  return { from, into, journeys }
}

async function close({ live, maps }: ReturnType<typeof open>) {
  await maps.close()
  await live.close()
}

const standing = ({ lanes, records, views }: Journey, ids: readonly string[]) => ({
  cards: lanes
    .flatMap(({ cells }) => cells.flatMap(({ cards }) => cards.map(({ recordId }) => recordId)))
    .filter((id) => id !== undefined && id !== null && ids.includes(id))
    .map((id) => ids.indexOf(id!)),
  entries: ids.map((id) => records.some((each) => each.id === id)),
  view: ids.indexOf(views?.[0]?.settings.who ?? ''),
})

/** What is to be seen of the two, of a map by a map. */
async function seen({ from, into, journeys }: Awaited<ReturnType<typeof made>>) {
  const opened = open(store)
  const maps = []
  for (const journeyId of journeys)
    maps.push(standing((await opened.live.read({ workspaceId, journeyId })).journey, [from, into]))
  await close(opened)
  return {
    records: [
      (await findRecord(store, { workspaceId, id: from })) !== null,
      (await findRecord(store, { workspaceId, id: into })) !== null,
    ],
    maps,
    left: (await listMapWork(store, workspaceId)).length,
  }
}

const apart = {
  records: [true, true],
  maps: [
    { cards: [0, 1], entries: [true, true], view: 0 },
    { cards: [0], entries: [true, false], view: 0 },
  ],
  left: 0,
}
const joined = {
  records: [false, true],
  maps: [
    { cards: [1, 1], entries: [false, true], view: 1 },
    { cards: [1], entries: [false, true], view: 1 },
  ],
  left: 0,
}

/** Lets something fail at every question to the database in turn, starts anew, and looks at what is there. */
async function sweep(
  how: 'once' | 'from then on',
  act: (maps: ReturnType<typeof createMaps>, on: Awaited<ReturnType<typeof made>>) => Promise<void>,
  each: (on: Awaited<ReturnType<typeof made>>, at: number) => Promise<void>,
  begin: (on: Awaited<ReturnType<typeof made>>) => Promise<void> = async () => {},
): Promise<number> {
  for (let at = 1; ; at += STRIDE) {
    const on = await made()
    await begin(on)
    const faulty = failing(at, how)
    const first = open(faulty.store)
    await act(first.maps, on).catch(() => {})
    faulty.mend()
    await close(first)
    const second = open(store)
    await second.maps.resume(workspaceId)
    await close(second)
    await each(on, at)
    if (!faulty.hasFailed()) return at
  }
}

const merge = async (
  maps: ReturnType<typeof createMaps>,
  { from, into }: Awaited<ReturnType<typeof made>>,
) => {
  const stays = await findRecord(store, { workspaceId, id: into })
  await maps.merge({ workspaceId, id: from }, stays!, 'Ann')
}
const part = (maps: ReturnType<typeof createMaps>, { from }: Awaited<ReturnType<typeof made>>) =>
  maps.putBack({ workspaceId, id: from }, 'Ann')

test.each(['once', 'from then on'] as const)(
  'a merge that fails at any question (%s) has happened everywhere or nowhere, and is taken back whole',
  { timeout: 120_000 },
  async (how) => {
    const ends = new Set<string>()
    const n = await sweep(how, merge, async (on, at) => {
      const now = await seen(on)
      const happened = !now.records[0]
      ends.add(happened ? 'all' : 'nothing')
      expect(now, `failed at ${at}`).toEqual(happened ? joined : apart)
      if (!happened) return
      const third = open(store)
      await part(third.maps, on)
      await close(third)
      expect(await seen(on), `taken back after a failure at ${at}`).toEqual(apart)
    })
    expect(n).toBeGreaterThan(20)
    expect(ends).toEqual(new Set(['all', 'nothing']))
  },
)

test(
  'taking a merge back that fails at any question has happened everywhere or nowhere',
  { timeout: 120_000 },
  async () => {
    await sweep(
      'from then on',
      part,
      async (on, at) => {
        const now = await seen(on)
        expect(now, `failed at ${at}`).toEqual(now.records[0] === true ? apart : joined)
      },
      async (on) => {
        const opened = open(store)
        await merge(opened.maps, on)
        await close(opened)
      },
    )
  },
)
