import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, freshStore } from '../test/stores.ts'
import {
  addFile,
  addJob,
  changeRejected,
  changeJob,
  failInterruptedJobs,
  findAnsweredKey,
  findFile,
  findDiscovery,
  findJob,
  findJourney,
  keepAnsweredKey,
  listJourneys,
  listQuarantined,
  publishImport,
  purgeJourneys,
  removeUnusedFiles,
  reopenJob,
  saveDiscovery,
  saveJourney,
  setJourneyDeleted,
  type Store,
  usedDatasets,
} from './index.ts'

const journey = {
  id: 'j',
  title: 'First order',
  kind: 'as-is',
  document: '{"a": 1}\n',
  listing: { steps: 3 },
  datasetId: 'd',
}

describe.each(engines)('%s', (engine) => {
  let store: Store
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ store, close } = await freshStore(engine))
  })
  afterAll(() => close())

  test('a journey is kept byte for byte, and only its own workspace sees it', async () => {
    await saveJourney(store, 'w', journey)
    expect(await findJourney(store, 'w', 'j')).toMatchObject({
      document: journey.document,
      datasetId: 'd',
    })
    expect(await findJourney(store, 'other', 'j')).toBeNull()
    expect(await listJourneys(store, 'other', { after: 0, limit: 10 })).toEqual([])
  })

  test('a deleted journey can be brought back', async () => {
    expect(await setJourneyDeleted(store, 'w', { id: 'j', deleted: true })).toBe(true)
    expect(await findJourney(store, 'w', 'j')).toBeNull()
    expect(await setJourneyDeleted(store, 'other', { id: 'j', deleted: false })).toBe(false)
    await setJourneyDeleted(store, 'w', { id: 'j', deleted: false })
    expect((await listJourneys(store, 'w', { after: 0, limit: 10 }))[0]).toMatchObject({
      id: 'j',
      listing: { steps: 3 },
    })
  })

  test('the same bytes are one file of a workspace, and no other one sees it', async () => {
    const file = { id: 'f', name: 'a.png', mediaType: 'image/png', size: 9, width: 2, height: 1 }
    await addFile(store, 'w', file)
    await addFile(store, 'w', { ...file, name: 'b.png' })
    expect(await findFile(store, 'w', 'f')).toEqual(file)
    expect(await findFile(store, 'other', 'f')).toBeNull()
  })

  test('old files that nothing names any more are forgotten, and no others', async () => {
    const names = ['shown', 'versioned', 'edited', 'compacted', 'unused', 'young', 'kept'] as const
    const idOf = (name: (typeof names)[number]) => String(names.indexOf(name)).repeat(64)
    const file = { name: 'a', mediaType: 'image/png', size: 1, width: 1, height: 1 }
    for (const name of names) await addFile(store, 'w', { ...file, id: idOf(name) })
    await addFile(store, 'other', { ...file, id: idOf('unused') })
    const old = new Date(Date.now() - 86_400_000)
    await store
      .updateTable('files')
      .set({ created_at: old })
      .where('id', '!=', idOf('young'))
      .execute()
    const naming = (name: (typeof names)[number]) => `{"url": "/api/files/${idOf(name)}"}`
    const bytes = (name: (typeof names)[number]) =>
      new TextEncoder().encode(`\u0001${naming(name)}`)
    await saveJourney(store, 'w', { ...journey, id: 'pictured', document: naming('shown') })
    const ref = { workspace_id: 'w', journey_id: 'pictured' }
    const version = { ...ref, id: 'v', kind: 'named' as const, title: '', author: '' }
    await store
      .insertInto('journey_versions')
      .values({ ...version, document: naming('versioned') })
      .execute()
    await store
      .insertInto('journey_updates')
      .values({ ...ref, data: bytes('edited') })
      .execute()
    await store
      .insertInto('journey_snapshots')
      .values({ ...ref, state: bytes('compacted') })
      .execute()
    const removed = await removeUnusedFiles(store, 'w', {
      before: new Date(Date.now() - 3_600_000),
      kept: [idOf('kept')],
    })
    expect(removed).toEqual(expect.arrayContaining([idOf('unused')]))
    expect(await findFile(store, 'w', idOf('unused'))).toBeNull()
    expect(await findFile(store, 'other', idOf('unused'))).not.toBeNull()
    for (const name of names.filter((each) => each !== 'unused'))
      expect(await findFile(store, 'w', idOf(name)), name).not.toBeNull()
    await setJourneyDeleted(store, 'w', { id: 'pictured', deleted: true })
  })

  test('the first answer to a key stays, and belongs to one workspace', async () => {
    const first = { key: 'k', requestHash: 'a', answer: { id: '1' } }
    await keepAnsweredKey(store, 'w', first)
    await keepAnsweredKey(store, 'w', { ...first, answer: { id: '2' } })
    expect(await findAnsweredKey(store, 'w', 'k')).toEqual(first)
    expect(await findAnsweredKey(store, 'other', 'k')).toBeNull()
  })

  test('a job keeps its report, and what was under way at a crash says so', async () => {
    const job = { kind: 'discovery' as const, title: 'T', input: {} }
    await addJob(store, 'w', { ...job, id: 'finished' })
    await changeJob(store, 'w', {
      id: 'finished',
      status: 'done',
      report: { taken: 4 },
      finishedAt: new Date(0),
    })
    await addJob(store, 'w', { ...job, id: 'cut-short' })
    await failInterruptedJobs(store, 'w')
    expect(await findJob(store, 'w', 'finished')).toMatchObject({
      status: 'done',
      report: { taken: 4 },
    })
    expect(await findJob(store, 'w', 'cut-short')).toMatchObject({ status: 'failed' })
  })

  test('only a job that ended without a result can wait again', async () => {
    expect(await reopenJob(store, 'w', 'finished')).toBeNull()
    expect(await reopenJob(store, 'other', 'cut-short')).toBeNull()
    expect(await reopenJob(store, 'w', 'cut-short')).toMatchObject({
      status: 'waiting',
      error: null,
    })
  })

  const rows = Array.from({ length: 450 }, (_, i) => ({
    file: 'a.csv',
    row: i + 2,
    column: null,
    reason: 'No time.',
    raw: 'x',
  }))

  test('an import is published whole or not at all', async () => {
    const publish = (id: string, kind: string | null) =>
      publishImport(store, 'w', {
        jobId: 'cut-short',
        report: { taken: 1 },
        quarantined: rows,
        journey: { ...journey, id, kind: kind as string },
        discovery: { document: journey.document, earlier: null, renewedAt: null },
      })
    await expect(publish('half', null)).rejects.toThrow()
    expect(await findJourney(store, 'w', 'half')).toBeNull()
    expect(await findJob(store, 'w', 'cut-short')).toMatchObject({
      status: 'waiting',
      report: null,
    })
    await publish('whole', 'as-is')
    expect(await findJourney(store, 'w', 'whole')).not.toBeNull()
    expect(await findJob(store, 'w', 'cut-short')).toMatchObject({ status: 'done' })
  })

  test('a discovery takes the place of the last one, and with it what was rejected', async () => {
    const ref = { workspaceId: 'w', journeyId: 'whole' }
    expect(await findDiscovery(store, ref)).toMatchObject({ earlier: null, renewedAt: null })
    expect(await changeRejected(store, ref, (keys) => [...keys, 'addStep~a'])).toBe(true)
    expect(await findDiscovery(store, ref)).toMatchObject({ rejected: ['addStep~a'] })
    expect(await findDiscovery(store, { ...ref, workspaceId: 'other' })).toBeNull()
    expect(await changeRejected(store, { ...ref, workspaceId: 'other' }, () => [])).toBe(false)
    await saveDiscovery(store, ref, { document: '2', earlier: '1', renewedAt: new Date() })
    expect(await findDiscovery(store, ref)).toMatchObject({
      document: '2',
      earlier: '1',
      rejected: [],
    })
  })

  test('quarantined rows are listed in the order in which they were met', async () => {
    expect(await listQuarantined(store, 'w', 'cut-short')).toEqual(rows)
    expect(await listQuarantined(store, 'other', 'cut-short')).toEqual([])
  })

  test('what was deleted long ago is purged, with the datasets that nothing else rests on', async () => {
    const deletedAt = async (id: string, deletedOn: string, datasetId: string) => {
      await saveJourney(store, 'w', { ...journey, id, datasetId })
      await store
        .updateTable('journeys')
        .set({ deleted_at: new Date(deletedOn) })
        .where('id', '=', id)
        .execute()
    }
    await saveJourney(store, 'w', { ...journey, id: 'kept', datasetId: 'shared' })
    await deletedAt('old', '2026-01-01', 'own')
    await deletedAt('old-too', '2026-01-01', 'shared')
    await deletedAt('recent', '2026-03-01', 'recent')
    const before = new Date('2026-02-01')
    expect(await purgeJourneys(store, 'other', before)).toEqual([])
    expect(await purgeJourneys(store, 'w', before)).toEqual(['own'])
    const used = await usedDatasets(store, 'w')
    expect(used).toContain('recent')
    expect(used).not.toContain('own')
    expect(await setJourneyDeleted(store, 'w', { id: 'old', deleted: false })).toBe(false)
    expect(await setJourneyDeleted(store, 'w', { id: 'recent', deleted: false })).toBe(true)
  })
})
