import { parseJourney } from '@desirepath/core'
import { expect, test } from 'vitest'
import { drawnJourney, fixtureJourney } from '../test/journeys.ts'
import { pdfPages } from '../test/pdf-text.ts'
import { zipParts } from '../test/zip-parts.ts'
import { type ExportFormat, exportFormats, exportJourney } from './export-journey.ts'

const plainly = { theme: 'light', scale: 1, paper: 'one', lanes: 'shown', curves: 'all' } as const

async function wordsIn(
  format: ExportFormat,
  lanes: 'shown' | 'all' | readonly string[],
  journey = drawnJourney(),
): Promise<string> {
  const { body } = await exportJourney(journey, format, { ...plainly, lanes })
  if (typeof body === 'string') return body
  const bytes = Buffer.from(body)
  return format === 'pdf'
    ? pdfPages(bytes).flat().join(' ')
    : [...zipParts(bytes).values()].join('')
}

test.each(['svg', 'pdf', 'html', 'md', 'pptx', 'xlsx', 'csv'] as const)(
  'a hidden lane is in %s only when it is asked for',
  async (format) => {
    expect(await wordsIn(format, 'shown')).not.toContain('Nobody shall')
    expect(await wordsIn(format, 'all')).toContain('Nobody shall')
  },
  30_000,
)

test.each(['svg', 'pdf', 'html', 'md', 'pptx', 'xlsx', 'csv'] as const)(
  'a lane that is not chosen takes its records out of %s with it',
  async (format) => {
    const shop = fixtureJourney('shop')
    const lanes = shop.lanes.filter(({ type }) => type !== 'painPoints').map(({ id }) => id)
    const title = shop.lanes.find(({ type }) => type === 'doing')!.title
    const without = await wordsIn(format, lanes, shop)
    expect(without).toContain(title)
    expect(await wordsIn(format, 'shown', shop)).toContain('Parcel arrives')
    expect(without).not.toContain('Parcel arrives')
  },
  30_000,
)

test('curves that are not chosen are not drawn, and no feeling without its lane', async () => {
  const shop = fixtureJourney('shop')
  const rows = async (options: Partial<typeof plainly> | { curves: string[]; lanes: string[] }) => {
    const { body } = await exportJourney(shop, 'csv', { ...plainly, ...options })
    return String(body)
      .split('\r\n')
      .filter((line) => line.startsWith('feeling')).length
  }
  const [first] = shop.curves
  const every = shop.lanes.map(({ id }) => id)
  expect(await rows({})).toBe(shop.curves.flatMap(({ points }) => points).length)
  expect(await rows({ lanes: every, curves: [first!.id] })).toBe(first!.points.length)
  expect(await rows({ lanes: every, curves: [] })).toBe(0)
  const others = shop.lanes.filter(({ type }) => type !== 'emotion').map(({ id }) => id)
  expect(await rows({ lanes: others, curves: [first!.id] })).toBe(0)
})

test('the canonical JSON has everything, hidden or not', async () => {
  const { body } = await exportJourney(drawnJourney(), 'json', plainly)
  const read = parseJourney(String(body))
  expect(read).toMatchObject({
    type: 'journey',
    journey: JSON.parse(JSON.stringify(drawnJourney())) as object,
  })
})

test('every format has a media type and says something', async () => {
  for (const format of exportFormats) {
    const { mediaType, body, note } = await exportJourney(
      fixtureJourney('missing-values'),
      format,
      plainly,
    )
    expect([format, /^[a-z]+\/[\w.+-]+/.test(mediaType), body.length > 100, note]).toEqual([
      format,
      true,
      true,
      undefined,
    ])
  }
}, 30_000)

test('a picture too large for its scale says that it was made smaller', async () => {
  const shop = fixtureJourney('shop')
  const stages = Array.from({ length: 30 }, (_, i) => ({
    id: `x${i}`,
    title: `Stage ${i}`,
    reach: null,
  }))
  const lanes = Array.from({ length: 20 }, (_, i) => ({
    id: `l${i}`,
    type: 'text' as const,
    title: `Lane ${i}`,
    subtitle: 'x',
    cells: [],
  }))
  const large = { ...shop, stages: [...shop.stages, ...stages], lanes: [...shop.lanes, ...lanes] }
  const { note } = await exportJourney(large, 'png', { ...plainly, scale: 4 })
  expect(note).toMatch(
    /^This map is too large for 4 pixels a point, so it was drawn with [1-3]\.\d\d\./,
  )
}, 30_000)
