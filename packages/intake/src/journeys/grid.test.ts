import { type Journey, journeySchema } from '@desirepath/core'
import { expect, test } from 'vitest'
import { workbookOf } from '../../test/workbook-fixture.ts'
import { zipOf } from '../../test/zip-fixture.ts'
import { readJourneys, type ReadJourneysOptions } from './read-journeys.ts'

const options = { name: 'My_map.csv', newId: () => 'j' }

async function read(content: string | Buffer, more: Partial<ReadJourneysOptions> = {}) {
  const result = await readJourneys(Buffer.from(content), { ...options, ...more })
  if (result.type === 'badFile') throw new Error(result.reason)
  const [one] = result.journeys
  expect(journeySchema.parse(one!.journey)).toEqual(one!.journey)
  return one!
}

async function reason(content: string | Buffer): Promise<string> {
  const result = await readJourneys(Buffer.from(content), options)
  return result.type === 'badFile' ? result.reason : 'it was taken'
}

const outline = ({ stages, steps }: Journey) =>
  stages.map(({ id, title }) => [
    title,
    steps.filter(({ stageId }) => stageId === id).map((step) => step.title),
  ])

function lanes(journey: Journey) {
  const at = new Map(journey.steps.map(({ id }, i) => [id, i]))
  const titles = new Map(journey.records.map(({ id, title }) => [id, title]))
  return Object.fromEntries(
    journey.lanes.map(({ title, type, cells }) => [
      `${title} (${type})`,
      cells.flatMap(({ stepId, cards }) =>
        cards.map(
          ({ text, recordId, span }) =>
            `${at.get(stepId)} ${text ?? titles.get(recordId ?? '')}${span ? ` +${span}` : ''}`,
        ),
      ),
    ]),
  )
}
const feelings = (journey: Journey) => journey.curves[0]?.points.map(({ value }) => value)

const csv = `Buying a bike,,,
Stages,Awareness,,Purchase
Steps,See an ad,Ask a friend,Pay
Actions,"• Scrolls
• Taps","Calls
Anna","- Signs
 on the line
- Pays"
Emotions,4,happy,1
Channel,Instagram,Phone,Shop
Pain points,,,"Queue too long

No card reader"
Ideas from us,,"'=more phones",
`

test('stages, steps and lanes come from a table; cells become cards, findings, a curve, channels', async () => {
  const { journey, left, rows } = await read(csv)
  expect(journey.title).toBe('Buying a bike')
  expect(outline(journey)).toEqual([
    ['Awareness', ['See an ad', 'Ask a friend']],
    ['Purchase', ['Pay']],
  ])
  expect(lanes(journey)).toEqual({
    'Actions (doing)': [
      '0 Scrolls',
      '0 Taps',
      '1 Calls',
      '1 Anna',
      '2 Signs\non the line',
      '2 Pays',
    ],
    'Emotions (emotion)': [],
    'Pain points (painPoints)': ['2 Queue too long', '2 No card reader'],
    'Ideas from us (opportunities)': ['1 =more phones'],
  })
  expect(feelings(journey)).toEqual([1, 1, -2])
  expect(journey.steps.map(({ channel }) => channel)).toEqual(['Instagram', 'Phone', 'Shop'])
  expect(left).toEqual([])
  expect(rows?.map(({ where, kind }) => `${where} ${kind}`)).toEqual([
    'Row 4 doing',
    'Row 5 emotion',
    'Row 6 channel',
    'Row 7 painPoints',
    'Row 8 opportunities',
  ])
})

test('what rows are can be said, and a row can be left out', async () => {
  const kinds = ['thinking', 'none', 'touchpoints', 'text', 'solutions'] as const
  const { journey, left } = await read(csv, { kinds })
  expect(journey.lanes.map(({ type }) => type)).toEqual([
    'thinking',
    'touchpoints',
    'text',
    'solutions',
  ])
  expect(left).toEqual([{ where: 'Row 5', what: '“Emotions” is left out.' }])
  const wrong = await readJourneys(Buffer.from(csv), { ...options, kinds: ['text'] })
  expect(wrong).toMatchObject({ reason: 'kinds: one for each of its 5 rows, not 1.' })
})

test('bad cells are named with their address, and the rest comes in', async () => {
  const { journey, left } = await read(
    'Phase;Before;During;After\nThoughts;Hm;;Ah\nMood (1-10);3;17;9\n;;stray;\nWord of mood;sad;vexed;glad',
  )
  expect(journey.title).toBe('My map')
  expect(outline(journey)).toEqual([
    ['Before', ['Before']],
    ['During', ['During']],
    ['After', ['After']],
  ])
  expect(feelings(journey)).toEqual([-1.11, null, 1.56])
  expect(left.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'C3: “17” is no feeling from 1 to 10.',
    'Row 5: “Word of mood” is a further row of feelings: a map from a table has one curve.',
  ])
})

test('a word for a feeling that nobody knows stands in words, not on the curve', async () => {
  const { journey } = await read('Stage,A,B,C\nFeelings,Happy,Meh about it,:(')
  expect(feelings(journey)).toEqual([1, null, -1])
  expect(lanes(journey)).toMatchObject({ 'Feelings, in words (text)': ['1 Meh about it'] })
})

const sheet = `<worksheet><sheetData>
  <row r="2"><c r="B2" t="inlineStr"><is><t>Stages</t></is></c><c r="C2" t="inlineStr"><is><t>Find</t></is></c><c r="E2" t="inlineStr"><is><t>Buy</t></is></c></row>
  <row r="3"><c r="C3" t="inlineStr"><is><t>Search</t></is></c><c r="D3" t="inlineStr"><is><t>Compare</t></is></c><c r="E3" t="inlineStr"><is><t>Order</t></is></c></row>
  <row r="4"><c r="B4" t="inlineStr"><is><t>Touchpoints</t></is></c><c r="C4" t="inlineStr"><is><t>Website</t></is></c><c r="E4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
  <row r="5"><c r="B5" t="inlineStr"><is><t>Empty lane</t></is></c></row>
</sheetData><mergeCells><mergeCell ref="C2:D2"/><mergeCell ref="C4:D4"/></mergeCells></worksheet>`
const book = (parts: Readonly<Record<string, string>>) =>
  zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="CJM" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ...parts,
  })

test('merged cells of a workbook are stages over their steps and cards over several steps', async () => {
  const { journey, left } = await read(book({ 'xl/worksheets/sheet1.xml': sheet }), {
    name: 'map.xlsx',
  })
  expect(outline(journey)).toEqual([
    ['Find', ['Search', 'Compare']],
    ['Buy', ['Order']],
  ])
  expect(lanes(journey)).toEqual({
    'Touchpoints (touchpoints)': ['0 Website +2'],
    'Empty lane (text)': [],
  })
  expect(left).toEqual([{ where: 'E4', what: 'The formula gives #DIV/0!.' }])
})

test('a table with a row for each step is turned; its addresses stay', async () => {
  const { journey, left, rows } = await read(
    [
      'How people rent a flat,,,,',
      'Phase,Step,Actions,Pain points,Feeling (1-5)',
      'Search,Look online,Filters by price,"• Too many ads\n• Fakes",2',
      ',Visit,Goes there,,9',
      'Decide,Sign,Reads all,Fees,4',
    ].join('\n'),
  )
  expect(journey.title).toBe('How people rent a flat')
  expect(outline(journey)).toEqual([
    ['Search', ['Look online', 'Visit']],
    ['Decide', ['Sign']],
  ])
  expect(lanes(journey)).toEqual({
    'Actions (doing)': ['0 Filters by price', '1 Goes there', '2 Reads all'],
    'Pain points (painPoints)': ['0 Too many ads', '0 Fakes', '2 Fees'],
    'Feeling (1-5) (emotion)': [],
  })
  expect(feelings(journey)).toEqual([-1, null, 1])
  expect(left).toEqual([{ where: 'E4', what: '“9” is no feeling from 1 to 5.' }])
  expect(rows?.map(({ where }) => where)).toEqual(['Column C', 'Column D', 'Column E'])
})

test('a column without a step belongs to the step before it', async () => {
  const { journey, left } = await read('Stages,A,,B,\nSteps,S,,T,\nActions,1,2,3,4')
  expect(lanes(journey)).toEqual({ 'Actions (doing)': ['0 1', '0 2', '1 3', '1 4'] })
  expect(left).toEqual([])
})

test('rows between stages and steps are lanes', async () => {
  const { journey } = await read('Stages,A,B\nGoals,x,y\nSteps,S,T\nActions,1,2')
  expect(outline(journey)).toEqual([
    ['A', ['S']],
    ['B', ['T']],
  ])
  expect(journey.lanes.map(({ type }) => type)).toEqual(['goals', 'doing'])
})

test('what is no journey is refused with what to do', async () => {
  expect(await reason('')).toBe('The file is empty.')
  expect(await reason('a,b\n'.repeat(3))).toContain('call the first row “Stages”')
  expect(await reason('x'.repeat(5 << 20))).toContain('No journey was recognised')
  expect(await reason(`Stages,${'x'.repeat(5 << 20)}`)).toContain('No journey was recognised')
  const lines = Array.from({ length: 400 }, (_, i) => `Lane ${i},a card`)
  expect(await reason(['Stages,One', ...lines].join('\n'))).toContain('400 lanes; a map holds 300')
  const log = Array.from({ length: 500_000 }, (_, i) => `c${i},a`)
  expect(await reason(['customer,activity', ...log].join('\n'))).toContain('call the first row')
  expect(await reason(book({}))).toContain('misses its sheet')
  expect(await reason(zipOf({ 'a.txt': 'a' }))).toContain('no workbook')
  const bomb = '<worksheet>' + ' '.repeat(60 << 20)
  expect(await reason(book({ 'xl/worksheets/sheet1.xml': bomb }))).toContain('more than 50 MB')
}, 30_000)

test('of several sheets with a journey the one that is asked for is read', async () => {
  const map = (stage: string) => [
    ['Stages', stage, 'Buy'],
    ['Actions', 'Looks', 'Pays'],
    ['Pain points', 'Slow', 'Dear'],
  ]
  const bytes = workbookOf({ Notes: [['A note']], Today: map('Look'), Later: map('Dream') })
  const first = await readJourneys(bytes, options)
  expect(first).toMatchObject({ sheet: 'Today', sheets: ['Today', 'Later'] })
  const { journey } = await read(bytes, { sheet: 'Later' })
  expect(journey.stages.map(({ title }) => title)).toEqual(['Dream', 'Buy'])
  expect(await readJourneys(bytes, { ...options, sheet: 'Notes' })).toMatchObject({
    type: 'badFile',
    reason: expect.stringContaining('Sheets with a table: Today, Later.'),
  })
})
