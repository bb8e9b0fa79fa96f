import type { Journey, WorkspaceRecord } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverShop } from './discover-shop.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let journey: Journey

beforeAll(async () => {
  stage = await openStage()
  journey = await discoverShop(stage, 600)
}, 120_000)
afterAll(() => stage?.close())

const metrics = async () =>
  (
    await stage.read<{ items: { record: WorkspaceRecord<'metric'> }[] }>(
      '/api/metrics?sort=title&limit=50',
    )
  ).items.map(({ record }) => record)

test('a metric is entered, pasted from a spreadsheet, and judged against its limits and its target', async () => {
  const { page, url } = stage
  await page.goto(`${url}/metrics`)
  await page.getByRole('button', { name: 'New metric' }).first().click()
  await page.getByLabel('What is it called?').fill('Answer time')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/metrics/*')
  await page.getByRole('textbox', { name: 'Unit', exact: true }).fill('hours')
  await page.getByRole('combobox', { name: 'Better is', exact: true }).selectOption('less')
  await page.getByRole('spinbutton', { name: 'Target' }).focus()
  await page.keyboard.type('1e400')
  await page.keyboard.press('Enter')
  await page.getByText('That is no number.').waitFor()
  await page.getByRole('spinbutton', { name: 'Target' }).fill('10')
  await page.keyboard.press('Enter')
  await page.getByLabel('Date', { exact: true }).fill('2026-01-01')
  await page.getByRole('spinbutton', { name: 'Value', exact: true }).fill('9')
  await page.keyboard.press('Enter')
  await page.getByText('9 hours on 1 Jan 2026').first().waitFor()
  await page.getByText('1 of 8 values').waitFor()
  const lines = [11, 10, 11, 10, 11, 10, 11, 10, 30].map(
    (value, i) => `2026-02-0${i + 1}\t${value}\t${100 + i}`,
  )
  await page.getByRole('button', { name: 'Paste from a spreadsheet …' }).click()
  await page.getByLabel('Lines of the spreadsheet').fill(['Day\tHours', ...lines].join('\n'))
  await page.getByText('Line 1 cannot be read').waitFor()
  await page.getByRole('button', { name: 'Take 9 values' }).click()
  await page.getByText('30 hours on 9 Feb 2026').first().waitFor()
  await page.getByText('target 10 hours: missed').waitFor()
  await page.getByText(/^\d values tell of a change\.$/).waitFor()
  await expect.poll(async () => (await metrics())[0]?.series.length).toBe(10)
  expect((await metrics())[0]).toMatchObject({ direction: 'down', target: 10, unit: 'hours' })

  const last = async () => (await metrics())[0]!.series.at(-1)
  await page.getByLabel('n of 9 Feb 2026').fill('240')
  await page.keyboard.press('Enter')
  await page.getByLabel('Note of 9 Feb 2026').fill('After the strike')
  await page.keyboard.press('Tab')
  await expect.poll(last).toMatchObject({ n: 240, note: 'After the strike' })
  // What cannot be counted is not kept.
  await page.getByLabel('n of 9 Feb 2026').fill('-3')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('n of 9 Feb 2026').inputValue()).toBe('240')
}, 60_000)

test('limits are computed anew from a marked change on; marks are changed and taken away with undo', async () => {
  const { page, url } = stage
  const series = Array.from({ length: 24 }, (_, i) => ({
    at: `2026-${String(1 + Math.floor(i / 4)).padStart(2, '0')}-${String(1 + 7 * (i % 4)).padStart(2, '0')}`,
    value: (i < 12 ? 40 : 60) + (i % 2) * 3,
    n: null,
    note: '',
  }))
  const made = await page.request.post(`${url}/api/metrics`, {
    data: { title: 'Solved at once', unit: '%', series },
  })
  const { id } = (await made.json()) as { readonly id: string }
  await page.goto(`${url}/metrics/${id}`)
  await page.getByText(/values tell of a change/).waitFor()
  await page.getByLabel('Day of the change').fill('2026-04-01')
  await page.getByLabel('What was changed', { exact: true }).fill('New checkout')
  await page.getByRole('button', { name: 'Mark the change' }).click()
  const marks = page.getByRole('region', { name: 'Marked changes' })
  const undo = (what: string) =>
    page.getByRole('dialog').filter({ hasText: what }).getByRole('button', { name: 'Undo' }).click()
  await marks.getByText('mean 41.5 % before, 61.5 % after').waitFor()
  await page.getByText('Nothing tells of a change').waitFor()
  await page.locator('svg text').filter({ hasText: 'New checkout' }).waitFor()
  const day = marks.getByLabel('Day of “New checkout”')
  await day.fill('2026-06-15')
  await day.blur()
  await page.getByText('2 of 8 values since “New checkout”').waitFor()
  await undo('was changed')
  await page.getByText('Nothing tells of a change').waitFor()
  await marks.getByRole('button', { name: 'Take away “New checkout”' }).click()
  await page.getByText(/values tell of a change/).waitFor()
  await undo('was taken away')
  await marks.getByText('mean 41.5 % before').waitFor()
  expect(await violations(page)).toEqual([])
}, 60_000)

test('a metric is the figure of a journey, and leads to its customers', async () => {
  const { page, url } = stage
  await page.goto(`${url}/metrics`)
  await page.getByRole('button', { name: 'New metric' }).first().click()
  await page.getByLabel('What is it called?').fill('Conversion')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/metrics/*')
  await page.getByRole('combobox', { name: 'From', exact: true }).selectOption('Shop')
  await page.getByRole('img', { name: /^\d+ values, from/ }).waitFor()
  await page
    .getByText(/n = \d+/)
    .first()
    .waitFor()
  const success = journey.steps.find(({ activities }) => activities.includes('pay'))!
  const found = (await metrics()).find(({ title }) => title === 'Conversion')!
  expect(found.source).toEqual({
    journeyId: journey.id,
    figure: { figure: 'reach', stepId: success.id },
  })
  await page
    .getByRole('combobox', { name: 'Figure', exact: true })
    .selectOption('Leave: the share that goes no further')
  await page
    .getByRole('combobox', { name: 'At', exact: true })
    .selectOption(journey.steps[0]!.title)
  await page.getByRole('link', { name: 'Open the journey' }).click()
  await page.waitForURL(/figure=leave/)
  await page.getByTestId('members-count').waitFor()
  // A value of one week leads to whom it counts in that week, and not to all.
  await page.goBack()
  const table = page.getByRole('table', { name: 'Values' })
  const [own] = [table.getByRole('link', { name: /: see them, from/ }).first()]
  const counted = await own.textContent()
  await own.click()
  await page.waitForURL(/figure=leave/)
  const count = page.getByTestId('members-count')
  await expect.poll(() => count.textContent()).toBe(counted)
  await page.getByText(/^Who began from/).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Show all days' }).click()
  await expect.poll(async () => Number(await count.textContent())).toBeGreaterThan(Number(counted))
}, 60_000)

test('a metric counts what customers answer, and each value leads to exactly these answers', async () => {
  const { page, url } = stage
  await page.goto(`${url}/metrics`)
  await page.getByRole('button', { name: 'New metric' }).first().click()
  await page.getByLabel('What is it called?').fill('Stars')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/metrics/*')
  await page
    .getByRole('combobox', { name: 'From', exact: true })
    .selectOption('Answers on a scale: NPS, CSAT, CES, ratings')
  await page.getByText('The mean rating on its scale').waitFor()
  await page.getByRole('combobox', { name: 'A value for each' }).selectOption('month')
  const links = page.getByRole('link', { name: /see the answers from/ })
  await page.getByRole('columnheader', { name: 'Month' }).waitFor()
  const n = Number(await links.first().innerText())
  // Only the inside of the screen scrolls: what is there for screen readers alone adds nothing below.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  expect(await violations(page)).toEqual([])
  await links.first().click()
  await page.waitForURL(/scale=rating/)
  await page.getByRole('button', { name: 'Rating 1 to 5' }).waitFor()
  const { n: found } = await stage.read<{ readonly n: number }>(
    `/api/evidence/splits${new URL(page.url()).search}`,
  )
  expect(found).toBe(n)
  expect(await violations(page)).toEqual([])
}, 60_000)

test('a metric counts what customers do, and each value leads to exactly these customers', async () => {
  const { page, url } = stage
  await page.goto(`${url}/metrics`)
  await page.getByRole('button', { name: 'New metric' }).first().click()
  await page.getByLabel('What is it called?').fill('Who comes back to pay')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/metrics/*')
  const choose = (name: string, value: string) =>
    page.getByRole('combobox', { name, exact: true }).selectOption(value)
  await choose('From', 'What customers do: events, active customers, retention, sums')
  await page.getByText('Each customer counts once in each period').waitFor()
  await choose('What is counted', 'Share of customers who do it')
  await choose('Who does this: add a kind of event', 'pay')
  await page.getByRole('button', { name: 'pay', exact: false }).first().waitFor()
  await choose('A value for each', 'month')
  await page.getByRole('columnheader', { name: 'Month' }).waitFor()
  const counted = page.getByRole('button', { name: /^\d+ customers?: see them/ }).first()
  await counted.waitFor()
  const n = await counted.innerText()
  expect(await violations(page)).toEqual([])
  await counted.click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${n} customers`) })
  await dialog.getByRole('link').first().waitFor()
  expect(await dialog.getByRole('link').count()).toBe(Math.min(100, Number(n)))
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('link').first().click()
  await page.waitForURL(/customer=/)
}, 60_000)

test('metrics beside each other and one alone are free of violations, light and dark, wide and narrow', async () => {
  const [metric] = await metrics()
  for (const path of ['/metrics', `/metrics/${metric!.id}`]) {
    for (const look of [{ theme: 'light' }, { theme: 'dark', width: 360, height: 780 }] as const) {
      const page = await stage.open(path, look)
      await page
        .getByRole('img', { name: /^\d+ values, from/ })
        .first()
        .waitFor()
      expect(await violations(page)).toEqual([])
      await page.close()
    }
  }
}, 120_000)
