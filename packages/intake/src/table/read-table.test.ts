import { expect, test } from 'vitest'
import { workbookOf } from '../../test/workbook-fixture.ts'
import { zipOf } from '../../test/zip-fixture.ts'
import { readTable } from './read-table.ts'

const read = (bytes: string | Buffer) =>
  readTable(Buffer.from(bytes), { name: 'a', type: 'painPoint' })

const book = `<workbook xmlns:r="x"><sheets>
  <sheet name="Hidden" state="hidden" r:id="r0"/><sheet name="Empty" r:id="r1"/><sheet name="Data" r:id="r2"/>
</sheets></workbook>`
const rels = `<Relationships>
  <Relationship Id="r0" Target="worksheets/sheet0.xml"/>
  <Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/>
  <Relationship Id="r2" Target="worksheets/sheet2.xml"/>
</Relationships>`
const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;day&quot;0"/><numFmt numFmtId="171" formatCode="dd.mm.yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`
const strings = `<sst><si><t>title</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>sound</t></rPh></si></sst>`
const sheet = `<worksheet><sheetData>
  <row r="1"><c r="A1" t="inlineStr"><is><t>A report</t></is></c></row>
  <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="str"><v>due</v></c><c r="D3" t="inlineStr"><is><t>n</t></is></c><c r="E3" t="str"><v>ok</v></c></row>
  <row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" s="1"><v>46000</v></c><c r="D4" s="2"><v>0.30000000000000004</v></c><c r="E4" t="b"><v>1</v></c></row>
  <row r="6"><c r="A6" t="str"><f>1+1</f><v>made &amp; kept</v></c><c r="C6" s="3"><v>46000.5</v></c><c r="D6" t="e"><v>#REF!</v></c></row>
</sheetData></worksheet>`
const workbook = (parts: Readonly<Record<string, string | Buffer>> = {}) =>
  zipOf({
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels': rels,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet2.xml': sheet,
    ...parts,
  })

test('the first sheet with a table is read: texts, numbers, dates, results of formulas', async () => {
  expect(await read(workbook())).toEqual({
    type: 'table',
    sheet: 'Data',
    sheets: ['Data'],
    columns: ['title', 'due', 'n', 'ok'],
    rows: [
      { line: 4, cells: ['rich text', '2025-12-09', '0.3', 'yes'] },
      { line: 6, cells: ['made & kept', '2025-12-09T12:00:00', '', ''] },
    ],
    broken: [],
  })
})

test('a single column is not cut at its spaces', async () => {
  expect(await read('title\nNo phone number\nSlow at night\n')).toMatchObject({
    columns: ['title'],
    rows: [{ cells: ['No phone number'] }, { cells: ['Slow at night'] }],
  })
})

test('an apostrophe that keeps a formula from running is taken away, any other stays', async () => {
  expect(await read("title,b\n'=1+1,''=x\n'tis,'-5\n")).toMatchObject({
    rows: [{ cells: ['=1+1', "'=x"] }, { cells: ["'tis", '-5'] }],
  })
})

const bomb = workbook({ 'xl/worksheets/sheet2.xml': Buffer.alloc(210 << 20, 32) })
const dtd = '<!DOCTYPE a [<!ENTITY b "ha">]><worksheet>&b;</worksheet>'

test.each([
  ['a bomb', bomb, /more than 200 MB/],
  ['a document type', workbook({ 'xl/worksheets/sheet2.xml': dtd }), /bad XML/],
  ['a cut workbook', workbook().subarray(0, 400), /cut off/],
  [
    'a workbook whose sheet is missing',
    zipOf({ 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': rels }),
    /misses its sheet/,
  ],
  ['another archive', zipOf({ 'a.txt': 'hello' }), /no workbook/],
  [
    'a workbook without a table',
    workbook({ 'xl/worksheets/sheet2.xml': '<worksheet/>' }),
    /No sheet/,
  ],
  ['no rows', 'title,tags\n', /no rows below/],
  ['a picture', Buffer.from('\u0089PNG', 'latin1'), /picture. Give a table/],
  ['a web page', '<!DOCTYPE html><table></table>', /web page/],
  ['too many rows', `title\n${'a\n'.repeat(20_001)}`, /20001 rows/],
])('%s is refused with the reason', async (_, bytes, reason) => {
  expect(await read(bytes)).toMatchObject({
    type: 'badFile',
    reason: expect.stringMatching(reason),
  })
})

test('a damaged workbook is read or refused, and nothing else', async () => {
  const whole = workbook()
  for (let at = 0; at < whole.length; at += 7) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at]! + 97) % 256
    const result = await read(damaged)
    expect(['table', 'badFile']).toContain(result.type)
  }
})

test('of several sheets the one that is asked for is read, and those with a table are told', async () => {
  const bytes = workbookOf({
    Cover: [['Pains of May']],
    Web: [['title'], ['Slow']],
    Shop: [
      ['title', 'owner'],
      ['Queue', 'Ann'],
    ],
  })
  const of = (asked?: string) => readTable(bytes, { name: 'a', type: 'painPoint', sheet: asked })
  expect(await of()).toMatchObject({ sheet: 'Web', sheets: ['Web', 'Shop'], columns: ['title'] })
  expect(await of('Shop')).toMatchObject({ sheet: 'Shop', rows: [{ cells: ['Queue', 'Ann'] }] })
  expect(await of('Cover')).toMatchObject({
    type: 'badFile',
    reason: 'There is no table in a sheet ‘Cover’. Sheets with a table: Web, Shop.',
  })
})
