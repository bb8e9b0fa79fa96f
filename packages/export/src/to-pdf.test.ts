import { expect, test } from 'vitest'
import { drawnJourney, fixtureJourney, largeJourney } from '../test/journeys.ts'
import { pdfPages } from '../test/pdf-text.ts'
import { toPdf } from './to-pdf.ts'

/** Each of the words in turn, somewhere after the one before. */
function expectInOrder(text: string, words: readonly string[]): void {
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word, at)
    expect(found, `“${word}” after what stands before it`).toBeGreaterThanOrEqual(at)
    at = found + word.length
  }
}

test('one page holds the words of the map as text, in the order in which one reads them', async () => {
  const shop = fixtureJourney('shop')
  const pdf = await toPdf(shop)
  const pages = pdfPages(pdf)
  expect(pages).toHaveLength(1)
  const text = pages[0]?.join(' ') ?? ''
  expectInOrder(text, ['First order, end to end', ...shop.stages.map((stage) => stage.title)])
  expectInOrder(text, [
    ...shop.steps.map((step) => step.title),
    'Stops scrolling, taps',
    'Is this shop real?',
    'Parcel arrives later',
    'Figures as of 31 Mar 2018',
    'Careful Clara',
  ])
  expect((await toPdf(shop)).equals(pdf), 'the same bytes again').toBe(true)
  expect(pdf.toString('latin1')).toContain('(D:20180331')
}, 20_000)

test('every sheet of paper names its stages, steps and lanes and counts itself', async () => {
  const journey = largeJourney()
  const pages = pdfPages(await toPdf(journey, { paper: 'a4' }))
  expect(pages.length).toBeGreaterThan(10)
  for (const [i, page] of pages.entries()) {
    const text = page.join('\n')
    expect(text).toContain(`${i + 1} / ${pages.length}`)
    expect(text).toContain(`${journey.title} · figures as of 31 Mar 2018`)
    const steps = new Set([...text.matchAll(/Card \d+\.(\d+):/g)].map(([, step]) => Number(step)))
    if (steps.size === 0) continue
    expect(text).toMatch(/^Stages$/m)
    for (const step of steps) expect(page).toContain(journey.steps[step]?.title)
    const lanes = new Set([...text.matchAll(/Card (\d+)\./g)].map(([, lane]) => Number(lane) + 1))
    for (const lane of lanes) expect(page).toContain(`Lane ${lane}`)
  }
  const cards = pages.flatMap((page) => page.filter((line) => /^Card \d+\.\d+:/.test(line)))
  expect(new Set(cards.map((card) => card.split(':')[0])).size, 'every card once').toBe(
    cards.length,
  )
  expect(cards).toHaveLength(800)
}, 30_000)

test('larger paper takes fewer sheets', async () => {
  const journey = largeJourney()
  const [a4, a3] = await Promise.all([
    toPdf(journey, { paper: 'a4' }),
    toPdf(journey, { paper: 'a3' }),
  ])
  expect(pdfPages(a3).length).toBeLessThan(pdfPages(a4).length)
}, 30_000)

test.each(['one', 'a4', 'letter'] as const)(
  'hostile and foreign words do no harm on %s',
  async (paper) => {
    const journeys = [
      drawnJourney(),
      ...(['hostile', 'arabic', 'empty'] as const).map(fixtureJourney),
    ]
    for (const journey of journeys) {
      const pdf = await toPdf(journey, { paper, theme: 'dark' })
      const text = pdfPages(pdf).flat().join(' ')
      expect(text).not.toMatch(/undefined|NaN/)
      expect(pdf.toString('latin1')).not.toMatch(/\/(?:JavaScript|URI|Launch)\b/)
    }
    const drawn = pdfPages(await toPdf(drawnJourney(), { paper }))
      .flat()
      .join(' ')
    expect(drawn).toContain('中文')
    expect(drawn).toContain('🎉')
  },
  60_000,
)
