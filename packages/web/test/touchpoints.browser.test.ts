import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverShop } from './discover-shop.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let journey: Journey

beforeAll(async () => {
  stage = await openStage()
  journey = await discoverShop(stage, 600)
}, 120_000)
afterAll(() => stage?.close())

interface Listed {
  readonly n: number
  readonly items: readonly {
    readonly record: { readonly id: string; readonly title: string; readonly stage: string }
    readonly uses: readonly object[]
  }[]
}
const listed = () => stage.read<Listed>('/api/touchpoints?sort=title&limit=200')

test('what the logs meet becomes touchpoints, counted and leading to exactly their customers', async () => {
  const { page, url } = stage
  await page.goto(`${url}/touchpoints`)
  await page.getByRole('button', { name: /^Add all/ }).click()
  await page.getByText(/^\d+ touchpoints added\.$/).waitFor()
  const { items } = await listed()
  const acts = new Set(journey.steps.flatMap(({ activities }) => activities))
  expect(items.length).toBeGreaterThan(2)
  expect(items.length).toBeLessThanOrEqual(acts.size)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { name: 'No touchpoints yet' }).waitFor()
  await page.getByRole('button', { name: /^Add all/ }).click()
  await page.getByRole('combobox', { name: 'Group' }).selectOption('By channel')
  await page.waitForURL(/group=channel/)
  await page.getByRole('rowgroup').nth(1).waitFor()

  await page.getByRole('link', { name: items[0]!.record.title }).click()
  await page.waitForURL('**/touchpoints/*')
  await page.getByRole('group', { name: 'Significance' }).getByText('computed:').waitFor()
  const figures = page.getByRole('region', { name: 'What was measured' })
  await figures.getByRole('link', { name: '%' }).click()
  await page.waitForURL(/figure=touchpoint/)
  const counted = await page.getByTestId('members-count').textContent()
  const step = journey.steps.find(({ title }) => title === items[0]!.record.title)!
  const { value, n } = step.measured!.reach
  expect(Number(counted?.replaceAll(/\D/g, ''))).toBe(Math.round(value! * n))
}, 90_000)

test('touchpoints are added one a line, told what lives there, and given a channel and a bond', async () => {
  const { page, url } = stage
  const before = (await listed()).n
  await page.goto(`${url}/touchpoints`)
  await page.getByRole('button', { name: 'Add many …' }).click()
  await page
    .getByRole('textbox', { name: 'Touchpoints, one a line' })
    .fill('Shop window | Awareness | Street\nThank-you letter | Loyalty | Post\nshop window')
  await page.getByRole('button', { name: 'Add 2 touchpoints' }).click()
  await page.getByText('2 touchpoints added; 1 had names that are here already.').waitFor()
  expect((await listed()).n).toBe(before + 2)

  await page.getByRole('searchbox', { name: 'Find in touchpoints' }).fill('letter')
  await page.waitForURL(/q=letter/)
  await page.getByRole('link', { name: 'Thank-you letter' }).click()
  await page.waitForURL('**/touchpoints/*')
  await page.getByLabel('Add an activity or a place').fill('letter_sent')
  await page.keyboard.press('Enter')
  await page.getByText('in no event log').waitFor()
  await page.getByText('No event of your logs reaches what it is bound to.').waitFor()
  // What a step of a map is called binds to what the log calls it.
  const { title, activities } = journey.steps[0]!
  await page.getByLabel('Add an activity or a place').fill(title.toUpperCase())
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Take away ${activities[0]!}`, exact: true }).click()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Promo code')
  await page.getByLabel('What is it called?').fill('Ten per cent off')
  await page.getByLabel('What it says', { exact: true }).fill('THANKS10')
  await page.keyboard.press('Enter')
  await page.locator('code').getByText('THANKS10').waitFor()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Note')
  await page.getByLabel('What is it called?').fill('Signed by hand')
  await page.keyboard.press('Enter')
  // The last becomes the first, by keys; then the other one is written anew where it stands.
  const lives = page.getByRole('listitem').filter({ hasText: /Signed by hand|per cent off/ })
  await page.getByRole('button', { name: 'Move Signed by hand' }).press('ArrowUp')
  await page.getByText('Signed by hand is now 1 of 2.').waitFor({ state: 'attached' })
  await expect.poll(() => lives.first().textContent()).toContain('Signed by hand')
  await page.getByRole('button', { name: 'Change Ten per cent off' }).click()
  const form = page.getByRole('form', { name: 'Change Ten per cent off' })
  await form.getByLabel('What it says', { exact: true }).fill('THANKS15')
  await page.keyboard.press('Enter')
  await page.locator('code').getByText('THANKS15').waitFor()
  const grip = page.getByRole('button', { name: 'Move Ten per cent off' })
  await page.getByRole('button', { name: 'Add evidence' }).scrollIntoViewIfNeeded()
  await grip.dragTo(lives.first())
  await expect.poll(() => lives.first().textContent()).toContain('Ten per cent off')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Link')
  await page.getByLabel('What it says', { exact: true }).fill('example.com/thanks')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'https://example.com/thanks' }).waitFor()
  // The name of a stage on a map is written as it is there.
  const ofStage = page.getByRole('combobox', { name: 'Stage' })
  await ofStage.fill(journey.stages[0]!.title.toLowerCase())
  await ofStage.press('Enter')
  await expect.poll(() => ofStage.inputValue()).toBe(journey.stages[0]!.title)
  await ofStage.fill('Loyalty')
  await ofStage.press('Enter')
  await page.getByRole('combobox', { name: 'Channel' }).selectOption('New channel …')
  await page.getByLabel('Name of the new channel').fill('Letter')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Open the channel' }).click()
  await page.waitForURL('**/channels/*')
  await page.getByText('On no map yet: it stands where its touchpoints are placed.').waitFor()
  await page.getByLabel('Warmth').selectOption('Warm')
  await page.getByRole('button', { name: 'Choose an icon …' }).click()
  await page.getByRole('combobox', { name: 'Search icons' }).fill('mailbox')
  await page.getByText(/^\d+ icons?$/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('changed icon').waitFor()
}, 90_000)

test('stages follow from chosen touchpoints, and the journey places them', async () => {
  const { page, url } = stage
  await page.goto(`${url}/touchpoints`)
  await page.getByRole('checkbox', { name: 'Choose all that are shown' }).check()
  await page.getByRole('button', { name: 'Stages from these …' }).click()
  await page.getByLabel('Name of the journey').fill('From the inventory')
  await page.getByLabel('Name of stage 1').fill('At first')
  await page.getByRole('button', { name: 'Make the journey' }).click()
  await page.waitForURL('**/journeys/*')
  await page.getByText('At first').first().waitFor()
  await page.getByRole('heading', { name: 'From the inventory' }).waitFor()
  const { items, n } = await listed()
  expect(items.filter(({ uses }) => uses.length === 1).length).toBe(n)
  await page.goto(`${url}/touchpoints`)
  await page.getByRole('link', { name: 'Shop window' }).click()
  await page.waitForURL('**/touchpoints/*')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Front window')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'From the inventory' }).click()
  await page
    .getByRole('button', { name: /^Front window/ })
    .first()
    .waitFor()
}, 90_000)

test('words on a map become touchpoints of the workspace, and those of the workspace are placed', async () => {
  const { page, url } = stage
  await page.request.post(`${url}/api/touchpoints`, {
    data: {
      title: 'Flyer',
      ease: 4,
      activities: [...journey.steps[0]!.activities],
      content: [{ kind: 'promoCode', title: 'Spring', value: 'SPRING24' }],
    },
  })
  const lane = journey.lanes.find(({ type }) => type === 'touchpoints')!
  const said = lane.cells.filter(({ cards }) => cards[0]?.text === 'Website')
  const cell = (at: number) => page.locator(`[data-cell="${lane.id}~${said[at]!.stepId}"]`)
  const make = async (at: number) => {
    await cell(at).locator('[data-card]').first().focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Make it a touchpoint' }).click()
  }
  await page.goto(`${url}/journeys/${journey.id}`)
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await make(0)
  await page.getByText('Now a touchpoint of the workspace.').waitFor()
  await make(1)
  await page.getByText('Joined with the touchpoint of the same name.').waitFor()

  await cell(1).locator('[data-card]').first().focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Place an existing touchpoint …' }).click()
  await page.getByLabel('Search by title').fill('fly')
  await page.getByRole('dialog').getByRole('button', { name: /Flyer/ }).click()
  await cell(1).getByText('Flyer').click()
  await page.getByRole('heading', { name: 'Flyer' }).waitFor()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByText('SPRING24').waitFor()
  await inspector.getByRole('img', { name: '4 / 5' }).waitFor()
  await inspector.getByText('Reach on this map').waitFor()
  await inspector.getByText('up to ').first().waitFor()
  const known = async () =>
    (await listed()).items
      .filter(({ record, uses }) => ['Website', 'Flyer'].includes(record.title) && uses.length > 0)
      .map(({ record }) => record.title)
  await expect.poll(known, { timeout: 20_000 }).toEqual(['Flyer', 'Website'])
}, 90_000)

test('many touchpoints get a stage and a channel at once, are deleted, and come back', async () => {
  const { page, url } = stage
  const choose = async (...titles: readonly string[]) => {
    for (const title of titles) await page.getByLabel(`Choose ${title}`).check()
    return page.getByRole('toolbar', { name: `${titles.length} chosen` })
  }
  const told = async (title: string) =>
    (await listed()).items.find(({ record }) => record.title === title)?.record
  await page.goto(`${url}/touchpoints`)
  const bar = await choose('Flyer', 'Thank-you letter')
  await bar.getByLabel('Set the stage').fill('Everywhere')
  await page.keyboard.press('Enter')
  await page.getByText('2 are changed.').waitFor()
  expect((await told('Flyer'))!.stage).toBe('Everywhere')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await told('Thank-you letter'))!.stage).toBe('Loyalty')
  await (await choose('Flyer')).getByLabel('Set the channel').selectOption('Letter')
  await page.getByText('1 is changed.').waitFor()
  await page.getByRole('row', { name: /Flyer/ }).getByText('Letter').waitFor()
  await (await choose('Flyer')).getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('row', { name: /Flyer/ }).waitFor({ state: 'detached' })
  await page
    .locator('[data-notices] > *', { hasText: '1 is deleted, and gone from its maps.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await page.getByRole('row', { name: /Flyer/ }).waitFor()
}, 60_000)

test('filters of the inventory are kept under a name, shared by a link, deleted and brought back', async () => {
  const { page, url } = stage
  const view = (name: string) => page.getByRole('button', { name, exact: true })
  const pick = (name: string) => page.getByRole('menuitem', { name }).click()
  await page.goto(`${url}/touchpoints`)
  await page.getByRole('button', { name: 'More filters', exact: true }).click()
  await page.getByRole('combobox', { name: 'Evidence level' }).selectOption('Contradicted')
  await page.waitForURL(/level=contradicted/)
  await page.getByText(/^[01] of \d+ touchpoints/).waitFor()
  await page.getByRole('button', { name: 'More filters (1)' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Evidence level' }).selectOption('')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Stage' }).selectOption('Loyalty')
  await page.getByText(/^1 of \d+ touchpoints/).waitFor()
  await view('Saved views').click()
  await pick('Save what I see…')
  await page.getByLabel('Name of the view').fill('Loyal')
  await page.getByLabel('Only for me').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await view('Saved view: Loyal').waitFor()
  const id = new URL(page.url()).searchParams.get('saved')!

  await page.getByRole('combobox', { name: 'Order' }).selectOption('By reach')
  await view('Saved view: Loyal, changed').click()
  await pick('Update with what I see')
  await view('Saved view: Loyal').waitFor()
  // A link needs no more than the view.
  await page.goto(`${url}/touchpoints?saved=${id}`)
  await page.waitForURL(/stage=Loyalty/)
  await page.getByText(/^1 of \d+ touchpoints/).waitFor()
  await view('Saved view: Loyal').click()
  await pick('Delete')
  await view('Saved views').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await view('Saved view: Loyal').waitFor()

  const narrow = await stage.open(`/touchpoints?saved=${id}`, { width: 360, height: 780 })
  await narrow.getByRole('button', { name: 'Filters (1)' }).click()
  await narrow.getByRole('combobox', { name: 'Stage' }).selectOption('')
  await narrow.getByRole('button', { name: 'Filters', exact: true }).waitFor()
  await narrow.close()
}, 60_000)

test('inventory, page and channels are free of violations, light and dark, wide and narrow', async () => {
  const { items } = await listed()
  const one = `/touchpoints/${items[0]!.record.id}`
  for (const path of ['/touchpoints?group=stage', one, '/channels']) {
    for (const look of [{ theme: 'light' }, { theme: 'dark', width: 360, height: 780 }] as const) {
      const page = await stage.open(path, look)
      await page.getByRole('table').first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.close()
    }
  }
}, 120_000)
