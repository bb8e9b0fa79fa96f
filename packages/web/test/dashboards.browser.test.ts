import type { Tile } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await post('/api/journeys', shop)
  const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}`
  const series = [21, 24, 30].map((value, i) => ({ at: at(i + 1), value, n: 200, note: '' }))
  await post('/api/metrics', { title: 'Recommend us', unit: '%', target: 40, series })
}, 120_000)
afterAll(() => stage?.close())

async function post(path: string, data: object): Promise<string> {
  const answer = await page.request.post(`${stage.url}${path}`, { data })
  return ((await answer.json()) as { readonly id: string }).id
}

const note = (id: string, x: number): Tile => ({
  id,
  title: id,
  x,
  y: 0,
  w: 4,
  h: 3,
  subject: { kind: 'note', text: `Of ${id}` },
})

/** A dashboard of two notes beside each other. */
async function openNotes(title: string): Promise<string> {
  const id = await post('/api/dashboards', { title, tiles: [note('One', 0), note('Two', 4)] })
  await page.goto(`${stage.url}/dashboards/${id}?arrange=tiles`)
  await grip('One').waitFor()
  return id
}

const grip = (name: string) => page.getByRole('button', { name: `Move “${name}”` })
const tile = (name: string) => page.getByRole('article', { name, exact: true })

/** Where the tiles are kept, as “One 0,0 4×3”. */
async function kept(id: string): Promise<string[]> {
  const { tiles } = await stage.read<{ tiles: Tile[] }>(`/api/dashboards/${id}`)
  return tiles.map(({ title, x, y, w, h }) => `${title} ${x},${y} ${w}×${h}`).toSorted()
}

test('a workspace without a dashboard begins with one of what it has, and each tile leads on', async () => {
  await page.goto(`${stage.url}/dashboards`)
  await page.getByText('No dashboard yet').waitFor()
  await page.getByRole('button', { name: 'Start from a proposed dashboard' }).click()
  await page.waitForURL(/\/dashboards\/.+/)
  const metric = tile('Recommend us')
  await metric.getByText('30 %', { exact: true }).waitFor()
  await metric.getByText('Target 40 % not reached').waitFor()
  await metric.getByText(/on 3 Mar 2026 · n.=.200/).waitFor()
  await tile('Waiting for me').getByText('Nothing waits for you').waitFor()
  await page
    .getByRole('img', { name: new RegExp(`How customers feel along “${shop.title}”; lowest at`) })
    .waitFor()
  expect(await violations(page)).toEqual([])
  await metric.getByRole('link', { name: 'Recommend us' }).click()
  await page.getByRole('heading', { name: 'Recommend us', level: 1 }).waitFor()
})

test('by keyboard alone tiles are moved, resized, taken off and brought back', async () => {
  const id = await openNotes('By keys')
  await grip('One').focus()
  await page.keyboard.press('ArrowDown')
  await page.getByText('“One” cannot go further.').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.getByText('“One” is at column 2, row 1.').waitFor()
  await expect.poll(() => kept(id)).toEqual(['One 1,0 4×3', 'Two 4,3 4×3'])
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.getByText('“One” is 3 of 12 columns wide, 4 rows high.').waitFor()
  await expect.poll(() => kept(id)).toEqual(['One 1,0 3×4', 'Two 4,0 4×3'])
  expect(await grip('One').evaluate((each) => each === document.activeElement)).toBe(true)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => kept(id)).toEqual(['One 1,0 4×4', 'Two 4,4 4×3'])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => kept(id)).toEqual(['One 1,0 3×4', 'Two 4,0 4×3'])
  await grip('One').focus()
  await page.keyboard.press('Delete')
  await page.getByText('“One” is taken off.').waitFor()
  await expect.poll(() => kept(id)).toEqual(['Two 4,0 4×3'])
  expect(await grip('Two').evaluate((each) => each === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+z')
  await grip('One').waitFor()
  await expect.poll(() => kept(id)).toEqual(['One 1,0 3×4', 'Two 4,0 4×3'])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Arrange' }).waitFor()
  expect(await grip('One').count()).toBe(0)
})

test('by pointer a tile is dragged by its head and resized at its corner; Escape leaves it', async () => {
  const id = await openNotes('By hand')
  const dragged = async (from: { x: number; y: number }, by: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  }
  const box = (await tile('One').boundingBox())!
  const column = (box.width + 12) / 4
  const head = { x: box.x + 60, y: box.y + 20 }
  await expect
    .poll(async () => {
      await dragged(head, { x: column * 8, y: 0 })
      await page.mouse.up()
      return kept(id)
    })
    .toEqual(['One 8,0 4×3', 'Two 4,0 4×3'])
  await page.getByText('“One” is at column 9, row 1').waitFor()
  // A tile that still glides to its place would be missed.
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)))
  const two = (await tile('Two').boundingBox())!
  const corner = { x: two.x + two.width - 8, y: two.y + two.height - 8 }
  await dragged(corner, { x: -column, y: 104 })
  await page.mouse.up()
  await expect.poll(() => kept(id)).toEqual(['One 8,0 4×3', 'Two 4,0 3×5'])
  const one = (await tile('One').boundingBox())!
  await dragged({ x: one.x + 60, y: one.y + 20 }, { x: -column * 8, y: 0 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await kept(id)).toEqual(['One 8,0 4×3', 'Two 4,0 3×5'])
})

test('a tile is added, told anew, and shown on a phone in one column', async () => {
  const id = await openNotes('Words')
  await page.getByRole('button', { name: 'Add a tile' }).click()
  await page.getByRole('button', { name: /^Note/ }).click()
  await page.getByRole('textbox', { name: 'Text' }).fill('Ask **Ida** about\n- the price')
  await page.getByRole('textbox', { name: 'Title' }).fill('Monday')
  await page.getByRole('button', { name: 'Add it' }).click()
  await tile('Monday').getByText('Ida').waitFor()
  await page.getByRole('button', { name: 'More about “Monday”' }).click()
  await page.getByRole('menuitem', { name: 'Change …' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Tuesday')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep' }).click()
  await tile('Tuesday').getByText('the price').waitFor()
  const phone = await stage.open(`/dashboards/${id}`, { width: 360, height: 740, theme: 'dark' })
  const edges = () =>
    phone
      .getByRole('article')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)))
  await phone.getByRole('article', { name: 'Tuesday' }).waitFor()
  expect(new Set(await edges()).size).toBe(1)
  expect(await violations(phone)).toEqual([])
  await phone.close()
})

test('on a phone tiles are put in another order, by menu and by finger, and stay where they are elsewhere', async () => {
  const id = await openNotes('On the way')
  const before = await kept(id)
  const phone = await stage.open(`/dashboards/${id}?arrange=tiles`, { width: 360, height: 740 })
  const order = () =>
    phone.getByRole('article').evaluateAll((all) => all.map((each) => each.textContent.trim()))
  await phone.getByRole('button', { name: 'More about “Two”' }).click()
  await phone.getByRole('menuitem', { name: 'Move up' }).click()
  await phone.getByText('“Two” is at 1 of 2.').waitFor()
  await expect.poll(order).toEqual([expect.stringMatching(/^Two/), expect.stringMatching(/^One/)])
  const from = (await phone.getByRole('button', { name: 'Move “Two”, 1 of 2' }).boundingBox())!
  await phone.mouse.move(from.x + 20, from.y + 20)
  await phone.mouse.down()
  await phone.mouse.move(from.x + 20, from.y + 90, { steps: 5 })
  await phone.mouse.up()
  await phone.getByText('“Two” is at 2 of 2.').waitFor()
  const turns = async () => {
    const { tiles } = await stage.read<{ tiles: Tile[] }>(`/api/dashboards/${id}`)
    return Object.fromEntries(tiles.map(({ title, turn }) => [title, turn]))
  }
  await expect.poll(turns).toEqual({ One: 0, Two: 1 })
  expect(await kept(id)).toEqual(before)
  expect(await violations(phone)).toEqual([])
  await phone.close()
})

test('a tile tells what happened, who did it and leads there', async () => {
  const tiles: Tile[] = [
    { id: 'h', title: '', x: 0, y: 0, w: 6, h: 6, subject: { kind: 'activity' } },
  ]
  const metric = await post('/api/metrics', { title: 'Told of' })
  await page.request.patch(`${stage.url}/api/metrics/${metric}`, { data: { unit: 's' } })
  await page.goto(`${stage.url}/dashboards/${await post('/api/dashboards', { title: 'T', tiles })}`)
  const told = tile('What happened')
  await told.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await told.getByRole('listitem').filter({ hasText: 'changed' }).textContent()).toContain(
    'Told of',
  )
  expect(await violations(page)).toEqual([])
  await told.getByRole('link', { name: 'Told of' }).first().click()
  await page.waitForURL(`${stage.url}/metrics/${metric}`)
})

test('one dashboard is what is seen first, until it is deleted; that is taken back', async () => {
  const id = await openNotes('First of all')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'More about this dashboard' }).click()
  await page.getByRole('menuitemcheckbox', { name: /Show it first/ }).click()
  await page.getByText('“First of all” is what you see first.').waitFor()
  await page.keyboard.press('Escape')
  await page.goto(stage.url)
  await page.waitForURL(`${stage.url}/dashboards/${id}`)
  await page.getByRole('button', { name: 'More about this dashboard' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByText('“First of all” is deleted.').waitFor()
  expect((await stage.read<{ first: string | null }>('/api/dashboards')).first).toBe(null)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.waitForURL(`${stage.url}/dashboards/${id}`)
  await page.getByRole('heading', { name: 'First of all', level: 1 }).waitFor()
})
