import type { Journey } from '@desirepath/core'
import { loadIcon } from '@desirepath/icons'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pictures } from '../../server/test/pictures.ts'
import { cardsIn, eventually, loadedWidth, openPictures } from './picture-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page
let id = ''

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

beforeEach(async () => {
  id = await openPictures(stage)
})

test('an icon is found by what people call it and chosen by keys, for a step, a stage, a lane and a card', async () => {
  for (const [head, query] of [
    ['step:ad', 'residence'],
    ['stage:awareness', 'residence'],
    ['lane:notes', 'residence'],
  ] as const) {
    await page
      .locator(`[data-head^="${head.split(':')[0]}:"]`)
      .nth(0)
      .focus()
    const focusedHead = await page.evaluate(() => document.activeElement?.getAttribute('data-head'))
    await choose(query)
    await eventually(() => iconAt(focusedHead ?? '')).toBe('house')
    await page.locator(`[data-head="${focusedHead}"] svg path[d^="M15 21v-8"]`).first().waitFor()
    await eventually(() =>
      page.evaluate(() => document.activeElement?.getAttribute('data-head')),
    ).toBe(focusedHead)
  }
  await writeNote('A note')
  await page.locator('[data-cell="notes~ad"] [data-card]').focus()
  await choose('residence')
  await page.locator('[data-cell="notes~ad"] [data-card] svg path[d^="M15 21v-8"]').waitFor()
  expect((await cardsIn(stage, id, 'notes'))[0]?.icon).toBe('house')
  await press('Control+z')
  await eventually(async () => (await cardsIn(stage, id, 'notes'))[0]?.icon).toBeUndefined()
  expect(await violations(page)).toEqual([])
})

test('the arrows walk through more than 1,500 icons, and what is not called so is said', async () => {
  await page.locator('[data-head="step:ad"]').focus()
  await openPicker()
  await page.getByText(/^1,[5-9]\d\d icons$/).waitFor()
  const search = page.getByRole('combobox', { name: 'Search icons' })
  const active = () =>
    page.evaluate(() => {
      const field = document.querySelector('[role=combobox][aria-controls]')
      const option = document.getElementById(field?.getAttribute('aria-activedescendant') ?? '')
      return Number(option?.getAttribute('aria-posinset') ?? 0)
    })
  await eventually(active).toBe(1)
  await press('ArrowDown')
  await press('ArrowRight')
  await press('ArrowRight')
  await eventually(active).toBe(3)
  await press('ArrowDown')
  await eventually(active).toBeGreaterThan(8)
  await press('End')
  await eventually(active).toBeGreaterThan(1500)
  await press('Home')
  await eventually(active).toBe(1)
  expect(await violations(page)).toEqual([])
  await search.fill('qqqq')
  await page.getByText('No icon is called that.').waitFor()
  await press('Enter')
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await eventually(() =>
    page.evaluate(() => document.activeElement?.getAttribute('data-head')),
  ).toBe('step:ad')
})

test('a picture of one’s own is an icon, and an icon can be taken away', async () => {
  await page.locator('[data-head="step:ad"]').focus()
  await openPicker()
  const own = page.getByRole('dialog').locator('input[type=file]')
  await own.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('words') })
  await page.getByRole('alert').getByText('This file is no picture').waitFor()
  await own.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pictures.png),
  })
  const icon = page.locator('[data-head="step:ad"] img')
  await eventually(() => loadedWidth(icon)).toBe(6)
  await eventually(() => iconAt('step:ad')).toMatch(/^\/api\/files\/[0-9a-f]{64}$/)
  await page.locator('[data-head="step:ad"]').focus()
  await openPicker()
  await page.getByRole('button', { name: 'Take the icon away' }).click()
  await eventually(() => iconAt('step:ad')).toBeUndefined()
})

test('a map loads only the icons that it shows', async () => {
  const journey = await stage.read<Journey>(`/api/journeys/${id}`)
  const steps = journey.steps.map((step, i) => (i === 0 ? { ...step, icon: 'zap' } : step))
  const response = await page.request.put(`${stage.url}/api/journeys/${id}`, {
    data: { ...journey, steps },
    headers: { origin: stage.url },
  })
  expect(response.status()).toBe(200)
  const loaded: string[] = []
  page.on('response', (answer) => loaded.push(answer.url()))
  await page.reload()
  await page.locator('[data-head^="step:"] svg path[d^="M15.914 4a"]').first().waitFor()
  const scripts = [...new Set(loaded)].filter((url) => url.endsWith('.js'))
  const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()))
  const paths = await Promise.all(['zap', 'shopping-cart', 'house', 'anchor'].map(loadIcon))
  expect(paths.map((path) => texts.filter((text) => text.includes(path!)).length)).toEqual([
    1, 0, 0, 0,
  ])
})

async function choose(query: string): Promise<void> {
  await openPicker()
  await page.getByRole('combobox', { name: 'Search icons' }).fill(query)
  await page.getByRole('option', { name: 'house', exact: true }).waitFor()
  await press('ArrowDown')
  for (let i = 0; i < 40; i++) {
    const name = await page.evaluate(() => {
      const field = document.querySelector('[role=combobox][aria-controls]')
      const at = field?.getAttribute('aria-activedescendant') ?? ''
      return document.getElementById(at)?.getAttribute('aria-label')
    })
    if (name === 'house') break
    await press('ArrowRight')
  }
  await press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function openPicker(): Promise<void> {
  await press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Icon …' }).click()
  await page.getByRole('option').first().waitFor()
}

async function writeNote(text: string): Promise<void> {
  await page.locator('[data-cell="notes~ad"]').focus()
  await press('Enter')
  await page.locator('[data-writing] [role=textbox]:focus').waitFor()
  await page.keyboard.type(text)
  await press('Control+Enter')
  await eventually(() => cardsIn(stage, id, 'notes').then((cards) => cards.length)).toBe(1)
}

async function iconAt(head: string): Promise<string | undefined> {
  await page.getByText('Saved', { exact: true }).first().waitFor()
  const { stages, steps, lanes } = await stage.read<Journey>(`/api/journeys/${id}`)
  const [kind, thing] = [head.slice(0, head.indexOf(':')), head.slice(head.indexOf(':') + 1)]
  const things = { stage: stages, step: steps, lane: lanes }[kind] ?? []
  return things.find((each) => each.id === thing)?.icon
}

function press(keys: string): Promise<void> {
  return page.keyboard.press(keys)
}
