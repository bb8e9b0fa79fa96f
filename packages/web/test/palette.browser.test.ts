import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

const shop = join(import.meta.dirname, '../../export/fixtures/shop.json')

let stage: Stage
let page: Page
let address = ''

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  const made = await page.request.post(`${stage.url}/api/journeys`, {
    data: JSON.parse(readFileSync(shop, 'utf8')),
  })
  const { id } = (await made.json()) as { readonly id: string }
  address = `${stage.url}/journeys/${id}`
  for (const title of ['Parcel desk', 'Parcel locker', 'Newsletter'])
    await page.request.post(`${stage.url}/api/touchpoints`, {
      data: { title, description: title === 'Newsletter' ? 'Comes on the first Monday' : '' },
    })
  await page.request.patch(`${stage.url}/api/session`, { data: { name: 'Ana Lopes' } })
}, 120_000)

afterAll(() => stage?.close())

const option = (name: string | RegExp) => page.getByRole('option', { name })
const field = () => page.getByRole('combobox', { name: 'Search and commands' })

async function find(words: string): Promise<void> {
  // The one before has gone, and this one has the focus.
  await field().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await field().waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
  await page.keyboard.type(words)
}

test('a record is found by the beginning of its name and opened by keys alone', async () => {
  await page.goto(`${stage.url}/journeys`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await find('parcel l')
  await option(/^Parcel locker/).waitFor()
  expect(await violations(page, 'aria-required-children')).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/touchpoints\//)
  await page.getByRole('heading', { name: 'Parcel locker' }).waitFor()
})

test('what is typed before the palette is loaded is looked for there', async () => {
  const fresh = await stage.open('/journeys', {})
  await fresh.route(/palette-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
  await fresh.getByRole('heading', { level: 1 }).waitFor()
  await fresh.keyboard.press('Control+k')
  await fresh.keyboard.type('parcel l')
  await fresh.getByRole('option', { name: /^Parcel locker/ }).waitFor()
  await fresh.close()
})

test('Enter right after the last letter opens what was meant by it, not what stood there before', async () => {
  await find('ana lopes')
  await option(/^Ana Lopes/).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('newsletter')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Newsletter' }).waitFor()
})

test('a new journey is found by other words for it, too', async () => {
  await find('new journey')
  await option(/^Draw a journey/).waitFor()
  await page.keyboard.press('Escape')
  await field().waitFor({ state: 'detached' })
})

describe('typing errors', () => {
  test('are forgiven, and that is said', async () => {
    await find('parcle')
    await page.getByText('What holds “parcel”').waitFor()
    await option(/^Parcel desk/).waitFor()
    await page.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
  })

  test('what nothing is like offers the evidence, and that is all', async () => {
    await find('qqqqwwww')
    await option('Search the evidence for “qqqqwwww”').waitFor()
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/evidence\?q=qqqqwwww/)
  })
})

test('a word of a description is shown where it stands', async () => {
  await find('monday')
  await option(/^Newsletter ?Comes on the first Monday/).waitFor()
  await page.keyboard.press('Escape')
})

test('what customers said is found with everything else, mistyped as well, and opens in the library', async () => {
  await page.request.post(`${stage.url}/api/evidence`, {
    data: { source: 'review', title: 'A review', text: 'The doorbell was never rung.' },
  })
  await find('dorbell')
  await page.getByText('What holds “doorbell”').waitFor()
  await option(/^A review ?The doorbell was never rung/).click()
  await page.waitForURL(/\/evidence\?q=doorbell&item=/)
  await page.getByRole('complementary').getByText('The doorbell was never rung.').waitFor()
})

test('where one was comes first while nothing is typed', async () => {
  await page.goto(`${stage.url}/journeys`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await find('')
  await page.getByText('Where you were').waitFor()
  expect(await page.getByRole('option').first().innerText()).toContain('Newsletter')
  await page.getByText('Changed lately').waitFor()
  await page.keyboard.press('Escape')
})

test('a card of another screen’s journey is found and selected on its map', async () => {
  await find('opens 3 to 5')
  await option(/^Opens 3 to 5/).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href.startsWith(address) && url.search.includes('card:'))
})

test('what can be done on the open journey stands before what is found elsewhere', async () => {
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await find('table')
  await option(/table.*action/)
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/table/)
})

test('nothing is lost on a phone', async () => {
  const small = await stage.open('/journeys', { width: 360, height: 720, theme: 'dark' })
  await small.getByRole('button', { name: 'Search and commands' }).click()
  await small.getByRole('combobox', { name: 'Search and commands' }).fill('parcel')
  await small.getByRole('option', { name: /^Parcel desk/ }).waitFor()
  const list = small.getByRole('listbox')
  expect(await list.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true)
  await small.close()
})
