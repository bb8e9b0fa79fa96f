import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverFiles } from './discover-shop.ts'
import { originFiles } from './origin-files.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let journey: Journey
let address = ''

beforeAll(async () => {
  stage = await openStage()
  journey = await discoverFiles(stage, originFiles(500))
  address = `/journeys/${journey.id}`
}, 120_000)
afterAll(() => stage?.close())

const step = (activity: string) =>
  journey.steps.find(({ activities }) => activities.includes(activity))!

test('sources and searches are counted for the journey and each step, and lead to their customers', async () => {
  const { page, url } = stage
  await page.goto(`${url}${address}/sources`)
  const sources = page.getByRole('table', { name: 'Where they come from' })
  await sources.getByRole('rowheader', { name: 'google' }).waitFor()
  await page
    .getByRole('table', { name: 'What they seek' })
    .getByRole('rowheader', { name: /^red shoes$/i })
    .waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Last touch' }).click()
  await page.waitForURL(/touch=last/)
  await page
    .getByRole('table', { name: 'By step' })
    .getByRole('button', { name: step('pay').title, exact: true })
    .click()
  await page.waitForURL(new RegExp(`place=${step('pay').id}`))
  await page.getByText('Nobody searched for anything here.').waitFor()
  const drill = sources.getByRole('button', { name: /the customers: newsletter/ })
  const n = await drill.innerText()
  await drill.click()
  await page.getByText(`Came from “newsletter”, last touch, at “${step('pay').title}”`).waitFor()
  await expect.poll(() => page.getByTestId('members-count').innerText()).toBe(n)
  expect(await violations(page)).toEqual([])
}, 60_000)

test('a lane of the map says where they come from, and leads to exactly these customers', async () => {
  const { page, url } = stage
  await page.goto(`${url}${address}`)
  await page.getByRole('button', { name: 'Lanes' }).click()
  await page.getByRole('menuitem', { name: 'Add a lane' }).click()
  await page.getByPlaceholder('Which kind of lane?').fill('last touch')
  await page.getByRole('option', { name: /^Last sources/ }).click()
  await page.getByRole('rowheader', { name: /Last sources/ }).waitFor()
  const cards = async () =>
    (await stage.read<Journey>(`/api${address}`)).lanes
      .find(({ title }) => title === 'Last sources')
      ?.cells.find(({ stepId }) => stepId === step('pay').id)?.cards ?? []
  await expect.poll(async () => (await cards()).length).toBeGreaterThan(0)
  const [first] = await cards()
  expect(first).toMatchObject({ counts: { touch: 'last', stepId: step('pay').id } })
  await page.locator(`[data-card="${first!.id}"]`).click()
  const counted = page.getByRole('button', { name: /^Who is counted/ })
  const n = /[\d,]+$/.exec((await counted.innerText()).trim())![0]
  await counted.click()
  await expect.poll(() => page.getByTestId('members-count').innerText()).toBe(n)
  expect(await violations(page)).toEqual([])
}, 60_000)

test('people choose which column says where from, for everybody', async () => {
  const { page, url } = stage
  await page.goto(`${url}${address}/sources`)
  await page.getByRole('combobox', { name: 'Column with sources' }).selectOption('channel')
  await page
    .getByRole('table', { name: 'Where they come from' })
    .getByRole('rowheader', { name: 'Website' })
    .waitFor()
  await expect
    .poll(async () => (await stage.read<Journey>(`/api${address}`)).brief.columns)
    .toEqual({ source: 'channel' })
  await page.getByRole('combobox', { name: 'Column with sources' }).selectOption('')
  await page.getByRole('rowheader', { name: 'google' }).waitFor()
}, 60_000)

test('a reason for leaving leads to its customers, and becomes a pain point with its evidence', async () => {
  const { page, url } = stage
  await page.goto(`${url}${address}?select=step:${step('leave_cart').id}`)
  await page.getByText(/journeys end here without success; \d+ say why/).waitFor()
  const reason = page.getByRole('button', { name: /^too expensive \d+ · / })
  const n = /(\d+) ·/.exec(await reason.innerText())![1]!
  await reason.click()
  await expect.poll(() => page.getByTestId('members-count').innerText()).toBe(n)
  await page.goBack()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Make “too expensive” a pain point' }).click()
  await page.getByText('“too expensive” is a pain point of this step now.').waitFor()
  await expect
    .poll(async () => {
      const { records } = await stage.read<Journey>(`/api${address}`)
      return records.find(({ title }) => title === 'too expensive')
    })
    .toMatchObject({
      type: 'painPoint',
      stepIds: [step('leave_cart').id],
      evidence: [{ type: 'figure', added: true }],
    })
  await page
    .getByText(new RegExp(`is the reason of ${n} of`))
    .first()
    .waitFor()
}, 60_000)
