import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shop as filed } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

/** Without a cadence, so that the brief offers some. */
const shop: Journey = { ...filed, brief: { ...filed.brief, cadence: '' } }

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await send('POST', '/api/journeys', shop)
})

afterAll(() => stage?.close())

test('from the list to a journey from a template with a first card written, without a pointer on the map', async () => {
  await page.goto(`${stage.url}/journeys`)
  await page.getByRole('link', { name: 'Draw a journey' }).click()
  await page.getByRole('button', { name: 'Awareness to decision' }).waitFor()
  const templates = page.getByRole('list', { name: 'Templates' }).getByRole('button')
  expect(await templates.count()).toBe(9)
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Title').fill('How a neighbour finds us')
  await page.getByRole('button', { name: 'Awareness to decision' }).click()
  await page.getByRole('grid', { name: /How a neighbour finds us/ }).waitFor()
  await editable()
  await page.waitForFunction(() => document.activeElement?.closest('[data-cell]') !== null)
  await page.keyboard.press('S')
  await page.getByRole('textbox').last().waitFor()
  await page.keyboard.type('ees the sign')
  await page.keyboard.press('Control+Enter')
  const id = idOf(page)
  await page.getByText('Sees the sign').waitFor()
  await expect
    .poll(async () => JSON.stringify(await stage.read<Journey>(`/api/journeys/${id}`)))
    .toContain('Sees the sign')
  await page.goto(`${stage.url}/journeys`)
  const card = page.getByRole('listitem').filter({ hasText: 'How a neighbour finds us' })
  await card.getByText('assumed · 8 steps').waitFor()
  expect(await card.getByText('0 customers').count()).toBe(0)
  expect(await card.getByText('Draft', { exact: true }).count()).toBe(1)
})

test('the brief is written in place, says what is missing, is undone field by field and outlives a reload', async () => {
  await page.goto(`${stage.url}/journeys/${shop.id}/brief`)
  await editable()
  const missing = page.getByRole('complementary', { name: 'Still missing' })
  const target = page.getByLabel('Target', { exact: true })
  await missing.getByRole('button', { name: /how will you know it worked/ }).click()
  expect(await target.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('Much better')
  await missing.getByText(/The target has no number/).waitFor()
  await target.fill('Repeat orders from 21 % to 28 %\nby the end of June')
  await page.getByLabel('Owner').fill('Ana')
  await page.getByRole('button', { name: 'every quarter' }).click()
  await page.getByRole('radio', { name: 'Draft' }).click()
  await expect.poll(() => page.getByRole('radio', { name: 'Draft' }).isChecked()).toBe(true)
  await page.getByLabel('Title').fill('The first order')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The first order', level: 1 }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { name: shop.title, level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Redo' }).click()
  await page.getByRole('heading', { name: 'The first order', level: 1 }).waitFor()
  await saved()
  await page.reload()
  await editable()
  expect(await target.inputValue()).toBe('Repeat orders from 21 % to 28 %\nby the end of June')
  expect(await page.getByLabel('Owner').inputValue()).toBe('Ana')
  expect(await missing.getByText(/target/).count()).toBe(0)
  const { brief, title } = await stage.read<Journey>(`/api/journeys/${shop.id}`)
  expect({ ...brief, title }).toMatchObject({
    status: 'draft',
    cadence: 'every quarter',
    title: 'The first order',
  })
})

test('only the brief is printed, on one page', async () => {
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('nav, header, aside, button')]
      .filter((each) => each.checkVisibility() && each.closest('article') === null)
      .map((each) => each.textContent),
  )
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  await page.emulateMedia({ media: 'screen' })
  expect(shown).toEqual([])
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('a to-be begins as its as-is, stands beside it, and tells what is drawn on it', async () => {
  await page.goto(`${stage.url}/journeys`)
  await page.getByRole('button', { name: 'More about The first order' }).click()
  await page.getByRole('menuitem', { name: 'To-be from as-is' }).click()
  await page.getByRole('grid', { name: /The first order, to-be/ }).waitFor()
  const id = idOf(page)
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('heading', { name: 'Nothing differs yet' }).waitFor()
  const toBe = await stage.read<Journey>(`/api/journeys/${id}`)
  expect(toBe).toMatchObject({ kind: 'to-be', basedOn: shop.id, discovery: null })
  const [first, second, ...rest] = toBe.steps as [Journey['steps'][0], ...Journey['steps']]
  const aim = toBe.curves.find(({ persona }) => persona === null)
  const lifted = aim?.points.find(({ value }) => value !== null && value < 1)
  if (lifted === undefined || lifted.value === null) throw new Error('nothing to lift')
  lifted.value += 1
  await send('PUT', `/api/journeys/${id}`, {
    ...toBe,
    steps: [first, { ...second, title: 'Sees the whole price' }, ...rest],
  })
  await page.getByRole('heading', { name: '2 differences' }).waitFor()
  const differs = page.getByRole('region', { name: 'What differs' })
  await differs.getByText('Sees the whole price').first().waitFor()
  expect(await differs.getByText(second?.title ?? '').count()).toBeGreaterThan(0)
  const table = page.getByRole('table', { name: /step by step/ })
  expect(await table.getByText('renamed').count()).toBe(1)
  expect(await table.locator('[data-way=up]').count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${stage.url}/journeys`)
  await page.getByText('Changes “The first order”').waitFor()
})

test('a duplicate is a journey of its own', async () => {
  await page.getByRole('button', { name: 'More about The first order', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.getByRole('link', { name: 'The first order (copy)' }).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('grid', { name: /\(copy\)/ }).waitFor()
  const { journeys, copy } = {
    journeys: await stage.read<{ items: unknown[] }>('/api/journeys'),
    copy: await stage.read<Journey>(`/api/journeys/${idOf(page)}`),
  }
  expect(journeys.items).toHaveLength(4)
  expect(copy.kind).toBe(shop.kind)
  expect(copy.lanes).toEqual((await stage.read<Journey>(`/api/journeys/${shop.id}`)).lanes)
})

test.each([
  ['/draw', 360],
  ['/journeys', 360],
  [`/journeys/${shop.id}/brief`, 360],
  [`/journeys/${shop.id}/brief`, 1440],
  ['/draw', 1440],
] as const)('%s is dark at %i pixels without scrolling sideways', async (path, width) => {
  const narrow = await stage.open(path, { width, theme: 'dark' })
  await narrow.locator('main h2, main b, main textarea').first().waitFor()
  const overflow = await narrow.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  expect(await violations(narrow)).toEqual([])
  await narrow.close()
})

/** The journey can be edited now. */
async function editable(): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).waitFor()
}

async function saved(): Promise<void> {
  await page.locator('[role=status][data-state=saved]').waitFor()
}

function idOf(at: Page): string {
  return new URL(at.url()).pathname.split('/')[2] ?? ''
}

async function send(method: string, path: string, data: unknown): Promise<void> {
  const response = await page.request.fetch(stage.url + path, {
    method,
    data,
    headers: { origin: stage.url },
  })
  expect(response.ok()).toBe(true)
}
