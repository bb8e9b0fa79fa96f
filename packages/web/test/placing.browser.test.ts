import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

const pain = shop.records.find(
  ({ type, title }) => type === 'painPoint' && title.includes('Freight'),
)!

let stage: Stage
let other: Page
let otherId = ''

beforeAll(async () => {
  stage = await openStage()
  await stage.page.emulateMedia({ reducedMotion: 'reduce' })
  const { request } = stage.page
  await request.post(`${stage.url}/api/journeys`, { data: shop })
  const made = await request.post(`${stage.url}/api/templates/classic-3/journeys`, {
    data: { title: 'Phone orders' },
  })
  otherId = ((await made.json()) as { id: string }).id
  other = await stage.open(`/journeys/${otherId}`, {})
  await other.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await stage.page.goto(`${stage.url}/journeys/${shop.id}`)
  await stage.page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
}, 120_000)
afterAll(() => stage?.close())

const card = (page: Page, text: string) =>
  page.locator('[role=grid] [data-card]').filter({ hasText: text }).first()

/** The maps on which the workspace knows it to stand. */
const uses = async () =>
  (await stage.read<{ uses: { title: string }[] }>(`/api/pain-points/${pain.id}`)).uses.map(
    ({ title }) => title,
  )

test('a pain point of one map is found, a letter wrong, and placed on another by keys', async () => {
  const { lanes } = await stage.read<Journey>(`/api/journeys/${otherId}`)
  const lane = lanes.find(({ type }) => type === 'painPoints')!
  await other.bringToFront()
  const place = lane.cells.find(({ cards }) => cards.length > 0)!
  const beside = other.locator(`[data-cell="${lane.id}~${place.stepId}"] [data-card]`).first()
  await beside.scrollIntoViewIfNeeded()
  await beside.focus()
  await other.keyboard.press('Shift+F10')
  await other.getByRole('menuitem', { name: 'Place an existing pain point …' }).press('Enter')
  const dialog = other.getByRole('dialog', { name: 'Place an existing pain point' })
  await dialog.getByLabel('Search by title').fill('frieght')
  await dialog.getByRole('button', { name: new RegExp(pain.title.slice(0, 12)) }).waitFor()
  await dialog.getByText(`on ${shop.title}`).first().waitFor()
  expect(await violations(other)).toEqual([])
  await other.keyboard.press('Enter')
  await card(other, pain.title).waitFor()
  // Its first save tells the workspace that it stands here.
  await expect.poll(async () => (await uses()).length, { timeout: 15_000 }).toBe(2)
}, 60_000)

test('what one screen changes, the other map shows while it is open', async () => {
  const { page } = stage
  await card(other, pain.title).click()
  const inspector = other.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByText('Stands on 2 maps: also on').waitFor()
  await inspector.getByRole('link', { name: shop.title }).waitFor()
  await card(other, pain.title).dblclick()
  await other.locator('[data-writing] :focus').waitFor()
  await other.keyboard.press('Control+a')
  await other.keyboard.type('Freight is dear')
  await other.keyboard.press('Control+Enter')
  await card(page, 'Freight is dear').waitFor()
}, 60_000)

test('who looks after it is said on one map, and stands on its page and on the other map', async () => {
  await other.bringToFront()
  await card(other, 'Freight is dear').click()
  await other.getByRole('button', { name: 'Say who …' }).click()
  await other.getByLabel('A person or a team').fill('Logistics')
  await other.keyboard.press('Enter')
  await card(other, 'Freight is dear').getByText('Logistics').waitFor()
  const owner = async () =>
    (await stage.read<{ record: { owner: string } }>(`/api/pain-points/${pain.id}`)).record.owner
  await expect.poll(owner, { timeout: 15_000 }).toBe('Logistics')
  await card(stage.page, 'Freight is dear').getByText('Logistics').waitFor({ timeout: 15_000 })
  await stage.page.request.patch(`${stage.url}/api/pain-points/${pain.id}`, { data: { owner: '' } })
  await card(other, 'Freight is dear').getByText('Logistics').waitFor({ state: 'detached' })
}, 60_000)

test('taking it off one map says where it stays, and leaves it there', async () => {
  const { page } = stage
  await card(other, 'Freight is dear').focus()
  await other.keyboard.press('Shift+F10')
  await other.getByRole('menuitem', { name: /^Take the pain point off the map/ }).click()
  const dialog = other.getByRole('dialog', { name: 'Take this pain point off the map?' })
  await dialog.getByText('It stands on 1 other map, and stays there:').waitFor()
  await dialog.getByRole('link', { name: shop.title }).waitFor()
  await dialog.getByRole('link', { name: 'Open its page in the workspace' }).waitFor()
  expect(await violations(other)).toEqual([])
  await dialog.getByRole('button', { name: 'Take it off this map' }).click()
  await card(other, 'Freight is dear').waitFor({ state: 'detached' })
  await card(page, 'Freight is dear').waitFor()
  await expect.poll(uses, { timeout: 15_000 }).toEqual([shop.title])
}, 60_000)
