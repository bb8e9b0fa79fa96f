import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverShop } from './discover-shop.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let journey: Journey
let solution = ''
beforeAll(async () => {
  stage = await openStage()
  journey = await discoverShop(stage, 800)
  await make('/api/resources', { title: 'Developers', unit: 'months', available: 1 })
  solution = await make('/api/solutions', { title: 'Say the freight early' })
  await make('/api/solutions', { title: 'Win back the lost', aim: 'reactivate' })
}, 120_000)
afterAll(() => stage.close())

async function make(path: string, data: object): Promise<string> {
  const answer = await stage.page.request.post(`${stage.url}${path}`, { data })
  return ((await answer.json()) as { id: string }).id
}

test('a solution says what it changes, and the journey’s chain predicts what that brings', async () => {
  const { page } = stage
  const cart = journey.steps.find(({ activities }) => activities.includes('add_to_cart'))!
  await page.goto(`${stage.url}/solutions/${solution}`)
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('combobox', { name: 'Step' }).selectOption(cart.id)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText(/of the visits end here today/).waitFor()
  await page.getByLabel('Expected to leave, %').fill('20')
  await page.keyboard.press('Enter')
  await page.getByText(/95 % interval/).waitFor()
  await page.getByLabel('at most, %').fill('35')
  await page.keyboard.press('Enter')
  const says = await page.getByText(/points \(95 % interval/).textContent()
  expect(Number(/\+?([\d.]+) points/.exec(says ?? '')?.[1])).toBeGreaterThan(5)
  await page.getByText(/n = \d+ journeys, as of/).waitFor()
}, 60_000)

test('what is missing of a resource is said, with what it is worth', async () => {
  const { page } = stage
  await page.goto(`${stage.url}/solutions/${solution}`)
  // What is predicted comes last, and moves what stands below it.
  await page.getByText(/points \(95 % interval/).waitFor()
  await page.getByRole('button', { name: 'Add a resource' }).click()
  await page.getByRole('textbox', { name: 'Find by name' }).fill('Translators')
  await page.getByRole('button', { name: 'New resource “Translators”' }).click()
  await page.getByText('1 missing').waitFor()
  await page.getByRole('button', { name: 'Take away Translators' }).click()
  await page.getByRole('link', { name: 'Translators' }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Add a resource' }).click()
  await page.getByRole('button', { name: 'Developers' }).click()
  await page.getByLabel('How much of Developers').fill('3')
  await page.keyboard.press('Enter')
  await page.getByText('2 missing (months)').waitFor()
  await page.getByRole('link', { name: 'Developers' }).click()
  await page.getByText('1 available, 3 needed months: 2 missing').waitFor()
  await page.getByLabel('Cost of one (months)').fill('5000')
  await page.keyboard.press('Enter')
  await page
    .getByText('What is needed costs 15,000 EUR, what is missing of it 10,000 EUR.')
    .waitFor()
  await page.getByText(/points \(95 % interval/).waitFor()
  expect(await violations(page)).toEqual([])

  const developers = page.url()
  await make('/api/resources', { title: 'Licences', unit: 'seats', available: 4 })
  await page.goto(`${stage.url}/resources`)
  const row = page.getByRole('row', { name: /Developers/ })
  await row.getByRole('cell', { name: '2 months' }).waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual(
    expect.arrayContaining(['1 months', '3 months', '2 months', '5,000 EUR', '15,000 EUR']),
  )
  const total = page.getByRole('row', { name: /All 3 shown/ })
  await total.getByText('4 seats').waitFor()
  await total.getByText('of that missing: 10,000 EUR').waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(developers)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.waitForURL('**/resources')
  await page.goto(`${stage.url}/solutions/${solution}`)
  await page.getByRole('button', { name: 'Take away A resource that was deleted' }).click()
  await page.getByText('Nothing yet.').first().waitFor()
  await page.getByText('A resource that was deleted').waitFor({ state: 'hidden' })
}, 60_000)

test('money that cannot be is refused beside its field; what brings nothing does not pay', async () => {
  const { page } = stage
  const write = async (name: string, text: string) => {
    const field = page.getByRole('textbox', { name }).or(page.getByRole('spinbutton', { name }))
    await field.fill(text)
    await field.press('Enter')
  }
  await page.goto(`${stage.url}/solutions/${solution}`)
  await write('Currency', 'francs')
  await page.getByText('“francs” is no currency').waitFor()
  await write('Currency', 'chf')
  await write('Cost', '-500')
  await page.getByText('A cost is not less than nothing.').waitFor()
  await write('Cost', '600')
  await page.getByText('A cost is not less than nothing.').waitFor({ state: 'hidden' })
  await write('Return in a year', '1200')
  await page.getByText('pays for itself in 6 months').waitFor()
  await write('Return in a year', '-50')
  await page.getByText('does not pay for itself within a year').waitFor()
  const read = () =>
    stage
      .read<{ record: { cost: object } }>(`/api/solutions/${solution}`)
      .then(({ record }) => record)
  await expect.poll(async () => (await read()).cost).toEqual({ amount: 60_000, currency: 'CHF' })
  await write('Address', 'a link')
  await page.getByText('That is no address on the web').waitFor()
  await write('Address', 'tickets.example/7')
  await page.getByRole('link', { name: 'https://tickets.example/7' }).waitFor()
})

test('the marketing plan moves solutions by drag and by menu, and takes it back', async () => {
  const { page } = stage
  await page.goto(`${stage.url}/plan`)
  const stageTitle = journey.stages[0]!.title
  const row = page.getByRole('row', { name: new RegExp(`^${stageTitle}`) })
  const link = page.getByRole('link', { name: 'Say the freight early' })
  await link.waitFor()
  const card = link.locator('..')
  await card.dragTo(row.getByRole('cell').nth(1))
  await row.getByRole('link', { name: 'Say the freight early' }).waitFor()
  const read = () =>
    stage.read<{ record: { stage: string; aim: string | null } }>(`/api/solutions/${solution}`)
  await expect
    .poll(async () => (await read()).record)
    .toMatchObject({ stage: stageTitle, aim: 'retain' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await read()).record).toMatchObject({ stage: '', aim: null })
  await page.getByRole('button', { name: 'Move Say the freight early' }).click()
  await page.getByRole('menuitem', { name: 'Upsell' }).click()
  await expect.poll(async () => (await read()).record).toMatchObject({ stage: '', aim: 'upsell' })
  expect(await violations(page)).toEqual([])
  for (const look of [{ theme: 'dark' }, { width: 360, height: 780 }] as const) {
    const other = await stage.open(`/solutions/${solution}`, look)
    await other.getByText(/points \(95 % interval/).waitFor()
    expect(await violations(other)).toEqual([])
    await other.close()
  }
}, 60_000)

test('solutions stand on a board by status, moved by keys, by pointer and back by undo', async () => {
  const { page } = stage
  await make('/api/solutions', { title: 'Late already', due: '2024-02-01', owner: 'Ada' })
  await page.goto(`${stage.url}/solutions`)
  await page.getByRole('radio', { name: 'Board' }).click()
  await page.waitForURL(/view=board/)
  const board = page.getByRole('region', { name: 'Solutions by status' })
  const column = (name: string) =>
    board.locator('section', { has: page.getByRole('heading', { name }) })
  const status = async () =>
    (await stage.read<{ record: { status: string } }>(`/api/solutions/${solution}`)).record.status
  await column('Proposed').getByText('due 1 Feb 2024').waitFor()
  await page.getByRole('link', { name: 'Say the freight early' }).press('Alt+ArrowRight')
  await column('Planned 1').getByRole('link', { name: 'Say the freight early' }).waitFor()
  // The focus goes along: on without a hand on the mouse.
  await page.waitForFunction(() => document.activeElement?.textContent === 'Say the freight early')
  await page.keyboard.press('Alt+ArrowRight')
  await column('In progress 1').getByRole('link', { name: 'Say the freight early' }).waitFor()
  await expect.poll(status).toBe('inProgress')
  await page.getByText('“Say the freight early” is now In progress.').waitFor()
  await page
    .getByRole('link', { name: 'Say the freight early' })
    .locator('..')
    .dragTo(column('Done'))
  await expect.poll(status).toBe('done')
  await page
    .locator('[data-notices] > *', { hasText: 'is now Done.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await column('In progress 1').getByRole('link', { name: 'Say the freight early' }).waitFor()
  await page.getByRole('combobox', { name: 'Owner' }).selectOption('Ada')
  await column('Proposed 1').getByRole('link', { name: 'Late already' }).waitFor()
  // The address keeps the look and what narrows it.
  await page.reload()
  await column('Proposed 1').getByRole('link', { name: 'Late already' }).waitFor()
  expect(await board.getByRole('listitem').count()).toBe(1)
  for (const look of [{ theme: 'dark' }, { width: 360, height: 780 }] as const) {
    const other = await stage.open('/solutions?view=board', look)
    await other.getByRole('region', { name: 'Solutions by status' }).waitFor()
    expect(await violations(other)).toEqual([])
    await other.close()
  }
}, 90_000)

test('the status of many solutions is set at once, and taken back', async () => {
  const { page } = stage
  await make('/api/solutions', { title: 'First of two' })
  await make('/api/solutions', { title: 'Second of two' })
  await page.goto(`${stage.url}/solutions?q=of two`)
  await page.getByRole('checkbox', { name: 'Choose First of two' }).click()
  await page.getByRole('checkbox', { name: 'Choose Second of two' }).click()
  await page
    .getByRole('toolbar', { name: '2 chosen' })
    .getByRole('combobox', { name: 'Set the status' })
    .selectOption('planned')
  await page.getByText('2 are changed.').waitFor()
  const planned = async () =>
    (await stage.read<{ n: number }>('/api/solutions?q=of two&status=planned')).n
  await expect.poll(planned).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(planned).toBe(0)
})
