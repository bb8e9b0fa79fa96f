import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page
let id = ''
let imported = 0

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})

afterAll(() => stage?.close())

/** Each test has a journey of its own, with two lanes of words. */
beforeEach(async () => {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
  const lane = (laneId: string, title: string, cells: Journey['lanes'][number]['cells'] = []) =>
    ({ id: laneId, type: 'text', title, subtitle: '', cells }) as const
  const empty = { recordId: null, note: null, score: null, at: null, language: null }
  const notes = [
    { stepId: 'ad', cards: [{ id: 'one', text: 'One', ...empty }] },
    { stepId: 'compare', cards: [{ id: 'two', text: 'Two', ...empty }] },
  ]
  const lanes = [lane('notes', 'Notes', notes), lane('ideas', 'Ideas'), ...shop.lanes]
  imported += 1
  const response = await page.request.post(`${stage.url}/api/journeys`, {
    data: { ...shop, id: `menus-${imported}`, lanes },
    headers: { origin: stage.url },
  })
  id = ((await response.json()) as { readonly id: string }).id
  await page.goto(`${stage.url}/journeys/${id}`)
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  // Menus are loaded once the map stands.
  await page.waitForLoadState('networkidle')
})

test('cards are copied, cut and pasted as they look, and commented on', async () => {
  await card('One').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Colour' }).press('ArrowRight')
  await page.getByRole('menuitemcheckbox', { name: 'Violet' }).press('Enter')
  await expect.poll(() => card('One').getAttribute('data-colour')).toBe('violet')
  await choose(card('One'), /^Copy/)
  await page.getByText('Copied 1 card').waitFor()
  await choose(cell('ideas', 'compare'), /^Paste/)
  const pasted = cell('ideas', 'compare').getByRole('button', { name: 'One' })
  await pasted.waitFor()
  expect(await pasted.getAttribute('data-colour')).toBe('violet')
  await choose(pasted, /^Cut/)
  await pasted.waitFor({ state: 'detached' })
  await cell('ideas', 'ad').focus()
  await page.keyboard.press('Control+v')
  const moved = cell('ideas', 'ad').getByRole('button', { name: 'One' })
  await moved.waitFor()
  expect(await moved.getAttribute('data-colour')).toBe('violet')
  await choose(moved, /^Comment on it/)
  await page.getByRole('textbox', { name: /comment/i }).waitFor()
})

test('several cards are changed as one beside the map, and become one card', async () => {
  await card('One').click()
  const beside = page.getByRole('complementary', { name: 'Inspector' })
  await beside.getByRole('button', { name: 'Blue' }).click()
  await expect.poll(() => card('One').getAttribute('data-colour')).toBe('blue')
  await card('Two').click({ modifiers: ['Control'] })
  await beside.getByRole('heading', { name: '2 cards selected' }).waitFor()
  // Said once on the screen, and to a screen reader as it happens.
  const said = page.locator('output', { hasText: '2 cards selected' })
  expect(await said.evaluate((element) => getComputedStyle(element).clipPath)).toBe('inset(50%)')
  const colours = async () => [
    await card('One').getAttribute('data-colour'),
    await card('Two').getAttribute('data-colour'),
  ]
  await beside.getByRole('button', { name: 'Green' }).click()
  await expect.poll(colours).toEqual(['green', 'green'])
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(colours).toEqual(['blue', null])
  await beside.getByRole('button', { name: 'Say who' }).click()
  await page.getByLabel('A person or a team').fill('Logistics')
  await page.getByRole('button', { name: '“Logistics”' }).click()
  await page.locator('[data-owner]').getByText('Logistics').nth(1).waitFor()
  await beside.getByRole('button', { name: 'Make the 2 texts one card' }).click()
  await page.getByRole('button', { name: /One\s*Two/ }).waitFor()
  await beside.getByRole('heading', { name: '2 cards selected' }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+z')
  await card('Two').waitFor()
})

test('several cards go to another lane, each at its step, and become records where it holds such', async () => {
  await card('One').click()
  await page.waitForURL(/select=card/)
  await card('Two').click({ modifiers: ['Control'] })
  const beside = page.getByRole('complementary', { name: 'Inspector' })
  await beside.getByRole('button', { name: 'Move to lane' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Ideas' }).press('Enter')
  for (const [step, text] of [
    ['ad', 'One'],
    ['compare', 'Two'],
  ])
    await cell('ideas', step ?? '')
      .getByRole('button', { name: text ?? '' })
      .waitFor()
  await beside.getByRole('heading', { name: '2 cards selected' }).waitFor()
  await cell('ideas', 'compare').getByRole('button', { name: 'Two' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to lane' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Pain points' }).press('Enter')
  await page.getByText('Now 2 pain points of the workspace.').waitFor()
  await cell('lane-painPoints', 'compare').getByRole('button', { name: /Two/ }).waitFor()
  await page.keyboard.press('Control+z')
  await cell('ideas', 'compare').getByRole('button', { name: 'Two' }).waitFor()
  await page.keyboard.press('Control+z')
  await cell('notes', 'compare').getByRole('button', { name: 'Two' }).waitFor()
})

test('the bar over selected words puts a face or a mention behind them and colours the card', async () => {
  await card('One').focus()
  await page.keyboard.press('F2')
  const words = page.getByRole('textbox', { name: /Words of/ })
  await words.waitFor()
  const bar = page.getByRole('toolbar', { name: 'Formatting' })
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: 'Face or sign' }).press('Enter')
  await bar.getByRole('button', { name: 'thinking' }).press('Enter')
  await expect.poll(() => words.innerText()).toBe('One 🤔')
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: 'Colour of the card' }).click()
  await bar.getByRole('button', { name: 'Violet' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('[data-writing]').waitFor()
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: 'Mention somebody' }).click()
  await expect.poll(() => words.innerText()).toBe('One 🤔 @')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => card('One').getAttribute('data-colour')).toBe('yellow')
  await expect.poll(() => card('One').innerText()).toContain('One 🤔')
})

test('a card gets somebody responsible, is filtered by it, also as one’s own, and many do in the table', async () => {
  await page.request.patch(`${stage.url}/api/session`, {
    data: { name: 'Ida Moe' },
    headers: { origin: stage.url },
  })
  await page.reload()
  await choose(card('One'), /^Responsible/)
  await page.getByLabel('A person or a team').fill('Ida')
  await page.getByRole('button', { name: 'Ida Moe you' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await card('One').locator('[data-owner]').getByText('Ida Moe').waitFor()
  await choose(card('Two'), /^Responsible/)
  await page.getByLabel('A person or a team').fill('Logistics')
  await page.getByRole('button', { name: '“Logistics”' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await card('Two').locator('[data-owner]').getByText('Logistics').waitFor()
  await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByLabel('Responsible', { exact: true }).selectOption('Mine')
  await expect.poll(() => card('Two').getAttribute('data-search')).toBe('miss')
  expect(await card('One').getAttribute('data-search')).toBe('kept')
  await page.keyboard.press('Escape')
  await page.getByLabel('Responsible', { exact: true }).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  const line = (words: string) => page.locator('tr[data-key]').filter({ hasText: words })
  await line('One').waitFor()
  expect(await line('Two').count()).toBe(0)
  await page.getByRole('checkbox', { name: 'Choose One' }).click()
  const bulk = page.getByRole('toolbar', { name: 'Chosen rows' })
  await bulk.getByRole('button', { name: 'Responsible' }).click()
  await page.getByRole('button', { name: 'Nobody' }).click()
  await page.getByText('No row is left').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await line('Ida Moe').waitFor()
})

test('a stage gets a colour, keeps it where it moves, and gives it back', async () => {
  const stages = page.locator('[data-head^="stage:"]')
  const colours = () =>
    stages.evaluateAll((all) =>
      all.slice(0, 2).map((each) => getComputedStyle(each).backgroundColor),
    )
  const [first, second] = await colours()
  await stages.first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Colour' }).press('ArrowRight')
  await page.getByRole('menuitemcheckbox', { name: 'Slate' }).press('Enter')
  await expect.poll(async () => (await colours())[0]).not.toBe(first)
  const [slate] = await colours()
  await stages.first().focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(colours).toEqual([first, slate])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(colours).toEqual([first, second])
})

test('the map is presented alone, whole and stage by stage, and stands as before afterwards', async () => {
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.waitForURL(/zoom=110/)
  await page.getByRole('button', { name: 'Present' }).click()
  const bar = page.getByRole('toolbar', { name: 'Presentation' })
  await bar.getByText('The whole journey').waitFor()
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'hidden' })
  expect(await page.getByRole('button', { name: 'Export' }).isVisible()).toBe(false)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('PageDown')
  await bar.getByText('2 of').waitFor()
  // The stage begins where the lanes end.
  const beside = () =>
    page.evaluate(() => {
      const [rail, , second] = [...document.querySelectorAll('[role=columnheader][data-row="1"]')]
      const [end, start] = [
        rail!.getBoundingClientRect().right,
        second!.getBoundingClientRect().left,
      ]
      return Math.abs(end - start)
    })
  await expect.poll(beside).toBeLessThan(4)
  await page.keyboard.press('Escape')
  await page.waitForURL(/zoom=110/)
  await page.getByRole('button', { name: 'Export' }).waitFor()
})

test('a quote is written by hand, and what customers said keeps its words', async () => {
  const row = page.locator('[role=row][data-lane=quotes]')
  const said = row.locator('[data-card]').first()
  const words = await said.innerText()
  await said.dblclick()
  await said.press('x')
  expect(await page.locator('[data-writing]').count()).toBe(0)
  expect(await said.innerText()).toBe(words)
  const empty = row.locator('[data-cell][data-empty]').first()
  const at = (await empty.getAttribute('data-cell')) ?? ''
  await empty.focus()
  await page.keyboard.press('I')
  await page.keyboard.type('t took me an hour')
  await page.locator('[data-writing] [role=textbox]:focus').waitFor()
  await page.keyboard.press('Control+Enter')
  const written = page
    .locator(`[data-cell="${at}"]`)
    .getByRole('button', { name: 'took me an hour' })
  await written.waitFor()
  await written.focus()
  await page.keyboard.press('F2')
  await page.locator('[data-writing] [role=textbox]:focus').waitFor()
  await page.keyboard.press('Escape')
})

test('what has changed since a version is drawn on the map and told, leads there, and goes back', async () => {
  await page.goto(`${stage.url}/journeys/${id}?panel=versions`)
  const panel = page.getByRole('complementary', { name: 'Versions' })
  await panel.getByLabel('A name for this state').fill('First draft')
  await panel.getByRole('button', { name: 'Keep this state' }).click()
  await panel.getByRole('button', { name: /First draft/ }).waitFor()
  await card('One').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await cell('notes', 'compare').getByRole('button', { name: 'One' }).waitFor()
  await card('Two').focus()
  await page.keyboard.press('Delete')
  await card('Two').waitFor({ state: 'detached' })
  await panel.getByRole('button', { name: /First draft/ }).click()
  const told = panel.getByRole('listitem').filter({ hasText: 'Card moved' }).last()
  await told.getByText(/^from Notes, .+ to Notes, /).waitFor()
  const gone = page.locator('[role=gridcell][data-gone]')
  await gone.waitFor()
  expect(await gone.getAttribute('data-gone')).toBe('1 card removed')
  await expect.poll(() => card('One').getAttribute('data-change')).toBe('moved')
  expect(await violations(page, null)).toEqual([])
  await told.getByRole('button', { name: 'Card moved' }).click()
  await page.waitForURL(/select=card/)
  await panel.getByRole('button', { name: 'Bring this state back' }).click()
  await panel.getByText('Nothing has changed since').waitFor()
  await panel.getByRole('button', { name: /Kept before a restore/ }).waitFor()
  await card('Two').waitFor()
  await gone.waitFor({ state: 'detached' })
})

test('where the header is narrow, the menu of views has what finds no room in it', async () => {
  const narrow = await stage.open(`/journeys/${id}`, { width: 360, height: 740 })
  const menu = narrow.getByRole('button', { name: 'Views of this journey: Map' })
  await menu.click()
  for (const name of ['Undo', 'Redo', 'Present', 'Bring everyone here'])
    await narrow.getByRole('menuitem', { name }).waitFor()
  await narrow.getByRole('menuitem', { name: 'Workshop' }).click()
  await narrow.waitForURL(/panel=workshop/)
  await narrow.close()
})

const cell = (lane: string, step: string): Locator => page.locator(`[data-cell="${lane}~${step}"]`)
const card = (words: string): Locator =>
  page.locator('[data-cell^="notes~"] [data-card]').filter({ hasText: words })

async function choose(at: Locator, name: RegExp): Promise<void> {
  await at.click({ button: 'right' })
  await page.getByRole('menuitem', { name }).click()
}
