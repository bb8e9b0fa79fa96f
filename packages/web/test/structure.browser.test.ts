import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { still } from './still.ts'
import { violationsIn } from './violations.ts'

let stage: Stage
let page: Page
let id = ''
let imported = 0

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

afterAll(() => stage?.close())

async function importJourney(change: (shop: Journey) => Journey = (shop) => shop): Promise<void> {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
  imported += 1
  const response = await page.request.post(`${stage.url}/api/journeys`, {
    data: { ...change(shop), id: `structure-${imported}` },
    headers: { origin: stage.url },
  })
  id = ((await response.json()) as { readonly id: string }).id
  await page.goto(`${stage.url}/journeys/${id}`)
  await page.getByRole('button', { name: 'Undo' }).waitFor()
}

/** Each test has a journey of its own: ad | compare, reviews | cart, pay | wait, receive | review. */
beforeEach(() => importJourney())

const head = (name: string): Locator => page.locator(`[data-head="${name}"]`)
/** Presses keys one after the other, each once the map has drawn and focused what the one before did. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.evaluate(async () => {
      for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame)
    })
  }
}

/** Titles of the stages with those of their steps, as they are drawn. */
function outline(): Promise<string> {
  return page.evaluate(() => {
    const title = (cell: Element) => cell.querySelector('b')?.textContent ?? ''
    const column = (cell: Element) => Number(cell.getAttribute('data-col'))
    const cells = (row: number) => [
      ...document.querySelectorAll(`[role=columnheader][data-row="${row}"]`),
    ]
    return cells(1)
      .slice(1)
      .map((stage) => {
        const first = column(stage)
        const end = first + Number(stage.getAttribute('data-span'))
        const own = cells(2).filter((cell) => column(cell) >= first && column(cell) < end)
        return `${title(stage)}: ${own.map(title).join(', ')}`
      })
      .join(' | ')
  })
}

/** Heads of the lanes, groups and lines from top to bottom. */
function rail(): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-head]')]
      .map(({ dataset }) => dataset.head ?? '')
      .filter((each) => /^(lane|group|line):/.test(each))
      .map((each) => each.replace('lane:lane-', '').replace(':lane-', ':'))
      .join(' '),
  )
}

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-head') ?? '')
const widthOf = async (step: string) => {
  const box = await head(`step:${step}`).locator('xpath=..').boundingBox()
  return Math.round(box?.width ?? 0)
}

async function choose(name: string, ...items: readonly string[]): Promise<void> {
  // What was done before may still bring the focus back to where it was done.
  await expect
    .poll(async () => {
      await head(name).focus()
      await page.waitForTimeout(50)
      return focused()
    })
    .toBe(name)
  await press('Shift+F10')
  for (const item of items) {
    const named = { name: item, exact: true }
    await page
      .getByRole('menuitem', { name: new RegExp(`^${item}`) })
      .or(page.getByRole('menuitemcheckbox', named))
      .first()
      .click()
  }
}

const SHOP =
  'Awareness: Sees an ad | Consideration: Compares sellers, Reads reviews | Purchase: Fills the basket, Pays | Delivery: Waits for dispatch, Receives parcel | Loyalty: Writes a review'

describe('stages and steps', () => {
  test('are renamed in place by F2, Enter and double click, Esc takes back, a click only selects', async () => {
    await head('step:ad').focus()
    await press('F2')
    await typeIn('Sees a poster')
    await press('Enter')
    await expect.poll(outline).toContain('Awareness: Sees a poster')
    await expect.poll(focused).toBe('step:ad')
    await press('Enter')
    await typeIn('Nothing')
    await press('Escape')
    await expect.poll(focused).toBe('step:ad')
    expect(await outline()).toContain('Sees a poster')
    await page.locator('[data-head^="stage:"]').first().dblclick()
    await page.getByLabel('Title of the stage').fill('Noticing')
    await press('Enter')
    await expect.poll(outline).toContain('Noticing: Sees a poster')
    await head('step:pay').click()
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor()
    await expect.poll(() => page.getByLabel('Title of the step').count()).toBe(0)
  })

  test('are added before and after by keys, menu and the + on the border; Esc takes the new one back', async () => {
    await head('step:pay').focus()
    await press('Control+Enter')
    await typeIn('Confirms')
    await press('Enter')
    await expect.poll(outline).toContain('Fills the basket, Pays, Confirms |')
    await head('step:pay').focus()
    await press('Control+Shift+Enter')
    await page.getByLabel('Title of the step').waitFor()
    await press('Escape')
    await expect.poll(focused).toBe('step:pay')
    await expect.poll(outline).toContain('Fills the basket, Pays, Confirms |')
    await head('step:ad').hover()
    await page.getByRole('button', { name: 'Add a step after Sees an ad' }).click()
    await typeIn('Clicks it')
    await press('Tab')
    await expect.poll(outline).toContain('Awareness: Sees an ad, Clicks it |')
    await expect
      .poll(() => page.getByLabel('Title of the step').inputValue())
      .toBe('Compares sellers')
    await press('Escape')
    await choose('step:pay', 'Begin a stage here')
    await typeIn('Paying')
    await press('Enter')
    await expect.poll(outline).toContain('Purchase: Fills the basket | Paying: Pays, Confirms |')
    await choose(await stageNamed('Purchase'), 'Join with the next stage')
    await expect.poll(outline).toContain('Purchase: Fills the basket, Pays, Confirms |')
  })

  test('go with Alt and the arrows, across stages; an emptied stage stays and takes steps again', async () => {
    await head('step:ad').focus()
    await press('Alt+ArrowRight')
    await expect
      .poll(outline)
      .toContain('Awareness:  | Consideration: Sees an ad, Compares sellers, Reads reviews')
    await expect.poll(focused).toBe('step:ad')
    const lane = page.locator('[data-cell$="~ad"]').first()
    const apart = async () => {
      const [above, below] = [await head('step:ad').boundingBox(), await lane.boundingBox()]
      return Math.abs((above?.x ?? 0) - (below?.x ?? 9))
    }
    await expect.poll(apart).toBeLessThan(3)
    await page.getByRole('button', { name: 'Add a step', exact: true }).click()
    await typeIn('Hears of it')
    await press('Enter')
    await expect.poll(outline).toContain('Awareness: Hears of it | Consideration: Sees an ad')
    await head(await stageNamed('Purchase')).focus()
    await press('Alt+ArrowLeft')
    await expect
      .poll(outline)
      .toContain('Purchase: Fills the basket, Pays | Consideration: Sees an ad')
    await press('Control+z', 'Control+z', 'Control+z')
    await expect.poll(outline).toBe(SHOP)
  })

  test('are dragged: a step to another stage, a stage with its steps', async () => {
    await head('step:reviews').dragTo(head('step:pay'), { targetPosition: { x: 130, y: 20 } })
    await expect.poll(outline).toContain('Purchase: Fills the basket, Pays, Reads reviews |')
    await head(await stageNamed('Awareness')).dragTo(head(await stageNamed('Consideration')), {
      targetPosition: { x: 150, y: 18 },
    })
    await expect
      .poll(outline)
      .toContain('Consideration: Compares sellers | Awareness: Sees an ad |')
    await press('Control+z', 'Control+z')
    await expect.poll(outline).toBe(SHOP)
  })

  test('show while they are dragged what goes along and, down the whole map, where it lands', async () => {
    const [from, to] = [await still(head('step:reviews')), await still(head('step:pay'))]
    await page.mouse.move(from.x + 40, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 20)
    await page.mouse.move(to.x + to.width - 12, to.y + 20, { steps: 4 })
    const place = page.locator('[role=columnheader][data-drop=after]')
    await place.waitFor()
    await expect
      .poll(() =>
        place.evaluate((cell) => Number.parseFloat(getComputedStyle(cell, '::after').height)),
      )
      .toBeGreaterThan(300)
    await expect
      .poll(() => page.locator('[role=gridcell][data-carried]').count())
      .toBeGreaterThan(3)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect.poll(() => page.locator('[data-carried]').count()).toBe(0)
    await press('Control+z')
    await expect.poll(outline).toBe(SHOP)
  })

  test('are deleted without a question and come back by the notice, with all that stood in them', async () => {
    const cards = await page.locator('[data-card]').count()
    await head(await stageNamed('Delivery')).focus()
    await press('Delete')
    await expect.poll(outline).not.toContain('Delivery')
    await expect.poll(focused).toBe(await stageNamed('Loyalty'))
    await page.getByText('Deleted Delivery with 2 steps').waitFor()
    await page
      .locator('[data-base-ui-portal], body')
      .getByRole('button', { name: 'Undo' })
      .last()
      .click()
    await expect.poll(outline).toBe(SHOP)
    await expect.poll(() => page.locator('[data-card]').count()).toBe(cards)
    await head('step:dispatch').focus()
    await press('Control+d')
    await typeIn('Waits again')
    await press('Enter')
    await expect.poll(outline).toContain('Waits for dispatch, Waits again, Receives parcel')
  })
})

describe('widths', () => {
  test('are dragged and set by keys, never below 96, kept on the map, and a stage scales its steps', async () => {
    const before = await widthOf('compare')
    await dragBorder('compare', 60)
    await expect.poll(() => widthOf('compare')).toBe(before + 60)
    await expect.poll(() => widthOf('pay')).toBe(before)
    await dragBorder('compare', -600)
    await expect.poll(() => widthOf('compare')).toBe(96)
    await head('step:compare').focus()
    await press('Alt+Shift+ArrowRight')
    await expect.poll(() => widthOf('compare')).toBe(120)
    await dragBorder('compare reviews', 120 + before)
    await expect.poll(() => widthOf('compare')).toBe(240)
    await expect.poll(() => widthOf('reviews')).toBe(2 * before)
    await page.reload()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await expect.poll(() => widthOf('compare')).toBe(240)
    const wide = () =>
      page.evaluate(() => {
        const svg = [...document.querySelectorAll('[data-lane-box="lane-emotion"] svg')]
        return Math.max(...svg.map((each) => each.getBoundingClientRect().width))
      })
    await expect.poll(wide).toBeGreaterThan(240 + 2 * before)
  })

  test('fit to the content by double click, all of them with Shift', async () => {
    const before = await widthOf('pay')
    const border = page.locator('[data-border="pay"]')
    await border.dblclick()
    await expect.poll(() => widthOf('pay')).not.toBe(before)
    await expect.poll(() => widthOf('basket')).toBe(before)
    await border.dblclick({ modifiers: ['Shift'] })
    await expect.poll(() => widthOf('basket')).not.toBe(before)
    await expect.poll(clippedTitles).toEqual([])
    await press('Control+z', 'Control+z')
    await expect.poll(() => widthOf('pay')).toBe(before)
  })
})

describe('lanes', () => {
  test('are added by a search over their kinds, renamed, deleted, and come back', async () => {
    await head('lane:lane-doing').focus()
    await press('Control+Enter')
    await page.getByLabel('Which kind of lane?').fill('kpi')
    await press('Enter')
    await expect.poll(rail).toMatch(/doing lane:\S+ quotes/)
    const added = await focusedWhen(/^lane:(?!lane-)/)
    await press('F2')
    await typeIn('Calls a day')
    await press('Enter')
    await expect.poll(() => head(added).textContent()).toContain('Calls a day')
    await expect.poll(focused).toBe(added)
    await press('Delete')
    await expect.poll(rail).toMatch(/doing quotes/)
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(rail).toMatch(/doing lane:\S+ quotes/)
  })

  test('are duplicated with their cards by Ctrl+D, and the copy is named at once', async () => {
    await head('lane:lane-doing').focus()
    await press('Control+d')
    await typeIn('What staff do')
    await press('Enter')
    const copy = await focusedWhen(/^lane:(?!lane-)/)
    await expect.poll(() => head(copy).textContent()).toContain('What staff do')
    const lane = async (title: string) =>
      (await stage.read<Journey>(`/api/journeys/${id}`)).lanes.find((each) => each.title === title)
    const wordsOf = (found: Awaited<ReturnType<typeof lane>>) =>
      found?.cells.map(({ cards }) => cards.map(({ text }) => text))
    await expect
      .poll(async () => wordsOf(await lane('What staff do')), { timeout: 15_000 })
      .toEqual(wordsOf(await lane('Doing')))
  })

  test('go by drag and by keys, in and out of a group that folds to one line', async () => {
    await head('lane:lane-doing').focus()
    await press('Alt+ArrowDown')
    await expect.poll(rail).toContain('quotes doing emotion')
    await expect.poll(focused).toBe('lane:lane-doing')
    await head('lane:lane-measured').dragTo(head('lane:lane-doing'), {
      targetPosition: { x: 40, y: 60 },
    })
    await expect.poll(rail).toMatch(/^quotes doing measured emotion/)
    await choose('lane:lane-quotes', 'Group', 'New group')
    await typeIn('Front stage')
    await press('Enter')
    await expect.poll(rail).toMatch(/^group:Front stage quotes doing/)
    await head('lane:lane-doing').focus()
    await press('Alt+ArrowUp')
    await head('group:Front stage').click()
    await expect.poll(rail).toMatch(/^group:Front stage measured/)
    await expect
      .poll(() => page.locator('[data-lane-group]').textContent())
      .toMatch(/2 lanes · \d+ cards/)
    await head('group:Front stage').press('Enter')
    await expect.poll(rail).toMatch(/^group:Front stage quotes doing measured/)
    await choose('lane:lane-painPoints', 'Fold to one line')
    await expect
      .poll(() => page.locator('[data-lane-box="lane-painPoints"]').textContent())
      .toMatch(/cards · worst: severity 4 of 5/)
  })

  test('are hidden for everyone or for one reader, listed with a count, and never lost', async () => {
    await choose('lane:lane-doing', 'Hide for everyone')
    await choose('lane:lane-quotes', 'Hide for me')
    await expect.poll(rail).toMatch(/^measured emotion/)
    await expect.poll(() => page.url()).toContain('hide=lane-quotes')
    await page.getByRole('button', { name: 'Lanes, 2 hidden' }).click()
    await page.getByText('Hidden for everyone: 1').waitFor()
    await page.getByRole('menuitemcheckbox', { name: 'Doing' }).click()
    await expect.poll(rail).toMatch(/^measured doing emotion/)
    await page.getByRole('menuitem', { name: 'Show Doing to everyone' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Lanes, 1 hidden' }).count()).toBe(1)
    await expect
      .poll(async () => {
        const { lanes } = await stage.read<Journey>(`/api/journeys/${id}`)
        return lanes.every(({ hidden }) => hidden === undefined)
      })
      .toBe(true)
  })

  test('are pinned, get a height, and are parted by lines that move', async () => {
    await choose('lane:lane-emotion', 'Keep in sight below the steps')
    await expect.poll(rail).toMatch(/^emotion measured/)
    await page.getByTestId('map-scroller').evaluate((map) => map.scrollTo(0, 400))
    await expect
      .poll(async () => {
        const [steps, pinned] = [
          await head('step:ad').boundingBox(),
          await head('lane:lane-emotion').boundingBox(),
        ]
        return (pinned?.y ?? 999) - (steps?.y ?? 0)
      })
      .toBeLessThan(90)
    await page.getByTestId('map-scroller').evaluate((map) => map.scrollTo(0, 0))
    const height = async () =>
      (await page.locator('[data-lane-box="lane-quotes"]').boundingBox())?.height ?? 0
    const border = page.locator('[data-lane-border="lane-quotes"]')
    // Taken hold of once it stands still, where the map has drawn it after scrolling.
    await border.hover({ position: { x: 20, y: 3 } })
    const { x, y } = await still(border)
    const natural = await height()
    await page.mouse.down()
    await page.mouse.move(x + 20, y - 57, { steps: 4 })
    await page.mouse.up()
    await expect.poll(height).toBeLessThan(natural - 50)
    await press('Control+z')
    await expect.poll(height).toBe(natural)
    await choose('lane:lane-doing', 'Line below', 'Line of visibility')
    await expect.poll(rail).toContain('doing line:doing quotes')
    await expect.poll(() => head('lane:lane-doing').textContent()).toContain('front stage')
    await head('line:lane-doing').focus()
    await press('Alt+ArrowDown')
    await expect.poll(rail).toContain('doing quotes line:quotes')
    await head('line:lane-quotes').dragTo(head('lane:lane-doing'), {
      targetPosition: { x: 40, y: 6 },
    })
    await expect.poll(rail).toContain('measured line:measured doing quotes')
  })
})

test('a journey without anything offers its first step, and then lanes', async () => {
  await importJourney((shop) => ({
    ...shop,
    discovery: null,
    stages: [],
    steps: [],
    edges: [],
    lanes: [],
    curves: [],
    moments: [],
    personas: [],
    records: [],
  }))
  await page.getByRole('button', { name: 'Add the first step' }).click()
  await expect.poll(outline).toBe('New stage: New step')
  await page.getByRole('button', { name: 'Add a lane', exact: true }).click()
  await page.getByRole('option', { name: /^Doing/ }).click()
  await expect.poll(() => page.locator('[data-cell]').count()).toBe(1)
})

test('the map with all its tools open to the eye has nothing that axe finds, light and dark', async () => {
  await choose('lane:lane-quotes', 'Group', 'New group')
  await press('Enter')
  await choose('lane:lane-doing', 'Line below', 'Line of interaction')
  await choose('lane:lane-painPoints', 'Fold to one line')
  await choose('lane:lane-quotes', 'Height', 'Fixed, scrolls inside')
  await head('step:ad').focus()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    expect(await violations()).toEqual([])
    await press('Shift+F10')
    await page.getByRole('menu').waitFor()
    expect(await violations('[role=menu]')).toEqual([])
    await press('Escape')
    await expect.poll(focused).toBe('step:ad')
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
})

/** Types a title once it can be written. */
async function typeIn(text: string): Promise<void> {
  await page.locator('input:focus, textarea:focus').waitFor()
  await page.keyboard.type(text)
}

async function stageNamed(title: string): Promise<string> {
  const stageHead = page.locator('[data-head^="stage:"]', { hasText: title })
  return (await stageHead.getAttribute('data-head')) ?? ''
}

async function focusedWhen(pattern: RegExp): Promise<string> {
  await expect.poll(focused).toMatch(pattern)
  return focused()
}

/** Drags the end of a column, or of a stage, named by its steps. */
async function dragBorder(steps: string, by: number): Promise<void> {
  const border = page.locator(`[data-border="${steps}"]`)
  await border.scrollIntoViewIfNeeded()
  const box = await still(border)
  const [x, y] = [box.x + 4, box.y + 6]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y, { steps: 3 })
  await page.mouse.move(x + by, y, { steps: 3 })
  await page.mouse.up()
}

/** Titles of steps that do not fit into their heads. */
function clippedTitles(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-head^="step:"] b')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.textContent ?? ''),
  )
}

/** What axe finds in a part of the page; that a menu stands outside all landmarks is its nature. */
function violations(part = 'body'): Promise<string[]> {
  return violationsIn(page, part, { rules: { region: { enabled: part === 'body' } } })
}

test('a step tells its channel, hour, outcome and what stops customers; a stage its place in the funnel', async () => {
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const keep = async (label: string, text: string) => {
    await inspector.getByLabel(label, { exact: true }).fill(text)
    await page.keyboard.press('Enter')
  }
  await head('step:pay').click()
  await keep('Channel', 'App')
  await keep('Only after this outcome', 'bought')
  await keep('Time of day', '08:30')
  const pay = page.getByRole('columnheader', { name: /Pays/ })
  await pay.getByText('App').waitFor()
  await pay.getByText('after: bought').waitFor()
  await pay.getByText('08:30').waitFor()
  await inspector.getByRole('button', { name: /^Say what stops the move to/ }).click()
  await inspector.getByLabel('What stops customers on this way').fill('Has to sign up first')
  await page.keyboard.press('Enter')
  await pay.getByText('Has to sign up first').waitFor()
  await head('stage:buy').click()
  await keep('Step of the sales funnel', 'Purchase')
  await inspector.getByRole('heading', { name: 'Sales funnel' }).waitFor()
  await expect
    .poll(async () => {
      const { steps, stages } = await stage.read<Journey>(`/api/journeys/${id}`)
      const { channel, branch, clock } = steps.find((step) => step.id === 'pay')!
      return [channel, branch, clock, stages.find((each) => each.id === 'buy')?.funnelStep]
    })
    .toEqual(['App', 'bought', '08:30', 'Purchase'])
})

test('a lane is copied to another map with the findings that it places', async () => {
  const target = 'structure-target'
  await page.request.post(`${stage.url}/api/journeys`, {
    data: { ...(await stage.read<Journey>(`/api/journeys/${id}`)), id: target, title: 'Elsewhere' },
    headers: { origin: stage.url },
  })
  await page.reload()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await choose('lane:lane-painPoints', 'Copy to another map …')
  await page.getByRole('textbox', { name: 'Find a map' }).fill('Elsewhere')
  await page.getByRole('button', { name: /^Elsewhere/ }).waitFor()
  expect(await violations('[role=dialog]')).toEqual([])
  await press('Enter')
  await page.getByText('stands on “Elsewhere” now').waitFor()
  const lanes = (await stage.read<Journey>(`/api/journeys/${target}`)).lanes.filter(
    ({ type }) => type === 'painPoints',
  )
  expect(lanes).toHaveLength(2)
  expect(lanes[1]!.cells.map(({ cards }) => cards.map(({ recordId }) => recordId))).toEqual(
    lanes[0]!.cells.map(({ cards }) => cards.map(({ recordId }) => recordId)),
  )
})
