import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let painId = ''
let opportunityId = ''

beforeAll(async () => {
  stage = await openStage()
  await stage.page.emulateMedia({ reducedMotion: 'reduce' })
  painId = await send('/api/pain-points', { title: 'Nobody answers', severity: 4 })
  opportunityId = await send('/api/opportunities', { title: 'Answer in a day', links: [painId] })
}, 120_000)
afterAll(() => stage?.close())

async function send(path: string, data: object): Promise<string> {
  const answer = await stage.page.request.post(`${stage.url}${path}`, { data })
  return ((await answer.json()) as { id: string }).id
}

interface Causes {
  readonly record: {
    readonly causes: readonly {
      readonly id: string
      readonly text: string
      readonly parentId: string | null
      readonly evidence: readonly unknown[]
    }[]
  }
}
interface Opportunity {
  readonly record: {
    readonly effort: object | null
    readonly confidence: object | null
    readonly ideas: readonly {
      readonly text: string
      readonly votes: number
      readonly group: string
    }[]
  }
}
const causes = async () => (await stage.read<Causes>(`/api/pain-points/${painId}`)).record.causes
const opportunity = async () =>
  (await stage.read<Opportunity>(`/api/opportunities/${opportunityId}`)).record
/** What a reason is a reason of. */
const parentOf = async (text: string) => {
  const all = await causes()
  const own = all.find((each) => each.text === text)
  return all.find(({ id }) => id === own?.parentId)?.text ?? null
}

test('reasons are written one after another, hung under each other by keys and by pointer, and ranked by evidence', async () => {
  const { page, url } = stage
  await page.goto(`${url}/pain-points/${painId}`)
  const field = page.getByRole('textbox', { name: 'Add a reason', exact: true })
  for (const text of ['Too few people', 'Mail gets lost', 'The filter is old']) {
    await field.fill(text)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: `Reason: ${text}` }).waitFor()
  }
  await page.getByRole('textbox', { name: 'Reason: The filter is old' }).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => parentOf('The filter is old')).toBe('Mail gets lost')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => parentOf('The filter is old')).toBeNull()
  await page
    .getByTitle('Move “The filter is old”')
    .dragTo(page.getByRole('textbox', { name: 'Reason: Mail gets lost' }))
  await expect.poll(() => parentOf('The filter is old')).toBe('Mail gets lost')

  await page.getByRole('button', { name: /evidence for “Mail gets lost”/ }).click()
  await page.getByRole('textbox', { name: 'In their words' }).fill('I wrote three times.')
  await page.getByRole('textbox', { name: 'Where it is from' }).fill('Interview')
  await page.keyboard.press('Enter')
  await page.getByText('1 for, 0 against').waitFor()
  expect(
    await page
      .getByRole('textbox', { name: /^Reason: / })
      .first()
      .inputValue(),
  ).toBe('Mail gets lost')
  expect(await violations(page)).toEqual([])
}, 60_000)

test('a counter-move becomes an opportunity of this pain; a reason taken away comes back with its own', async () => {
  const { page } = stage
  const field = page.getByRole('textbox', { name: 'Counter-move to “Mail gets lost”' })
  await field.fill('Use a shared inbox')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Make an opportunity of this' }).click()
  await page.getByText('“Use a shared inbox” is an opportunity now').waitFor()
  await page.getByRole('link', { name: 'Opportunity', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Take away “Mail gets lost”' }).click()
  await expect.poll(async () => (await causes()).length).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await causes()).length).toBe(3)
})

test('a pain point that nothing was counted of has the reach that people give it, and is ranked', async () => {
  const { page, url } = stage
  await page.goto(`${url}/pain-points/${painId}`)
  await page.getByRole('spinbutton', { name: 'Reach, as you judge it, likely' }).fill('400')
  await page.keyboard.press('Enter')
  await page.getByRole('spinbutton', { name: 'Reach, as you judge it, at most' }).fill('900')
  await page.keyboard.press('Enter')
  await page.goto(`${url}/decide?of=pain-points`)
  await page.getByRole('cell', { name: '400' }).getByText('400–900').waitFor()
  await page.goto(`${url}/opportunities/${opportunityId}`)
  await page.getByText('Computed 400 (400 to 900)').waitFor()
})

test('scores are given with a range, beside what is computed', async () => {
  const { page, url } = stage
  await page.goto(`${url}/opportunities/${opportunityId}`)
  await page.getByText('Computed 2 (2 to 3)').waitFor()
  const effort = page.getByRole('spinbutton', { name: 'Effort, likely' })
  await effort.fill('3')
  await page.keyboard.press('Enter')
  await page.getByRole('spinbutton', { name: 'Effort, at most' }).fill('8')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await opportunity()).effort).toEqual({ value: 3, low: 3, high: 8 })
  await page.getByRole('spinbutton', { name: 'Confidence, likely' }).fill('60')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await opportunity()).confidence)
    .toEqual({ value: 0.6, low: 0.6, high: 0.6 })
  await page.getByRole('spinbutton', { name: 'Confidence, likely' }).fill('250')
  await page.keyboard.press('Enter')
  await page.getByText('Confidence is between 0 and 100 %; 250 is not taken.').waitFor()
  await page.getByRole('spinbutton', { name: 'Effort, likely' }).fill('-3')
  await page.keyboard.press('Enter')
  await page.getByText('Effort is a number, not less than 0; -3 is not taken.').waitFor()
  expect((await opportunity()).effort).toEqual({ value: 3, low: 3, high: 8 })
  await page.getByRole('button', { name: 'Take away what people say of confidence' }).click()
  await expect.poll(async () => (await opportunity()).confidence).toBeNull()
})

test('ideas are noted, voted on, grouped by keys, and turned into a solution', async () => {
  const { page } = stage
  const field = page.getByRole('textbox', { name: 'An idea, then Enter' })
  for (const text of ['Chat on the page', 'Call back', 'Answer by template']) {
    await field.fill(text)
    await page.keyboard.press('Enter')
  }
  const vote = page.getByRole('button', { name: /^Give a dot to “Call back”/ })
  await vote.click()
  await vote.click()
  await page.getByRole('button', { name: 'New group' }).click()
  await page.getByRole('textbox', { name: 'Name of the group' }).fill('Faster')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Faster' }).waitFor()
  await vote.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.getByRole('region', { name: 'Faster' }).getByText('Call back').waitFor()
  await page
    .getByRole('region', { name: 'Not grouped yet' })
    .getByText('Answer by template')
    .dragTo(page.getByRole('region', { name: 'Faster' }))
  await page.getByRole('region', { name: 'Faster' }).getByText('Answer by template').waitFor()
  await expect
    .poll(async () =>
      (await opportunity()).ideas.map(({ text, votes, group }) => [text, votes, group]),
    )
    .toEqual([
      ['Chat on the page', 0, ''],
      ['Call back', 2, 'Faster'],
      ['Answer by template', 0, 'Faster'],
    ])
  await page.getByRole('button', { name: 'More for “Call back”' }).click()
  await page.getByRole('menuitem', { name: 'Make it a solution' }).click()
  await page.getByText('“Call back” is a solution now').waitFor()
  for (const look of [{ theme: 'light' }, { theme: 'dark', width: 360, height: 780 }] as const) {
    const other = await stage.open(`/opportunities/${opportunityId}`, look)
    await other.getByRole('region', { name: 'Faster' }).waitFor()
    expect(await violations(other)).toEqual([])
    await other.close()
  }
}, 60_000)

test('a delight of a map without its data has what stands there, and where', async () => {
  const { page, url } = stage
  const shop = join(import.meta.dirname, '../../export/fixtures/shop.json')
  await send('/api/journeys', JSON.parse(readFileSync(shop, 'utf8')) as object)
  await page.goto(`${url}/delights/photos`)
  await page.getByText('“The photos of real buyers helped me decide.”').waitFor()
  await page.getByText('5 of 5').waitFor()
  await page.getByRole('heading', { name: 'Where it happens' }).waitFor()
  expect(await violations(page)).toEqual([])
})

test('a pain point is placed on a map from its page; a lane is made where there is none', async () => {
  const { page, url } = stage
  await page.goto(`${url}/pain-points/${painId}`)
  await page.getByText('On no map yet.').waitFor()
  await page.getByRole('button', { name: 'Place on a map …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Place on a map …' })
  await dialog.getByRole('combobox', { name: 'Step' }).waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Place it' }).click()
  await page.getByText('It stands on the map.').waitFor()
  await page.getByText('On no map yet.').waitFor({ state: 'hidden' })
  await page
    .locator('[data-notices] > *', { hasText: 'It stands on the map.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await page.getByText('On no map yet.').waitFor()
  await page.getByText('It stands on the map.').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Place on a map …' }).click()
  await dialog.getByRole('combobox', { name: 'Step' }).waitFor()
  await dialog.getByRole('button', { name: 'Place it' }).click()
  await page.getByText('It stands on the map.').waitFor()
  await page.getByText('On no map yet.').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Open the map' }).click()
  await page.waitForURL(/\/journeys\//)
  await page.getByText('Nobody answers').first().waitFor()
})
