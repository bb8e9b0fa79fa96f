import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { drawnJourney, fixtureJourney } from '../test/journeys.ts'
import { embedFonts } from './fonts/embed.ts'
import { toCsv } from './to-csv.ts'
import { toMarkdown } from './to-markdown.ts'
import { toMermaid } from './to-mermaid.ts'

const withTitle = (title: string): Journey => {
  const shop = fixtureJourney('shop')
  return {
    ...shop,
    title,
    steps: shop.steps.map((step, i) => (i === 0 ? { ...step, title } : step)),
    records: shop.records.map((record, i) => (i === 0 ? { ...record, title } : record)),
  }
}

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'the formula %j is text in the table',
  (formula) => {
    const csv = toCsv(withTitle(formula))
    expect(csv).toContain(`'${formula}`)
    expect(csv).not.toMatch(/(^|,|\n)"?[=@\t]/)
  },
)

test('the table has one row for each figure, with plain negative numbers', () => {
  const [head, ...rows] = toCsv(fixtureJourney('shop')).trimEnd().split('\r\n')
  expect(head).toBe('type,stage,step,channel,title,text,rank,severity,value,low,high,unit,n')
  expect(
    rows.find((row) => row.startsWith('reach,Consideration,Reads reviews,Website,,,,,0.48,')),
  ).toBeDefined()
  expect(
    rows.find((row) =>
      row.startsWith('feeling,Delivery,Waits for dispatch,,"measured, everyone",mixed,,,-1.28,'),
    ),
  ).toBeDefined()
  expect(
    rows.find((row) =>
      row.startsWith('painPoint,Delivery,Waits for dispatch,,Parcel arrives later than promised,'),
    ),
  ).toContain(',1,4,2026,1871,2182,customers lost,96478')
})

test('Mermaid gets whole scores from 1 to 5, and nothing that ends a field', () => {
  const diagram = toMermaid(withTitle('Section: a;b#c\n%%x'))
  const tasks = diagram.split('\n').filter((line) => line.startsWith('    '))
  expect(tasks).toHaveLength(8)
  for (const task of tasks) expect(task).toMatch(/^ {4}[^:;#\n]+: [1-5]: [^:;#\n]+$/)
  expect(tasks[0]).toContain('“Section a b c %x”')
})

test('Mermaid gets no score that nobody gave: where one is missing it is a flowchart', () => {
  const silent: Journey = { ...fixtureJourney('shop'), curves: [] }
  for (const journey of [fixtureJourney('missing-values'), fixtureJourney('empty'), silent])
    expect(toMermaid(journey)).toMatch(/^---\ntitle: ".+"\n---\nflowchart LR\n/)
  const chart = toMermaid(fixtureJourney('missing-values'))
  expect(chart).toContain('step1["Sees an ad<br/>reach 100 %<br/>feeling +0.4, neutral"]')
  expect(chart).toMatch(/step2\["Compares sellers(<br\/>reach 61 %)?"\]/)
  expect(chart).toContain('step1 -->|"61 %"| step2')
})

test('hostile titles end no label of the flowchart', () => {
  const shop = fixtureJourney('shop')
  const title = 'end"] --> x["<b>`a`;b#c\n%%{init'
  const chart = toMermaid({
    ...shop,
    title,
    curves: [],
    steps: shop.steps.map((step) => ({ ...step, title })),
  })
  const nodes = chart.split('\n').filter((line) => line.startsWith('    step'))
  expect(nodes).toHaveLength(shop.steps.length)
  for (const node of nodes) expect(node).toMatch(/^ {4}step\d+\["[^"`]+"\]$/)
  expect(chart.slice(chart.indexOf('flowchart'))).not.toMatch(/%%|<b>/)
})

test('Markdown keeps markup inert and tells the figures', () => {
  const text = toMarkdown(withTitle('<img src=x> *bold* | [link](x)'))
  expect(text).toContain(String.raw`# \<img src=x\> \*bold\* \| \[link\](x)`)
  expect(text).toContain('| Delivery | Waits for dispatch | E-mail | 21,225 |')
  expect(text).not.toMatch(/undefined|NaN/)
})

test('the SVG carries the letters of Inter that it uses', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text font-weight="600">Hä</text></svg>'
  const embedded = await embedFonts(svg)
  expect(embedded.match(/@font-face/g)).toHaveLength(2)
  expect(embedded).toContain('src:url(data:font/woff2;base64,')
  expect(embedded.length).toBeLessThan(12_000)
  expect(await embedFonts(svg)).toBe(embedded)
})

test('the table loses the marks of cards and keeps their spans, files, colours and tags', () => {
  const csv = toCsv(drawnJourney())
  expect(csv.split('\r\n')[0]).toMatch(/,n,until,address,alt,colour,assumed,tags,clock$/)
  expect(csv).toContain(
    'Compares sellers,,Lane rich,"Bold and italic, a link\n• one\n• two",,,,,,,,Fills the basket,',
  )
  expect(csv).toContain(",'=cmd|' /C calc'!A0,")
  expect(csv).toContain('/files/a.png,A person opens the app')
  expect(csv).toContain(',yellow,assumed,"price, late",')
  expect(csv).toMatch(/^way,Awareness,Sees an ad,,finds it,no time,/m)
})

test('Markdown keeps the marks of cards and nothing else that looks like one', () => {
  const text = toMarkdown(drawnJourney())
  expect(text).toContain(
    '- **Compares sellers to Fills the basket:**\n  **Bold** and *italic*, [a link](<https://example.com/?a=1&b=2>)\n  - one\n  - two\n',
  )
  expect(text).toContain(String.raw`\]\]\> \<b\>\&amp;`)
  expect(text).toContain('assumed, tags: price, late')
  expect(text).toContain('- **Sees an ad → Compares sellers:** finds it; obstacle: no time')
  expect(text).not.toContain('<b>')
})
