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

const check = () => stage.page.getByRole('complementary', { name: 'Check' })
const meter = () => stage.page.getByRole('button', { name: /^Starting point \d+ findings/ })

test('the head of a map says what it may be used for today, and leads to the check', async () => {
  const { page } = stage
  const note = page.getByRole('note')
  await note.getByText('Use it to begin a workshop, not to decide.').waitFor()
  await note.getByText(/newest evidence is \d+ (months|years) old/).waitFor()
  await meter().click()
  await check().getByRole('heading', { name: 'What this map may be used for today' }).waitFor()
  await check().getByText('18 months are the most for this').waitFor()
  expect(await violations(page)).toEqual([])
})

test('where it is most wrong is a list in the order of the gaps, each leading to its place', async () => {
  const { page } = stage
  const gaps = check().getByRole('list').filter({ hasText: 'Feeling' }).getByRole('button')
  const sizes = await check()
    .getByRole('img', { name: /of how far apart/ })
    .evaluateAll((all) => all.map((each) => Number.parseInt(each.ariaLabel ?? '', 10)))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  await gaps.first().click()
  await page.waitForURL(/select=point/)
  await check().waitFor()
})

test('a finding is left as it is for a reason, comes back, and its count stands on the head', async () => {
  const { page } = stage
  const before = Number.parseInt((await meter().getByText('findings').textContent()) ?? '', 10)
  await check()
    .getByRole('button', { name: /^All evidence is old/ })
    .click()
  await check().getByRole('button', { name: 'Leave it as it is…' }).click()
  await page.keyboard.type('New data comes in May')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await check().getByText('Left as it is: 1').waitFor()
  await page.getByRole('button', { name: `Starting point ${before - 1} findings` }).waitFor()
  await page.reload()
  await check().getByText('Left as it is: 1').click()
  await check().getByText('New data comes in May').waitFor()
  await check().getByRole('button', { name: 'Check it again' }).click()
  await page.getByRole('button', { name: `Starting point ${before} findings` }).waitFor()
})

test('what the brief does not say leads to its field', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}?panel=check`)
  await check()
    .getByRole('button', { name: /^No target/ })
    .click()
  await check().getByRole('link', { name: 'Go to the brief' }).last().click()
  await page.getByRole('textbox', { name: 'Target' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('brief-target')
})

test('what was believed of a step is held against what was measured', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}?select=step:${shop.steps[1]!.id}`)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByText(/^From events/).waitFor()
  await inspector.getByRole('textbox', { name: 'Who comes' }).fill('many')
  await page.keyboard.press('Tab')
  await page.getByText('“many” is no share').waitFor()
  await inspector.getByRole('textbox', { name: 'Who comes' }).fill('1 in 50')
  await page.keyboard.press('Tab')
  await inspector.getByText(/^Believed 2\s%, measured/).waitFor()
  await page.goto(`${url}/journeys/${shop.id}?panel=check`)
  await check().getByText('Who comes').first().waitFor()
})

test('the list of journeys says the same of the map', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys`)
  await page.getByText('Starting point').waitFor()
})

test('the records are checked in one place and on their pages; a finding is left as it is, with undo', async () => {
  const { page, url } = stage
  const made = await page.request.post(`${url}/api/channels`, { data: { title: 'Fax' } })
  const { id } = (await made.json()) as { readonly id: string }
  const also = [
    ['pain-points', { title: 'Slow checkout', severity: 5 }],
    ['pain-points', { title: 'The checkout is slow' }],
    ['personas', { title: 'Hurried Harry' }],
    ['touchpoints', { title: 'Shop window' }],
    ['metrics', { title: 'Sold' }],
  ] as const
  for (const [noun, data] of also) await page.request.post(`${url}/api/${noun}`, { data })
  await page.goto(`${url}/guide`)
  await page.getByRole('link', { name: 'Check the records' }).click()
  await page.waitForURL('**/check')
  const rule = page.getByRole('button', { name: /^Channels that no touchpoint uses/ })
  // A few findings stand open.
  if ((await rule.getAttribute('aria-expanded')) === 'false') await rule.click()
  await page.getByRole('button', { name: /^Fax No touchpoint/ }).click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Open Fax' }).click()
  await page.waitForURL(`**/channels/${id}`)
  const beside = page.getByRole('region', { name: 'To check' })
  await beside.getByRole('button', { name: /^Channels that no touchpoint uses/ }).click()
  await beside.getByRole('button', { name: 'Leave it as it is…' }).click()
  await beside.getByLabel('Why it may stay as it is').fill('Nobody has one any more')
  await beside.getByRole('button', { name: 'Leave it', exact: true }).click()
  await beside.getByText('Left as it is: 1').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await beside.getByRole('button', { name: /^Channels that no touchpoint uses/ }).waitFor()
  const narrow = await stage.open('/check', { width: 360, height: 780, theme: 'dark' })
  await narrow.getByText(/^\d+ findings$/).waitFor()
  expect(await violations(narrow)).toEqual([])
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await narrow.close()
})

test('where customers get less than they expect becomes a pain point of that kind, with its figures', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}?panel=check`)
  const note = check()
    .getByRole('button', { name: /^Make the gap at/ })
    .first()
  await note.waitFor()
  expect(await violations(page)).toEqual([])
  await note.click()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.waitForURL(/\/pain-points\//)
  await page.goto(`${url}/pain-points?form=gap`)
  await page.getByRole('link', { name: /is less than expected.*Gap/ }).click()
  await page.getByRole('heading', { name: 'Expected and actual, by its maps' }).waitFor()
  await page
    .getByText(/^It was believed to feel/)
    .last()
    .waitFor()
  await page
    .getByRole('img', { name: /^Severity \d of 5/ })
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('link', { name: new RegExp(`${shop.title}$`) })
    .last()
    .click()
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'Show the pain point of it' })
    .waitFor()
})
