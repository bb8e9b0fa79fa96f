import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(() => stage?.close())

const rail = () => stage.page.getByRole('navigation', { name: 'Main' })

test('every place fits a low window, and a phone scrolls to the last', async () => {
  const { page, url } = stage
  await page.setViewportSize({ width: 1280, height: 660 })
  await page.goto(`${url}/journeys`)
  const theme = rail().getByRole('button', { name: 'Theme' })
  await theme.waitFor()
  const box = await theme.boundingBox()
  expect(box!.y + box!.height).toBeLessThanOrEqual(660)
  await page.setViewportSize({ width: 360, height: 740 })
  await theme.click()
  await page.getByRole('menuitem', { name: 'Dark' }).waitFor()
  await page.keyboard.press('Escape')
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
