import type { Journey } from '@desirepath/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openJourney, shop, wordCard } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

const points = shop.curves.flatMap((curve) => curve.points).filter(({ value }) => value !== null)

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

/** What people drew: two lanes of words, one branch, and no ways. */
function drawn(id: string): Journey {
  const lane = (laneId: string, title: string, texts: readonly string[]) => ({
    id: laneId,
    type: 'text' as const,
    title,
    subtitle: '',
    cells: texts.map((text, i) => ({
      stepId: shop.steps[i]?.id ?? '',
      cards: [wordCard(`${laneId}-${i}`, text)],
    })),
  })
  return {
    ...shop,
    id,
    title: 'Drawn',
    discovery: null,
    steps: shop.steps.slice(0, 4).map((step, i) => ({
      ...step,
      measured: null,
      ...(i === 3 && { branch: 'left without buying' }),
    })),
    lanes: [lane('notes', 'Notes', ['Delta', 'Alpha', 'Charlie']), lane('ideas', 'Ideas', [])],
    edges: [],
    curves: [],
    moments: [],
    records: [],
  }
}

const rows = () => page.locator('tr[data-index]')
const row = (text: string) => page.getByRole('row').filter({ hasText: text })
const texts = (at: Locator) => at.getByRole('rowheader').allInnerTexts()
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

async function stored(id: string): Promise<Journey> {
  return stage.read<Journey>(`/api/journeys/${id}`)
}

describe('the table', () => {
  test('shows what was selected on a map that was scrolled, with its words', async () => {
    await openJourney(stage, { ...shop, id: 'scrolled' })
    const scroller = page.getByTestId('map-scroller')
    await page.locator('[role=grid] [data-card]').last().click()
    await page.waitForURL(/select=/)
    await scroller.evaluate((map) => map.scrollTo(map.scrollWidth, map.scrollHeight))
    await expect.poll(() => scroller.evaluate((map) => map.scrollLeft)).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Table', exact: true }).click()
    const shown = page.locator('tr[data-shown]')
    await shown.waitFor()
    const table = page.getByRole('grid').locator('..')
    expect(await table.evaluate((element) => element.scrollLeft)).toBe(0)
    const left = async () => (await shown.getByRole('rowheader').boundingBox())?.x
    const before = await left()
    await table.evaluate((element) => element.scrollBy(200, 0))
    await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    expect(await left()).toBe(before)
  })

  test('tells every card, record and feeling, sorted and filtered as the address says', async () => {
    await openJourney(stage, { ...shop, id: 'views-1' }, '/table')
    const cards = shop.lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
    const own = cards.filter(({ recordId }) => recordId === null).length
    const all = own + shop.records.length + points.length
    await page
      .getByRole('status')
      .filter({ hasText: `${all} rows` })
      .waitFor()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(all + 1))
    await page.getByLabel('Lane', { exact: true }).selectOption({ label: 'Pain points' })
    await page.getByLabel('Severity', { exact: true }).selectOption('3')
    await page.getByRole('button', { name: 'Reach' }).click()
    await soon(() => new URL(page.url()).search).toMatch(/severity=3.*sort=reach|sort=reach/)
    await soon(() => rows().count()).toBe(2)
    const ascending = await texts(rows())
    await page.getByRole('button', { name: 'Reach' }).click()
    await soon(() => texts(rows())).toEqual(ascending.toReversed())
    expect(await page.getByRole('columnheader', { name: 'Reach' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
    await page.reload()
    await soon(() => texts(rows())).toEqual(ascending.toReversed())
    await page.getByLabel('Search in the table').fill('nothing like this')
    await page.getByText('No row is left').waitFor()
    await page.getByRole('button', { name: 'Clear the filters' }).last().click()
    await page
      .getByRole('status')
      .filter({ hasText: `${all} rows` })
      .waitFor()
  })

  test('many rows are changed at once, and one undo takes it back', async () => {
    await openJourney(stage, drawn('views-2'), '/table?sort=words')
    await soon(() => texts(rows())).toEqual(['Alpha', 'Charlie', 'Delta'])
    await rows().first().focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 rows chosen').waitFor()
    const bulk = page.getByRole('toolbar', { name: 'Chosen rows' })
    const colours = async () =>
      (await stored('views-2')).lanes.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell.cards.map(({ colour }) => colour ?? '-')),
      )
    await bulk.getByRole('button', { name: 'Colour' }).click()
    await page.getByRole('menuitem', { name: 'Red' }).click()
    await soon(colours).toEqual(['-', 'red', 'red'])
    await bulk.getByRole('button', { name: 'Move to lane' }).click()
    await page.getByRole('menuitem', { name: 'Ideas' }).click()
    const held = async () =>
      (await stored('views-2')).lanes.map(({ cells }) => cells.flatMap((cell) => cell.cards).length)
    await soon(held).toEqual([1, 2])
    await bulk.getByRole('button', { name: 'Mark as assumed' }).click()
    await bulk.getByRole('button', { name: 'No longer assumed' }).waitFor()
    await bulk.getByRole('button', { name: 'Delete' }).click()
    await soon(() => texts(rows())).toEqual(['Delta'])
    await rows().first().focus()
    await page.keyboard.press('Control+z')
    await soon(() => texts(rows())).toEqual(['Alpha', 'Charlie', 'Delta'])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await soon(held).toEqual([3, 0])
    await soon(colours).toEqual(['-', 'red', 'red'])
    await page.keyboard.press('Control+z')
    await soon(colours).toEqual(['-', '-', '-'])
  })

  test('words are written in place by keys alone', async () => {
    await openJourney(stage, drawn('views-3'), '/table?sort=words')
    await rows().first().focus()
    await page.keyboard.press('F2')
    await page.getByLabel('Words of the row').fill('Beta')
    await page.keyboard.press('Tab')
    await page.getByLabel('Words of the row').fill('Gamma')
    await page.keyboard.press('Enter')
    await soon(() => texts(rows())).toEqual(['Beta', 'Delta', 'Gamma'])
    await page.getByText('Beta').dblclick()
    await page.getByLabel('Words of the row').fill('never mind')
    await page.keyboard.press('Escape')
    await soon(() => texts(rows())).toEqual(['Beta', 'Delta', 'Gamma'])
  })

  test('three thousand rows are walked to the end with few of them in the page', async () => {
    const journey = drawn('views-4')
    const many = Array.from({ length: 3000 }, (_, i) => wordCard(`many-${i}`, `Card ${i}`))
    const [lane, ...others] = journey.lanes
    await openJourney(
      stage,
      {
        ...journey,
        lanes: [{ ...lane!, cells: [{ stepId: journey.steps[0]!.id, cards: many }] }, ...others],
      },
      '/table',
    )
    await page.getByText('3,000 rows').waitFor()
    expect(await rows().count()).toBeLessThan(60)
    await rows().first().focus()
    await page.keyboard.press('End')
    await soon(() => focused()).toContain('Card 2999')
    await page.keyboard.press('ArrowUp')
    await soon(() => focused()).toContain('Card 2998')
    const began = performance.now()
    await page.getByLabel('Search in the table').fill('Card 299')
    await page.getByText('11 of 3,000 rows').waitFor()
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

describe('the matrix', () => {
  test('two scores are chosen, and a point and its line in the list select the same', async () => {
    await openJourney(stage, { ...shop, id: 'views-5' }, '/matrix')
    await page.getByText('hits many, hurts much').waitFor()
    await page.locator('[data-key="record:late"]').click()
    await inspector().getByRole('heading', { name: 'Parcel arrives later' }).waitFor()
    const list = page.getByRole('list', { name: 'Pain points' })
    const late = list.getByRole('button', { name: /Parcel arrives later/ })
    expect(await late.getAttribute('aria-pressed')).toBe('true')
    await page.getByLabel('Compare').selectOption('steps')
    await page.getByLabel('Up').selectOption('gap')
    await page.getByText('hits many, worse than assumed').waitFor()
    await page.getByRole('list', { name: 'Steps' }).getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await soon(() => page.url()).toMatch(/select=step:/)
  })

  test('too little to compare says so', async () => {
    await openJourney(stage, drawn('views-6'), '/matrix')
    await page.getByText('Too little to compare steps').waitFor()
    await page.getByText(/Nothing has both reach and feeling/).waitFor()
  })
})

describe('the flow', () => {
  test('a planned way is added by a step’s menu, written on, and removed; a measured one stays', async () => {
    await openJourney(stage, drawn('views-7'), '/flow')
    await page.getByText('After: left without buying').waitFor()
    await page.getByRole('button', { name: 'Join the steps in their order' }).click()
    await soon(async () => (await stored('views-7')).edges.length).toBe(3)
    await page.getByRole('button', { name: 'Compares sellers leads to …' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a way' })
    await dialog.getByLabel('Leads to').selectOption('exit')
    await dialog.getByLabel('Under which condition').fill('if too dear')
    await dialog.getByRole('button', { name: 'Add the way' }).click()
    await page.locator('.react-flow__node').getByText('leaves', { exact: true }).waitFor()
    const edge = async () => (await stored('views-7')).edges.find(({ to }) => to === 'exit')
    await soon(edge).toMatchObject({ label: 'if too dear', kind: 'exit', n: 0, share: 0 })
    await inspector().getByLabel('What stops customers on this way').fill('No price is shown')
    await page.keyboard.press('Enter')
    await soon(edge).toMatchObject({ obstacle: 'No price is shown' })
    await inspector().getByRole('button', { name: 'Remove the way' }).click()
    await soon(edge).toBeUndefined()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await soon(edge).toMatchObject({ obstacle: 'No price is shown' })
    await openJourney(stage, { ...shop, id: 'views-8' }, '/flow?select=edge:ad~compare')
    await inspector()
      .getByText(/Measured ways stay/)
      .waitFor()
    expect(await inspector().getByRole('button', { name: 'Remove the way' }).count()).toBe(0)
  })

  test('a way is commented on like any other thing, and counts what is said of it', async () => {
    await openJourney(stage, { ...shop, id: 'views-12' }, '/flow?select=edge:ad~compare')
    await inspector().getByRole('button', { name: 'Comment on it' }).click()
    const field = page.getByRole('textbox', { name: /^Comment: Sees an ad → / })
    await field.fill('Why so few?')
    await page.keyboard.press('Control+Enter')
    await soon(async () => (await stored('views-12')).threads?.map(({ target }) => target)).toEqual(
      [{ kind: 'edge', id: 'ad~compare' }],
    )
    // Words that are on their way are not closed away.
    await soon(() => field.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await inspector().getByRole('button', { name: '1 open comment' }).waitFor()
    const way = page.locator('.react-flow__edge[data-id="ad~compare"]')
    await soon(() => way.getAttribute('aria-label')).toMatch(/1 open comment$/)
    await way.focus()
    await page.keyboard.press('c')
    await field.waitFor()
  })

  test('a step or way is opened by a click or by Enter', async () => {
    await openJourney(stage, { ...shop, id: 'views-14' }, '/flow')
    await page.locator('.react-flow__node[data-id="compare"]').click()
    await page.waitForURL(/select=step:compare/)
    await page.locator('.react-flow__edge[data-id="ad~compare"]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/select=edge:ad~compare/)
    await page.locator('.react-flow__node[data-id="ad"]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/select=step:ad/)
  })

  test('its rows follow the width of the window', async () => {
    await openJourney(stage, { ...shop, id: 'views-13' }, '/flow')
    const nodes = page.locator('.react-flow__node')
    const spread = async () => {
      const lefts = await nodes.evaluateAll((all) =>
        all.map((each) => Math.round(new DOMMatrix(getComputedStyle(each).transform).m41)),
      )
      return Math.max(...lefts) - Math.min(...lefts)
    }
    await nodes.first().waitFor()
    const wide = await spread()
    await page.setViewportSize({ width: 620, height: 900 })
    await soon(spread).toBeLessThan(wide)
    await page.setViewportSize({ width: 1440, height: 900 })
    await soon(spread).toBe(wide)
  })

  test('a way is drawn from one step to another with the pointer', async () => {
    await openJourney(stage, drawn('views-9'), '/flow')
    const from = page.locator('.react-flow__node[data-id="ad"] .react-flow__handle-right')
    const to = page.locator('.react-flow__node[data-id="reviews"] .react-flow__handle-left')
    await from.waitFor({ state: 'attached' })
    await page.waitForTimeout(300)
    const [a, b] = [await from.boundingBox(), await to.boundingBox()]
    await page.mouse.move(a!.x, a!.y)
    await page.mouse.down()
    await page.mouse.move(b!.x - 40, b!.y + 20, { steps: 6 })
    await page.mouse.move(b!.x, b!.y, { steps: 4 })
    await page.mouse.up()
    await page
      .getByLabel(/^Sees an ad to Reads reviews: planned/)
      .first()
      .waitFor({ state: 'attached' })
    await soon(async () =>
      (await stored('views-9')).edges.map(({ from: f, to: t }) => `${f}~${t}`),
    ).toEqual(['ad~reviews'])
    await page.locator('.react-flow__edge').first().focus()
    await page.keyboard.press('Delete')
    await soon(async () => (await stored('views-9')).edges.length).toBe(0)
  })
})

test('the story is told for one persona, and read aloud only when asked', async () => {
  await page.addInitScript(() => {
    const said: string[] = []
    const voice = {
      said,
      speak(utterance: SpeechSynthesisUtterance) {
        said.push(utterance.text)
        if (said.length < 3) setTimeout(() => utterance.onend?.({} as SpeechSynthesisEvent), 20)
      },
      cancel() {},
    }
    Object.defineProperty(window, 'speechSynthesis', { value: voice })
  })
  await openJourney(stage, { ...shop, id: 'views-10' }, '/story')
  const said = () =>
    page.evaluate(() => (window.speechSynthesis as unknown as { said: string[] }).said)
  expect(await said()).toEqual([])
  await page.getByLabel('Told for').selectOption({ label: 'Price-checking Paul' })
  await page.getByText(/Told as the way of Price-checking Paul/).waitFor()
  await page.getByLabel('Told for').selectOption({ label: 'Everyone' })
  await page.getByRole('heading', { name: 'Waits for dispatch' }).getByRole('button').click()
  await page.waitForURL(/select=step:dispatch/)
  await page.getByLabel('Told for').selectOption({ label: 'Price-checking Paul' })
  await page.getByText(/Told as the way of Price-checking Paul/).waitFor()
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await soon(async () => (await said()).length).toBe(3)
  const third = (await said())[2] ?? ''
  expect(await page.locator('article mark').textContent()).toBe(third)
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await page.locator('article mark').waitFor({ state: 'detached' })
})

test('what is selected and searched for is kept over all views', async () => {
  await openJourney(stage, { ...shop, id: 'views-11' }, '?select=record:late&find=parcel')
  for (const view of ['Table', 'Matrix', 'Flow', 'Story', 'Map']) {
    await page.getByRole('link', { name: view, exact: true }).click()
    await inspector().getByRole('heading', { name: 'Parcel arrives later' }).waitFor()
    expect(page.url()).toContain('select=record:late&find=parcel')
  }
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await row('Parcel arrives later').first().waitFor()
  expect(await page.locator('tr[data-shown]').getAttribute('data-key')).toBe('record:late')
})

test('what is pressed twice before the map has drawn the first counts twice', async () => {
  await openJourney(stage, { ...shop, id: 'views-quick' })
  const closer = page.getByRole('button', { name: 'Zoom in' })
  await closer.waitFor()
  await closer.evaluate((button) => {
    for (let n = 0; n < 2; n++) (button as HTMLElement).click()
  })
  await page.waitForURL(/zoom=125/)
  await page.getByRole('button', { name: 'Lanes' }).click()
  await page
    .getByRole('menuitemcheckbox', { checked: true })
    .evaluateAll((items) => items.slice(0, 2).forEach((each) => (each as HTMLElement).click()))
  await expect.poll(() => new URL(page.url()).searchParams.get('hide')?.split(',').length).toBe(2)
  await page.keyboard.press('Escape')
})

test('two moves by keys before the map has drawn the first are two, and no later key falls on nothing', async () => {
  await openJourney(stage, drawn('views-keys'))
  const cards = async () => {
    const lane = (await stored('views-keys')).lanes.find(({ id }) => id === 'notes')
    const of = shop.steps.map(({ id }) => lane?.cells.find(({ stepId }) => stepId === id))
    return of.slice(0, 3).map((cell) => cell?.cards.map(({ text }) => text) ?? [])
  }
  await page.locator('[data-card="notes-0"]').focus()
  await atOnce(page, 'Alt+ArrowRight', 'Alt+ArrowRight')
  await expect.poll(cards).toEqual([[], ['Alpha'], ['Charlie', 'Delta']])
  await page.locator('[data-card="notes-0"]:focus').waitFor()
  expect(await atOnce(page, 'Delete'), 'frames without a focus').toBe(0)
  await expect.poll(cards).toEqual([[], ['Alpha'], ['Charlie']])
  await page.locator('[data-card="notes-2"]:focus').waitFor()
})

/** Presses keys in one moment of the page; answers how often nothing had the focus while it drew. */
function atOnce(on: Page, ...keys: readonly string[]): Promise<number> {
  return on.evaluate(async (pressed) => {
    for (const each of pressed) {
      const [key = '', alt] = each.split('+').toReversed()
      const init = { key, altKey: alt === 'Alt', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init))
    }
    let lost = 0
    for (let frame = 0; frame < 10; frame++) {
      await new Promise(requestAnimationFrame)
      if (document.activeElement === document.body) lost++
    }
    return lost
  }, keys)
}

describe('nothing stands in the way', () => {
  const views = ['table?select=record:late', 'matrix', 'matrix?plot=steps', 'flow', 'story']
  test.each(views)('axe finds nothing on %s, light or dark, and a phone fits it', async (path) => {
    const address = `/journeys/views-11/${path}`
    await page.goto(`${stage.url}/journeys`)
    const own = await stage.open(address, { theme: 'light' })
    await own.getByRole('button', { name: 'Undo', exact: true }).waitFor()
    await own.waitForTimeout(300)
    expect(await violations(own, null)).toEqual([])
    await own.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(own, 'color-contrast')).toEqual([])
    await own.setViewportSize({ width: 360, height: 740 })
    const width = await own.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
    await own.close()
  })
})

/** What comes true within ten seconds, however busy the machine. */
function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000, interval: 100 })
}

function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}
