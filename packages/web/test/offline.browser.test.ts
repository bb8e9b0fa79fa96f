import { formatJourney, type Journey } from '@desirepath/core'
import type { WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
/** The live line of the page; broken, nothing goes through until it is mended. */
let isBroken = false
const lines = new Set<WebSocketRoute>()

beforeAll(async () => {
  stage = await openStage()
  const { page, url } = stage
  await page.routeWebSocket(/\/live/, (line) => {
    if (isBroken) return void line.close()
    lines.add(line)
    line.connectToServer()
  })
  await page.request.post(`${url}/api/journeys`, { data: shop })
  await page.goto(`${url}/journeys/${shop.id}`)
  await isReady()
})

afterAll(() => stage?.close())

const isReady = () => stage.page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
const read = async () => formatJourney(await stage.read<Journey>(`/api/journeys/${shop.id}`))
const card = (text: string) =>
  stage.page.locator('[role=grid] [data-card]').filter({ hasText: text }).first()

async function breakLine(): Promise<void> {
  isBroken = true
  for (const line of lines) await line.close()
  lines.clear()
  await stage.page.getByRole('status').filter({ hasText: 'Offline' }).waitFor()
}

async function write(at: string, text: string): Promise<void> {
  const { page } = stage
  await card(at).dblclick()
  await page.locator('[data-writing] [role=textbox]:focus').waitFor()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await card(at + text).waitFor()
}

test('what is written offline survives a reload and is sent when the line is back', async () => {
  const { page } = stage
  await breakLine()
  await write('Splits into instalments', ' offline')
  await page.getByRole('status').filter({ hasText: 'Offline' }).waitFor()
  // Kept within a third of a second.
  await page.waitForTimeout(600)
  await page.reload()
  await card('Splits into instalments').waitFor()
  expect(await read()).not.toContain('instalments offline')
  isBroken = false
  await card('Splits into instalments offline').waitFor()
  await isReady()
  await expect.poll(read).toContain('instalments offline')
  await page.reload()
  await isReady()
  const kept = await page.evaluate(async () => {
    const found = await indexedDB.databases()
    if (!found.some(({ name }) => name === 'desirepath')) return 0
    return new Promise<number>((resolve) => {
      const open = indexedDB.open('desirepath')
      open.onsuccess = () => {
        const asked = open.result.transaction('unsent').objectStore('unsent').count()
        asked.onsuccess = () => resolve(asked.result)
      }
    })
  })
  expect(kept, 'what has been sent is not kept').toBe(0)
})

test('undo takes back what was done before a reload, and redo does it again', async () => {
  const { page } = stage
  await write('Sorts by lowest stars first', ' at once')
  await page.locator('[data-head^="step:"]').first().focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Meets an ad')
  await page.keyboard.press('Enter')
  await page.getByRole('columnheader', { name: /Meets an ad/ }).waitFor()
  await isReady()
  await page.reload()
  await isReady()
  await page.keyboard.press('Control+z')
  await page.getByRole('columnheader', { name: /Sees an ad/ }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await card('at once').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Redo' }).click()
  await card('Sorts by lowest stars first at once').waitFor()
  await page.getByRole('button', { name: 'Redo' }).click()
  await page.getByRole('columnheader', { name: /Meets an ad/ }).waitFor()
  await expect.poll(read).toContain('Meets an ad')
})

test('who changed one’s card without a line here is named once it is back', async () => {
  const { page, url } = stage
  await page.request.patch(`${url}/api/session`, { data: { name: 'Ana Lopes' } })
  await write('Sorts by lowest stars first at once', '!')
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await breakLine()
  const other = await stage.open(`/journeys/${shop.id}`, {})
  await other.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  const theirs = other.locator('[role=grid] [data-card]').filter({ hasText: 'Sorts by lowest' })
  await theirs.first().dblclick()
  await other.locator('[data-writing] [role=textbox]:focus').waitFor()
  await other.keyboard.press('Control+a')
  await other.keyboard.type('Reads the newest first')
  await other.keyboard.press('Control+Enter')
  await expect.poll(read).toContain('Reads the newest first')
  await other.close()
  isBroken = false
  await card('Reads the newest first').waitFor()
  await page.getByText(/^Ana Lopes changed “Sorts by lowest stars/).waitFor()
})

test('without any line the first card is written, menus open and the views are changed', async () => {
  const { page } = stage
  await page.reload()
  await isReady()
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').length)
  await page.mouse.move(300, 300)
  // What works on a map comes by itself; it is there once nothing more comes.
  let last = -1
  await expect
    .poll(
      async () => {
        const before = last
        last = await loaded()
        return last === before
      },
      { interval: 4000, timeout: 30_000 },
    )
    .toBe(true)
  await page.context().setOffline(true)
  try {
    await write('Splits into instalments offline', ' on the train')
    await page.getByRole('status').filter({ hasText: 'Offline' }).waitFor()
    await card('on the train').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor()
    await page.keyboard.press('Escape')
    for (const view of ['Table', 'Matrix', 'Flow', 'Story', 'Brief', 'Map']) {
      await page.getByRole('link', { name: view, exact: true }).click()
      await page.locator(`a[aria-current=page]`, { hasText: view }).waitFor()
      expect(await page.getByText('This screen broke').count()).toBe(0)
    }
    await card('on the train').waitFor()
  } finally {
    await page.context().setOffline(false)
  }
  await expect.poll(read, { timeout: 20_000 }).toContain('on the train')
})
