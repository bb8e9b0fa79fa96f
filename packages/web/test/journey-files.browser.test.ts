import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookOf } from '../../intake/test/workbook-fixture.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const fixture = (name: string) =>
  join(import.meta.dirname, '../../intake/src/journeys/fixtures', name)

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})
afterAll(() => stage?.close())

async function choose(file: string | { name: string; mimeType: string; buffer: Buffer }) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a journey file' }).press('Enter'),
  ])
  await chooser.setFiles(file)
}

const dialog = () => page.getByRole('dialog')
/** The dialog is gone; what it showed is then in the list or not. */
const isTaken = () =>
  page.getByRole('button', { name: 'Import', exact: true }).waitFor({ state: 'detached' })
const listed = (title: string) => page.getByRole('heading', { name: title, exact: true })

test('a journey of another tool is shown before it is taken, and can be taken back', async () => {
  await choose(fixture('library.dgmo'))
  await dialog().getByText('Diagrammo journey map').waitFor()
  const text = await dialog().textContent()
  expect(text).toContain('As-is · 4 steps in 2 stages')
  expect(text).toContain('Looks it up at home')
  expect(text).toContain('Pain points (1 card)')
  expect(text).toContain('Night Reader')
  expect(text).toContain('2 things in the file have no place')
  expect(text).toContain('Line 26: The score “9”')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await isTaken()
  await listed('Renewing a library card').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await listed('Renewing a library card').waitFor({ state: 'detached' })
})

test('of several journeys in a file some are chosen, and open as maps', async () => {
  await choose(fixture('repair.xml'))
  await dialog().getByText('Customer Journey Modelling Language').waitFor()
  await dialog()
    .getByRole('checkbox', { name: 'Import “Repair of a heater, as planned”' })
    .uncheck()
  await dialog().getByRole('button', { name: 'Import', exact: true }).click()
  await isTaken()
  await listed('AJ1').waitFor()
  expect(await listed('Repair of a heater, as planned').count()).toBe(0)
  await page.getByRole('link', { name: 'AJ1' }).click()
  await page.getByRole('rowheader', { name: /^Heat & Co/ }).waitFor()
  expect(await page.getByText('I was left in the cold').count()).toBeGreaterThan(0)
  await page.goto(`${stage.url}/journeys`)
})

test('a map in a spreadsheet is told what its rows are, and opens', async () => {
  await page.goto(`${stage.url}/draw`)
  const table = 'Stages,Find,Buy\nActions,Search,Pay\nMood,4,9\nSaid by customers,Nice,Slow\n'
  await choose({ name: 'Bikes.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await dialog().getByText('Table of stages and lanes').waitFor()
  await dialog().getByLabel('What “Said by customers” becomes').selectOption('Quotes')
  await dialog().getByLabel('What “Mood” becomes').selectOption('leave out')
  await dialog().getByText('Row 3:').waitFor()
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL('**/journeys/*')
  await page.getByRole('rowheader', { name: /^Said by customers/ }).waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).first().waitFor()
  const { items } = await stage.read<{ items: { id: string }[] }>('/api/journeys')
  await page.request.delete(`${stage.url}/api/journeys/${items[0]!.id}`)
  await page.goto(`${stage.url}/journeys`)
})

test('of a workbook the sheet is chosen that holds the map', async () => {
  const sheets = {
    Old: [
      ['Stages', 'Ask', 'Wait'],
      ['Actions', 'Write', 'Hope'],
    ],
    New: [
      ['Stages', 'Find', 'Ride', 'Return'],
      ['Actions', 'Search', 'Unlock', 'Lock'],
      ['Pain points', 'No bike near', null, null],
    ],
  }
  await choose({ name: 'Bikes.xlsx', mimeType: excel, buffer: workbookOf(sheets) })
  await dialog().getByText('As-is · 2 steps').waitFor()
  await dialog().getByLabel('Sheet of the workbook').selectOption('New')
  await dialog().getByText('As-is · 3 steps').waitFor()
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Import', exact: true }).click()
  await isTaken()
  await listed('New').or(listed('Bikes')).first().waitFor()
  const { items } = await stage.read<{ items: { id: string }[] }>('/api/journeys')
  const journey = await stage.read<{ steps: { title: string }[] }>(`/api/journeys/${items[0]!.id}`)
  expect(journey.steps.map(({ title }) => title)).toEqual(['Find', 'Ride', 'Return'])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect
    .poll(async () => (await stage.read<{ items: object[] }>('/api/journeys')).items)
    .toHaveLength(1)
})

test('a file that cannot be taken says where and why, and changes nothing', async () => {
  const broken = Buffer.from('journey\n section A\n  <b>no colon</b> here')
  await choose({ name: 'broken.mmd', mimeType: 'text/plain', buffer: broken })
  await dialog()
    .getByText(/broken\.mmd: Line 3: “<b>no colon<\/b> here” is neither/)
    .waitFor()
  expect(await violations(page)).toEqual([])
  const again = page.waitForEvent('filechooser')
  await dialog().getByRole('button', { name: 'Choose another file' }).click()
  await (await again).setFiles(fixture('delivery.mmd'))
  await dialog().getByText('Mermaid user journey').waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  const { items } = await stage.read<{ items: { title: string }[] }>('/api/journeys')
  expect(items.map(({ title }) => title)).toEqual(['AJ1'])
})

test.each(['light', 'dark'] as const)('the preview fits a telephone, %s', async (theme) => {
  const small = await stage.open('/journeys', { width: 360, height: 740, theme })
  const [chooser] = await Promise.all([
    small.waitForEvent('filechooser'),
    small.getByRole('button', { name: 'Import a journey file' }).click(),
  ])
  await chooser.setFiles(fixture('delivery.mmd'))
  await small.getByRole('dialog').getByText('Mermaid user journey').waitFor()
  expect(await violations(small)).toEqual([])
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await small.close()
})
