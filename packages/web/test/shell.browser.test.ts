import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(() => stage?.close())

const rail = () => stage.page.getByRole('navigation', { name: 'Main' })

test('every place fits a low window, with its name or without, as was chosen once', async () => {
  const { page, url } = stage
  await page.setViewportSize({ width: 1280, height: 660 })
  await page.goto(`${url}/journeys`)
  await rail().getByText('Touchpoints').waitFor()
  for (const name of ['Icons only', 'Show the names']) {
    const button = rail().getByRole('button', { name })
    const box = await button.boundingBox()
    expect(box!.y + box!.height).toBeLessThanOrEqual(660)
    if (name === 'Icons only') await button.click()
  }
  expect(await rail().getByText('Touchpoints').count()).toBe(0)
  await page.reload()
  await rail().getByRole('button', { name: 'Show the names' }).click()
  await rail().getByText('Touchpoints').waitFor()
  expect(await violations(page)).toEqual([])
})

test('a phone has a few places at the thumb and all of them in a drawer with names', async () => {
  const page = await stage.open('/personas', { width: 360, height: 740 })
  const menu = page.getByRole('button', { name: 'Menu' })
  await menu.click()
  const drawer = page.getByRole('dialog', { name: 'All places' })
  await drawer.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await violations(page)).toEqual([])
  await drawer.getByRole('link', { name: 'Atlas' }).click()
  await page.waitForURL('**/atlas')
  await drawer.waitFor({ state: 'detached' })
  await page.close()
})

test('the rail marks the place that a screen without an entry is a part of', async () => {
  const { page, url } = stage
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const [path, place] of [
    ['resources', /^Opportunities/],
    ['channels', /^Touchpoints/],
    ['research', 'Evidence'],
  ] as const) {
    await page.goto(`${url}/${path}`)
    await rail().getByRole('link', { name: place }).and(page.locator('[aria-current]')).waitFor()
  }
})

test('the address of a record that is gone says so and leads on', async () => {
  const { page, url } = stage
  await page.goto(`${url}/pain-points/gone`)
  await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
  await page.getByRole('link', { name: 'Show all journeys' }).click()
  await page.waitForURL('**/journeys')
})
