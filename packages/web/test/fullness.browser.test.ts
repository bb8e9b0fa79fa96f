import type { Journey, Lane } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, shop, wordCard } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

/** A map that nobody measured: so many steps in one stage, and notes at the first of them. */
function drawn(id: string, { steps, notes }: { steps: number; notes: readonly string[] }): Journey {
  const lane: Lane = {
    id: 'notes',
    type: 'text',
    title: 'Notes',
    subtitle: '',
    cells: [{ stepId: 's0', cards: notes.map((text, i) => wordCard(`n${i}`, text)) }],
  }
  return {
    ...shop,
    id,
    title: 'Full',
    discovery: null,
    stages: [{ id: 'all', title: 'Everything', reach: null }],
    steps: Array.from({ length: steps }, (_, i) => ({
      ...shop.steps[0]!,
      id: `s${i}`,
      stageId: 'all',
      title: `Step ${i}`,
      measured: null,
    })),
    lanes: [lane],
    edges: [],
    curves: [],
    moments: [],
    records: [],
    personas: [],
  }
}

const hint = () => page.getByRole('complementary', { name: 'This map is getting full' })
const stored = (id: string) => stage.read<Journey>(`/api/journeys/${id}`)
const sentence = 'The customer waits for a long time and nobody says why. '

test('a long card is said once, and split where a sentence ends; undo puts it together', async () => {
  const text = sentence.repeat(8).trim()
  await openJourney(stage, drawn('full-1', { steps: 4, notes: [text, 'short'] }))
  await hint().getByText('A card of Notes at “Step 0” has 447 letters').waitFor()
  await hint().getByRole('button', { name: 'Split the card' }).click()
  await hint().waitFor({ state: 'detached' })
  const texts = async () =>
    (await stored('full-1')).lanes[0]!.cells[0]!.cards.map((each) => each.text)
  await soon(async () => (await texts()).length).toBe(3)
  expect((await texts()).slice(0, 2).join(' ')).toBe(text)
  expect((await texts())[2]).toBe('short')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await soon(texts).toEqual([text, 'short'])
  await page.reload()
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
  await page.waitForTimeout(400)
  expect(await hint().count()).toBe(0)
})

test('twenty cards in a cell are counted rather than shown, by keys alone', async () => {
  const notes = Array.from({ length: 21 }, (_, i) => `Note ${i}`)
  await openJourney(stage, drawn('full-2', { steps: 4, notes }))
  const offer = hint().getByRole('button', { name: 'Show three, count the rest' })
  await offer.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '+18 more' }).waitFor()
  await soon(async () => (await stored('full-2')).lanes[0]!.height).toBe('clamp')
})

test('a map of thirty steps gives its longest stage a journey of its own', async () => {
  await openJourney(stage, drawn('full-3', { steps: 31, notes: ['Kept inside'] }))
  await hint().getByText('31 steps are hard to take in at a glance.').waitFor()
  await hint().getByRole('button', { name: 'Make “Everything” a journey of its own' }).click()
  await page.getByText('“Everything” has a journey of its own now.').waitFor()
  await soon(async () => (await stored('full-3')).steps.map(({ title }) => title)).toEqual([
    'Everything',
  ])
  const link = (await stored('full-3')).lanes.find(({ type }) => type === 'journeys')!.cells[0]!
  const nested = await stored(link.cards[0]!.journeyId ?? '')
  expect(nested.steps).toHaveLength(31)
  expect(nested.lanes[0]!.cells[0]!.cards[0]!.text).toBe('Kept inside')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await soon(async () => (await stored('full-3')).steps.length).toBe(31)
  expect(await hint().count()).toBe(0)
})

test('it can be left as it is, is not modal, and readers are not asked', async () => {
  await openJourney(stage, drawn('full-4', { steps: 30, notes: [sentence.repeat(6)] }))
  await hint().waitFor()
  await page.locator('[data-head="step:s1"]').click()
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor()
  expect(await violations(page, null)).toEqual([])
  await hint().getByRole('button', { name: 'Leave it as it is' }).click()
  await hint().getByText('A card of Notes').waitFor()
  await hint().getByRole('button', { name: 'Show it' }).click()
  await soon(() => page.url()).toContain('select=card:n0')
  await hint().waitFor({ state: 'detached' })
  const invited = await page.request.post(`${stage.url}/api/invitations`, {
    data: { role: 'viewer' },
    headers: { origin: stage.url },
  })
  const { path } = (await invited.json()) as { path: string }
  const context = await page.context().browser()!.newContext()
  const reader = await context.newPage()
  await reader.goto(stage.url + path)
  await reader.waitForURL(`${stage.url}/journeys`)
  await reader.goto(`${stage.url}/journeys/full-4`)
  await reader.getByTestId('map-scroller').waitFor()
  await reader.waitForTimeout(600)
  expect(await reader.getByText('hard to take in').count()).toBe(0)
  await context.close()
})

/** What comes true within ten seconds, however busy the machine. */
function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000, interval: 100 })
}
