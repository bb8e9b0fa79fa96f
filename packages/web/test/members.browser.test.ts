import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let owner: Page

beforeAll(async () => {
  stage = await openStage()
  owner = stage.page
  await owner.context().grantPermissions(['clipboard-read', 'clipboard-write'])
}, 120_000)

afterAll(() => stage?.close())

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

/** Another browser that opens a link. */
async function visitor(link: string): Promise<Page> {
  const context = await owner.context().browser()!.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(link)
  await page.waitForURL(`${stage.url}/journeys`)
  return page
}

test('the members are reached from the rail, and one gives oneself a name there', async () => {
  await owner.getByRole('link', { name: 'Members' }).click()
  await owner.getByRole('textbox', { name: 'Your name' }).fill('Ana Lopes')
  await owner.keyboard.press('Enter')
  await row(owner, 'Ana Lopes').waitFor()
  await owner.getByText('Nobody else is here yet').waitFor()
  expect(await violations(owner)).toEqual([])

  await owner.getByRole('button', { name: 'Export the members' }).click()
  const saved = owner.waitForEvent('download')
  await owner.getByRole('menuitem', { name: 'CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('members.csv')
})

let guest: Page

describe('a link', () => {
  test('is copied by a button and lets others in with its role', async () => {
    await owner.getByRole('button', { name: 'Copy a link for viewers' }).click()
    await owner.getByText('A link for viewers is in the clipboard').waitFor()
    const link = await owner.evaluate(() => navigator.clipboard.readText())
    guest = await visitor(link)
    await guest.goto(`${stage.url}/members`)
    await guest.getByRole('textbox', { name: 'Your name' }).fill('Vera Chen')
    await guest.keyboard.press('Enter')
    await row(guest, 'Vera Chen').waitFor()
    await owner.reload()
    await row(owner, 'Vera Chen').waitFor()
    await owner.getByText('used once').waitFor()
    expect(await violations(owner)).toEqual([])
  })

  test('is withdrawn, and that is undone', async () => {
    await owner.getByRole('button', { name: /^Withdraw: For viewers/ }).click()
    await owner.getByText('No link is out').waitFor()
    await owner.getByRole('button', { name: 'Undo' }).click()
    await owner.getByText('For viewers').waitFor()
  })
})

describe('a viewer', () => {
  test('sees who is here, and nothing that only others may do', async () => {
    await row(guest, 'Ana Lopes').waitFor()
    await guest.getByText('Admins and owners let others in').waitFor()
    for (const name of [/^Role of/, /^Remove/, /^Copy a link/])
      expect(await guest.getByRole('button', { name }).count()).toBe(0)
    expect(await guest.getByRole('link', { name: 'Start from my data' }).count()).toBe(0)
    await guest.goto(`${stage.url}/journeys`)
    await guest.getByText('for you to read').waitFor()
    expect(await guest.getByRole('link', { name: 'Draw a journey' }).count()).toBe(0)
    expect(await violations(guest)).toEqual([])
    await guest.goto(`${stage.url}/draw`)
    await guest.getByText('Your role does not allow this').waitFor()
    await guest.goto(`${stage.url}/members`)
  })

  test('is made an editor by keys, and may draw from then on', async () => {
    await owner.getByRole('button', { name: 'Role of Vera Chen: Viewer' }).focus()
    await owner.keyboard.press('Enter')
    await owner.getByRole('menuitemradio', { name: /^Editor/ }).waitFor()
    await owner.keyboard.type('ed')
    await owner.keyboard.press('Enter')
    await owner.getByRole('button', { name: 'Role of Vera Chen: Editor' }).waitFor()
    await guest.goto(`${stage.url}/journeys`)
    await guest.getByRole('link', { name: 'Draw a journey' }).first().waitFor()
  })

  test('is removed, whereupon the server refuses them, and brought back by undo', async () => {
    await owner.getByRole('button', { name: 'Remove Vera Chen' }).click()
    await row(owner, 'Vera Chen').waitFor({ state: 'detached' })
    expect((await guest.request.get(`${stage.url}/api/session`)).status()).toBe(401)
    await owner.getByRole('button', { name: 'Undo' }).first().click()
    await row(owner, 'Vera Chen').waitFor()
    expect((await guest.request.get(`${stage.url}/api/session`)).status()).toBe(200)
  })
})

test('the only owner is told why they cannot leave; others leave after a question', async () => {
  await owner.getByRole('button', { name: 'Leave this workspace' }).click()
  await owner.getByText('You are the only owner').waitFor()
  await owner.getByRole('button', { name: 'Stay' }).click()
  await guest.goto(`${stage.url}/members`)
  await guest.getByRole('button', { name: 'Leave this workspace' }).click()
  await guest.getByRole('dialog').waitFor()
  await guest.getByRole('button', { name: 'Leave', exact: true }).click()
  await guest.waitForURL(`${stage.url}/journeys`)
  expect((await guest.request.get(`${stage.url}/api/session`)).status()).toBe(401)
})

test.each([
  ['a small screen', { width: 360, height: 720, theme: 'light' }],
  ['the dark theme', { theme: 'dark' }],
] as const)('nothing is lost on %s', async (_, look) => {
  const page = await stage.open('/members', look)
  await page.getByRole('button', { name: 'Copy a link for admins' }).waitFor()
  expect(await violations(page)).toEqual([])
  const body = page.locator('main')
  expect(await body.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true)
  await page.close()
})
