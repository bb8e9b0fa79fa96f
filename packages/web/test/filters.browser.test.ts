import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, shop, wordCard } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

/** The shop with people who are responsible, and one red card. */
function owned(id: string): Journey {
  const lane = {
    id: 'owners',
    type: 'responsible' as const,
    title: 'Responsible',
    subtitle: '',
    cells: [
      { stepId: 'basket', cards: [wordCard('o1', 'Ana', { colour: 'red' })] },
      { stepId: 'pay', cards: [{ ...wordCard('o2', 'Ben'), assumed: true as const }] },
    ],
  }
  return { ...shop, id, lanes: [...shop.lanes, lane] }
}

const found = () => page.locator('[data-found]')
const kept = () => page.locator('[data-search=kept]')
const choose = async (label: string, choice: string) => {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true })
  await field.selectOption({ label: choice })
}

test('Ctrl+F searches over all cards, and Enter and F3 go to the next and the one before', async () => {
  await openJourney(stage, owned('sought-1'))
  await page.locator('[data-head="step:pay"]').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('parcel')
  const all = page.locator('[data-search=match]')
  await soon(() => all.count()).toBeGreaterThan(2)
  const n = await all.count()
  await page.getByText(`${n} matches`).waitFor()
  expect(await page.locator('[data-search=miss]').count()).toBeGreaterThan(10)
  await page.keyboard.press('Enter')
  await page.getByText(`1 of ${n}`, { exact: true }).waitFor()
  const first = await found().textContent()
  await page.keyboard.press('Enter')
  await page.getByText(`2 of ${n}`, { exact: true }).waitFor()
  expect(await found().count()).toBe(1)
  await page.keyboard.press('Shift+Enter')
  await soon(() => found().textContent()).toBe(first)
  await page.keyboard.press('Shift+Enter')
  await page.getByText(`${n} of ${n}`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Next match' }).click()
  await page.getByText(`1 of ${n}`, { exact: true }).waitFor()
  await page.getByLabel('Search on the map').press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first)
  await page.keyboard.press('F3')
  await page.getByText(`2 of ${n}`, { exact: true }).waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('no such word')
  await page.getByText('nothing found').waitFor()
  await page.keyboard.press('Escape')
  await soon(() => page.locator('[data-search]').count()).toBe(0)
})

test('a search opens folded lanes and counted cells, and tells of hidden lanes', async () => {
  const journey = owned('sought-5')
  const many = Array.from({ length: 6 }, (_, i) => wordCard(`m${i}`, `Thing ${i}`))
  const lanes = journey.lanes.map((lane) => {
    if (lane.type === 'quotes') return { ...lane, hidden: true as const }
    if (lane.type === 'painPoints') return { ...lane, folded: true as const }
    if (lane.id !== 'owners') return lane
    return { ...lane, height: 'clamp' as const, cells: [{ stepId: 'ad', cards: many }] }
  })
  await openJourney(stage, { ...journey, lanes })
  await page.getByRole('button', { name: '+3 more' }).waitFor()
  await page.getByLabel('Search on the map').fill('thing 5')
  await page.getByText('1 match', { exact: true }).waitFor()
  expect(await page.locator('[data-search=match]').textContent()).toBe('Thing 5')
  await page.getByLabel('Search on the map').fill('freight')
  await page.getByText(/^\d matches, 1 in hidden lanes$/).waitFor()
  await page.getByLabel('Search on the map').press('Escape')
  await page.getByRole('button', { name: '+3 more' }).waitFor()
  const stored = await stage.read<Journey>('/api/journeys/sought-5')
  expect(stored.lanes.find(({ type }) => type === 'painPoints')?.folded).toBe(true)
})

test('filters dim what does not fit, hold together, and hold in the table too', async () => {
  await openJourney(stage, owned('sought-2'))
  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  await page.keyboard.press('Enter')
  await choose('Responsible', 'Ana')
  await soon(() => page.url()).toContain('owner=Ana')
  await soon(() => kept().count()).toBeGreaterThan(2)
  const hers = await kept().count()
  expect(await page.locator('[data-search=miss]').count()).toBeGreaterThan(10)
  await page.getByText(`${hers} matches`).waitFor()
  await choose('Lane', 'Pain points')
  await soon(() => kept().allTextContents()).toEqual([expect.stringContaining('Freight cost')])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter, 2 set' }).waitFor()
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await page.getByText(/^1 of \d+ rows$/).waitFor()
  await page.getByRole('button', { name: 'More filters, 1 set' }).click()
  expect(await page.getByRole('dialog').getByLabel('Responsible').inputValue()).toBe('Ana')
  await page.getByRole('dialog').getByRole('button', { name: 'Clear the filters' }).click()
  await page.getByText(/^\d+ rows$/).waitFor()
})

test('the matrix and the flow dim what the filters do not keep', async () => {
  await openJourney(stage, owned('sought-6'), '/matrix')
  await page.getByText('hits many, hurts much').waitFor()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await choose('Responsible', 'Ana')
  await page.keyboard.press('Escape')
  const list = page.getByRole('list', { name: 'Pain points' })
  await soon(() => list.locator('li:not([data-miss])').allInnerTexts()).toEqual([
    expect.stringContaining('Freight cost appears late'),
  ])
  await page.getByRole('link', { name: 'Flow', exact: true }).click()
  await page.getByRole('button', { name: 'Filter, 1 set' }).waitFor()
  await soon(() => page.locator('.react-flow__node-step [data-miss]').count()).toBe(
    shop.steps.length - 1,
  )
})

test('low scores, a persona, a colour, what is assumed and what has changed are filters of the map', async () => {
  await openJourney(stage, owned('sought-3'))
  await page.request.post(`${stage.url}/api/journeys/sought-3/versions`, {
    data: { title: 'Start' },
    headers: { origin: stage.url },
  })
  await page.reload()
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await choose('Score', 'Low scores')
  await soon(() => page.locator('[data-mood=bad][data-search=kept]').count()).toBe(3)
  expect(await page.locator('[data-mood=good][data-search=kept]').count()).toBe(0)
  await choose('Score', 'Any score')
  await choose('Colour', 'Red')
  await soon(() => kept().allTextContents()).toEqual(['Ana'])
  await choose('Colour', 'Any colour')
  const ines = shop.personas.find(({ path }) => path.length === 1)!
  await choose('Persona', ines.title)
  await soon(() => kept().count()).toBeGreaterThan(1)
  const steps = await kept().evaluateAll((cards) =>
    cards.flatMap((card) => card.closest('[data-col]')?.getAttribute('data-col') ?? []),
  )
  expect(new Set(steps)).toEqual(new Set(['1']))
  await choose('Persona', 'All personas')
  await choose('Backing', 'Assumed')
  await soon(() => kept().allTextContents()).toContainEqual('Ben')
  await choose('Backing', 'How far it is backed')
  await choose('Changed since', 'Since Start')
  await page.getByText('nothing found').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-card="o2"]').focus()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: /^Words of/ }).waitFor()
  await page.getByRole('textbox', { name: /^Words of/ }).press('End')
  await page.keyboard.type(' and Bo')
  await page.keyboard.press('Control+Enter')
  await soon(() => kept().allTextContents()).toEqual(['Ben and Bo'])
  await page.getByText('1 match', { exact: true }).waitFor()
})

test('compact rows are lower, and a reload keeps them', async () => {
  await openJourney(stage, owned('sought-4'))
  const height = () => page.getByTestId('map-scroller').evaluate((map) => map.scrollHeight)
  const before = await height()
  const toggle = page.getByRole('button', { name: 'Compact rows' })
  await toggle.focus()
  await page.keyboard.press('Enter')
  await soon(height).toBeLessThan(before - 60)
  await page.reload()
  await toggle.and(page.locator('[aria-pressed=true]')).waitFor()
  await soon(height).toBeLessThan(before - 60)
})

test('axe finds nothing with the filters open, light or dark, and a phone fits them', async () => {
  for (const [width, theme] of [
    [1440, 'light'],
    [360, 'dark'],
  ] as const) {
    const own = await stage.open('/journeys/sought-2?score=bad', { width, theme })
    await own.getByRole('button', { name: 'Filter, 1 set' }).click()
    await own.getByLabel('Persona', { exact: true }).waitFor()
    await own.waitForTimeout(300)
    expect(await violations(own, 'label')).toEqual([])
    const inside = await own.evaluate(() => document.documentElement.scrollWidth)
    expect(inside).toBeLessThanOrEqual(width)
    await own.keyboard.press('Escape')
    await own.getByRole('dialog').waitFor({ state: 'detached' })
    await own.evaluate(() => (document.activeElement as HTMLElement).blur())
    await own.waitForTimeout(400)
    const all = await violations(own, null)
    expect(all.filter((each) => !each.startsWith('color-contrast'))).toEqual([])
    await own.close()
  }
})

/** What comes true within ten seconds, however busy the machine. */
function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000, interval: 100 })
}
