import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

const shop = join(import.meta.dirname, '../../export/fixtures/shop.json')

let stage: Stage
let address = ''
let owner: Page
let ben: Page
let vera: Page

beforeAll(async () => {
  stage = await openStage()
  owner = stage.page
  await owner.emulateMedia({ reducedMotion: 'reduce' })
  await owner.request.patch(`${stage.url}/api/session`, { data: { name: 'Ana Lopes' } })
  const made = await owner.request.post(`${stage.url}/api/journeys`, {
    data: JSON.parse(readFileSync(shop, 'utf8')),
  })
  const { id } = (await made.json()) as { readonly id: string }
  address = `${stage.url}/journeys/${id}`
  await owner.goto(address)
  ben = await invite('commenter', 'Ben Okri', { width: 1440, height: 900 })
  vera = await invite('viewer', 'Vera', { width: 360, height: 740 })
}, 120_000)

afterAll(() => stage?.close())

/** Another browser, let in by a link, with the journey open. */
async function invite(
  role: 'viewer' | 'commenter',
  name: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const reply = await owner.request.post(`${stage.url}/api/invitations`, { data: { role } })
  const { path } = (await reply.json()) as { readonly path: string }
  const browser = owner.context().browser()!
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(stage.url + path)
  await page.waitForURL(`${stage.url}/journeys`)
  await page.request.patch(`${stage.url}/api/session`, { data: { name } })
  await page.goto(address)
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  return page
}

const card = (page: Page, text: string) =>
  page.locator('[role=grid] [data-card]').filter({ hasText: text }).first()
const bar = (page: Page) => page.getByRole('region', { name: 'Workshop', exact: true })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Workshop' })
const dotsOn = (page: Page, text: string) => card(page, text).locator('[data-dots]')

test('is started from the palette by keys, and everybody sees its bar', async () => {
  await owner.keyboard.press('Control+k')
  await owner.getByRole('combobox', { name: 'Search and commands' }).waitFor()
  await owner.keyboard.type('workshop')
  await owner.getByRole('option', { name: 'Workshop action' }).waitFor()
  await owner.keyboard.press('Enter')
  const title = panel(owner).getByRole('textbox', { name: 'What is it about?' })
  await title.focus()
  await owner.keyboard.type('Pains of the first order')
  await owner.keyboard.press('Enter')
  for (const page of [owner, ben, vera])
    await bar(page).getByText('Pains of the first order').waitFor()
  await bar(owner).getByText('3 take part').waitFor()
  await ben.getByRole('button', { name: 'Open the workshop' }).click()
  expect(await panel(ben).getByRole('button', { name: 'End the workshop' }).count()).toBe(0)
  await panel(ben).getByText('Ana Lopes, Ben Okri, Vera').or(panel(ben).getByText('Vera')).waitFor()
})

test('the timer runs on every screen, rests, gets longer and says when it is over', async () => {
  const clock = (page: Page) => bar(page).getByRole('timer')
  await panel(owner).getByRole('button', { name: 'Start 5 min' }).click()
  await expect.poll(() => clock(vera).innerText()).toMatch(/^4:[0-5]\d$/)
  expect(await bar(vera).getByRole('button', { name: 'Pause the timer' }).count()).toBe(0)
  await bar(owner).getByRole('button', { name: 'Pause the timer' }).click()
  await bar(vera).getByText('paused').waitFor()
  await bar(owner).getByRole('button', { name: 'One minute more' }).click()
  await expect.poll(() => clock(vera).innerText()).toMatch(/^5:[0-5]\d/)
  await bar(owner).getByRole('button', { name: 'Clear the timer' }).click()
  await clock(vera).waitFor({ state: 'detached' })
  const typed = panel(owner).getByRole('textbox', { name: 'Minutes, or minutes:seconds' })
  await typed.fill('soon')
  await typed.press('Enter')
  await panel(owner).getByRole('alert').getByText('Write minutes').waitFor()
  await typed.fill('0:01')
  await typed.press('Enter')
  await bar(vera)
    .getByRole('status')
    .filter({ hasText: 'Time is up' })
    .waitFor({ state: 'attached' })
  expect(await bar(vera).locator('[data-over]').count()).toBe(1)
  await bar(owner).getByRole('button', { name: 'Clear the timer' }).click()
})

describe('a vote', () => {
  test('is given by pointer and by keys, and by nobody who may only read', async () => {
    await panel(owner).getByRole('textbox', { name: 'What is the vote about?' }).fill('Worst?')
    await panel(owner).getByRole('combobox', { name: 'Dots for each' }).selectOption('4')
    await panel(owner).getByRole('button', { name: 'Open the vote' }).click()
    await bar(vera).getByText('Worst?').waitFor()
    expect(await bar(vera).getByRole('button', { name: 'Give dots' }).count()).toBe(0)
    await bar(ben).getByText('4 dots left').waitFor()
    await card(ben, 'Freight cost appears late').click()
    await card(ben, 'Freight cost appears late').click()
    await card(ben, 'Sorts by lowest stars').focus()
    await ben.keyboard.press('v')
    await ben.keyboard.press('v')
    await ben.keyboard.press('Shift+V')
    await bar(ben).getByText('1 dot left', { exact: true }).waitFor()
    const said = bar(ben).getByRole('status').filter({ hasText: '1 dot, 1 dot left' })
    await said.waitFor({ state: 'attached' })
    expect(await dotsOn(ben, 'Freight cost').getAttribute('data-dots')).toBe('2')
    expect(await dotsOn(ben, 'Sorts by').getAttribute('data-dots')).toBe('1')
    expect(ben.url()).not.toContain('select=')
    await card(ben, 'Opens 3 to 5').click()
    await card(ben, 'Opens 3 to 5').click()
    await ben.getByText('You have no dots left').waitFor()
    await panel(ben)
      .getByRole('button', { name: /^One dot less for Opens/ })
      .click()
    await dotsOn(ben, 'Opens 3 to 5').waitFor({ state: 'detached' })
  })

  test('stays hidden from the others until it is revealed', async () => {
    await bar(owner).getByText('1 has voted').waitFor()
    const asked = owner.waitForResponse((reply) => reply.url().endsWith('/workshop'))
    await card(owner, 'Freight cost appears late').click()
    const answer = await (await owner.request.get((await asked).url())).text()
    expect(await owner.locator('[data-dots]').count()).toBe(1)
    expect(answer).not.toContain('Sorts')
    await owner.reload()
    await bar(owner).getByText('3 dots left').waitFor()
    await bar(owner).getByText('2 have voted').waitFor()
    expect(await dotsOn(owner, 'Freight cost').getAttribute('data-dots')).toBe('1')
    expect(await dotsOn(owner, 'Sorts by').count()).toBe(0)
    expect(await vera.locator('[data-dots]').count()).toBe(0)
    expect(await violations(owner)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await vera.emulateMedia({ colorScheme })
      expect(await violations(vera)).toEqual([])
    }
  })

  test('is given in the table, too', async () => {
    await ben.getByRole('link', { name: 'Table' }).click()
    const row = ben.getByRole('row').filter({ hasText: 'Too many near' }).first()
    await row.waitFor()
    // The table is whole: no row moves under the pointer any more.
    await ben.waitForLoadState('networkidle')
    await row.click()
    await bar(ben).getByText('no dots left', { exact: true }).waitFor()
    expect(await row.locator('[data-dots]').getAttribute('data-dots')).toBe('1')
    await row.focus()
    await ben.keyboard.press('Shift+V')
    await row.locator('[data-dots]').waitFor({ state: 'detached' })
    expect(await violations(ben)).toEqual([])
    await ben.getByRole('link', { name: 'Map' }).click()
    await dotsOn(ben, 'Freight cost').waitFor()
  })

  test('is revealed to all at once: as dots on the cards and as a ranking', async () => {
    await panel(owner).getByRole('button', { name: 'Reveal the votes' }).click()
    for (const page of [owner, ben, vera]) {
      await bar(page).getByText('The votes are revealed').waitFor()
      expect(await dotsOn(page, 'Freight cost').getAttribute('data-dots')).toBe('3')
    }
    const ranked = panel(owner).getByRole('listitem')
    expect(await ranked.first().innerText()).toContain('Freight cost appears late')
    expect(await ranked.first().innerText()).toContain('3 dots from 2 people')
    await card(ben, 'Freight cost appears late').click()
    await ben.waitForURL(/select=record/)
    await panel(ben).getByText('3 dots from 2 people').waitFor()
  })
})

test('private notes are seen by nobody else until they all become cards', async () => {
  const note = panel(ben).getByRole('textbox', { name: 'A note of your own' })
  const at = panel(ben).getByRole('combobox', { name: 'At' })
  const chosen = at.locator('option:checked')
  expect(await chosen.innerText()).toBe('Fills the basket · Pain points')
  // The bar leads to the field, and a quick hand writes before it is there.
  await panel(ben).getByRole('button', { name: 'Close' }).click()
  await panel(ben).waitFor({ state: 'detached' })
  await bar(ben)
    .getByRole('button', { name: /^Private notes/ })
    .click()
  await ben.keyboard.type('Say the freight on the product page')
  await expect.poll(() => note.inputValue()).toBe('Say the freight on the product page')
  await note.press('Enter')
  await at.selectOption({ label: 'Pays' })
  await note.fill('Offer instalments sooner')
  await note.press('Enter')
  await panel(ben).getByText('Offer instalments sooner').waitFor()
  await panel(owner).getByText('2 notes by 1 person to be revealed').waitFor()
  expect(await owner.content()).not.toContain('instalments sooner')
  await panel(owner).getByRole('combobox', { name: 'As cards in the lane' }).selectOption('Doing')
  await panel(owner).getByRole('checkbox', { name: 'With the names' }).check()
  expect(await violations(owner)).toEqual([])
  await panel(owner).getByRole('button', { name: 'Reveal together' }).click()
  await owner.getByText('2 notes are cards now').waitFor()
  await card(vera, 'Offer instalments sooner — Ben Okri').waitFor()
  const pain = ben.getByRole('row').filter({ hasText: 'Pain points' })
  await pain.getByText('Say the freight on the product page — Ben Okri').waitFor()
})

test('the end says what would be lost, and keeps a summary to read and to take away', async () => {
  const note = panel(ben).getByRole('textbox', { name: 'A note of your own' })
  await note.fill('Never to be shown')
  await note.press('Enter')
  await panel(owner).getByText('1 note by 1 person').waitFor()
  await panel(owner).getByRole('button', { name: 'End the workshop' }).click()
  const dialog = owner.getByRole('dialog', { name: 'End the workshop' })
  await dialog.getByText('1 private note has not been revealed').waitFor()
  expect(await violations(owner)).toEqual([])
  await dialog.getByRole('button', { name: 'End and delete the notes' }).click()
  for (const page of [owner, ben, vera]) await bar(page).waitFor({ state: 'detached' })
  await panel(ben).getByText('Vote: Worst?').waitFor()
  expect(await ben.locator('[data-dots]').count()).toBe(0)
  const download = ben.waitForEvent('download')
  await panel(ben).getByRole('link', { name: 'Download as Markdown' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('# Pains of the first order')
  expect(text).toContain('1. **3** Freight cost appears late (2 people)')
  expect(text).toContain('- Offer instalments sooner (Pays, Ben Okri)')
  expect(text).not.toContain('Never to be shown')
  expect(await violations(ben)).toEqual([])
  await panel(owner).getByRole('button', { name: 'Delete this summary' }).click()
  const sure = owner.getByRole('dialog', { name: 'Delete this summary?' })
  await sure.getByRole('button', { name: 'Delete this summary' }).click()
  await panel(owner).getByText('Their summaries will stand here').waitFor()
})
