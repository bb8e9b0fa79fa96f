import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

const empty = (id: string): Journey => ({
  ...shop,
  id,
  title: 'A visit',
  discovery: null,
  stages: [],
  steps: [],
  lanes: [],
  edges: [],
  curves: [],
  moments: [],
  records: [],
  personas: [],
})

const press = (key: string) => page.keyboard.press(key)
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const stored = (id: string) => stage.read<Journey>(`/api/journeys/${id}`)

/** Each step with its cards in the lane of a type. */
async function cardsOf(id: string, type: string): Promise<string[]> {
  const { steps, lanes, records } = await stored(id)
  return lanes
    .filter((lane) => lane.type === type)
    .flatMap(({ cells }) => cells)
    .map(({ stepId, cards }) => {
      const said = cards.map(
        ({ text, recordId }) => text ?? records.find((each) => each.id === recordId)?.title,
      )
      return `${steps.find((step) => step.id === stepId)?.title}: ${said.join(' | ')}`
    })
}

test('a journey is listed from nothing and then judged, by keys alone', async () => {
  await openJourney(stage, empty('capture-1'))
  await page.getByRole('link', { name: 'List what happens' }).focus()
  await press('Enter')
  await page.getByLabel('Where they meet us: a new step').focus()
  for (const words of ['Poster', 'Front desk', 'Phone call']) {
    await page.keyboard.type(words)
    await press('Enter')
  }
  await soon(() => cardsOf('capture-1', 'touchpoints')).toEqual([
    'Poster: Poster',
    'Front desk: Front desk',
    'Phone call: Phone call',
  ])
  await soon(focused).toBe('Where they meet us: a new step')
  await press('ArrowUp')
  await soon(focused).toBe('Where they meet us: Phone call')
  await press('Shift+Tab')
  await soon(focused).toBe('What customers do: Phone call')
  await page.keyboard.type('Asks for a date')
  await press('Enter')
  await soon(focused).toBe('What customers do: a new step')
  await page.keyboard.type('Comes in')
  await press('Tab')
  await soon(focused).toBe('Where they meet us: Comes in')
  await page.keyboard.type('Door')
  await press('Alt+Enter')
  await soon(() => cardsOf('capture-1', 'touchpoints')).toContain('Comes in: Door')
  await soon(() => cardsOf('capture-1', 'doing')).toEqual([
    'Phone call: Asks for a date',
    'Comes in: Comes in',
  ])
  const shown = await page.getByRole('article').innerText()
  expect(shown).not.toMatch(/neutral|pain points?$/im)
  expect((await stored('capture-1')).curves).toEqual([])

  await page.getByRole('button', { name: 'Second pass: judge 4 steps' }).focus()
  await press('Enter')
  await page.getByText('1 of 4 · New stage').waitFor()
  await page.getByRole('heading', { name: 'Poster' }).waitFor()
  await press('2')
  await page.getByText('1 of 4 judged').waitFor()
  await press('Enter')
  await soon(focused).toBe('What hurts here?')
  await page.keyboard.type('Too small to read')
  await press('Enter')
  await page.getByText('Too small to read').waitFor()
  await press('Enter')
  await soon(focused).toBe('What delights here?')
  await press('Enter')
  await page.getByRole('heading', { name: 'Front desk' }).waitFor()
  await page.getByText('2 of 4 · New stage').waitFor()
  await press('5')
  await press('Enter')
  await press('Enter')
  await page.keyboard.type('Everybody smiles')
  await press('Enter')
  await press('Control+Enter')
  await page.getByRole('heading', { name: 'Phone call' }).waitFor()
  await press('PageUp')
  await page.getByRole('heading', { name: 'Front desk' }).waitFor()
  expect(await page.getByRole('radio', { name: 'delighted' }).isChecked()).toBe(true)
  await press('PageDown')
  await press('PageDown')
  await page.getByRole('heading', { name: 'Comes in' }).waitFor()
  await press('PageDown')
  await page.getByTestId('map-scroller').waitFor()
  await soon(() => cardsOf('capture-1', 'painPoints')).toEqual(['Poster: Too small to read'])
  await soon(() => cardsOf('capture-1', 'delights')).toEqual(['Front desk: Everybody smiles'])
  const { curves } = await stored('capture-1')
  expect(curves).toHaveLength(1)
  expect(curves[0]).toMatchObject({ kind: 'assumed', persona: null })
  expect(curves[0]!.points.map(({ value }) => value)).toEqual([-1, 2])
})

test('what was measured and felt is out of sight while one lists', async () => {
  await openJourney(stage, { ...shop, id: 'capture-2' }, '/capture?select=record:late')
  await page.getByRole('heading', { name: 'What happens' }).waitFor()
  const written = await page
    .locator('main textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value).join(' '))
  const said = `${await page.locator('main').innerText()} ${written}`
  expect(said).toContain('Adds, removes, checks freight')
  for (const judged of ['31', 'Freight cost', 'delight', 'Is this shop real', 'weighted']) {
    expect(said).not.toContain(judged)
  }
  expect(await page.getByRole('complementary', { name: 'Inspector' }).count()).toBe(0)
})

test('lines are pasted as steps, written over, emptied, and taken back', async () => {
  await openJourney(stage, empty('capture-3'), '/capture')
  const line = page.getByLabel('Step: a new step')
  await line.fill('Arrives\nWaits\nPays')
  await line.press('Enter')
  const titles = async () => (await stored('capture-3')).steps.map(({ title }) => title)
  await soon(titles).toEqual(['Arrives', 'Waits', 'Pays'])
  await page.getByLabel('What customers do: Waits').fill('Reads a paper')
  await press('Enter')
  await soon(() => cardsOf('capture-3', 'doing')).toEqual(['Waits: Reads a paper'])
  await page.getByLabel('Step: Waits').fill('Waits long')
  await press('Enter')
  await soon(titles).toEqual(['Arrives', 'Waits long', 'Pays'])
  const doing = page.getByLabel('What customers do: Waits long')
  await doing.fill('')
  await press('Backspace')
  await soon(() => cardsOf('capture-3', 'doing')).toEqual([])
  await soon(focused).toBe('What customers do: Arrives')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await soon(() => cardsOf('capture-3', 'doing')).toEqual(['Waits long: Reads a paper'])
})

test('what is wrongly judged is removed, and a stranger’s word for the feeling is kept', async () => {
  await openJourney(stage, { ...shop, id: 'capture-4' }, '/judge?select=step:basket')
  await page.getByRole('heading', { name: 'Fills the basket' }).waitFor()
  await page.getByLabel('What hurts here?').last().fill('Wrong')
  await press('Enter')
  await page.getByRole('button', { name: 'Remove “Wrong”' }).click()
  await soon(async () =>
    (await stored('capture-4')).records.some(({ title }) => title === 'Wrong'),
  ).toBe(false)
  await page.getByRole('button', { name: 'Remove “Freight cost appears late”' }).click()
  await soon(() => cardsOf('capture-4', 'painPoints')).not.toContain(
    'Fills the basket: Freight cost appears late',
  )
  expect((await stored('capture-4')).records.map(({ title }) => title)).toContain(
    'Freight cost appears late',
  )
  const frustrated = page.getByRole('radio', { name: 'frustrated' })
  await frustrated.click()
  await soon(() => frustrated.isChecked()).toBe(true)
  await page.getByLabel('In a word').fill('cheated')
  await press('Enter')
  await soon(async () => {
    const curve = (await stored('capture-4')).curves.find(({ kind }) => kind === 'assumed')
    return curve?.points.find(({ stepId }) => stepId === 'basket')
  }).toMatchObject({ value: -1, emotion: 'cheated' })
  await page.getByText('Nobody knows').click()
  await page.getByText('7 of 8 judged').waitFor()
})

test('axe finds nothing on either pass, light or dark, and a phone fits them', async () => {
  await page.goto(`${stage.url}/journeys`)
  for (const path of ['capture', 'judge?select=step:basket']) {
    const own = await stage.open(`/journeys/capture-4/${path}`, { theme: 'light' })
    await own.getByRole('article').waitFor()
    await own.waitForTimeout(400)
    expect(await violations(own, null)).toEqual([])
    await own.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(own, 'color-contrast')).toEqual([])
    await own.setViewportSize({ width: 360, height: 740 })
    const width = await own.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
    await own.close()
  }
})

/** What comes true within ten seconds, however busy the machine. */
function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000, interval: 100 })
}
