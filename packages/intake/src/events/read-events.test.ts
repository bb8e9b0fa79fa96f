import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { EventMapping } from '../mapping/mapping.ts'
import { readEvents, type EventsRead } from './read-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-intake-'))
const now = Date.UTC(2026, 0, 1)
let files = 0

function file(content: string | Buffer, ending = 'csv'): string {
  const path = join(folder, `log-${++files}.${ending}`)
  writeFileSync(path, content)
  return path
}

async function read(
  content: string | Buffer,
  mapping?: Partial<EventMapping>,
): Promise<EventsRead> {
  const result = await readEvents([file(content)], { now, ...(mapping && { mapping }) })
  if (result.type === 'badFile') throw new Error(result.reason)
  return result
}

function rowsOf({ columns }: EventsRead): string[][] {
  return Array.from({ length: columns.size }, (_, i) => [
    columns.customers[columns.customer[i]!]!,
    columns.activities[columns.activity[i]!]!,
    new Date(columns.time[i]!).toISOString().slice(0, 16),
    columns.channel ? columns.channel.values[columns.channel.codes[i]!]! : '-',
  ])
}

const expected = [
  ['Zoë', 'Café', '2024-05-01T10:00', 'Web'],
  ['Zoë', 'Bezahlt, bar', '2024-05-01T10:05', ''],
  ['Ola', 'Café', '2024-05-02T09:00', 'App'],
]
const csv =
  'Kunde;Aktivität;Zeitpunkt;Kanal\nZoë;Café;01.05.2024 10:00;Web\nZoë;"Bezahlt, bar";01.05.2024 10:05;\nOla;Café;02.05.2024 09:00;App\n'

test.each([
  ['UTF-8', Buffer.from(csv)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${csv}`)],
  ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
  ['UTF-16 LE without a mark', Buffer.from(csv, 'utf16le')],
  ['UTF-16 BE', Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16()],
  ['Latin-1', Buffer.from(csv, 'latin1')],
  ['Windows line ends', Buffer.from(csv.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', Buffer.from(csv.replaceAll('\n', '\r'))],
  ['tabs', Buffer.from(csv.replaceAll(';', '\t'))],
  ['pipes', Buffer.from(csv.replaceAll(';', '|'))],
  ['commas', Buffer.from(csv.replaceAll(';', ','))],
  ['gzip', gzipSync(csv)],
  ['a title above the table', Buffer.from(`Bericht Mai\n\n${csv}`)],
  ['the Excel separator line', Buffer.from(`sep=;\n${csv}`)],
  ['empty rows below', Buffer.from(`${csv};;;\n;;;\n`)],
])('a log in %s is recognised', async (_, content) => {
  const result = await read(content)
  expect(rowsOf(result)).toEqual(expected)
  expect(result.quarantined.count).toBe(0)
})

test('a log without a header is recognised by what it holds', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const what = ['open', 'look around', 'buy'][i % 3]!
    return `c${Math.floor(i / 3)},${what},2024-05-01T10:${String(i).padStart(2, '0')}:00Z`
  })
  const { columns, mapping } = await read(lines.join('\n'))
  expect(mapping).toMatchObject({ customer: 'column 1', activity: 'column 2', time: 'column 3' })
  expect([columns.size, columns.customers.length, columns.activities.length]).toEqual([60, 20, 3])
})

test.each([
  ['customer_id,event,ts', { customer: 'customer_id', activity: 'event', time: 'ts' }],
  [
    'distinct_id,event,timestamp',
    { customer: 'distinct_id', activity: 'event', time: 'timestamp' },
  ],
  ['userId,eventName,sent_at', { customer: 'userId', activity: 'eventName', time: 'sent_at' }],
  ['cliente,actividad,fecha', { customer: 'cliente', activity: 'actividad', time: 'fecha' }],
  ['client,étape,date', { customer: 'client', activity: 'étape', time: 'date' }],
  ['顧客ID,アクティビティ,日時', { customer: '顧客ID', activity: 'アクティビティ', time: '日時' }],
  ['KdNr,Vorgang,Datum', { customer: 'KdNr', activity: 'Vorgang', time: 'Datum' }],
  ['клиент,событие,время', { customer: 'клиент', activity: 'событие', time: 'время' }],
  [
    'klantnummer,activiteit,tijdstip',
    { customer: 'klantnummer', activity: 'activiteit', time: 'tijdstip' },
  ],
])('the columns %s are known', async (header, mapping) => {
  const result = await read(`${header}\n17,open,2024-05-01 10:00\n17,buy,2024-05-01 10:05\n`)
  expect(result.mapping).toMatchObject(mapping)
})

test('a mapping by hand wins over what was recognised', async () => {
  const content = 'user,event,"when, local",time\nu,e,2024-05-01 10:00,2020-01-01\n'
  const result = await read(content, { time: 'when, local', timeZone: 'Europe/Berlin' })
  expect(rowsOf(result)[0]![2]).toBe('2024-05-01T08:00')
})

test('bad rows are quarantined with their place and reason, the rest goes in', async () => {
  const {
    columns,
    quarantined,
    files: [summary],
  } = await read(
    'user,event,time\nu1,open,2024-05-01\n,open,2024-05-01\nu1,,2024-05-01\nu1,open,soon\nu1,open\nu1,open,2024-05-01,x\nNULL,open,2024-05-01\nNA,open,2024-05-02\n',
  )
  expect(columns.size).toBe(2)
  expect(summary).toMatchObject({ rows: 8, taken: 2, quarantined: 6 })
  expect(quarantined.rows.map(({ row, column }) => [row, column])).toEqual([
    [3, 'user'],
    [4, 'event'],
    [5, 'time'],
    [6, null],
    [7, null],
    [8, 'user'],
  ])
  expect(quarantined.rows[2]).toMatchObject({
    reason: expect.stringMatching(/'soon'/),
    raw: 'u1,open,soon',
  })
})

test('a quote that is never closed costs one line', async () => {
  const { columns, quarantined } = await read(
    'user,event,time\nu1,open,2024-05-01\nu2,"open,2024-05-01\nu3,open,2024-05-01\n',
  )
  expect([columns.size, quarantined.count]).toEqual([2, 1])
  expect(quarantined.rows[0]).toMatchObject({
    row: 3,
    reason: expect.stringMatching(/never closed/),
  })
})

test('one stray Latin-1 value far down in a UTF-8 file is read', async () => {
  const many = Array.from(
    { length: 20_000 },
    (_, i) => `u${i % 900},öffnen sehr lang,2024-05-01T10:00:00Z`,
  )
  const bytes = Buffer.concat([
    Buffer.from(`user,event,time\n${many.join('\n')}\n`),
    Buffer.from('u1,öffnen sehr lang,2024-05-01T10:00:00Z\n', 'latin1'),
  ])
  const { columns } = await read(bytes)
  expect([columns.size, columns.activities]).toEqual([20_001, ['öffnen sehr lang']])
})

test('a date that disproves the guessed order makes the file be read again', async () => {
  const ambiguous = Array.from({ length: 30_000 }, () => 'u1,open this page now,01/02/2024 10:00')
  const { columns, quarantined } = await read(
    `user,event,time\n${ambiguous.join('\n')}\nu1,open this page now,01/31/2024 10:00\n`,
  )
  expect([columns.size, quarantined.count]).toEqual([30_001, 0])
  expect(new Date(columns.time[0]!).toISOString()).toBe('2024-01-02T10:00:00.000Z')
})

test('columns with few values become attributes, others do not', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, i) => `u${i % 40},open,2024-05-01,${['DE', '', 'FR'][i % 3]},${i},x${i % 1500}`,
  )
  const { columns } = await read(`user,event,time,country,number,key\n${lines.join('\n')}`)
  expect(columns.attributes.map(({ name, values }) => [name, values])).toEqual([
    ['country', ['', 'DE', 'FR']],
  ])
  expect([...columns.attributes[0]!.codes.subarray(0, 3)]).toEqual([1, 0, 2])
})

test('amounts, sources, search terms and reasons are kept however many there are', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, i) => `u${i % 40},open,2024-05-01,${i / 4},red shoes ${i},https://a.example/${i},k${i}`,
  )
  const head = 'user,event,time,order_value,searchTerm,referrer,key'
  const { columns } = await read(`${head}\n${lines.join('\n')}`)
  expect(columns.attributes.map(({ name, values }) => [name, values.length])).toEqual([
    ['order_value', 3001],
    ['searchTerm', 3001],
    ['referrer', 3001],
  ])
})

test('two files share their dictionaries', async () => {
  const a = file('user,event,time\nu1,open,2024-05-01\n')
  const b = file('{"userId":"u1","event":"buy","timestamp":"2024-05-02T00:00:00Z"}\n', 'jsonl')
  const result = await readEvents([a, b], { now })
  if (result.type === 'badFile') throw new Error(result.reason)
  expect(result.columns.customers).toEqual(['u1'])
  expect(result.files.map(({ kind, taken }) => [kind, taken])).toEqual([
    ['csv', 1],
    ['jsonl', 1],
  ])
})

test('progress is told and reading can be stopped', async () => {
  const seen: number[] = []
  const path = file(csv)
  await readEvents([path], {
    now,
    onProgress: ({ bytes, totalBytes }) => seen.push(bytes / totalBytes),
  })
  expect(seen.at(-1)).toBe(1)
  const stopped = readEvents([path], { now, signal: AbortSignal.abort(new Error('stopped')) })
  await expect(stopped).rejects.toThrow('stopped')
})
