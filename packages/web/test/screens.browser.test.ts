import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shopFiles } from './shop-files.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let id = ''
let journey: Journey

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Counts the pointer clicks of a way through the screens. */
function clicker(page: Page): { count: number; click(name: RegExp): Promise<void> } {
  return {
    count: 0,
    async click(name) {
      this.count += 1
      await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
    },
  }
}

test('a stranger’s CSV becomes a map in at most six clicks and a minute', async () => {
  const { page } = stage
  const began = performance.now()
  const hand = clicker(page)
  const { events, feedback } = shopFiles(1500)
  await hand.click(/Start from my data/)
  const chooser = page.waitForEvent('filechooser')
  await hand.click(/Choose files/)
  await (
    await chooser
  ).setFiles([
    { name: 'shop_events.csv', mimeType: 'text/csv', buffer: Buffer.from(events) },
    { name: 'reviews.csv', mimeType: 'text/csv', buffer: Buffer.from(feedback) },
  ])
  await page.getByRole('region', { name: 'shop_events.csv' }).waitFor()
  await page.getByRole('region', { name: 'reviews.csv' }).waitFor()
  await expect
    .poll(() => page.getByLabel('What the column “event” holds').inputValue())
    .toBe('activity')
  await expect
    .poll(() => page.getByLabel('What the column “stars” holds').inputValue())
    .toBe('score')
  await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Shop events')
  await hand.click(/Make the map/)
  await page.getByRole('link', { name: /Open the map/ }).waitFor({ timeout: 50_000 })
  await page.getByText('Rows that were set aside').waitFor()
  await expect.poll(() => page.getByText(/shop_events\.csv, row/).count()).toBe(1)
  await hand.click(/Open the map/)
  await page.getByRole('grid', { name: /Shop events/ }).waitFor()
  expect(hand.count).toBeLessThanOrEqual(6)
  expect(performance.now() - began).toBeLessThan(60_000)
  await page.waitForURL(/\/journeys\/[^/?]+/)
  id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  journey = await stage.read<Journey>(`/api/journeys/${id}`)
  expect(journey.steps.length).toBeGreaterThanOrEqual(4)
})

test('the map is a grid whose every figure names its column', async () => {
  const { page } = stage
  const grid = page.getByRole('grid')
  await expect
    .poll(() => grid.getByRole('columnheader').count())
    .toBe(journey.stages.length + journey.steps.length + 1)
  await expect.poll(() => grid.getByRole('rowheader').count()).toBe(journey.lanes.length + 1)
  for (const step of journey.steps) {
    expect(await grid.getByRole('columnheader', { name: step.title }).count()).toBeGreaterThan(0)
  }
})

test('a walk over the map needs no pointer', async () => {
  const { page } = stage
  const first = journey.stages[0]?.title ?? ''
  await page.locator('[data-stop]').first().focus()
  await expect.poll(() => focused(page)).toContain(first)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focused(page)).toContain(journey.steps[0]?.title ?? '')
  await page.keyboard.press('End')
  await expect.poll(() => focused(page)).toContain(journey.steps.at(-1)?.title ?? '')
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: journey.steps[0]?.title ?? '', level: 2 }).waitFor()
  await expect.poll(() => page.url()).toContain(`select=step:${journey.steps[0]?.id}`)
  await page.keyboard.press('Escape')
  await inspector.waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toContain(journey.steps[0]?.title ?? '')
  for (let row = 0; row < journey.lanes.length; row++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Home')
  await expect.poll(() => focused(page)).toContain(first)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('parcel')
  await page.getByText(/match/).waitFor()
  await page.keyboard.press('Escape')
})

test('the palette opens a pain point by name, and back closes it again', async () => {
  const { page } = stage
  const record = journey.records[0]
  if (record === undefined) throw new Error('Nothing was found in the shop')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(record.title)
  await page.keyboard.press('Enter')
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('heading', { name: record.title })
    .waitFor()
  await page.goBack()
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor({ state: 'detached' })
})

describe('from a figure to the people it counts', () => {
  test.each([['reach'], ['leave']] as const)('%s lists exactly that many', async (figure) => {
    const { page } = stage
    for (const step of journey.steps.slice(0, 3)) {
      const share = step.measured?.[figure]
      const hit = Math.round((share?.value ?? 0) * (share?.n ?? 0))
      await page.goto(
        `${stage.url}/journeys/${id}?select=step:${step.id}&figure=${figure}:${step.id}`,
      )
      const count = page.getByTestId('members-count')
      await expect
        .poll(async () => Number((await count.textContent())?.replaceAll(',', '')))
        .toBe(hit)
    }
  })

  test('a click on a number opens the list, and a click there one customer', async () => {
    const { page } = stage
    const step = journey.steps[0]
    const reach = step?.measured?.reach
    await page.goto(`${stage.url}/journeys/${id}?select=step:${step?.id}`)
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await inspector.getByRole('button', { name: /^Reach it/ }).click()
    const hit = Math.round((reach?.value ?? 0) * (reach?.n ?? 0))
    await expect
      .poll(() => page.getByTestId('members-count').textContent())
      .toBe(hit.toLocaleString('en'))
    await inspector.getByRole('listitem').first().getByRole('button').click()
    await inspector.getByText('What they did and said').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('customer')).toMatch(/^c\d+$/)
    await inspector.getByRole('button', { name: 'Back' }).click()
    await page.getByTestId('members-count').waitFor()
  })

  test('weeks are walked by arrows, and one opens whom it counts', async () => {
    const { page } = stage
    await page.goto(`${stage.url}/journeys/${id}?select=step:${journey.steps[0]?.id}`)
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    const weeks = inspector.getByRole('button', { name: /^Week of / })
    await weeks.last().focus()
    await page.keyboard.press('ArrowLeft')
    const week =
      (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? ''
    const [, share = '', n = ''] = /: ([\d.]+)\s%\s\(n = (\d+)\)$/.exec(week) ?? []
    await page.keyboard.press('Enter')
    await inspector.getByText(/^Who began from /).waitFor()
    await expect
      .poll(async () => {
        const left = Number(await page.getByTestId('members-count').textContent())
        return Math.abs((left / Number(n)) * 100 - Number(share))
      })
      .toBeLessThanOrEqual(0.5)
    await inspector.getByRole('button', { name: 'Show all days' }).click()
    await expect.poll(() => inspector.getByText(/^Who began from /).count()).toBe(0)
  })
})

describe('nothing stands in the way', () => {
  const screens = [
    ['the list', () => '/journeys'],
    ['the start', () => '/new'],
    ['the imports', () => '/imports'],
    ['the map', () => `/journeys/${id}?select=step:${journey.steps[1]?.id}`],
    ['a pain point', () => `/journeys/${id}?select=record:${journey.records[0]?.id}`],
    ['the journey', () => `/journeys/${id}?select=journey`],
    ['the customers', () => `/journeys/${id}?figure=all`],
    ['the flow', () => `/journeys/${id}/flow`],
    ['the story', () => `/journeys/${id}/story`],
  ] as const
  test.each(screens)('axe finds nothing on %s, light or dark', async (_, path) => {
    const page = await stage.open(path(), { theme: 'light' })
    await settled(page)
    expect(await violations(page, null)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(page, 'color-contrast')).toEqual([])
    await page.close()
  })

  test('a phone reads the list, the map and the inspector without the page moving sideways', async () => {
    for (const path of [
      '/journeys',
      '/imports',
      `/journeys/${id}`,
      `/journeys/${id}?select=step:${journey.steps[0]?.id}`,
    ]) {
      const page = await stage.open(path, { width: 360, height: 740 })
      await settled(page)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(360)
      if (path.includes('select')) {
        const sheet = page.getByRole('complementary', { name: 'Inspector' })
        await expect.poll(async () => (await sheet.boundingBox())?.width).toBeGreaterThan(350)
      }
      await page.close()
    }
  })
})

test('a journey is renamed, deleted and brought back', async () => {
  const page = await stage.open('/journeys', {})
  await page.getByRole('button', { name: /More about/ }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByLabel('Title').fill('Little shop')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Little shop' }).waitFor()
  await page.getByRole('button', { name: /More about/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByText('No journeys yet').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Little shop' }).waitFor()
  await page.close()
})

test('an address that leads nowhere says so and offers a way on', async () => {
  const page = await stage.open('/nowhere', {})
  await page.getByRole('link', { name: 'Show all journeys' }).click()
  await page.waitForURL(/\/journeys$/)
  await page.goto(`${stage.url}/journeys/unknown`)
  await page.getByRole('heading', { name: 'This journey could not be opened' }).waitFor()
  await page.close()
})

function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => `${document.activeElement?.textContent} ${document.activeElement?.ariaLabel ?? ''}`,
  )
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor()
  for (const waiting of ['[aria-busy=true]', '[data-skeleton]']) {
    await page.waitForFunction((each) => document.querySelector(each) === null, waiting)
  }
  await page.evaluate(() => document.fonts.ready)
}
