import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
const ids = new Map<string, string>()

beforeAll(async () => {
  stage = await openStage()
  await stage.page.emulateMedia({ reducedMotion: 'reduce' })
}, 120_000)
afterAll(() => stage?.close())

async function send(path: string, body: object): Promise<string> {
  const answer = await stage.page.evaluate(
    async ([to, json]) => {
      const response = await fetch(to!, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: json!,
      })
      return (await response.json()) as { id: string }
    },
    [path, JSON.stringify(body)],
  )
  return answer.id
}

const range = (value: number, low = value, high = value) => ({ value, low, high })
const rows = () => stage.page.getByRole('table').getByRole('row')
const titles = () => stage.page.getByRole('table').getByRole('link').allTextContents()

test('an empty ranking says what belongs there, and offers to make it', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys`)
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.getByRole('heading', { name: 'No opportunities yet' }).waitFor()
  expect(await violations(page)).toEqual([])
})

test('opportunities are ranked with bands, ties and what is missing', async () => {
  const { page, url } = stage
  const sure = { impact: range(1), confidence: range(0.8) }
  for (const [title, fields] of [
    ['Answer in a day', { ...sure, reach: range(900, 700, 1100), effort: range(1, 0.5, 2) }],
    ['Show the price', { ...sure, reach: range(400, 200, 900), effort: range(1, 0.5, 3) }],
    ['Tell the price', { ...sure, reach: range(399, 200, 900), effort: range(1, 0.5, 3) }],
    ['Somebody should', { tags: ['loose'] }],
  ] as const)
    ids.set(title, await send('/api/opportunities', { title, ...fields }))
  await page.goto(`${url}/decide`)
  await page.getByText('3 of 4 ranked').waitFor()
  expect(await titles()).toEqual(['Answer in a day', 'Show the price', 'Tell the price'])
  await rows().nth(3).getByText('tie with the one before').waitFor()
  await rows()
    .nth(1)
    .getByText(/beats the next in \d+/)
    .waitFor()
  await page.getByText('no reach, impact, effort').waitFor()
  for (const look of [{ theme: 'light' }, { theme: 'dark', width: 360, height: 780 }] as const) {
    const other = await stage.open('/decide', look)
    await other.getByText('3 of 4 ranked').waitFor()
    expect(await violations(other)).toEqual([])
    await other.close()
  }
}, 60_000)

test('a formula of one’s own ranks anew; a mistake is said with its place; it is kept under a name', async () => {
  const { page } = stage
  await page.getByRole('combobox', { name: 'Rank by' }).selectOption('own')
  const field = page.getByRole('textbox', { name: 'Formula' })
  await field.fill('10 - rech')
  await page.getByText('There is no score “rech”. Did you mean reach?').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await field.fill('10 - reach')
  await page.getByText('3 of 4 ranked').waitFor()
  expect(await titles()).toEqual(['Tell the price', 'Show the price', 'Answer in a day'])
  await page.getByRole('button', { name: 'Saved views' }).click()
  await page.getByRole('menuitem', { name: 'Save what I see…' }).click()
  await page.getByLabel('Name of the view').fill('Least first')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Saved view: Least first' }).waitFor()
  await page.goto(`${stage.url}/decide`)
  await page.getByText('3 of 4 ranked').waitFor()
  await page.getByRole('button', { name: 'Saved views' }).click()
  await page.getByRole('menuitemradio', { name: 'Least first', exact: true }).click()
  await page.waitForURL(/formula=10/)
  await page.getByRole('link', { name: 'Tell the price' }).waitFor()
  expect((await titles())[0]).toBe('Tell the price')
})

test('many are changed at once and changed back; filters stand in the address', async () => {
  const { page, url } = stage
  await page.goto(`${url}/decide`)
  await page.getByRole('checkbox', { name: 'Choose Show the price' }).check()
  await page.getByRole('checkbox', { name: 'Choose Somebody should' }).check()
  const bar = page.getByRole('toolbar', { name: 'Change those chosen' })
  await bar.getByText('2 chosen').waitFor()
  await bar.getByRole('textbox', { name: 'Give them to …' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.getByText('2 changed.').waitFor()
  await page.getByRole('combobox', { name: 'Owner' }).selectOption('Ada')
  await page.getByText('1 of 2 ranked').waitFor()
  expect(page.url()).toContain('owner=Ada')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Nothing fits these filters.').waitFor()
  await page.getByRole('button', { name: 'Show all again' }).click()
  await page.getByText('3 of 4 ranked').waitFor()
})

test('the board moves by keys, by pointer and by a choice', async () => {
  const { page } = stage
  await page.getByRole('radio', { name: 'Board' }).click()
  await page.waitForURL(/view=board/)
  const column = (name: string) =>
    page.getByRole('region', { name: 'Opportunities by status' }).locator('section', {
      has: page.getByRole('heading', { name }),
    })
  const status = async (title: string) =>
    (await stage.read<{ record: { status: string } }>(`/api/opportunities/${ids.get(title)}`))
      .record.status
  await page.getByRole('link', { name: 'Answer in a day' }).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await column('Chosen').getByRole('link', { name: 'Answer in a day' }).waitFor()
  await expect.poll(() => status('Answer in a day')).toBe('chosen')
  // The focus goes along: back and forth without a hand on the mouse.
  await page.waitForFunction(() => document.activeElement?.textContent === 'Answer in a day')
  await page.keyboard.press('Alt+ArrowLeft')
  await column('Idea').getByRole('link', { name: 'Answer in a day' }).waitFor()
  await column('Idea')
    .getByRole('listitem')
    .filter({ hasText: 'Show the price' })
    .first()
    .dragTo(column('Later'), { sourcePosition: { x: 8, y: 8 } })
  await column('Later').getByRole('link', { name: 'Show the price' }).waitFor()
  await page.getByRole('combobox', { name: 'Status: Tell the price' }).selectOption('rejected')
  await column('Rejected').getByRole('link', { name: 'Tell the price' }).waitFor()
  expect(await violations(page)).toEqual([])
})

test('the matrix sets two scores against each other', async () => {
  const { page } = stage
  await page.getByRole('radio', { name: 'Matrix' }).click()
  await page.getByRole('img', { name: /3 things by Effort and Value/ }).waitFor()
  await page.getByText('Do first').waitFor()
  await page.getByRole('combobox', { name: 'Compare' }).selectOption('need')
  await page.getByRole('heading', { name: 'Too few to compare' }).waitFor()
  expect(page.url()).toContain('x=satisfaction')
  await page.getByRole('combobox', { name: 'Across' }).selectOption('reach')
  await page.getByRole('combobox', { name: 'Up' }).selectOption('score')
  await page.getByRole('img', { name: /3 things by Reach and Score/ }).waitFor()
  expect(await violations(page)).toEqual([])
})

test('what changed says when there is nothing to compare with', async () => {
  const { page } = stage
  await page.getByRole('radio', { name: 'What changed' }).click()
  await page.getByText(/nothing to compare with: the oldest/).waitFor()
  expect(await violations(page)).toEqual([])
})

test('the ranking is saved as CSV', async () => {
  const { page } = stage
  await page.getByRole('radio', { name: 'Ranking' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the ranking as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('opportunities-ranking.csv')
})

test('touchpoints are ranked by what people and pain points say, and set against each other', async () => {
  const { page, url } = stage
  for (const [title, satisfaction] of [
    ['Hotline', 1],
    ['Parcel', 4],
  ] as const)
    ids.set(title, await send('/api/touchpoints', { title, significance: 4, satisfaction }))
  const links = [ids.get('Hotline')!]
  await send('/api/pain-points', { title: 'Nobody picks up', severity: 5, links })
  await page.goto(`${url}/decide`)
  await page.getByRole('link', { name: 'Touchpoints', exact: true }).last().click()
  await page.getByText('2 of 2 ranked').or(page.getByText('2 ranked')).waitFor()
  expect(await titles()).toEqual(['Hotline', 'Parcel'])
  await page.getByText('Pain points there: Nobody picks up').waitFor()
  expect(await page.getByRole('radio', { name: 'Board' }).count()).toBe(0)
  await page.getByRole('radio', { name: 'Matrix' }).click()
  await page.getByRole('img', { name: /2 things by Satisfaction and Significance/ }).waitFor()
  expect(await violations(page)).toEqual([])

  await page.goto(`${url}/touchpoints?sort=pains`)
  const hotline = page.getByRole('row', { name: /Hotline/ })
  await hotline.getByTitle('1 pain point is met here, the worst of severity 5').waitFor()
  expect(await titles()).toEqual(['Hotline', 'Parcel'])
  expect(await violations(page)).toEqual([])
}, 60_000)

test('what is missing is said in the ranking, which takes it in at once', async () => {
  const { page, url } = stage
  await page.goto(`${url}/decide?by=own&formula=significance`)
  await page.getByText('Opportunities have no significance').waitFor()
  await page.goto(`${url}/decide?by=own&formula=reach / (effort - effort)`)
  await page.getByText('it divides by 0').waitFor()
  await page.goto(`${url}/decide?by=value`)
  await page.getByRole('button', { name: 'Say the scores of “Somebody should”' }).click()
  const dialog = page.getByRole('dialog', { name: 'Scores of “Somebody should”' })
  for (const [name, text] of [
    ['Reach', '5000'],
    ['Impact', '3'],
    ['Effort', '1'],
  ] as const) {
    const field = dialog.getByRole('spinbutton', { name: `${name}, likely` })
    await field.fill(text)
    await field.press('Enter')
    await dialog
      .getByRole('button', { name: `Take away what people say of ${name.toLowerCase()}` })
      .waitFor()
  }
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText('4 ranked').waitFor()
  await expect.poll(async () => (await titles())[0]).toBe('Somebody should')
  await page.getByRole('button', { name: /change the effort of “Somebody should”/ }).click()
  await dialog.getByRole('spinbutton', { name: 'Effort, at most' }).fill('4')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await rows().nth(1).getByText('1–4').waitFor()
})
