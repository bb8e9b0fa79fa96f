import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookOf } from '../../intake/test/workbook-fixture.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})
afterAll(() => stage?.close())

const csv = [
  'Problem;Priority;Group;Where seen',
  'Slow checkout;high;web;Hotline',
  'No phone number;2;help;',
  ';3;;',
  'Broken;17;;',
].join('\n')

async function choose(
  on: Page,
  content: string,
  { name = 'pains.csv', many = 'pain points' } = {},
): Promise<void> {
  await on.getByRole('button', { name: `Import and export ${many}` }).press('Enter')
  const [chooser] = await Promise.all([
    on.waitForEvent('filechooser'),
    on.getByRole('menuitem', { name: 'Import a table' }).press('Enter'),
  ])
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

const dialog = (on: Page = page) => on.getByRole('dialog')
const titles = async () => {
  const { items } = await stage.read<{ items: { record: { title: string } }[] }>(
    '/api/pain-points?sort=title',
  )
  return items.map(({ record }) => record.title)
}

test('a table is mapped, previewed, taken, and taken back, by keys alone', async () => {
  await page.goto(`${stage.url}/pain-points`)
  await choose(page, csv)
  await dialog().getByText('2 records will be added').waitFor()
  const text = await dialog().textContent()
  expect(text).toContain('Slow checkout, No phone number')
  expect(text).toContain('2 rows are no record and are set aside')
  expect(text).toContain('Line 5 · Priority: “17” is not a whole number from 1 to 5.')
  expect(await violations(page)).toEqual([])
  const group = dialog().getByRole('combobox', { name: 'What “Group” becomes' })
  expect(await group.inputValue()).toBe('own')
  await group.selectOption('tags')
  const priority = dialog().getByRole('combobox', { name: 'What “Priority” becomes' })
  await priority.selectOption('none')
  await dialog().getByText('3 records will be added').waitFor()
  await dialog().getByRole('button', { name: 'Import 3 records' }).press('Enter')
  await page.getByText('3 records were added. 1 row was set aside.').waitFor()
  await page.getByRole('link', { name: 'Slow checkout' }).waitFor()
  expect(await titles()).toEqual(['Broken', 'No phone number', 'Slow checkout'])
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await page.getByRole('link', { name: 'Slow checkout' }).waitFor({ state: 'detached' })
  expect(await titles()).toEqual([])
})

test('a list leaves as it is shown, is edited, and comes in again as changes, with one undo', async () => {
  await choose(page, csv)
  await dialog().getByRole('button', { name: 'Import 2 records' }).click()
  await page.getByRole('link', { name: 'Slow checkout' }).waitFor()
  await page.getByRole('searchbox').fill('checkout')
  await page.waitForURL(/q=checkout/)
  await page.getByText('1 shown').waitFor()
  await page.getByRole('button', { name: 'Import and export pain points' }).click()
  await page.getByText('Export what is shown: 1 row').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('pain-points.csv')
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(2)
  await page.getByRole('button', { name: 'Show all again' }).click()
  await page.getByText('2 shown').waitFor()
  await choose(page, text)
  await dialog().getByText('1 row says what is here already').waitFor()
  const nothing = dialog().getByRole('button', { name: 'Nothing to import' })
  expect(await nothing.isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await choose(page, text.replace('Slow checkout', 'Slow to pay') + 'New one\r\n')
  await dialog().getByText('1 record will be changed').waitFor()
  const mapping = page.getByRole('dialog', { name: 'Import pain points' })
  expect(await mapping.textContent()).toMatch(/Name\s*Slow checkout\s*Slow to pay/)
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Import 1 record, change 1' }).click()
  await page.getByText('1 record was added. 1 record was changed.').waitFor()
  expect(await titles()).toEqual(['New one', 'No phone number', 'Slow to pay'])
  const { items } = await stage.read<{ items: { record: { id: string } }[] }>(
    '/api/pain-points?q=New%20one',
  )
  // Somebody goes on with what came in.
  await page.evaluate(async (id) => {
    const body = JSON.stringify({ owner: 'Eve' })
    const headers = { 'content-type': 'application/json' }
    await fetch(`/api/pain-points/${id}`, { method: 'PATCH', headers, body })
  }, items[0]!.record.id)
  await page
    .locator('[data-notices] > *', { hasText: '1 record was changed.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await page
    .getByText('1 record was put back. Left, as somebody has used or changed it since: “New one”.')
    .waitFor()
  await expect.poll(titles).toEqual(['New one', 'No phone number', 'Slow checkout'])
})

test('a file that is no table says why and changes nothing', async () => {
  const before = await titles()
  await choose(page, 'title\n', { name: 'empty.csv' })
  await dialog().getByText('empty.csv: There are no rows below the header.').waitFor()
  await dialog().getByRole('button', { name: 'Close', exact: true }).last().click()
  expect(await titles()).toEqual(before)
})

test('what is named and not here is told before it is made or kept in words', async () => {
  await page.goto(`${stage.url}/touchpoints`)
  await choose(page, 'Touchpoint;Channel;Links\nCounter;Kiosk;Nobody\n', { many: 'touchpoints' })
  const named = dialog().getByRole('combobox', { name: 'What “Touchpoint” becomes' })
  await named.locator('option:checked', { hasText: 'Name' }).waitFor({ state: 'attached' })
  await dialog().getByText('1 channel that is not here yet will be added: Kiosk').waitFor()
  await dialog().getByText('so the link stays in words: Nobody').waitFor()
  await dialog().getByRole('button', { name: 'Import 1 record' }).click()
  await page.getByText('1 record was added. 1 channel was added.').waitFor()
  await page.goto(`${stage.url}/pain-points`)
})

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('of a workbook the sheet is chosen that holds the records', async () => {
  const before = await titles()
  const sheets = {
    Notes: [
      ['Title', 'Tags'],
      ['Only a note', 'x'],
    ],
    Pains: [
      ['Title', 'Severity'],
      ['Parcel is late', 4],
      ['Parcel is wet', '=2'],
    ],
  }
  await page.getByRole('button', { name: 'Import and export pain points' }).press('Enter')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: 'Import a table' }).press('Enter'),
  ])
  await chooser.setFiles({ name: 'all.xlsx', mimeType: excel, buffer: workbookOf(sheets) })
  await dialog().getByText('Only a note').first().waitFor()
  await dialog().getByLabel('Sheet of the workbook').selectOption('Pains')
  await dialog().getByText('Parcel is late').first().waitFor()
  await dialog().getByRole('button', { name: 'Import 2 records' }).click()
  await page.getByRole('link', { name: 'Parcel is wet' }).waitFor()
  expect(await titles()).toEqual([...before, 'Parcel is late', 'Parcel is wet'].toSorted())
})

test('the sheet and the columns that were chosen of a workbook outlive a reload', async () => {
  const sheets = {
    Events: [
      ['customer', 'activity', 'time'],
      ['c1', 'Search', new Date(Date.UTC(2026, 2, 1))],
    ],
    Answers: [
      ['who', 'when', 'said', 'shop'],
      ['c1', new Date(Date.UTC(2026, 2, 2)), 'The parcel came a week late', 'Bonn'],
    ],
  }
  await page.goto(`${stage.url}/new`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /Choose files/ }).click(),
  ])
  await chooser.setFiles({ name: 'book.xlsx', mimeType: excel, buffer: workbookOf(sheets) })
  const sheet = page.getByLabel('Sheet of the workbook')
  await sheet.selectOption('Answers')
  await page.getByText('The parcel came a week late').first().waitFor()
  await page.getByLabel('This file holds').selectOption('feedback')
  const said = page.getByLabel('What the column “said” holds')
  await said.selectOption('text')
  await page.getByLabel('What the column “shop” holds').selectOption('touchpoint')
  await page.reload()
  await page.getByText('The parcel came a week late').first().waitFor()
  expect(await sheet.inputValue()).toBe('Answers')
  expect(await said.inputValue()).toBe('text')
  expect(await page.getByLabel('What the column “shop” holds').inputValue()).toBe('touchpoint')
  await page.goto(`${stage.url}/pain-points`)
})

test('it fits a telephone in the dark', async () => {
  const small = await stage.open('/pain-points', { width: 360, height: 740, theme: 'dark' })
  await choose(small, csv)
  await dialog(small).getByText('2 rows say what is here already').waitFor()
  expect(await violations(small)).toEqual([])
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await small.close()
})
