import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  await openJourney(stage, shop)
})

afterAll(() => stage?.close())

const card = () => stage.page.locator('[data-lane=doing] [data-card]').first()
const inspector = () => stage.page.getByRole('complementary', { name: 'Inspector' })

test('what people put to a card says how far it is backed, on the map and beside it', async () => {
  const { page } = stage
  await card().click()
  await inspector().getByText('As the log of').waitFor()
  expect(await card().getAttribute('data-level')).toBeNull()
  await inspector().getByRole('button', { name: 'Add evidence' }).click()
  await page.getByRole('textbox', { name: 'In their words' }).fill('I never tap on ads')
  await page.getByRole('textbox', { name: 'Where it is from' }).fill('Interview')
  await page.getByRole('combobox', { name: 'It speaks' }).selectOption('against')
  await page.getByRole('button', { name: 'Put it there' }).click()
  await card().getByRole('img', { name: 'Contradicted' }).waitFor()
  await inspector().getByText('1 person or answer speaks against it.').waitFor()
  expect(await violations(page)).toEqual([])
})

test('the journey lists where it is most wrong, and the table finds it', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}?select=journey`)
  await inspector().getByRole('heading', { name: 'Where it is most wrong' }).waitFor()
  await inspector().getByRole('button', { name: 'Show all' }).click()
  await inspector()
    .getByRole('button', { name: /^Stops scrolling.*1 against it/ })
    .click()
  await inspector().getByText('I never tap on ads').waitFor()
  await page.goto(`${url}/journeys/${shop.id}/table?backing=contradicted`)
  await page.getByRole('row', { name: /Stops scrolling/ }).waitFor()
  expect(await page.getByRole('row', { name: /Opens 3 to 5/ }).count()).toBe(0)
})

test('evidence is taken away again', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}`)
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await card().click()
  await inspector()
    .getByRole('button', { name: /^Take away: I never/ })
    .click()
  await inspector().getByText('As the log of').waitFor()
  expect(await card().getAttribute('data-level')).toBeNull()
})

test('a card is linked to another by keys: drawn on the map, told beside it', async () => {
  const { page } = stage
  await card().focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Link to other cards' }).press('Enter')
  await page.getByRole('textbox', { name: 'Find a card' }).fill('Freight cost')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Freight cost/, pressed: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('[data-testid=map-scroller] svg g[data-on]').waitFor({ state: 'attached' })
  await inspector()
    .getByRole('button', { name: /Freight cost appears late/ })
    .click()
  await page.getByRole('heading', { name: 'Freight cost appears late' }).waitFor()
})

test('a card stands for a journey of its own, chosen or begun there', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}`)
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await page.getByRole('button', { name: 'Add a lane', exact: true }).click()
  await page.getByRole('option', { name: /^Journeys/ }).click()
  await page.getByRole('option', { name: /^Journeys/ }).waitFor({ state: 'detached' })
  const cell = page.locator('[data-lane=journeys] [role=gridcell]').first()
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Find a journey' }).fill('Seeing the ad')
  await page.getByRole('button', { name: 'Begin “Seeing the ad”' }).click()
  const nested = page.locator('[data-lane=journeys] [data-card]').first()
  await nested.getByText('Seeing the ad').waitFor()
  await nested.click()
  expect(await violations(page)).toEqual([])
  await inspector().getByRole('link', { name: 'Open the journey' }).click()
  await page.getByRole('heading', { name: 'Seeing the ad', level: 1 }).waitFor()
  await page.goBack()
  await nested.waitFor()
})
