import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handsOn } from './by-keys.ts'
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

function tagged(id: string): Journey {
  const lane = {
    id: 'notes',
    type: 'text' as const,
    title: 'Notes',
    subtitle: '',
    cells: [
      { stepId: 'basket', cards: [wordCard('n1', 'Freight comes late')] },
      {
        stepId: 'pay',
        cards: [wordCard('n2', 'Card is refused', { tags: ['Price', 'bank', 'phone'] })],
      },
    ],
  }
  return { ...shop, id, lanes: [lane, ...shop.lanes] }
}

const card = (id: string) => page.locator(`[data-card="${id}"]`)
const tags = (id: string) => card(id).locator('[data-tags]')
const said = (id: string) => expect.poll(() => tags(id).getAttribute('aria-label'))

test('tags are put to a card by keys, are filtered by, and stand in the table', async () => {
  await openJourney(stage, tagged('tags-1'))
  const hands = handsOn(page)
  await card('n1').focus()
  await page.keyboard.press('Shift+F10')
  await hands.until('ArrowDown', 'Tags …')
  await page.keyboard.press('Enter')
  await hands.at('Add a tag')
  await page.keyboard.type('price, Delivery')
  await page.keyboard.press('Enter')
  await said('n1').toBe('Tags: Price, Delivery')
  await page.keyboard.type('typo,')
  await said('n1').toBe('Tags: Price, Delivery, typo')
  expect(await tags('n1').textContent()).toBe('PriceDelivery+1')
  await page.keyboard.press('Backspace')
  await said('n1').toBe('Tags: Price, Delivery')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await hands.at(/^Freight comes late/)
  await page.keyboard.press('Control+z')
  await said('n1').toBe('Tags: Price, Delivery, typo')
  await page.keyboard.press('Control+z')
  await said('n1').toBe('Tags: Price, Delivery')

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Tag', { exact: true }).selectOption('Price')
  await expect.poll(() => page.locator('[data-search=kept]').count()).toBe(2)
  await page.keyboard.press('Escape')
  await page.goto(`${stage.url}/journeys/tags-1/table?tag=Delivery`)
  const rows = page.locator('tr[data-key]')
  await expect.poll(() => rows.count()).toBe(1)
  expect(await rows.getByRole('img', { name: 'Tags: Price, Delivery' }).count()).toBe(1)
})

test('a dialog that a card’s menu opens gives the focus back to the card', async () => {
  await openJourney(stage, tagged('tags-3'))
  const hands = handsOn(page)
  await card('n1').focus()
  for (const command of ['Move to …', 'Link to other cards …', 'Tags …']) {
    await page.keyboard.press('Shift+F10')
    await hands.until('ArrowDown', command)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await hands.at(/^Freight comes late/)
  }
})

test('chosen rows are tagged and untagged together, each one step of undo', async () => {
  await openJourney(stage, tagged('tags-2'))
  await page.goto(`${stage.url}/journeys/tags-2/table?type=text`)
  await page.getByLabel('Choose all rows').check()
  await page.getByRole('toolbar', { name: 'Chosen rows' }).getByText('Tags').click()
  const popup = page.getByRole('dialog', { name: 'Tags of 2 cards' })
  await popup.getByText('1 of 2').first().waitFor()
  await popup.getByRole('button', { name: 'Add Price' }).click()
  const rowTags = (text: string) =>
    expect.poll(() =>
      page.locator('tr', { hasText: text }).locator('[data-tags]').getAttribute('aria-label'),
    )
  await rowTags('Freight comes late').toBe('Tags: Price')
  await popup.getByRole('button', { name: 'Take away Price' }).click()
  await rowTags('Card is refused').toBe('Tags: bank, phone')
  expect(await page.locator('tr', { hasText: 'Freight' }).locator('[data-tags]').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await rowTags('Freight comes late').toBe('Tags: Price')
  await rowTags('Card is refused').toBe('Tags: Price, bank, phone')
})

test('a card that is made a pain point brings its tags to the workspace, is filtered by them, and comes back whole', async () => {
  const pain = { id: 'own', type: 'painPoints' as const, title: 'Own', subtitle: '' }
  const text = {
    ...wordCard('p1', 'Waits for an answer', { tags: ['Slow', 'phone'] }),
    colour: 'yellow' as const,
  }
  const cells = [{ stepId: 'pay', cards: [text] }]
  await openJourney(stage, { ...shop, id: 'tags-4', lanes: [{ ...pain, cells }, ...shop.lanes] })
  await card('p1').focus()
  await page.keyboard.press('/')
  await page.keyboard.type('make it a pain')
  await page.getByRole('option', { name: 'Make it a pain point' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Now a pain point of the workspace.').waitFor()
  await card('p1').waitFor({ state: 'detached' })
  const made = page.locator('[data-type=painPoint]', { hasText: 'Waits for an answer' })
  await made.waitFor()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Tag', { exact: true }).selectOption('Slow')
  await expect.poll(() => made.getAttribute('data-search')).toBe('kept')
  const tagged = () => stage.read<{ n: number }>('/api/pain-points?tag=Slow')
  await expect.poll(async () => (await tagged()).n, { timeout: 15_000 }).toBe(1)
  // The record’s own tags count from now on.
  const [listed] = (
    await stage.read<{ items: { record: { id: string } }[] }>('/api/pain-points?tag=Slow')
  ).items
  await page.request.patch(`${stage.url}/api/pain-points/${listed!.record.id}`, {
    data: { tags: ['Waiting'] },
    headers: { origin: stage.url },
  })
  await page.goto(`${stage.url}/journeys/tags-4?tag=Waiting`)
  await expect.poll(() => made.getAttribute('data-search')).toBe('kept')
  await page.goto(`${stage.url}/journeys/tags-4`)
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
  await made.waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await said('p1').toBe('Tags: Slow, phone')
  expect(await card('p1').getAttribute('data-colour')).toBe('yellow')
  expect(await made.count()).toBe(0)
})
