import { expect, test } from 'vitest'
import { drawnJourney, fixtureJourney } from '../test/journeys.ts'
import { isWellFormed, zipParts } from '../test/zip-parts.ts'
import { toXlsx } from './to-xlsx.ts'

type Parts = ReadonlyMap<string, string>

/** The values of a sheet by address. */
function cellsOf(parts: Parts, sheet: number): ReadonlyMap<string, string> {
  const shared = [
    ...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g),
  ]
  const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''
  return new Map(
    [...xml.matchAll(/<c r="(\w+)"([^>]*)><v>([^<]*)<\/v>/g)].map(
      ([, at = '', rest = '', value = '']) => [
        at,
        rest.includes('t="s"') ? (shared[Number(value)]?.[1] ?? '') : value,
      ],
    ),
  )
}

test('four sheets: the map, its steps, its records and their evidence', async () => {
  const file = await toXlsx(fixtureJourney('shop'))
  const parts = zipParts(file)
  const names = [
    ...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g),
  ].map(([, name]) => name)
  expect(names).toEqual(['Map', 'Steps', 'Records', 'Evidence'])
  const map = cellsOf(parts, 1)
  expect([map.get('A1'), map.get('A2'), map.get('B3')]).toEqual([
    'First order, end to end',
    'Stages',
    'Sees an ad\nSocial ad',
  ])
  expect(map.get('C2')).toMatch(/^Consideration · 61/)
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="C2:D2"')
  const steps = cellsOf(parts, 2)
  expect([
    steps.get('B3'),
    steps.get('D1'),
    steps.get('D3'),
    steps.get('G1'),
    steps.get('G3'),
  ]).toEqual(['Compares sellers', 'Reach', '0.61', 'Reach, n', '96478'])
  const records = cellsOf(parts, 3)
  expect([records.get('C2'), records.get('F2'), records.get('G2'), records.get('H2')]).toEqual([
    'Parcel arrives later than promised',
    '2026',
    '1871',
    '2182',
  ])
  expect([...cellsOf(parts, 4).values()].join(' ')).toContain('Bought on the 3rd')
  for (const sheet of [1, 2, 3, 4]) {
    const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`)
    expect(xml).toContain('state="frozen"')
    expect(xml).toMatch(/<col [^>]*width="\d/)
  }
  expect((await toXlsx(fixtureJourney('shop'))).equals(file), 'the same bytes again').toBe(true)
})

test('cards that cover several steps are merged cells, and nothing is a formula', async () => {
  const parts = zipParts(await toXlsx(drawnJourney()))
  const map = cellsOf(parts, 1)
  const [wide = ''] =
    [...map].find(([, value]) => value.startsWith('Bold and italic, a link\n• one')) ?? []
  expect(wide).toMatch(/^C\d+$/)
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
    `<mergeCell ref="${wide}:${wide.replace('C', 'E')}"`,
  )
  expect([...map.values()]).toContain("'=cmd|' /C calc'!A0")
  const longest = Math.max(...[...map.values()].map((value) => value.length))
  expect(longest).toBeLessThanOrEqual(32_767)
  for (const journey of [
    drawnJourney(),
    ...(['hostile', 'arabic', 'empty', 'missing-values'] as const).map(fixtureJourney),
  ]) {
    for (const [name, xml] of zipParts(await toXlsx(journey))) {
      expect(isWellFormed(xml), name).toBe(true)
      expect(xml).not.toMatch(/<f>|>(?:undefined|NaN|Infinity)</)
    }
  }
})
