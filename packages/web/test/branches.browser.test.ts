import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handsOn } from './by-keys.ts'
import { shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

/** Two steps of one stage happen only to those who give up. */
const inBranch = ['reviews', 'compare']
const branched: Journey = {
  ...shop,
  id: 'branched',
  views: [
    { id: 'closed', title: 'Closed', kind: 'map', settings: { curves: shop.curves[0]!.id } },
    {
      id: 'opened',
      title: 'Opened',
      kind: 'map',
      settings: { branches: 'compare' },
      widths: { pay: 300 },
    },
    { id: 'sifted', title: 'Sifted', kind: 'map', settings: { severity: '3' } },
  ],
  steps: shop.steps.map((step) =>
    inBranch.includes(step.id) ? { ...step, branch: 'gives up' } : step,
  ),
}

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await page.request.post(`${stage.url}/api/journeys`, {
    data: branched,
    headers: { origin: stage.url },
  })
  await page.goto(`${stage.url}/journeys/branched`)
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
})

afterAll(() => stage?.close())

const folded = () => page.locator('[data-head^="branch:"]')
const head = (id: string) => page.locator(`[data-head="step:${id}"]`)
const [first = '', second = ''] = shop.steps.flatMap(({ id }) =>
  inBranch.includes(id) ? [id] : [],
)

test('a branch is one narrow column that says how many steps it has, who comes and how it feels', async () => {
  await folded().waitFor()
  const says = (await folded().innerText()).replace(/\s+/g, ' ')
  expect(says).toContain('after: gives up')
  expect(says).toMatch(/2 steps · \d+ % reach it · lowest feeling [+−]?\d/)
  expect(await folded().getAttribute('aria-expanded')).toBe('false')
  expect(await head(first).count()).toBe(0)
  expect(await page.locator(`[data-cell$="~${second}"]`).count()).toBe(0)
  expect((await folded().boundingBox())!.width).toBeLessThan(116)
  expect(await violations(page, null)).toEqual([])
})

async function exported(path: string): Promise<string> {
  const answer = await page.request.get(new URL(path, stage.url).href)
  expect(answer.status()).toBe(200)
  return answer.text()
}

/** What the menu gives of what one sees. */
async function svg(): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const item = page.getByRole('menuitem', { name: 'Vector picture (SVG)' })
  return exported((await item.getAttribute('href'))!)
}

test('what is exported of what one sees has it folded, too', async () => {
  const title = shop.steps.find(({ id }) => id === second)!.title
  const seen = await svg()
  const draws = (text: string) => new RegExp(`<text[^>]*>${text}`).test(seen)
  const heads = [...seen.matchAll(/<text[^>]*font-size="13"[^>]*>([^<]*)/g)].map(([, text]) => text)
  expect(draws('gives up')).toBe(true)
  expect(draws('2 steps')).toBe(true)
  expect(heads).toContain('Fills the basket')
  expect(heads).not.toContain(title)
  const only = page.getByRole('menuitemcheckbox', { name: 'Only what I see' })
  expect(await only.textContent()).toContain('With 1 branch folded')
  await page.keyboard.press('Escape')
})

test('a key shows its steps and folds them again, kept in the address', async () => {
  const hands = handsOn(page)
  await folded().focus()
  await hands.press('Enter')
  await head(first).waitFor()
  expect(await head(second).count()).toBe(1)
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain(`branches=${first}`)
  await expect
    .poll(async () => (await hands.focus()).name, { timeout: 10_000 })
    .toContain('gives up')
  await page.reload()
  await head(first).waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
  await head(first).focus()
  await hands.press('ArrowDown')
  await hands.at('Fold the branch “gives up”')
  await hands.press('Enter')
  await folded().waitFor()
  expect(page.url()).not.toContain('branches=')
})

test('it opens by itself for what is selected in it, and stays so, and while one searches', async () => {
  await page.goto(`${stage.url}/journeys/branched?select=step:${second}`)
  await head(second).waitFor()
  expect(await folded().count()).toBe(0)
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.url(), { timeout: 10_000 }).not.toContain('select=')
  expect(await head(second).count()).toBe(1)
  await page.goto(`${stage.url}/journeys/branched?find=a`)
  await head(first).waitFor()
  expect(await folded().count()).toBe(0)
})

test('the address of an export by a saved view alone gives what its screen gives', async () => {
  const pictures = new Set<string>()
  for (const { id } of branched.views ?? []) {
    await page.goto(`${stage.url}/journeys/branched?saved=${id}`)
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
    const picture = await exported(`/api/journeys/branched/export/svg?view=${id}`)
    expect(picture).toBe(await svg())
    pictures.add(picture)
    await page.keyboard.press('Escape')
  }
  expect(pictures.size).toBe(3)
})
