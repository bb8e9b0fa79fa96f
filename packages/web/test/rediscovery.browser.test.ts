import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shopFiles } from './shop-files.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let id = ''

beforeAll(async () => {
  stage = await openStage()
  const { page, url } = stage
  await page.goto(`${url}/new`)
  await bring(page, shopFiles(400).events)
  await page.getByRole('button', { name: 'Make the map' }).click()
  await page.getByRole('link', { name: 'Open the map' }).click({ timeout: 50_000 })
  await page.getByRole('grid').waitFor()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
})

afterAll(() => stage?.close())

async function bring(page: Page, events: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  const buffer = Buffer.from(events)
  await (await chooser).setFiles([{ name: 'shop.csv', mimeType: 'text/csv', buffer }])
  await page.getByRole('region', { name: 'shop.csv' }).waitFor()
}

const read = () => stage.read<Journey>(`/api/journeys/${id}`)
const titles = async () => (await read()).steps.map(({ title }) => title)

/** Everybody who pays verifies a card before. */
function newerEvents(): string {
  const { events } = shopFiles(600)
  return events.replaceAll(/^(\w+),pay,(.*)$/gm, '$1,verify_card,$2\n$1,pay,$2')
}

test('new data renew the figures of a map, and keep what people wrote', async () => {
  const { page } = stage
  const head = page.getByRole('columnheader', { name: /Add to cart/ }).last()
  await head.getByRole('button').first().focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Fills our basket')
  await page.keyboard.press('Enter')
  await page.getByRole('columnheader', { name: /Fills our basket/ }).waitFor()

  await page.getByRole('button', { name: 'New data' }).click()
  const panel = page.getByRole('complementary', { name: 'New data' })
  await panel.getByText('The map as its data made it').waitFor()
  await panel.getByRole('link', { name: 'Bring new data' }).click()
  await page.getByRole('heading', { name: 'New data for “Shop”' }).waitFor()
  await bring(page, newerEvents())
  expect(await page.getByLabel('Title').count()).toBe(0)
  await page.getByRole('button', { name: 'Renew the map' }).click()
  await page.getByRole('link', { name: 'Open the map' }).click({ timeout: 50_000 })
  await page.getByRole('columnheader', { name: /Fills our basket/ }).waitFor()
  const map = await read()
  expect(map.discovery?.customers).toBe(600)
  expect(map.steps.some(({ title }) => title === 'Verify card')).toBe(false)
})

test('what would change the map is proposed, rejected, proposed again, accepted and undone', async () => {
  const { page } = stage
  const panel = page.getByRole('complementary', { name: 'New data' })
  await panel.getByText(/proposed$/).waitFor()
  const what = 'New step “Verify card”'
  await panel.getByRole('button', { name: `Reject: ${what}` }).click()
  await panel.getByText(/^Rejected: 1$/).click()
  await panel.getByRole('button', { name: `Propose again: ${what}` }).click()
  await panel.getByRole('button', { name: `Accept: ${what}` }).click()
  await page.getByRole('columnheader', { name: /Verify card/ }).waitFor()
  await expect.poll(titles).toContain('Verify card')
  const order = await titles()
  expect(order.indexOf('Verify card')).toBe(order.indexOf('Fills our basket') + 1)
  await page
    .getByRole('dialog', { name: `Accepted: ${what}` })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect.poll(titles).not.toContain('Verify card')
  expect(await violations(page)).toEqual([])
  const all = panel.getByRole('button', { name: /^Accept all/ })
  if (await all.isVisible()) await all.click()
  else await panel.getByRole('button', { name: `Accept: ${what}` }).click()
  await panel.getByText('Nothing is left to decide').waitFor()
  await expect.poll(titles).toContain('Verify card')
  await page.reload()
  await panel.getByText('Nothing is left to decide').waitFor()
})

test('the panel stands on a phone and in the dark without a finding', async () => {
  const narrow = await stage.open(`/journeys/${id}?panel=rediscovery`, {
    width: 360,
    height: 780,
    theme: 'dark',
  })
  await narrow.getByText('Nothing is left to decide').waitFor()
  expect(await violations(narrow)).toEqual([])
  await narrow.close()
})
