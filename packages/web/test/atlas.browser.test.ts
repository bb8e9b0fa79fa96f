import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(() => stage.close())

const send = async <T>(method: string, path: string, data: object): Promise<T> => {
  const { request } = stage.page.context()
  const answer = await request.fetch(`${stage.url}${path}`, { method, data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as T
}
const begin = (title: string) =>
  send<{ id: string }>('POST', '/api/templates/classic-3/journeys', { title })

test('journeys stand below those whose cards lead to them, with figures rolled up', async () => {
  const { page } = stage
  const [whole, part] = [await begin('The whole way'), await begin('Paying, closely')]
  const journey = await stage.read<Journey>(`/api/journeys/${whole.id}`)
  const lane = journey.lanes.find(({ cells }) => cells.some(({ cards }) => cards.length > 0))!
  lane.cells[0]!.cards[0]!.journeyId = part.id
  await send('PUT', `/api/journeys/${whole.id}`, journey)

  await page.goto(`${stage.url}/atlas`)
  const row = page.getByRole('row', { name: 'The whole way' })
  await row.getByText('with 1 nested journey').waitFor()
  await page.getByRole('button', { name: 'Fold The whole way' }).click()
  expect(await page.getByRole('link', { name: 'Paying, closely' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Unfold The whole way' }).click()
  await page.getByRole('link', { name: 'Paying, closely' }).waitFor()
  expect(await violations(page)).toEqual([])
}, 60_000)

test('one walks from a pain point to its solution, by pointer and by keys', async () => {
  const { page } = stage
  const pain = await send<{ id: string }>('POST', '/api/pain-points', {
    title: 'Freight shows late',
  })
  const idea = await send<{ id: string }>('POST', '/api/opportunities', {
    title: 'Say the price at once',
    links: [pain.id],
  })
  await send('POST', '/api/solutions', { title: 'Freight calculator', links: [idea.id] })
  await page.goto(`${stage.url}/pain-points/${pain.id}`)
  await page.getByRole('link', { name: 'Show connections' }).click()
  const card = (name: string) => page.getByRole('button', { name })
  await card('pain point: Freight shows late, joined with 1').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForURL(/focus=/)
  await page.locator('[aria-current] >> text=Freight calculator').waitFor()
  await page.getByRole('link', { name: 'Open Freight calculator' }).click()
  await page.waitForURL('**/solutions/*')
  await page.goBack()
  for (const look of [{ theme: 'dark' }, { width: 360, height: 780 }] as const) {
    const other = await stage.open('/atlas?view=connections', look)
    await other.getByRole('group', { name: 'What leads to what' }).waitFor()
    expect(await violations(other)).toEqual([])
    await other.close()
  }
}, 60_000)

test('screens of the workspace are accessible in the dark, and on a phone none is wider than it', async () => {
  for (const [noun, data] of [
    ['personas', { title: 'Careful Clara' }],
    ['channels', { title: 'Post' }],
    ['delights', { title: 'A card in the parcel', strength: 4 }],
    ['resources', { title: 'Couriers', available: 2 }],
    ['metrics', { title: 'Order again', unit: '%' }],
    ['solutions', { title: 'A letter', stage: 'Loyalty', aim: 'retain', due: '2030-01-02' }],
  ] as const)
    await send('POST', `/api/${noun}`, data)
  const phone = await stage.open('/journeys', { width: 360, height: 780, theme: 'dark' })
  const screens = [
    'personas',
    'channels',
    'delights',
    'resources',
    'metrics',
    'solutions',
    'plan',
    'atlas',
    'imports',
    'inbox',
    'members',
    'mentions',
    'research',
    'workspace',
    'nowhere',
  ]
  for (const screen of screens) {
    await phone.goto(`${stage.url}/${screen}`)
    await phone.locator('h1').first().waitFor({ state: 'attached' })
    await phone.locator('[aria-busy]').first().waitFor({ state: 'detached' })
    expect(await violations(phone), screen).toEqual([])
    const width = await phone.evaluate(() => document.documentElement.scrollWidth)
    expect(width, screen).toBeLessThanOrEqual(360)
  }
  await phone.close()
}, 90_000)
