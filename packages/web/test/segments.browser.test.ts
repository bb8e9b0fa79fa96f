import type { Journey } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverShop } from './discover-shop.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let journey: Journey
let address = ''

beforeAll(async () => {
  stage = await openStage()
  journey = await discoverShop(stage, 1200)
  address = `/journeys/${journey.id}`
  expect(journey.personas.length).toBeGreaterThan(1)
}, 120_000)

afterAll(() => stage?.close())

test('the map shows the figures of one segment, and each leads to exactly its customers', async () => {
  const { page, url } = stage
  const persona = journey.personas.find(({ path }) => path.length > 0)!
  await page.goto(url + address)
  await page.getByRole('button', { name: 'Personas' }).click()
  await page.getByRole('menuitemradio', { name: persona.title }).click()
  await page.getByRole('button', { name: `Figures of: ${persona.title}` }).waitFor()
  await page.waitForURL(/segment=/)
  const { segment } = await stage.read<{
    readonly segment: {
      readonly steps: readonly {
        readonly stepId: string
        readonly measured: { readonly reach: { readonly value: number; readonly n: number } }
      }[]
    }
  }>(`/api${address}/personas/${persona.id}/figures`)
  const { stepId, measured } = segment.steps.find(({ stepId: id }) => persona.path.includes(id))!
  await page.locator(`[data-head="step:${stepId}"]`).click()
  const hit = Math.round(measured.reach.value * measured.reach.n)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: /^Reach it/ }).click()
  await inspector.getByTestId('members-count').waitFor()
  expect(await inspector.getByTestId('members-count').innerText()).toBe(hit.toLocaleString('en'))
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Story', exact: true }).click()
  await page
    .getByText(/of their journeys come here/)
    .first()
    .waitFor()
  await page.getByText(`Told as the way of ${persona.title}`).waitFor()
  await page.getByRole('heading', { name: 'What stands out for everyone' }).waitFor()
  await page.getByText('Figures of everyone', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Flow', exact: true }).click()
  await page.getByRole('button', { name: `Figures of: ${persona.title}` }).waitFor()
  await page.getByText('Ways: everyone’s').waitFor()
  const step = page.locator(`.react-flow__node[data-id="${stepId}"]`)
  await step.getByText(`${formatShare(measured.reach.value)} reach it`).waitFor()
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await page.getByRole('button', { name: `Figures of: ${persona.title}` }).waitFor()
  await page.getByText('Findings: everyone’s').waitFor()
  await page.getByRole('link', { name: 'Matrix', exact: true }).click()
  await page.getByLabel('Compare').selectOption('painPoint')
  await page.getByRole('button', { name: `Figures of: ${persona.title}` }).waitFor()
  await page.getByText('Findings: everyone’s').waitFor()
  await page.getByLabel('Compare').selectOption('steps')
  await page.getByText('Findings: everyone’s').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'More views' }).click()
  await page.getByRole('menuitem', { name: /^Sources/ }).click()
  await page.getByText(`figures of everyone, not of “${persona.title}”`).waitFor()
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await page.getByRole('button', { name: `Figures of: ${persona.title}` }).click()
  await page.getByRole('button', { name: /^Figures of/ }).waitFor({ state: 'detached' })
})

test('a persona of the workspace is chosen by its rule, on the map and side by side', async () => {
  const { page, url } = stage
  const title = 'Those who buy'
  const rule = { match: 'all', rules: [{ type: 'ended', well: true }] }
  const made = await page.request.post(`${url}/api/personas`, {
    data: { title, segment: { journeyId: journey.id, rule, valueColumn: '' } },
  })
  const { id } = (await made.json()) as { readonly id: string }
  const { segment } = await stage.read<{ readonly segment: { readonly customers: number } }>(
    `/api${address}/personas/${id}/figures`,
  )
  await page.goto(url + address)
  await page.getByRole('button', { name: 'Personas' }).click()
  await page.getByRole('menuitemradio', { name: `${title} by its rule` }).click()
  await page.waitForURL(/segment=/)
  const chip = page.getByRole('button', { name: `Figures of: ${title}` })
  await chip.getByText(segment.customers.toLocaleString('en')).waitFor()
  await page.locator(`[data-head="step:${journey.steps[0]!.id}"]`).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: /^Reach it/ }).click()
  await inspector.getByText(title).waitFor()
  await inspector.getByTestId('members-count').waitFor()
  const [found] = journey.personas
  await page.goto(`${url}${address}/segments?left=${id}&right=${found!.id}`)
  await page.getByRole('columnheader', { name: title }).first().waitFor()
  await page
    .getByText(/to both and count|cannot be chance|told from chance/)
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
})

test('two segments stand side by side, with what cannot be chance', async () => {
  const { page, url } = stage
  const [first, second] = journey.personas as [Journey['personas'][0], Journey['personas'][0]]
  await page.goto(url + address)
  await page.getByRole('button', { name: 'Personas' }).click()
  await page.getByRole('menuitem', { name: 'Compare two segments' }).click()
  await page.getByText(/cannot be chance|told from chance/).waitFor()
  await page.getByLabel('On the left').selectOption(first.id)
  await page.getByLabel('On the right').selectOption(second.id)
  await page.getByRole('columnheader', { name: second.title }).first().waitFor()
  for (const { title } of journey.steps)
    await page.getByRole('rowheader', { name: title }).first().waitFor()
  expect(new URL(page.url()).searchParams.get('right')).toBe(second.id)
  expect(await violations(page)).toEqual([])
  const narrow = await stage.open(`${address}/segments?left=${first.id}`, {
    width: 360,
    height: 780,
    theme: 'dark',
  })
  await narrow.getByText(/cannot be chance|told from chance/).waitFor()
  expect(await violations(narrow)).toEqual([])
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('the page of a pain point lists what it was found in, which the library has all of', async () => {
  const { page, url } = stage
  const pain = journey.records.find(
    ({ type, evidenceCount }) => type === 'painPoint' && evidenceCount > 4,
  )!
  await page.goto(`${url}/pain-points/${pain.id}`)
  await page.getByRole('heading', { name: 'Who is hit more than others' }).waitFor()
  const voices = page.getByRole('blockquote')
  await voices.first().waitFor()
  expect(await voices.count()).toBe(4)
  expect(await voices.first().getByRole('link', { name: 'In the library' }).count()).toBe(1)
  await page.getByRole('button', { name: /^Show more/ }).click()
  await expect.poll(() => voices.count()).toBeGreaterThan(4)
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('link', { name: /in the library$/ })
    .last()
    .click()
  await page.getByText(`${pain.evidenceCount.toLocaleString('en')} found`).waitFor()
  await page.getByRole('button', { name: `No longer only what is behind “${pain.title}”` }).click()
  await page.waitForURL((to) => !to.searchParams.has('record'))
})
