import { isDeepStrictEqual } from 'node:util'
import { type CurvePoint, type Journey, placedPoints } from '@desirepath/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

const assumed = shop.curves.find(({ kind }) => kind === 'assumed')!
const [first, second] = shop.steps as [Journey['steps'][number], Journey['steps'][number]]

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await bring(shop)
  await page.goto(`${stage.url}/journeys/${shop.id}`)
  await slider(first.title).waitFor()
})

afterAll(() => stage?.close())

test('a point is dragged on the scale, with Alt freely, and each drag is one step of undo', async () => {
  const before = valueOf(await stored(), assumed.id, first.id)
  await drag(slider(first.title), { to: 1.1 })
  await expectNow(slider(first.title), 1)
  await page.keyboard.down('Alt')
  await drag(slider(first.title), { to: -0.8 })
  await page.keyboard.up('Alt')
  const free = Number(await slider(first.title).getAttribute('aria-valuenow'))
  expect(free).toBeGreaterThan(-0.95)
  expect(free).toBeLessThan(-0.65)
  await drag(slider(first.title), { to: -9 })
  await expectNow(slider(first.title), -2)
  await expectStored((journey) => valueOf(journey, assumed.id, first.id) === -2)
  for (const value of [free, 1, before]) {
    await page.keyboard.press('Control+z')
    await expectNow(slider(first.title), value ?? 0)
  }
})

test('nothing is edited while a point moves, but its curve and its words follow', async () => {
  const point = slider(second.title)
  const before = await stored()
  const line = page.locator(`[data-line="${assumed.id}"] path`).first()
  const drawn = await line.getAttribute('d')
  await drag(point, { to: 2, release: false })
  expect(await point.getAttribute('aria-valuetext')).toBe(`${second.title}, delighted, +2.0`)
  expect(await point.innerText()).toContain('delighted')
  expect(await line.getAttribute('d')).not.toBe(drawn)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expectNow(point, valueOf(before, assumed.id, second.id) ?? 0)
  expect((await stored()).curves).toEqual(before.curves)
})

test('keys move a point by a step, a whole and to the ends, and along its curve', async () => {
  const point = slider(first.title)
  await point.focus()
  for (const [key, value] of [
    ['End', 2],
    ['ArrowDown', 1.5],
    ['PageDown', 0.5],
    ['ArrowUp', 1],
    ['Home', -2],
    ['PageUp', -1],
  ] as const) {
    await page.keyboard.press(key)
    await expectNow(point, value)
  }
  expect(await point.getAttribute('aria-valuetext')).toBe(`${first.title}, frustrated, −1.0`)
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(`${assumed.id}~${second.id}`)
  await page.keyboard.press('ArrowLeft')
  await expectStored((journey) => valueOf(journey, assumed.id, first.id) === -1)
})

test('Delete leaves a gap, and the gap can be filled again', async () => {
  await slider(first.title).focus()
  await page.keyboard.press('Delete')
  const gap = page.getByRole('button', { name: new RegExp(`Set how “${first.title}” feels`) })
  await gap.waitFor()
  expect(await focused()).toBe(`${assumed.id}~${first.id}`)
  await expectStored((journey) => valueOf(journey, assumed.id, first.id) === null)
  await page.keyboard.press('Enter')
  await slider(first.title).waitFor()
  expect(await focused()).toBe(`${assumed.id}~${first.id}`)
  await expectStored((journey) => valueOf(journey, assumed.id, first.id) !== null)
})

test('a value and a word of one’s own are typed', async () => {
  await slider(first.title).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: `Feeling at “${first.title}”` })
  await form.getByLabel('From −2 to +2').fill('5')
  await page.keyboard.press('Enter')
  await form.getByRole('alert').waitFor()
  await form.getByLabel('From −2 to +2').fill('-1,5')
  await form.getByLabel('In a word').fill('left alone')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  expect(await slider(first.title).getAttribute('aria-valuetext')).toBe(
    `${first.title}, left alone, −1.5`,
  )
  expect(await focused()).toBe(`${assumed.id}~${first.id}`)
  await expectStored((journey) => pointOf(journey, assumed.id, first.id)?.emotion === 'left alone')
  await page.keyboard.press('Enter')
  await form.getByLabel('From −2 to +2').press('Escape')
  await form.waitFor({ state: 'detached' })
  expect(await focused()).toBe(`${assumed.id}~${first.id}`)
})

test('what is typed right after a key has the value of that key', async () => {
  const point = slider(first.title)
  await point.focus()
  // Both in one go, before the screen is drawn again: as fast as no hand is.
  await point.evaluate((element) => {
    for (const key of ['PageUp', 'Enter'])
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  const form = page.getByRole('dialog', { name: `Feeling at “${first.title}”` })
  const value = form.getByLabel('From −2 to +2')
  await value.waitFor()
  await expect.poll(() => value.inputValue()).toBe('−0.5')
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await form.waitFor({ state: 'detached' })
  await expectNow(point, -0.5)
  await point.focus()
  await page.keyboard.press('PageDown')
  await expectNow(point, -1.5)
})

test('a step is marked as a moment with a sentence, and what was measured says so', async () => {
  await slider(first.title).focus()
  await page.keyboard.press('m')
  const menu = page.getByRole('dialog', { name: `Moments at “${first.title}”` })
  await menu.getByLabel('pain', { exact: true }).click()
  await menu.getByLabel('Why it is a pain').fill('Nobody answers.')
  await page.keyboard.press('Enter')
  await menu.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'pain: Nobody answers.' }).waitFor()
  await expectStored(({ moments }) =>
    moments.some(
      ({ stepId, text, basis }) =>
        stepId === first.id && text === 'Nobody answers.' && basis === 'assumed',
    ),
  )
  await page.getByRole('button', { name: 'pain: Nobody answers.' }).focus()
  await page.keyboard.press('m')
  await menu.getByLabel('pain', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expectStored(({ moments }) => moments.length === shop.moments.length)
  const found = shop.moments[0]!
  const title = shop.steps.find(({ id }) => id === found.stepId)?.title ?? ''
  await slider(title).focus()
  await page.keyboard.press('m')
  const measured = page.getByRole('dialog', { name: `Moments at “${title}”` })
  await measured.getByText('measured', { exact: true }).waitFor()
  expect(await measured.getByRole('textbox').count()).toBe(0)
  await page.keyboard.press('Escape')
})

test('an added curve is drawn, named, exported as assumed, and taken away again', async () => {
  const persona = shop.personas[0]!
  await page.getByRole('button', { name: /^Drawn curve/ }).click()
  await page.getByRole('menuitem', { name: /Draw a feeling curve/ }).click()
  const form = page.getByRole('dialog', { name: 'Draw a feeling curve' })
  await form.getByLabel('What we aim for').check()
  await form.getByLabel('Whose feeling').selectOption(persona.title)
  await form.getByLabel('Name').fill('Next year')
  await form.getByRole('button', { name: 'Draw it' }).click()
  const gap = page.getByRole('button', { name: `Set how “${first.title}” feels: Next year` })
  await gap.waitFor()
  await drag(gap, { to: 1.5 })
  const point = page.getByRole('slider', { name: 'Next year' })
  await expectNow(point, 1.5)
  await expectStored(({ curves }) => {
    const added = curves.find(({ title }) => title === 'Next year')
    return (
      added?.kind === 'target' &&
      added.persona === persona.id &&
      added.points.length === 1 &&
      added.points[0]?.basis === 'assumed' &&
      added.points[0].value === 1.5
    )
  })
  const chip = page.getByRole('button', { name: 'Next year', exact: true })
  expect(await chip.getAttribute('aria-pressed')).toBe('true')
  await chip.click()
  await point.waitFor({ state: 'detached' })
  await chip.click()
  await point.waitFor()
  await point.focus()
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: 'Drawn curve: Next year' }).click()
  await page.getByRole('menuitem', { name: 'Remove “Next year”' }).click()
  await expectStored(({ curves }) => curves.length === shop.curves.length)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expectStored(({ curves }) => curves.some(({ title }) => title === 'Next year'))
})

test('two people who drag different points both keep theirs', async () => {
  const other = await stage.open(`/journeys/${shop.id}`, {})
  const theirs = other.getByRole('slider', { name: /assumed/i }).nth(1)
  await theirs.waitFor()
  await Promise.all([
    drag(slider(first.title), { to: 0.5 }),
    theirs.focus().then(() => other.keyboard.press('Home')),
  ])
  await expectStored(
    (journey) =>
      valueOf(journey, assumed.id, first.id) === 0.5 &&
      valueOf(journey, assumed.id, second.id) === -2,
  )
  await other.close()
})

test('what was measured cannot be moved', async () => {
  const measured = shop.curves.find(({ kind }) => kind === 'measured')!
  const point = page.locator(`[data-curve="${measured.id}"][data-stop]`).first()
  expect(await point.evaluate((element) => element.tagName)).toBe('BUTTON')
  await drag(point, { to: 2 })
  expect((await stored()).curves.find(({ id }) => id === measured.id)).toEqual(measured)
})

test('the levels get names of their own, points snap to them, and values stay', async () => {
  const before = (await stored()).curves
  const dialog = page.getByRole('dialog', { name: 'Names and levels of feeling' })
  const open = async () => {
    await page.getByRole('button', { name: /^Drawn curve/ }).click()
    await page.getByRole('menuitem', { name: 'Names and levels …' }).press('Enter')
  }
  await open()
  const names = dialog.getByLabel('One name a line, from best to worst')
  expect(await names.inputValue()).toBe('delighted\npleased\nneutral\nfrustrated\nangry')
  await names.fill('only one')
  await dialog.getByRole('button', { name: 'Save' }).click()
  expect(await dialog.getByRole('alert').innerText()).toBe('2 to 10 levels are needed')
  await dialog.getByRole('button', { name: /^7 levels/ }).press('Enter')
  expect((await names.inputValue()).split('\n')).toHaveLength(7)
  expect(await violations(page)).toEqual([])
  await names.fill('sunny\nfair\nrainy\nstormy')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expectStored(
    ({ lanes }) =>
      lanes.find(({ type }) => type === 'emotion')?.levels?.join() === 'stormy,rainy,fair,sunny',
  )
  expect((await stored()).curves).toEqual(before)
  const point = slider(second.title)
  await point.focus()
  for (const [key, words, value] of [
    ['Home', 'stormy, −2.0', -2],
    ['ArrowUp', 'rainy, −0.7', -0.67],
    ['ArrowUp', 'fair, +0.7', 0.67],
    ['PageUp', 'sunny, +2.0', 2],
    ['PageDown', 'rainy, −0.7', -0.67],
  ] as const) {
    await page.keyboard.press(key)
    await expectNow(point, value)
    expect(await point.getAttribute('aria-valuetext')).toBe(`${second.title}, ${words}`)
  }
  await drag(point, { to: 1.1 })
  await expectNow(point, 0.67)
  const svg = await page.evaluate(
    async (id) => (await fetch(`/api/journeys/${id}/export/svg`)).text(),
    shop.id,
  )
  expect(svg).toContain('>sunny<')
  const judge = await stage.open(`/journeys/${shop.id}/judge`, {})
  const choice = judge.getByRole('radio', { name: 'sunny' })
  await choice.waitFor()
  await judge.getByRole('radio', { name: 'rainy' }).focus()
  await judge.keyboard.press('4')
  await expect.poll(() => choice.isChecked(), { timeout: 5000 }).toBe(true)
  await judge.close()
  await open()
  await dialog.getByRole('button', { name: 'Back to the usual' }).click()
  await expectStored(({ lanes }) => lanes.every(({ levels }) => levels === undefined))
  await page.keyboard.press('Control+z')
  await expectStored(({ lanes }) => lanes.some(({ levels }) => levels?.length === 4))
  await page.keyboard.press('Control+Shift+z')
  await expectStored(({ lanes }) => lanes.every(({ levels }) => levels === undefined))
})

test('a scored curve follows what is placed at the steps and cannot be moved', async () => {
  await page.getByRole('button', { name: /^Drawn curve/ }).click()
  await page.getByRole('menuitem', { name: /Draw a feeling curve/ }).press('Enter')
  const form = page.getByRole('dialog', { name: 'Draw a feeling curve' })
  await form.getByLabel('From what is placed there').check()
  expect(await form.getByLabel('Whose feeling').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await form.getByLabel('Name').fill('As placed')
  await form.getByRole('button', { name: 'Draw it' }).press('Enter')
  await form.waitFor({ state: 'detached' })
  const pain = shop.records.find(({ type, severity }) => type === 'painPoint' && severity !== null)!
  const { stepId, cards } = shop.lanes
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.cards.some(({ recordId }) => recordId === pain.id))!
  const cardId = cards.find(({ recordId }) => recordId === pain.id)!.id
  const curveOf = ({ curves }: Journey) => curves.find(({ title }) => title === 'As placed')
  await expectStored((journey) => {
    const curve = curveOf(journey)
    return curve?.fromPlaced === true && curve.points.length > 0
  })
  const { id, points } = curveOf(await stored())!
  expect(points).toEqual(placedPoints(shop))
  const point = page.locator(`[data-curve="${id}"][data-select="point:${id}~${stepId}"]`)
  expect(await point.evaluate((element) => element.tagName)).toBe('BUTTON')
  const said = await point.getAttribute('aria-label')
  expect(said).toContain('As placed')
  await drag(point, { to: 2 })
  expect(curveOf(await stored())!.points).toEqual(points)
  await point.press('Enter')
  const panel = page.getByRole('complementary').filter({ hasText: 'placed here' })
  await panel.getByRole('button', { name: pain.title }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.locator(`[data-card="${cardId}"]`).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => pointLabel(point), { timeout: 5000 }).not.toBe(said)
  await expectStored(
    (journey) =>
      journey.lanes.every(({ cells }) =>
        cells.every((cell) => cell.cards.every((card) => card.id !== cardId)),
      ) && isDeepStrictEqual(curveOf(journey)?.points, placedPoints(journey)),
  )
  await page.getByRole('button', { name: /^Drawn curve/ }).click()
  await page.getByRole('menuitem', { name: 'Remove “As placed”' }).press('Enter')
  await expectStored((journey) => curveOf(journey) === undefined)
})

test('the focus stays at the head of the lane with the first curve and after the last', async () => {
  const bare = { ...shop, id: 'bare', curves: [] }
  await bring(bare)
  const other = await stage.open(`/journeys/${bare.id}`, {})
  const { keyboard } = other
  const button = (name: string) => other.getByRole('button', { name, exact: true })
  const isFocused = (name: string) =>
    expect
      .poll(() => button(name).evaluate((element) => element === document.activeElement), {
        timeout: 5000,
      })
      .toBe(true)
  await button('Names and levels …').press('Enter')
  await other.getByRole('textbox', { name: 'One name a line' }).press('Escape')
  await isFocused('Names and levels …')
  await button('Draw a feeling curve').press('Enter')
  await other.getByLabel('From what is placed there').check()
  await keyboard.press('Enter')
  await isFocused('Feeling curves')
  await button('Feeling curves').press('Enter')
  await other.getByRole('menuitem', { name: 'Remove “scored, everyone”' }).press('Enter')
  await isFocused('Draw a feeling curve')
  await other.close()
})

async function bring(journey: Journey): Promise<void> {
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/journeys', { method: 'POST', headers, body })).status
  }, JSON.stringify(journey))
  expect(status).toBe(200)
}

/** What a screen reader says of a point; null once it is gone. */
async function pointLabel(point: Locator): Promise<string | null> {
  return (await point.count()) === 0 ? null : point.getAttribute('aria-label')
}

/** The point of the assumed curve of everyone. */
function slider(title: string): Locator {
  const { id } = shop.steps.find((step) => step.title === title)!
  return page.locator(`[role=slider][data-point="${assumed.id}~${id}"]`)
}

async function drag(
  point: Locator,
  { to, release = true }: { readonly to: number; readonly release?: boolean },
): Promise<void> {
  await point.scrollIntoViewIfNeeded()
  const box = (await point.boundingBox())!
  const cell = (await point.locator('xpath=ancestor::*[@role="gridcell"]').boundingBox())!
  const x = box.x + box.width / 2
  const y = cell.y + (cell.height * (24 + ((2 - to) / 4) * (196 - 48))) / 196
  const { mouse } = point.page()
  await mouse.move(x, box.y + box.height / 2)
  await mouse.down()
  await mouse.move(x, (box.y + y) / 2)
  await mouse.move(x, y)
  if (release) await mouse.up()
}

async function expectNow(point: Locator, value: number): Promise<void> {
  await expect
    .poll(async () => Number(await point.getAttribute('aria-valuenow')), { timeout: 5000 })
    .toBe(value)
}

function stored(): Promise<Journey> {
  return stage.read<Journey>(`/api/journeys/${shop.id}`)
}

async function expectStored(check: (journey: Journey) => boolean): Promise<void> {
  await expect
    .poll(async () => check(await stored()), { timeout: 10_000, interval: 200 })
    .toBe(true)
}

function pointOf({ curves }: Journey, curveId: string, stepId: string): CurvePoint | undefined {
  return curves.find(({ id }) => id === curveId)?.points.find((point) => point.stepId === stepId)
}

function valueOf(journey: Journey, curveId: string, stepId: string): number | null {
  return pointOf(journey, curveId, stepId)?.value ?? null
}

function focused(): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.point)
}
