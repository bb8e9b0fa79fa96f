import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverFiles } from './discover-shop.ts'
import { shopFiles } from './shop-files.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let journey: Journey
let address = ''

const HOUR = 3_600_000

/** Of those who pay every fourth opens a ticket, answered late; of those who add to the cart every sixth, answered soon. */
function tickets(events: string): string {
  const rows = [
    'ticket id,customer_id,created at,first reply at,solved at,status,reopens,csat,text',
  ]
  const of = (event: string) => events.split('\n').filter((line) => line.includes(`,${event},`))
  const open = (lines: readonly string[], every: number, slow: boolean) =>
    lines.forEach((line, i) => {
      const [customer, , time] = line.split(',')
      if (i % every !== 0 || time === undefined || Number.isNaN(Date.parse(time))) return
      const at = Date.parse(time) + 1000
      const after = (hours: number) => new Date(at + hours * HOUR).toISOString()
      const waits = slow && i % 3 === 0
      const said = waits ? ',,open' : `${after(slow ? 20 : 1)},${after(slow ? 30 : 2)},solved`
      const [again, csat] = slow ? [i % 8 === 0 ? 1 : 0, 2] : [0, 5]
      const id = rows.length
      rows.push(
        `${id},${customer},${new Date(at).toISOString()},${said},${again},${csat},${slow ? `Where is my order? It is number ${id}` : `Help me with ${id}`}`,
      )
    })
  open(of('pay'), 4, true)
  open(of('add_to_cart'), 6, false)
  return rows.join('\n')
}

beforeAll(async () => {
  stage = await openStage()
  const { events } = shopFiles(700)
  journey = await discoverFiles(stage, { events, feedback: tickets(events) })
  address = `/journeys/${journey.id}`
}, 120_000)

afterAll(() => stage?.close())

test('the lane of support leads to all steps, the worst first, and each figure to its tickets', async () => {
  const { page, url } = stage
  const step = (activity: string) =>
    journey.steps.find(({ activities }) => activities.includes(activity))!
  const [pay, cart] = [step('pay'), step('add_to_cart')]
  await page.goto(url + address)
  await page.getByRole('link', { name: 'Compare the steps' }).click()
  await page.waitForURL(/\/support/)
  const table = page.getByRole('table', { name: 'By step' })
  const lines = table.locator('tbody tr')
  await lines.first().getByRole('rowheader', { name: pay.title }).waitFor()
  expect(await lines.first().innerText()).toMatch(/20.h/)
  expect(await lines.first().innerText()).toMatch(/worse than usual/)
  await table.getByRole('button', { name: 'Satisfied', exact: true }).click()
  await table.locator('th[aria-sort] button', { hasText: 'Satisfied' }).waitFor()
  await table.getByRole('button', { name: 'Step', exact: true }).click()
  await lines.first().getByRole('rowheader', { name: cart.title }).waitFor()
  expect(await violations(page)).toEqual([])

  const waiting = table
    .getByRole('row', { name: pay.title })
    .getByRole('button', { name: /waiting/ })
  const n = Number.parseInt(await waiting.first().innerText(), 10)
  await waiting.first().click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: `Not answered yet at “${pay.title}”` }).waitFor()
  await inspector.getByTestId('tickets-count').waitFor()
  expect(await inspector.getByTestId('tickets-count').innerText()).toBe(String(n))
  await inspector
    .getByText(/^not answered in/)
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
  await inspector.getByRole('link', { name: 'Show them in the evidence library' }).click()
  await page.getByText(`${n} found`).waitFor()

  await page.goto(url + address)
  await page.getByRole('button', { name: 'More views' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Support' }).press('Enter')
  await page
    .getByRole('navigation', { name: 'Views of this journey' })
    .getByRole('link', { name: 'Support' })
    .waitFor()
})

test('a step tells how its tickets were handled, by keys, on a phone, and without tickets what to bring', async () => {
  const { page, url } = stage
  const pay = journey.steps.find(({ activities }) => activities.includes('pay'))!
  await page.goto(`${url}${address}?select=step:${pay.id}`)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const reply = inspector.getByRole('button', { name: /^First reply/ })
  await reply.waitFor()
  await reply.press('Enter')
  await inspector.getByRole('heading', { name: /^Tickets with a known first reply/ }).waitFor()

  const phone = await stage.open(`${address}/support`, { width: 360, height: 740, theme: 'dark' })
  await phone.getByRole('table', { name: 'By step' }).waitFor()
  expect(await violations(phone)).toEqual([])
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  await phone.close()

  const made = await page.request.post(`${url}/api/journeys`, {
    data: { ...journey, id: 'without', discovery: null },
  })
  expect(made.status()).toBeLessThan(300)
  await page.goto(`${url}/journeys/without/support`)
  await page.getByRole('heading', { name: 'No tickets belong to this journey yet' }).waitFor()
  await page.getByRole('button', { name: 'Bring new data' }).click()
  await page.waitForURL(/panel=rediscovery/)
})

test('a map without the lane of support gets it from the view, and it can be taken off again', async () => {
  const { page, url, read } = stage
  const lanes = async () => (await read<Journey>(`/api/journeys/${journey.id}`)).lanes
  const lane = (await lanes()).find(({ title }) => title === 'Support')!
  await page.goto(url + address)
  await page.getByRole('rowheader', { name: 'Support' }).waitFor()
  await page.request.put(`${url}/api/journeys/${journey.id}`, {
    data: { ...journey, lanes: (await lanes()).filter(({ id }) => id !== lane.id) },
  })
  await page.goto(`${url}${address}/support`)
  await page.getByRole('button', { name: 'Show as a lane on the map' }).click()
  await page.getByText('The map has a lane of support').waitFor()
  expect((await lanes()).find(({ id }) => id === lane.id)?.cells).toEqual(lane.cells)
  await page.getByRole('button', { name: 'Take it off' }).click()
  await page.getByRole('button', { name: 'Show as a lane on the map' }).click()
  await page.getByText('The map has a lane of support').waitFor()
  await page.goto(url + address)
  await page.getByRole('rowheader', { name: 'Support' }).waitFor()
})

test('what customers ask stands at its step, and is put on the map in one move', async () => {
  const { page, url } = stage
  const pay = journey.steps.find(({ activities }) => activities.includes('pay'))!
  await page.goto(`${url}${address}?panel=questions`)
  const panel = page.getByRole('complementary', { name: 'What customers ask' })
  await panel.getByText(/pieces of feedback ask something/).waitFor()
  await panel.getByRole('button', { name: pay.title }).waitFor()
  expect(await violations(page)).toEqual([])
  await panel.getByRole('button', { name: 'Add to the map: “Where is my order?”' }).click()
  await panel.getByText('on the map').waitFor()
  await page.getByText(`Added at “${pay.title}”, resting on what customers said.`).waitFor()
  await page.goto(`${url}${address}?select=step:${pay.id}`)
  const step = page.getByRole('complementary', { name: 'Inspector' })
  await step.getByRole('heading', { name: /What customers ask here/ }).waitFor()
  await step.getByText('on the map').waitFor()
  await step.getByRole('button', { name: 'All steps' }).click()
  await panel.getByText('Show 5 of them').click()
  await panel.getByRole('link', { name: 'Where is my order?' }).first().click()
  await page.waitForURL(/\/evidence\?item=/)
  await page
    .getByRole('complementary', { name: 'Evidence item' })
    .getByText('It is number')
    .waitFor()
})
