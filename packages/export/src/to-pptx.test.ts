import { expect, test } from 'vitest'
import { drawnJourney, fixtureJourney } from '../test/journeys.ts'
import { isWellFormed, zipParts } from '../test/zip-parts.ts'
import { toPptx } from './to-pptx.ts'

/** The words of a part, a line for each paragraph. */
function wordsOf(xml: string | undefined): string[] {
  return [...(xml ?? '').matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''),
  )
}

const slideNames = (parts: ReadonlyMap<string, string>) =>
  [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))

test('the first slide is the whole map, and each stage has its own, in native text and shapes', async () => {
  const shop = fixtureJourney('shop')
  const file = await toPptx(shop)
  const parts = zipParts(file)
  expect(slideNames(parts).length).toBeGreaterThanOrEqual(1 + shop.stages.length)
  expect([...parts.keys()].filter((name) => name.includes('media/'))).toEqual([])
  const overview = parts.get('ppt/slides/slide1.xml')
  const words = wordsOf(overview)
  for (const { title } of [shop, ...shop.stages, ...shop.steps]) expect(words).toContain(title)
  expect(words).toContain('1. Parcel arrives later than promised')
  expect(words).toContain('2,026 customers lost')
  expect(overview).toContain('<a:custGeom>')
  expect(overview).toContain('prst="chevron"')
  expect(wordsOf(parts.get('ppt/slides/slide2.xml'))[0]).toMatch(/^Awareness · 100/)
  const all = slideNames(parts).map((name) => parts.get(name) ?? '')
  const sizes = all.flatMap((xml) =>
    [...xml.matchAll(/<a:rPr[^>]* sz="(\d+)"/g)].map(([, size]) => Number(size)),
  )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900)
  expect((await toPptx(shop)).equals(file), 'the same bytes again').toBe(true)
})

test('the notes tell each figure with its interval and n, and what the slide had no room for', async () => {
  const shop = zipParts(await toPptx(fixtureJourney('shop')))
  const notes = [...shop]
    .filter(([name]) => name.startsWith('ppt/notesSlides/notesSlide'))
    .map(([, xml]) => xml)
    .join('')
  expect(notes).toMatch(/Compares sellers: reach 61.% \(95 %: [^)]*n.=.96,478\)/)
  expect(notes).toMatch(/feeling −1\.3 \(95 %: [^)]*n.=.4,118\)/)
  const drawn = [...zipParts(await toPptx(drawnJourney())).values()].join('')
  expect(drawn).toContain(`${'word '.repeat(1999)}word`)
})

test('marks of cards become marks of slides, and hostile words stay words', async () => {
  for (const journey of [
    drawnJourney(),
    ...(['hostile', 'arabic', 'empty', 'missing-values'] as const).map(fixtureJourney),
  ]) {
    for (const [name, xml] of zipParts(await toPptx(journey))) {
      if (/\.(?:xml|rels)$/.test(name)) expect(isWellFormed(xml), name).toBe(true)
      expect(xml).not.toMatch(/>[^<]*(?:undefined|NaN)|javascript:alert\(2\)"\s*TargetMode/)
    }
  }
  const parts = [...zipParts(await toPptx(drawnJourney()))]
  const slides = parts
    .filter(([name]) => name.startsWith('ppt/slides/'))
    .map(([, xml]) => xml)
    .join('')
  expect(slides).toMatch(/b="1"[^>]*>(?:(?!<a:t>)[\s\S])*<a:t>Bold<\/a:t>/)
  expect(slides).toMatch(/i="1"[^>]*>(?:(?!<a:t>)[\s\S])*<a:t>italic<\/a:t>/)
  expect(slides).toContain('Target="https://example.com/?a=1&amp;b=2" TargetMode="External"')
  expect(slides).not.toContain('**')
})

test('icons that were chosen stand before their words, a picture of their own each', async () => {
  const shop = fixtureJourney('shop')
  const [stage, ...stages] = shop.stages
  const lanes = shop.lanes.map((lane) =>
    lane.type === 'doing'
      ? {
          ...lane,
          icon: 'footprints',
          cells: lane.cells.map((cell) => ({
            ...cell,
            cards: cell.cards.map((card) => ({ ...card, icon: 'no-such-icon' })),
          })),
        }
      : lane,
  )
  const steps = shop.steps.map((step) => ({ ...step, icon: 'house' }))
  const file = await toPptx({
    ...shop,
    stages: [{ ...stage!, icon: 'eye' }, ...stages],
    steps,
    lanes,
  })
  const parts = zipParts(file)
  for (const [name, xml] of parts)
    if (/\.(?:xml|rels)$/.test(name)) expect(isWellFormed(xml), name).toBe(true)
  const first = parts.get('ppt/slides/slide2.xml') ?? ''
  // The stage, its one step and the lane.
  expect(first.match(/<p:pic>/g)).toHaveLength(3)
  const all = slideNames(parts).flatMap((name) => parts.get(name)?.match(/<p:pic>/g) ?? [])
  expect(all.length).toBeGreaterThanOrEqual(1 + shop.steps.length)
})
