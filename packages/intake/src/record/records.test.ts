import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readEvents } from '../events/read-events.ts'
import { previewFile } from '../preview/preview.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-records-'))
const now = Date.UTC(2026, 0, 1)

async function read(name: string, content: string | Buffer) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const result = await readEvents([path], { now })
  if (result.type === 'badFile') throw new Error(result.reason)
  const { columns } = result
  const rows = Array.from({ length: columns.size }, (_, i) => [
    columns.customers[columns.customer[i]!]!,
    columns.activities[columns.activity[i]!]!,
    new Date(columns.time[i]!).toISOString(),
  ])
  return { ...result, rows }
}

const xes = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <classifier name="Other" keys="org:resource"/>
  <trace>
    <string key="concept:name" value="A &amp; B"/>
    <string key="channel" value="Desk"/>
    <event>
      <string key="concept:name" value="Öffnen"><string key="concept:name" value="nested"/></string>
      <string key="lifecycle:transition" value="start"/>
      <date key="time:timestamp" value="2024-05-01T10:00:00.000+02:00"/>
    </event>
    <event><string key="concept:name" value="Öffnen"/><date key="time:timestamp" value="soon"/></event>
  </trace>
  <trace>
    <event><string key="concept:name" value="Close"/><date key="time:timestamp" value="2024-05-02T10:00:00Z"/></event>
  </trace>
</log>`

test.each([
  ['log.xes', xes],
  ['log.xes.gz', gzipSync(xes)],
])(
  '%s: activity is concept:name, case is the trace, the rest is passed over',
  async (name, content) => {
    const read_ = await read(name, content)
    expect(read_.rows).toEqual([
      ['A & B', 'Öffnen', '2024-05-01T08:00:00.000Z'],
      ['2', 'Close', '2024-05-02T10:00:00.000Z'],
    ])
    expect(read_.columns.channel?.values).toEqual(['', 'Desk'])
    expect(read_.caseColumn).toBe(true)
    expect(read_.quarantined.rows).toMatchObject([{ row: 2, column: 'time:timestamp' }])
  },
)

test('Segment calls: pages are events, nobody known yet is the anonymous id, identify is none', async () => {
  const calls = [
    {
      type: 'track',
      anonymousId: 'anon',
      event: 'Signed Up',
      timestamp: '2024-05-01T10:00:00Z',
      properties: { plan: 'pro' },
    },
    { type: 'identify', userId: 'u1', anonymousId: 'anon', traits: {} },
    { type: 'page', userId: 'u1', name: 'Home', originalTimestamp: '2024-05-01T10:01:00Z' },
  ]
  const { rows, columns, caseColumn } = await read(
    'calls.jsonl',
    calls.map((call) => JSON.stringify(call)).join('\n'),
  )
  expect(rows).toEqual([
    ['anon', 'Signed Up', '2024-05-01T10:00:00.000Z'],
    ['u1', 'Home', '2024-05-01T10:01:00.000Z'],
  ])
  expect(columns.attributes.map(({ name }) => name)).toContain('properties.plan')
  expect(caseColumn).toBe(false)
})

const events = [
  { distinct_id: 'a', event: 'open [x]', timestamp: 1_714_557_600, note: 'a "quoted" }] text' },
  { distinct_id: 'b', event: 'buy', timestamp: 1_714_557_660 },
]

test.each([
  ['an array', events],
  ['an object holding an array', { meta: { tags: ['x', '[{'], count: 2 }, events }],
])('JSON as %s', async (_, value) => {
  for (const indent of [0, 2]) {
    const { rows, files } = await read('events.json', JSON.stringify(value, null, indent))
    expect(files[0]!.kind).toBe('json')
    expect(rows).toEqual([
      ['a', 'open [x]', '2024-05-01T10:00:00.000Z'],
      ['b', 'buy', '2024-05-01T10:01:00.000Z'],
    ])
  }
})

test('broken lines of JSONL are quarantined', async () => {
  const good = JSON.stringify(events[0])
  const { rows, quarantined } = await read(
    'broken.jsonl',
    `${good}\n{"distinct_id":\n[1]\n\n${good}\n`,
  )
  expect(rows).toHaveLength(2)
  expect(quarantined.rows.map(({ row }) => row)).toEqual([2, 3])
})

test('a preview shows kind, columns and what they mean', async () => {
  const path = join(folder, 'preview.csv')
  writeFileSync(path, 'user id;event;time;channel\n1;open;2024-05-01;Web\n1;buy;2024-05-02;Web\n')
  expect(await previewFile(path)).toMatchObject({
    type: 'preview',
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    purpose: 'events',
    eventMapping: { customer: 'user id', activity: 'event', time: 'time', channel: 'channel' },
    caseColumn: false,
    problems: [],
    columns: [
      { name: 'user id', distinct: 1 },
      { name: 'event' },
      { name: 'time', type: 'time' },
      {},
    ],
  })
})

test('zero characters and halves of characters are left out, as no database keeps them', async () => {
  const at = '2024-05-01T10:00:00Z'
  const event = (customer: string, activity: string) => ({ customer, activity, time: at, 'a\0': 1 })
  const log = [event('u\0', 'Open \ud83d'), event('u', 'Open \ud83d\ude00')]
  const { rows } = await read('half.json', JSON.stringify(log))
  expect(rows.map(([customer, activity]) => [customer, activity])).toEqual([
    ['u', 'Open \ufffd'],
    ['u', 'Open 😀'],
  ])
  const preview = await previewFile(join(folder, 'half.json'), now)
  expect(JSON.stringify(preview)).not.toMatch(/u0000|ud83d/)
})
