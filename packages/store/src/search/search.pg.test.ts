import { fold } from '@desirepath/core'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, freshStore } from '../../test/stores.ts'
import {
  bringBack,
  addRecord,
  deleteRecord,
  findEntries,
  hasTrigrams,
  joinByInvitation,
  purgeJourneys,
  recentEntries,
  renameMember,
  saveJourney,
  setJourneyDeleted,
  type Store,
  wordsSince,
} from '../index.ts'
import { recordBody } from '@desirepath/core'

describe.each(engines)('%s', (engine) => {
  let store: Store
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ store, close } = await freshStore(engine))
  })
  afterAll(() => close())

  const find = async (...words: string[]) => {
    const query = { phrase: words.join(' '), words: words.map((word) => [word]), limit: 5 }
    return (await findEntries(store, 'w', query)).map(({ kind, title }) => `${kind} ${title}`)
  }
  const journey = {
    id: 'j',
    title: 'First order',
    kind: 'as-is',
    document: '{}',
    listing: {},
    datasetId: null,
    entries: [
      { kind: 'journey', id: 'j', title: 'First order', text: 'Sell more' },
      { kind: 'step', id: 's', title: 'Checkout', text: '' },
      { kind: 'card', id: 'c', title: 'Looks for the price', text: 'at checkout' },
    ],
  } as const
  const record = (title: string, description = '') =>
    recordBody('painPoint', { title, description, tags: ['money'] })

  test('parts of words are found by an index where the database has it', async () => {
    expect(await hasTrigrams(store)).toBe(engine === 'embedded' || 'DATABASE_URL' in process.env)
  })

  test('what is in a journey is found as soon as it is saved, and only in its workspace', async () => {
    await saveJourney(store, 'w', journey)
    await saveJourney(store, 'other', { ...journey, entries: [] })
    expect(await find('checkout')).toEqual(['step Checkout', 'card Looks for the price'])
    expect(await findEntries(store, 'other', { phrase: 'x', words: [['o']], limit: 5 })).toEqual([])
    await saveJourney(store, 'w', {
      ...journey,
      entries: [journey.entries[0], { ...journey.entries[1], title: 'Pay' }],
    })
    expect(await find('checkout')).toEqual([])
    expect(await find('pay')).toEqual(['step Pay'])
  })

  test('a deleted journey is not found until it is back; a forgotten one leaves nothing', async () => {
    const set = (deleted: boolean) => setJourneyDeleted(store, 'w', { id: 'j', deleted })
    await set(true)
    expect(await find('pay')).toEqual([])
    await set(false)
    expect(await find('pay')).toEqual(['step Pay'])
    await saveJourney(store, 'w', { ...journey, id: 'gone' })
    await setJourneyDeleted(store, 'w', { id: 'gone', deleted: true })
    await purgeJourneys(store, 'w', new Date(Date.now() + 60_000))
    const { n } = await store
      .selectFrom('search_entries')
      .select((from) => from.fn.countAll<string>().as('n'))
      .where('journey_id', '=', 'gone')
      .executeTakeFirstOrThrow()
    expect(Number(n)).toBe(0)
  })

  test('records are found by title, sentences and tags, until they are deleted', async () => {
    const ref = { workspaceId: 'w', id: 'r' }
    const body = record('Freight cost appears late', 'São Paulo only')
    await addRecord(store, ref, { type: 'painPoint', body, author: '' })
    const found = ['painPoint Freight cost appears late']
    expect(await find('sao')).toEqual(found)
    expect(await find('money', 'freight')).toEqual(found)
    await deleteRecord(store, ref, 'Ann')
    expect(await find('freight')).toEqual([])
    await bringBack(store, ref, 'A')
    expect(await find('freight')).toEqual(found)
  })

  test('the exact name comes first, then what begins so, then words inside', async () => {
    const titles = ['Late delivery', 'Delivery', 'Redelivery fee', 'Delivery takes long']
    for (const [i, title] of titles.entries()) {
      const ref = { workspaceId: 'w', id: `d${i}` }
      await addRecord(store, ref, { type: 'painPoint', body: record(title), author: '' })
    }
    expect(await find('delivery')).toEqual(
      [titles[1], titles[3], titles[0], titles[2]].map((title) => `painPoint ${title}`),
    )
  })

  test('members are found once they have a name', async () => {
    const invitation = { id: 'i', workspaceId: 'w', role: 'viewer', maker: null } as const
    const rest = { isOfBefore: true, madeAt: new Date(), uses: 0, lastUsedAt: null }
    await joinByInvitation(store, { ...invitation, ...rest }, 'm')
    await renameMember(store, { workspaceId: 'w', id: 'm', name: 'Zoë Ångström' })
    expect(await find('angstrom')).toEqual(['member Zoë Ångström'])
  })

  test('signs that mean something to the database are only signs', async () => {
    const ref = { workspaceId: 'w', id: 'p' }
    await addRecord(store, ref, { type: 'painPoint', body: record('100% of C:\\_x'), author: '' })
    expect(await find('00%')).toEqual(['painPoint 100% of C:\\_x'])
    expect(await find(':\\_')).toEqual(['painPoint 100% of C:\\_x'])
    expect(await find('1_0')).toEqual([])
    await addRecord(
      store,
      { ...ref, id: 'cn' },
      { type: 'painPoint', body: record('配送が遅い'), author: '' },
    )
    expect(await find(fold('送が'))).toEqual(['painPoint 配送が遅い'])
    expect(await find('of')).toEqual(['painPoint 100% of C:\\_x'])
  })

  test('what was changed last comes first while nothing is looked for', async () => {
    await saveJourney(store, 'w', { ...journey, id: 'new', title: 'Newest' })
    const recent = await recentEntries(store, 'w', 3)
    expect(recent[0]).toMatchObject({ kind: 'journey', title: 'Newest' })
    expect(recent.map(({ kind }) => kind)).toContain('painPoint')
    expect((await wordsSince(store, 'w', new Date(0))).join(' ')).toContain('freight')
  })

  test('text is folded as in the application', async () => {
    for (const text of ['Größe ÆØ Łódź Đorđe', 'ΣΟΦΟΣ', 'ПРИВЕТ', 'Çığ İstanbul', '配送 ﬁn Å']) {
      const { rows } = await sql<{ is: string }>`SELECT search_fold(${text}) AS is`.execute(store)
      expect(rows[0]?.is).toBe(fold(text))
    }
  })
})
