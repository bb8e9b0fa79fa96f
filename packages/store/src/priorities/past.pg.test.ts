import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordUse } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWorkspace, noteUses, openStore, saveJourney, type Store, usesAt } from '../index.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-past-'))
const workspaceId = 'w'
const ref = { workspaceId, journeyId: 'j' }
let store: Store

beforeAll(async () => {
  store = await openStore({ folder: join(folder, 'records') })
  await ensureWorkspace(store, { id: workspaceId, name: 'W' })
  await saveJourney(store, workspaceId, {
    id: 'j',
    title: 'Shop',
    kind: 'as-is',
    document: '{}\n',
    listing: {},
    datasetId: null,
  })
})
afterAll(async () => {
  await store.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const reach = { value: 0.5, n: 10, low: 0.2, high: 0.8 }
const use = (severity: number, steps: readonly string[] = []): RecordUse => ({
  recordId: 'p',
  type: 'painPoint',
  words: { title: 'Nobody answers', isDraft: false },
  links: [],
  stands: {
    steps: steps.map((id) => ({ id, title: id, stage: '' })),
    cards: 1,
    backing: null,
    asOf: '2026-03-01T00:00:00.000Z',
    finding: {
      kind: 'dropOff',
      summary: '',
      rank: 1,
      severity,
      reach,
      cost: null,
      evidenceCount: 0,
    },
  },
})

const note = (...uses: readonly RecordUse[]) => noteUses(store, ref, { uses, author: 'Ada' })
const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
async function moment(): Promise<Date> {
  await pause()
  const now = new Date()
  await pause()
  return now
}
const severities = async (at: Date | null) =>
  ((await usesAt(store, workspaceId, { types: ['painPoint'], at })).get('p') ?? []).map(
    ({ stands }) => stands.finding?.severity,
  )

test('figures on maps are known as they were, and where they stood does not count', async () => {
  const before = await moment()
  await note(use(2))
  const first = await moment()
  await note(use(2, ['moved']))
  await note(use(4))
  const second = await moment()
  await note()
  expect(await severities(before)).toEqual([])
  expect(await severities(first)).toEqual([2])
  expect(await severities(second)).toEqual([4])
  expect(await severities(null)).toEqual([])
  const kept = await store.selectFrom('record_uses_before').select('record_id').execute()
  expect(kept).toHaveLength(2)
})
