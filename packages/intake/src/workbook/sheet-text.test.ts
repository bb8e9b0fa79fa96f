import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Value, workbookOf } from '../../test/workbook-fixture.ts'
import { zipOf } from '../../test/zip-fixture.ts'
import { readEvents } from '../events/read-events.ts'
import { readFeedback } from '../feedback/read-feedback.ts'
import { previewFile } from '../preview/preview.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-sheet-'))
const now = Date.UTC(2026, 0, 1)
let files = 0

function file(content: string | Buffer): string {
  const own = join(folder, String(++files))
  mkdirSync(own)
  writeFileSync(join(own, 'data'), content)
  return join(own, 'data')
}

function csvOf(rows: readonly (readonly Value[])[]): string {
  const cell = (value: Value) => {
    if (value instanceof Date) return value.toISOString().slice(0, 23).replace('.000', '')
    const text = String(value ?? '').replace(/^=|^true$/, (found) => (found === '=' ? '' : 'TRUE'))
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}

const at = (day: number, ms = 0) => new Date(Date.UTC(2024, 4, day, 9, 30, 15, ms))
const log: readonly (readonly Value[])[] = [
  ['customer', 'activity', 'time', 'channel', 'amount', 'vip'],
  ['u1', 'Search, or browse', at(1), 'web', 0.3, true],
  ['u1', '=Add "to" cart', at(1, 250), 'app', 12_345_678.25, true],
  [9_007_199_254_740_991, 'Search, or browse', at(2), 'web', null, true],
  ['u3', 'Pay & go\nnow', at(3), 'web', 1e21, true],
]

test('a log gives the same events as XLSX and as CSV, in the time zone of choice', async () => {
  const mapping = { timeZone: 'Europe/Berlin' }
  const sheet = await readEvents([file(workbookOf({ Log: log }))], { mapping, now })
  const csv = await readEvents([file(csvOf(log))], { mapping, now })
  expect(sheet).toMatchObject({ type: 'events', files: [{ kind: 'xlsx', rows: 4, taken: 4 }] })
  if (sheet.type !== 'events' || csv.type !== 'events') throw new Error('not read')
  expect(sheet.columns).toEqual(csv.columns)
  expect(sheet.mapping).toEqual(csv.mapping)
})

test('feedback is the same, too: scores, texts, lengths of time', async () => {
  const answers: readonly (readonly Value[])[] = [
    ['ticket id', 'customer', 'opened', 'first reply', 'comment', 'score'],
    ['t1', 'u1', at(1), '26:15:00', 'Slow, "very" slow', 3],
    ['t2', 'u2', at(2), '0:05:30', 'Fine', 10],
    ['t3', 'u3', at(3), '1:00:00', 'Grüße 👋', 0],
  ]
  const mapping = { firstReply: 'first reply', at: 'opened', text: 'comment', score: 'score' }
  const sheet = await readFeedback([file(workbookOf({ Answers: answers }))], { mapping, now })
  const csv = await readFeedback([file(csvOf(answers))], { mapping, now })
  if (sheet.type !== 'feedback' || csv.type !== 'feedback') throw new Error('not read')
  expect(sheet.items).toHaveLength(3)
  expect(sheet.items[0]!.handling?.firstReply).toEqual({ seconds: 94_500, ended: true })
  expect(sheet.items).toEqual(csv.items)
  expect(sheet.items[0]).toMatchObject({ text: 'Slow, "very" slow', customer: 'u1' })
})

test('rows that are set aside are numbered as in the sheet, whatever stands between', async () => {
  const rows: readonly (readonly Value[])[] = [
    ['Orders of May'],
    [],
    [null, 'user', 'event', 'time'],
    [null, 'u1', 'two\nlines', at(1)],
    [],
    [],
    [null, 'u2', 'open', 'soon'],
    [null, 'u2', 'open'],
    [null, 'u2', 'open', at(2)],
    [null, 'u3', 'open', at(2)],
    [null, 'u4', 'open', at(2)],
    [null, 'u5', 'open', at(2)],
    [null, 'u6', 'open', at(2)],
  ]
  const read = await readEvents([file(workbookOf({ Log: rows }))], { now })
  expect(read).toMatchObject({
    type: 'events',
    quarantined: {
      count: 2,
      rows: [
        { row: 7, reason: expect.stringContaining("'soon'") },
        { row: 8, reason: "The time (column 'time') is missing." },
      ],
    },
    files: [{ taken: 6 }],
  })
})

test('a cell that is merged over rows counts for each of them', async () => {
  const rows: readonly (readonly Value[])[] = [
    ['user', 'event', 'time'],
    ['u1', 'open', at(1)],
    [null, 'pay', at(2)],
    ['u2', 'open', at(3)],
  ]
  const merged = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B9:C1048576"/></mergeCells>'
  const read = await readEvents([file(workbookOf({ Log: rows }, merged))], { now })
  expect(read).toMatchObject({ quarantined: { count: 0 }, files: [{ taken: 3 }] })
  if (read.type === 'events') expect(read.columns.customers).toEqual(['u1', 'u2'])
})

test('of several sheets the first with a table is read, and the preview says which', async () => {
  const cover = [['Log of May'], ['made by Kim']]
  const path = file(workbookOf({ Cover: cover, Empty: [], Log: log, Other: log }))
  expect(await previewFile(path, now)).toMatchObject({
    kind: 'xlsx',
    delimiter: null,
    purpose: 'events',
    eventMapping: { customer: 'customer', activity: 'activity', time: 'time', channel: 'channel' },
    sheet: 'Log',
    sheets: ['Log', 'Other'],
    problems: [],
  })
  const other = [...log.slice(0, 1), ['u9', 'Leave', at(5), 'web', 1, true]]
  const two = file(workbookOf({ Log: log, Other: other }))
  const seen = await previewFile(two, now, 'Other')
  if (seen.type === 'badFile') throw new Error(seen.reason)
  expect(seen).toMatchObject({ sheet: 'Other', eventMapping: { sheet: 'Other', time: 'time' } })
  const read = await readEvents([two], { mapping: seen.eventMapping, now })
  expect(read).toMatchObject({ type: 'events', files: [{ taken: 1, sheet: { name: 'Other' } }] })
  expect(await readEvents([two], { mapping: { sheet: 'None' }, now })).toMatchObject({
    reason: 'There is no table in a sheet ‘None’. Sheets with a table: Log, Other.',
  })
  expect(await previewFile(file(workbookOf({ Log: log })), now)).toMatchObject({ problems: [] })
})

const sparse = '<worksheet><sheetData><row r="1"><c t="str"><v>a</v></c></row>'

test.each([
  ['a zip of something else', zipOf({ 'a.txt': 'a' }), /no workbook/],
  ['a cut workbook', workbookOf({ Log: log }).subarray(0, 600), /damaged .*cut off/],
  ['empty sheets', workbookOf({ A: [], B: [['title']] }), /No sheet of the workbook/],
  ['a gzipped workbook', gzipSync(workbookOf({ Log: log })), /gunzip/],
  ['bad XML', workbookOf({ Log: log }, '</b>'), /bad XML/],
  [
    'a zip bomb',
    zipped(`${sparse}${' '.repeat(210 << 20)}</sheetData></worksheet>`),
    /more than 200 MB\. Save the sheet as CSV/,
  ],
  [
    'a row far away',
    zipped(`${sparse}<row r="4000000000"><c t="str"><v>b</v></c></row></sheetData></worksheet>`),
    /rows out of place/,
  ],
  [
    'merges without end',
    workbookOf(
      { Log: log },
      `<mergeCells>${'<mergeCell ref="A2:A1048576"/>'.repeat(20)}</mergeCells>`,
    ),
    /merges too many cells\. Save it as CSV/,
  ],
])('%s is refused with its reason', { timeout: 60_000 }, async (_, content, reason) => {
  expect(await readEvents([file(content)], { now })).toMatchObject({
    type: 'badFile',
    reason: expect.stringMatching(reason),
  })
})

test('a workbook that is too large is refused before it is read', async () => {
  const path = file(workbookOf({ Log: log }))
  truncateSync(path, 51 << 20)
  expect(await previewFile(path, now)).toMatchObject({
    reason:
      'The workbook has 51 MB; up to 50 MB are read. Save the sheet as CSV (UTF-8) and give that file.',
  })
})

function zipped(sheet: string): Buffer {
  return zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" id="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r" Target="a.xml"/></Relationships>',
    'xl/a.xml': sheet,
  })
}
