import { afterAll, beforeAll, expect, test } from 'vitest'
import { shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  await send('PATCH', '/api/session', { name: 'Ana' })
  await send('POST', '/api/journeys', shop)
  await send('POST', '/api/journeys', { ...shop, id: 'support', title: 'Support case' })
  await stage.page.goto(`${stage.url}/guide`)
})

afterAll(() => stage?.close())

function send(method: string, path: string, body: object): Promise<unknown> {
  return stage.page.evaluate(
    ([how, where, what]) =>
      fetch(where!, {
        method: how!,
        headers: { 'content-type': 'application/json' },
        body: what!,
      }).then((answer) => answer.json()),
    [method, path, JSON.stringify(body)],
  )
}

const box = (name: string) => stage.page.getByRole('checkbox', { name })

test('the method is begun for a journey; what is done on it already is ticked', async () => {
  const { page } = stage
  await page.getByRole('heading', { name: 'No checklist is under way' }).waitFor()
  await page.getByRole('button', { name: 'Begin “Make a journey map”' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('For').selectOption({ label: shop.title })
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { level: 1, name: 'Make a journey map' }).waitFor()
  await box('Give it a number').waitFor()
  expect(await box('Bring what customers did').isChecked()).toBe(true)
  expect(await box('Give it a number').isChecked()).toBe(false)
  expect(await page.getByRole('heading', { level: 2, name: 'Empower' }).count()).toBe(1)
  expect(await violations(page)).toEqual([])
})

test('keys alone move between items, tick them, and give them to somebody until a day', async () => {
  const { page } = stage
  await box('Make sure that a map is the right tool').focus()
  await page.keyboard.press('Space')
  await page.getByText(/^Ana, /).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe(
    'prepare-fit',
  )
  await box('Give it a number').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Me', exact: true }).press('Enter')
  await page.getByLabel('Until').fill('2026-01-31')
  await page.getByText('overdue since 31 Jan 2026').waitFor()
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask the board')
  await page.getByRole('textbox', { name: 'Note' }).press('Tab')
  expect(await violations(page)).toEqual([])
})

test('what is overdue or mine stands on top of the guide and leads to its item', async () => {
  const { page } = stage
  await page.getByRole('link', { name: 'Guide', exact: true }).first().click()
  const soon = page.getByRole('region', { name: 'Overdue and yours' })
  await soon.getByRole('link', { name: /Give it a number/ }).click()
  await page.getByText('Ask the board').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-item')))
    .toBe('goals-target')
})

test('work on the map ticks its item at once, beside the map', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}/brief?panel=guide`)
  const panel = page.getByRole('complementary', { name: 'Checklists' })
  await panel.getByRole('checkbox', { name: 'Name one person' }).waitFor()
  await page.getByRole('textbox', { name: 'Target' }).fill('Repeat orders from 21 % to 28 %')
  await expect
    .poll(() => panel.getByRole('checkbox', { name: 'Give it a number' }).isChecked(), {
      timeout: 10_000,
    })
    .toBe(true)
  await panel.getByRole('link', { name: 'Go to Check' }).first().click()
  await page.getByRole('complementary', { name: 'Check', exact: true }).waitFor()
})

test('a checklist of one’s own is written as a text, and run again for the next journey', async () => {
  const { page, url } = stage
  await page.goto(`${url}/guide`)
  await page.getByRole('button', { name: 'Write your own' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('Before we launch')
  await dialog.getByLabel('Items').fill('# Shop\nTrain the till\nAsk three customers')
  await dialog.getByRole('checkbox', { name: 'Walk it yourself' }).check()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Begin “Before we launch”' }).click()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await box('Train the till').click()
  await page.getByText('1 of 2').first().waitFor()
  await page.getByRole('button', { name: 'Begin “Walk it yourself”' }).waitFor()
  await page.getByRole('button', { name: 'Run again for the next journey' }).click()
  await dialog.getByLabel('For').selectOption({ label: 'Support case' })
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('link', { name: 'Support case' }).waitFor()
  await page.getByText('0 of 2').first().waitFor()
})

test('a checklist is deleted and brought back', async () => {
  const { page } = stage
  await page.getByRole('button', { name: 'More about Before we launch' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: 'Begin a checklist' }).waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Before we launch' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByRole('link', { name: 'Before we launch' }).count()).toBe(2)
  // A notice that fades out has no contrast.
  await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'hidden' })
  expect(await violations(page)).toEqual([])
})

test('a journey says how far its map has come and what goes with it, and leads there', async () => {
  const { page, url } = stage
  await page.goto(`${url}/journeys/${shop.id}/brief`)
  await page.getByLabel('Maturity').selectOption('measured and kept up to date')
  await page.getByLabel('Until its plans are in place').selectOption('up to three months')
  await page.getByRole('textbox', { name: 'Frameworks' }).fill('Jobs to be done')
  await page.getByLabel('Add a journey').selectOption('Support case')
  await page.getByRole('link', { name: 'Make a journey map' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(`${url}/journeys/${shop.id}/story`)
  await page.getByText('As a map it is measured and kept up to date.').waitFor()
  await page.getByText('It follows Jobs to be done.').waitFor()
  await page.goto(`${url}/journeys/${shop.id}/brief`)
  await page.getByRole('link', { name: 'Support case' }).click()
  await page.waitForURL(`${url}/journeys/support`)
})

test('a phone shows the guide and a checklist without the page moving sideways', async () => {
  const { url } = stage
  const { items } = await stage.read<{ items: { id: string }[] }>('/api/checklists')
  for (const path of ['/guide', `/guide/${items[0]!.id}`]) {
    const phone = await stage.open(path, { width: 360, height: 740, theme: 'dark' })
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await phone.waitForURL(url + path)
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(360)
    await phone.close()
  }
})
