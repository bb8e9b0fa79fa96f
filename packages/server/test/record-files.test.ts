import type { RecordFilePreview } from '@desirepath/contract'
import { recordNouns, type RecordType, type WorkspaceRecord } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'

type Server = Awaited<ReturnType<typeof openServer>>
let opened: Server
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

interface Imported {
  readonly ids: string[]
  readonly channels: string[]
  readonly importId: string
  readonly changed: string[]
  readonly same: number
  readonly quarantined: { line: number; column: string | null; reason: string }[]
  readonly quarantinedCount: number
}

const takeBack = ({ importId }: Imported) =>
  opened.visitor.json(`/api/record-imports/${importId}`, { method: 'DELETE' })

async function send<Answer>(path: string, body: BodyInit, server = opened): Promise<Answer> {
  return server.visitor.json<Answer>(path, { method: 'POST', body })
}

async function records(type: RecordType, server = opened): Promise<WorkspaceRecord[]> {
  const list = await server.visitor.json<{ items: { record: WorkspaceRecord }[] }>(
    `/api/${recordNouns[type]}?limit=200&sort=title`,
  )
  return list.items.map(({ record }) => record)
}

const pains = [
  'Problem;Details;Priority;Labels;Responsible;Where seen;Kind',
  'Slow checkout;"Takes long;\nvery long";high;web, mobile;Ana;Hotline;pain',
  'No phone number;;2;;;"=cmd|\' /C calc\'!A0";',
  ';no title;3;;;;',
  'Broken;;17;;;;',
  'Odd;;;;;;something',
].join('\r\n')

test('a preview guesses the columns, counts the rows and stores nothing', async () => {
  const seen = await send<RecordFilePreview>('/api/pain-points/preview?name=a.csv', pains)
  expect(seen.columns.map(({ name, target }) => [name, target])).toEqual([
    ['Problem', 'title'],
    ['Details', 'description'],
    ['Priority', 'severity'],
    ['Labels', 'tags'],
    ['Responsible', 'owner'],
    ['Where seen', 'own'],
    ['Kind', 'form'],
  ])
  expect(seen).toMatchObject({ added: 2, changed: 0, same: 0, quarantinedCount: 3 })
  expect(seen.quarantined).toMatchObject([
    { line: 5, column: 'Problem', reason: 'It has no name.' },
    { line: 6, column: 'Priority', reason: '“17” is not a whole number from 1 to 5.' },
    { line: 7, column: 'Kind', reason: '“something” is not one of pain, gap, obstacle.' },
  ])
  expect(await records('painPoint')).toEqual([])
})

test('good rows go in, bad ones are told, what says nothing new is left alone, and all is taken back', async () => {
  const first = await send<Imported>('/api/pain-points/import?name=a.csv', pains)
  expect(first).toMatchObject({ changed: [], same: 0, quarantinedCount: 3 })
  expect(await records('painPoint')).toMatchObject([
    {
      title: 'No phone number',
      severity: 2,
      extra: [{ name: 'Where seen', value: "=cmd|' /C calc'!A0" }],
    },
    {
      title: 'Slow checkout',
      description: 'Takes long;\nvery long',
      severity: 4,
      tags: ['web', 'mobile'],
      owner: 'Ana',
      form: 'pain',
    },
  ])
  const again = await send<Imported>('/api/pain-points/import?name=a.csv', pains)
  expect(again).toMatchObject({ ids: [], changed: [], same: 2 })
  const csv = await (await opened.visitor.ask('/api/pain-points/export/csv')).text()
  expect(csv).not.toMatch(/(?:^|[,"])=cmd/m)
  expect(await takeBack(first)).toEqual({ removed: 2, changed: 0, leftCount: 0, left: [] })
  expect(await records('painPoint')).toEqual([])
  const third = await send<Imported>('/api/pain-points/import?name=a.csv', pains)
  expect(third.ids).toHaveLength(2)
})

test('the columns can be said', async () => {
  const targets = encodeURIComponent(JSON.stringify(['none', 'title', 'own']))
  const csv = 'a,b,c\nx,Sees it,5\n'
  const answer = await send<Imported>(`/api/delights/import?name=a.csv&targets=${targets}`, csv)
  expect(answer.ids).toHaveLength(1)
  expect(await records('delight')).toMatchObject([
    { title: 'Sees it', extra: [{ name: 'c', value: '5' }] },
  ])
  for (const bad of ['["title"]', '["title","title","own"]', '["title","nothing","own"]', 'x']) {
    const refused = await opened.visitor.ask(
      `/api/delights/import?name=a.csv&targets=${encodeURIComponent(bad)}`,
      { method: 'POST', body: csv },
    )
    expect(refused.status).toBe(400)
  }
})

test('a touchpoint names its channel; one that is not here is made', async () => {
  const csv =
    'touchpoint,channel,phase,ease,links\nHotline,Phone,Help,,Nobody\nCallback,phone,Help,,\nShop,Street,Buy,,\nBroken,Fax,Buy,9,\n'
  const seen = await send<RecordFilePreview>('/api/touchpoints/preview?name=a.csv', csv)
  expect(seen).toMatchObject({ added: 3, channels: ['Phone', 'Street'], unlinked: ['Nobody'] })
  const done = await send<Imported>('/api/touchpoints/import?name=a.csv', csv)
  expect(done).toMatchObject({ channels: ['Phone', 'Street'] })
  const channels = await records('channel')
  expect(channels.map(({ title }) => title)).toEqual(['Phone', 'Street'])
  expect(await records('touchpoint')).toMatchObject([
    { title: 'Callback', channelId: channels[0]!.id, stage: 'Help' },
    { title: 'Hotline', channelId: channels[0]!.id },
    { title: 'Shop', channelId: channels[1]!.id },
  ])
  const file = await (await opened.visitor.ask('/api/touchpoints/export/csv?q=Shop')).text()
  expect(file).toMatch(/^Shop,.*,Street,/m)
  const moved = file.replace(',Street,', ',Phone,')
  const asked = await send<RecordFilePreview>('/api/touchpoints/preview?name=a.csv', moved)
  expect(asked.changes).toMatchObject([
    { title: 'Shop', fields: [{ title: 'Channel', before: 'Street', after: 'Phone' }] },
  ])
})

const full: Readonly<Partial<Record<RecordType, object>>> = {
  persona: {
    title: "'=Ana, “the quick”",
    description: '- one\n- two',
    form: 'idealCustomer',
    isFocus: true,
    goals: ['Buy; fast', 'Pay, late'],
    demographics: [{ name: 'Age', value: '31' }],
    skills: [{ name: 'Web', level: 4 }],
    sliders: [{ low: 'a', high: 'b', value: 30 }],
    extra: [{ name: 'CRM', value: '42' }],
    tags: ['core'],
  },
  opportunity: {
    title: '@all: faster',
    reach: { value: 100, low: 50, high: 200 },
    importance: 4,
    ideas: [{ id: 'i', text: 'Do it', by: 'Ana', votes: 2, group: '' }],
  },
  solution: {
    title: 'Ship',
    due: '2026-05-01',
    status: 'inTest',
    cost: { amount: 120_050, currency: 'EUR' },
    urls: [{ title: 'Plan', url: 'https://example.org/a' }],
  },
  metric: {
    title: 'Repeat orders',
    target: 0.28,
    series: [{ at: '2026-01-01', value: 0.21, n: 100, note: 'first, of two' }],
  },
}

test.each(['csv', 'xlsx', 'json'])(
  'what leaves as %s comes in elsewhere without loss',
  async (format) => {
    const other = await openServer()
    try {
      for (const [type, body] of Object.entries(full)) {
        const noun = recordNouns[type as RecordType]
        if (format === 'csv') await opened.visitor.post(`/api/${noun}`, body)
        const file = await (await opened.visitor.ask(`/api/${noun}/export/${format}`)).arrayBuffer()
        const answer = await send<Imported>(`/api/${noun}/import?name=a.${format}`, file, other)
        expect(answer).toMatchObject({ same: 0, quarantinedCount: 0 })
        expect(await records(type as RecordType, other)).toEqual(await records(type as RecordType))
      }
    } finally {
      await other.close()
    }
  },
)

test('a list leaves as it is narrowed and ordered', async () => {
  const { visitor } = opened
  const channel = await visitor.post<{ id: string }>('/api/channels', { title: 'Kiosk' })
  for (const [title, fields] of [
    ['Ticket kiosk', { channelId: channel.id, stage: 'Entry', ease: 2, tags: ['day'] }],
    ['Cafe kiosk', { channelId: channel.id, stage: 'Stay', ease: 5, tags: ['day'] }],
    ['Night desk', { stage: ' entry', ease: 4 }],
  ] as const)
    await visitor.post('/api/touchpoints', { title, ...fields })
  const titles = async (query: string) => {
    const answer = await visitor.ask(`/api/touchpoints/export/json?${query}`)
    return ((await answer.json()) as { title: string }[]).map(({ title }) => title)
  }
  expect(await titles('channel=kiosk')).toEqual(['Cafe kiosk', 'Ticket kiosk'])
  expect(await titles('stage=Entry&sort=ease')).toEqual(['Night desk', 'Ticket kiosk'])
  expect(await titles('tag=day&q=ticket')).toEqual(['Ticket kiosk'])
  expect(await titles('channel=-&q=desk')).toEqual(['Night desk'])
  expect(await titles('q=kiosk&sort=changed')).toEqual(['Cafe kiosk', 'Ticket kiosk'])
  const counted = await visitor.json<{ n: number }>('/api/touchpoints?stage=entry&limit=1')
  expect(counted.n).toBe(2)
})

test('an export is edited in a spreadsheet and comes in again: changed, emptied, added, the same', async () => {
  const { visitor } = opened
  for (const [title, fields] of [
    ['=Sum of it', { description: '- one\n- two', tags: ['a', 'b'], severity: 3, owner: 'Ana' }],
    ['Second', { severity: 4 }],
    ['Third', { owner: 'Ben' }],
  ] as const)
    await visitor.post('/api/pain-points', { title, ...fields })
  const file = await (await visitor.ask('/api/pain-points/export/csv?sort=title')).text()
  const untouched = await send<Imported>('/api/pain-points/import?name=a.csv', file)
  expect(untouched).toMatchObject({ ids: [], changed: [], quarantinedCount: 0 })
  const edited = file
    .replace("'=Sum of it", "'=Sum of all")
    .replace(/^(Third,.*),Ben,/m, '$1,,')
    .concat('Fourth\r\n')
  expect(edited).not.toContain(',Ben,')
  const asked = (query: string) =>
    send<RecordFilePreview>(`/api/pain-points/preview?name=a.csv${query}`, edited)
  const seen = await asked('')
  expect(seen).toMatchObject({ match: 'id', empty: 'clear', added: 1, changed: 2 })
  expect(seen.changes).toMatchObject([
    { title: '=Sum of it', fields: [{ before: '=Sum of it', after: '=Sum of all' }] },
    { title: 'Third', fields: [{ title: 'Owner', before: 'Ben', after: '' }] },
  ])
  expect(await asked('&empty=keep')).toMatchObject({ added: 1, changed: 1 })
  expect(await asked('&match=none')).toMatchObject({ changed: 0, same: 0 })
  const before = await records('painPoint')
  const done = await send<Imported>('/api/pain-points/import?name=a.csv', edited)
  expect(done).toMatchObject({ ids: [expect.any(String)], quarantinedCount: 0 })
  const now = await records('painPoint')
  expect(now.find(({ title }) => title === '=Sum of all')).toMatchObject({
    description: '- one\n- two',
    tags: ['a', 'b'],
  })
  expect(now.find(({ title }) => title === 'Third')).toMatchObject({ owner: '' })
  await takeBack(done)
  expect(await records('painPoint')).toEqual(before)
})

test('rows are matched by what is said, and what cannot be told apart is set aside', async () => {
  const { visitor } = opened
  for (const title of ['Twin', 'twin ', 'Single'])
    await visitor.post('/api/resources', {
      title,
      unit: 'hours',
      extra: [{ name: 'A', value: '1' }],
    })
  const csv = 'name,unit,available,B\nTwin,days,3,\nSINGLE,,4,2\nsingle,days,,\n'
  const seen = await send<RecordFilePreview>('/api/resources/preview?name=a.csv', csv)
  expect(seen).toMatchObject({ match: 'title', empty: 'keep', added: 0, changed: 1 })
  expect(seen.quarantined).toMatchObject([
    { line: 2, reason: '2 records are called so: match by ID.' },
    { line: 4, reason: 'Its record stands in a row above.' },
  ])
  await send('/api/resources/import?name=a.csv', csv)
  const single = (await records('resource')).find(({ title }) => title === 'SINGLE')!
  expect(single).toMatchObject({
    unit: 'hours',
    available: 4,
    extra: [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ],
  })
  // By its id a row needs no title.
  const byId = `ID,Unit\n${single.id},weeks\n`
  const done = await send<Imported>('/api/resources/import?name=a.csv', byId)
  expect(done).toMatchObject({ ids: [], changed: [single.id] })
  const asked = await visitor.ask('/api/resources/preview?name=a.csv&match=id', {
    method: 'POST',
    body: csv,
  })
  expect(asked.status).toBe(400)
  const ids = (await records('resource')).map(({ id }) => id)
  await visitor.post('/api/records/removals', { ids })
})

test('what was added together is taken back but for what others have done something with since', async () => {
  const { visitor } = opened
  const make = async (title: string) =>
    (await visitor.post<{ id: string }>('/api/touchpoints', { title })).id
  const [alone, changed, linked] = [
    await make('Alone'),
    await make('Changed'),
    await make('Linked'),
  ]
  await visitor.send('PATCH', `/api/touchpoints/${changed}`, { description: 'Words of another' })
  const pain = await visitor.post<{ id: string }>('/api/pain-points', {
    title: 'Hurts there',
    links: [linked],
  })
  const back = await visitor.post<{ removed: number; leftCount: number; left: { id: string }[] }>(
    '/api/records/removals',
    { ids: [alone, changed, linked], unlessChanged: true },
  )
  expect(back).toMatchObject({ removed: 1, leftCount: 2 })
  expect(back.left.map(({ id }) => id).toSorted()).toEqual([changed, linked].toSorted())
  await expect(visitor.json(`/api/touchpoints/${alone}`)).rejects.toThrow('404')
  expect(await visitor.json(`/api/touchpoints/${changed}`)).toMatchObject({
    record: { description: 'Words of another' },
  })
  const ids = [changed, linked, pain.id]
  expect(await visitor.post('/api/records/removals', { ids })).toMatchObject({
    removed: 3,
    left: [],
  })
})

test('what others have changed, linked or talked about since an import stays when it is taken back', async () => {
  const { visitor } = opened
  const patch = (id: string, fields: object) =>
    visitor.json(`/api/metrics/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    })
  const { id: known } = await visitor.post<{ id: string }>('/api/metrics', {
    title: 'Known',
    unit: 'days',
    owner: 'Ann',
  })
  const csv = 'name,unit,owner\nKnown,hours,Ben\nTouched,,\nTalked of,,\nNamed,,\nAlone,,\n'
  const done = await send<Imported>('/api/metrics/import?name=a.csv', csv)
  const ids = new Map((await records('metric')).map((each) => [each.title, each.id]))
  await patch(known, { owner: 'Eve' })
  await patch(ids.get('Touched')!, { owner: 'Eve' })
  await visitor.post(`/api/metrics/${ids.get('Talked of')}/comments`, { text: 'Is it so?' })
  await visitor.post('/api/metrics', { title: 'Names it', links: [ids.get('Named')] })

  expect(await takeBack(done)).toEqual({
    removed: 1,
    changed: 1,
    leftCount: 4,
    left: expect.arrayContaining([
      { noun: 'metrics', id: known, title: 'Known', fields: ['Owner'] },
      { noun: 'metrics', id: ids.get('Touched'), title: 'Touched', fields: [] },
      { noun: 'metrics', id: ids.get('Talked of'), title: 'Talked of', fields: [] },
      { noun: 'metrics', id: ids.get('Named'), title: 'Named', fields: [] },
    ]) as object[],
  })
  const now = await records('metric')
  expect(now.find(({ id }) => id === known)).toMatchObject({ unit: 'days', owner: 'Eve' })
  expect(now.some(({ title }) => title === 'Alone')).toBe(false)
  const again = await visitor.ask(`/api/record-imports/${done.importId}`, { method: 'DELETE' })
  expect(again.status).toBe(404)
})

test.each([
  ['nothing', '', /empty/],
  ['a header alone', 'title,tags\n', /no rows below/],
  ['a zip that is no workbook', Buffer.from('PK\u0003\u0004 and more'), /damaged|no workbook/],
  ['zeros', Buffer.alloc(2000), /binary/],
])('%s changes nothing and says why', async (_, body, reason) => {
  const answer = await opened.visitor.ask('/api/resources/import?name=a.csv', {
    method: 'POST',
    body,
  })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(reason) })
  expect(await records('resource')).toEqual([])
})

test('an export has what is computed of records, and takes nothing of it in again', async () => {
  const { visitor } = opened
  const channel = await visitor.post<{ id: string }>('/api/channels', { title: 'Night line' })
  await visitor.post('/api/touchpoints', { title: 'Night call', channelId: channel.id })
  const courier = await visitor.post<{ id: string }>('/api/resources', {
    title: 'Second courier',
    available: 1,
    cost: { amount: 1_400_050, currency: 'EUR' },
  })
  await visitor.post('/api/solutions', {
    title: 'Two couriers',
    status: 'planned',
    needs: [{ resourceId: courier.id, amount: 3 }],
  })
  const exported = async (noun: string, columns: readonly string[], format = 'csv') =>
    visitor.ask(
      `/api/${noun}/export/${format}?q=${noun === 'channels' ? 'night' : 'courier'}&columns=${JSON.stringify(columns)}`,
    )
  const resources = await (
    await exported('resources', ['available', 'needed', 'missing', 'total'])
  ).text()
  expect(resources.split('\r\n').slice(0, 2)).toEqual([
    'Name,Available,Needed (computed),Missing (computed),Cost of what is needed (computed),ID',
    `Second courier,1,3,2,42001.50 EUR,${courier.id}`,
  ])
  const channels = await (await exported('channels', ['touchpoints', 'reach', 'level'])).text()
  expect(channels).toContain(`Night line,1,,assumed,${channel.id}`)
  const book = await exported('resources', ['needed', 'total'], 'xlsx')
  const bytes = Buffer.from(await book.arrayBuffer())
  for (const file of [resources, bytes]) {
    const name = typeof file === 'string' ? 'a.csv' : 'a.xlsx'
    const seen = await send<RecordFilePreview>(`/api/resources/preview?name=${name}`, file)
    expect(seen).toMatchObject({ added: 0, changed: 0, same: 1, quarantinedCount: 0 })
  }
})
