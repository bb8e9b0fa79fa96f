import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { still } from './still.ts'
import { violations } from './violations.ts'

const shop = join(import.meta.dirname, '../../export/fixtures/shop.json')

let stage: Stage
let address = ''
let owner: Page
let editor: Page

beforeAll(async () => {
  stage = await openStage()
  owner = stage.page
  await owner.request.patch(`${stage.url}/api/session`, { data: { name: 'Ana Lopes' } })
  const made = await owner.request.post(`${stage.url}/api/journeys`, {
    data: JSON.parse(readFileSync(shop, 'utf8')),
  })
  const { id } = (await made.json()) as { readonly id: string }
  address = `${stage.url}/journeys/${id}`
  await owner.goto(address)
  editor = await invite('editor', 'Ben Okri')
}, 120_000)

afterAll(() => stage?.close())

/** Another browser, let in by a link, with the journey open. */
async function invite(role: 'viewer' | 'commenter' | 'editor', name: string): Promise<Page> {
  const reply = await owner.request.post(`${stage.url}/api/invitations`, { data: { role } })
  const { path } = (await reply.json()) as { readonly path: string }
  const context = await owner
    .context()
    .browser()
    ?.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
  const page = await context!.newPage()
  await page.goto(stage.url + path)
  await page.waitForURL(`${stage.url}/journeys`)
  await page.request.patch(`${stage.url}/api/session`, { data: { name } })
  await page.goto(address)
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  return page
}

const card = (page: Page, text: string) =>
  page.locator('[role=grid] [data-card]').filter({ hasText: text }).first()

test('two people see each other, and each other’s words as they are written', async () => {
  await owner.getByRole('button', { name: 'Follow Ben Okri' }).waitFor()
  await card(editor, 'Splits into instalments').dblclick()
  await editor.locator('[data-writing] [role=textbox]:focus').waitFor()
  const mark = owner.locator('[data-peer="Ben Okri"]')
  await mark.waitFor()
  await expect.poll(() => mark.getAttribute('data-peer-does')).toBe('')
  await editor.keyboard.type(', or pays at once')
  await card(owner, 'Splits into instalments, or pays at once').waitFor()
  await expect.poll(() => mark.getAttribute('data-peer-does')).toBe(' writes …')
  await expect.poll(() => mark.innerText()).toContain('or pays at once')
  await editor.keyboard.press('Control+Enter')
  await card(owner, 'Sorts by lowest stars').dblclick()
  await owner.locator('[data-writing] [role=textbox]:focus').waitFor()
  await owner.keyboard.type('!')
  await card(editor, 'Sorts by lowest stars first!').waitFor()
  await owner.keyboard.press('Control+Enter')
})

test('who has written a card is told when another changes it, and has the own words back by a press', async () => {
  await card(editor, 'Sorts by lowest stars').dblclick()
  await editor.locator('[data-writing] [role=textbox]:focus').waitFor()
  await editor.keyboard.press('Control+a')
  await editor.keyboard.type('Reads the newest first')
  await editor.keyboard.press('Control+Enter')
  await owner.getByText('Ben Okri changed “Sorts by lowest stars first!”').waitFor()
  expect(await violations(owner, null)).toEqual([])
  await owner.getByRole('button', { name: 'Restore my words' }).click()
  await card(editor, 'Sorts by lowest stars first!').waitFor()
  await editor.getByText('Ana Lopes changed “Reads the newest first”').waitFor()
  await editor.getByLabel('Dismiss').click()
})

test('a card tells who has changed it, and what it said before comes back', async () => {
  await card(owner, 'or pays at once').click()
  const inspector = owner.getByRole('complementary', { name: 'Inspector' })
  const history = inspector.getByRole('listitem').filter({ hasText: 'Ben Okri' })
  await history.waitFor()
  await card(owner, 'or pays at once').dblclick()
  await owner.locator('[data-writing] [role=textbox]:focus').waitFor()
  await owner.keyboard.press('Control+a')
  await owner.keyboard.type('Pays in one go')
  await owner.keyboard.press('Control+Enter')
  await card(owner, 'Pays in one go').click()
  await inspector.getByRole('listitem').filter({ hasText: 'Ana Lopes' }).waitFor()
  await history.getByRole('button', { name: /^Bring these words back/ }).click()
  await card(editor, 'Splits into instalments, or pays at once').waitFor()
  await owner.goto(address)
  await owner.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
})

describe('a comment', () => {
  test('begins with Ctrl+Alt+M at a card and mentions who is here', async () => {
    await card(owner, 'Freight cost appears late').focus()
    await owner.keyboard.press('Control+Alt+m')
    // A quick hand writes before the field is there.
    await owner.keyboard.type('Do we know why, @be')
    const field = owner.getByRole('textbox', { name: 'Comment: Freight cost appears late' })
    await expect.poll(() => field.inputValue()).toBe('Do we know why, @be')
    await owner.getByRole('option', { name: 'Ben Okri' }).waitFor()
    expect(await violations(owner, null)).toEqual([])
    await owner.keyboard.press('Enter')
    await owner.keyboard.type('?')
    await owner.keyboard.press('Control+Enter')
    await owner.locator('mark', { hasText: '@Ben Okri' }).waitFor()
    await owner.waitForURL(/thread=/)
  })

  test('is counted on its card for everybody, and the count opens the thread', async () => {
    const marked = editor.locator('[data-threads="1"]')
    await marked.scrollIntoViewIfNeeded()
    await expect.poll(() => marked.getAttribute('aria-description')).toBe('1 open comment')
    await expect
      .poll(
        async () => {
          // What is said in passing may lie over the card, and may go by itself.
          for (const notice of await editor.getByLabel('Dismiss').all())
            await notice.click({ timeout: 500 }).catch(() => undefined)
          const box = await still(marked)
          await editor.mouse.click(box.x + box.width - 3, box.y + box.height - 2)
          return editor.getByText('Do we know why').isVisible()
        },
        { interval: 1000 },
      )
      .toBe(true)
    const thread = (page: Page) => new URL(page.url()).searchParams.get('thread')
    await expect.poll(() => thread(editor)).toBe(thread(owner))
    await editor.getByRole('button', { name: 'Resolve' }).click()
    await owner.locator('[data-threads]').waitFor({ state: 'detached' })
  })

  test('is deleted by an editor and comes back by undo', async () => {
    await editor.getByRole('button', { name: 'Delete this thread' }).click()
    await owner.getByText('Do we know why').waitFor({ state: 'detached' })
    await editor.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await editor.getByText('Do we know why').waitFor()
    expect(await violations(editor, null)).toEqual([])
  })
})

test('a lane and an empty cell are commented on, too', async () => {
  const head = owner.getByRole('rowheader').filter({ hasText: 'Doing' })
  await head.focus()
  await owner.keyboard.press('Control+Alt+m')
  await owner.getByRole('textbox', { name: 'Comment: Doing' }).waitFor()
  await owner.keyboard.type('Too much of it')
  await owner.keyboard.press('Control+Enter')
  const marked = editor.locator('[role=rowheader][data-threads="1"]')
  await marked.waitFor()
  expect(await marked.evaluate((rail) => getComputedStyle(rail).position)).toBe('sticky')
  const cell = owner.locator('[role=gridcell][data-cell][data-empty]').first()
  await cell.focus()
  await owner.keyboard.press('Shift+F10')
  await owner.getByRole('menuitem', { name: 'Comment on it' }).click()
  await owner.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await owner.keyboard.type('Nothing here?')
  await owner.keyboard.press('Control+Enter')
  await editor.locator('[role=gridcell][data-threads="1"]').waitFor()
  await owner.getByRole('button', { name: /^Doing$/ }).click()
  await owner.waitForURL(/select=lane/)
  await owner.getByRole('button', { name: 'Close', exact: true }).click()
  const inspector = owner.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: 'Doing' }).waitFor()
  await inspector.getByRole('button', { name: 'Comment on it' }).click()
  await owner.getByRole('textbox', { name: 'Comment: Doing' }).waitFor()
  for (let left = 2; left > 0; left -= 1) {
    await owner.getByRole('button', { name: 'Delete this thread' }).first().click()
    await expect.poll(() => editor.locator('[data-threads]').count()).toBe(left - 1)
  }
  await owner.goto(address)
  await owner.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
})

test('a mention comes into the inbox of who is mentioned, counts there, and leads to its thread', async () => {
  const inbox = await editor.context().newPage()
  await inbox.goto(`${stage.url}/inbox`)
  await inbox.getByRole('link', { name: 'Inbox, 1 unread' }).waitFor()
  const item = inbox.getByRole('link', { name: /Ana Lopes.*mentions you/ })
  await item.waitFor()
  expect(await violations(inbox, null)).toEqual([])
  await inbox.getByRole('button', { name: 'Mark all as read' }).click()
  await inbox.getByRole('link', { name: 'Inbox', exact: true }).waitFor()
  await item.click()
  await inbox.getByText('Do we know why').waitFor()
  await inbox.waitForURL(/[?&]panel=comments(&|$)/)
  await inbox.close()
  await expect.poll(() => owner.getByRole('link', { name: /unread/ }).count()).toBe(0)
})

test('an @ in a card offers members, mentions one whole, and leads them from the inbox to the card', async () => {
  await card(owner, 'Sorts by lowest stars').dblclick()
  const text = owner.locator('[data-writing] [role=textbox]:focus')
  await text.waitFor()
  await owner.keyboard.type(' a@b.c @be')
  const list = owner.getByRole('listbox', { name: 'People to mention' })
  await list.getByRole('option', { name: 'Ben Okri', selected: true }).waitFor()
  expect(await violations(owner, null)).toEqual([])
  await owner.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
  await owner.keyboard.type('n')
  expect(await list.count()).toBe(0)
  for (let left = '@ben'.length; left > 0; left -= 1) await owner.keyboard.press('Backspace')
  await owner.keyboard.type('@')
  await list.getByRole('option', { name: 'Ben Okri' }).click()
  const mention = text.locator('[data-mention]')
  await expect.poll(() => mention.allInnerTexts()).toEqual(['@Ben Okri'])
  // Backwards over the space and over the whole name.
  await owner.keyboard.press('Backspace')
  await owner.keyboard.press('Backspace')
  await mention.waitFor({ state: 'detached' })
  await owner.keyboard.type('@ok')
  await list.waitFor()
  await owner.keyboard.press('Tab')
  await owner.keyboard.type('looks')
  await card(editor, 'a@b.c @Ben Okri looks').waitFor()
  await owner.keyboard.press('Control+Enter')
  await card(owner, 'a@b.c @Ben Okri looks').locator('b', { hasText: '@Ben Okri' }).waitFor()
  const inbox = await editor.context().newPage()
  // Who has written it is stored a second later.
  await expect
    .poll(
      async () => {
        await inbox.goto(`${stage.url}/inbox`)
        await inbox.getByRole('heading', { name: 'Inbox' }).waitFor()
        return inbox.getByRole('link', { name: /mentions you in a card/ }).count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  await inbox
    .getByRole('link', { name: /^Ana Lopes.*mentions you in a card.*@Ben Okri looks/ })
    .click()
  await inbox.waitForURL(/select=card/)
  await card(inbox, '@Ben Okri looks').waitFor()
  await inbox.close()
  await owner.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await card(owner, 'Ben Okri looks').waitFor({ state: 'detached' })
})

describe('a pointer', () => {
  const flag = () => owner.locator('[data-pointer="Ben Okri"]')
  /** Where the tip of the flag is in a card: shares from its left and top. */
  const shareIn = async (text: string) => {
    const [tip, box] = [await flag().boundingBox(), await card(owner, text).boundingBox()]
    if (tip === null || box === null) return []
    return [(tip.x - box.x) / box.width, (tip.y - box.y) / box.height]
  }
  const pointAt = async (text: string, x: number, y: number) => {
    await card(editor, text).scrollIntoViewIfNeeded()
    const box = await still(card(editor, text))
    await editor.mouse.move(box.x + box.width * x, box.y + box.height * y)
  }
  const isAt = async (text: string, x: number, y: number) =>
    expect
      .poll(
        async () => {
          const [left = 9, top = 9] = await shareIn(text)
          return Math.hypot(left - x, top - y) < 0.03
        },
        { timeout: 10_000 },
      )
      .toBe(true)

  test('is shown over the same spot of the same card, also at another zoom and without a lane', async () => {
    await pointAt('Opens 3 to 5', 0.3, 0.6)
    await flag().waitFor()
    await expect.poll(() => flag().innerText()).toBe('Ben Okri')
    await isAt('Opens 3 to 5', 0.3, 0.6)
    await owner.goto(`${address}?zoom=70&density=compact`)
    await isAt('Opens 3 to 5', 0.3, 0.6)
    await owner.getByRole('button', { name: 'Lanes' }).click()
    await owner.getByRole('menuitemcheckbox').first().click()
    await owner.keyboard.press('Escape')
    await isAt('Opens 3 to 5', 0.3, 0.6)
    await pointAt('Opens 3 to 5', 0.8, 0.2)
    await isAt('Opens 3 to 5', 0.8, 0.2)
    expect(await violations(owner, null)).toEqual([])
  })

  test('takes no clicks, is not spoken, and moves at most 20 times a second', async () => {
    const box = await still(card(editor, 'Opens 3 to 5'))
    const moves = owner.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0
          const flag = document.querySelector('[data-pointer]')!
          new MutationObserver((changes) => (count += changes.length)).observe(flag, {
            attributeFilter: ['style'],
          })
          setTimeout(() => resolve(count), 1500)
        }),
    )
    const end = Date.now() + 1400
    for (let i = 0; i < 80 && Date.now() < end; i++) await editor.mouse.move(box.x + i, box.y + 10)
    const count = await moves
    expect(count).toBeGreaterThan(1)
    expect(count).toBeLessThan(60)
    const layer = owner.locator('[aria-hidden=true]', { has: flag() }).last()
    expect(await layer.evaluate((element) => getComputedStyle(element).pointerEvents)).toBe('none')
  })

  test('stays with a head that stays in sight', async () => {
    const head = (page: Page) => page.locator('[data-column="step:pay"]')
    await head(editor).scrollIntoViewIfNeeded()
    await head(editor).hover()
    const distance = async () => {
      const [tip, box] = [await flag().boundingBox(), await head(owner).boundingBox()]
      if (tip === null || box === null) return Infinity
      return Math.hypot(tip.x - box.x - box.width / 2, tip.y - box.y - box.height / 2)
    }
    await expect.poll(distance).toBeLessThan(3)
    await owner.getByTestId('map-scroller').evaluate((element) => element.scrollBy(0, 300))
    await expect.poll(distance).toBeLessThan(3)
  })

  test('of somebody who does nothing for ten seconds goes', async () => {
    const idle = await invite('viewer', 'Ida')
    await idle.clock.install()
    const box = await still(card(idle, 'Opens 3 to 5'))
    await idle.mouse.move(box.x + 20, box.y + 10)
    const other = owner.locator('[data-pointer="Ida"]')
    await other.waitFor()
    await idle.clock.fastForward(10_000)
    await other.waitFor({ state: 'detached' })
    await idle.context().close()
  })

  test('goes when it leaves the map', async () => {
    await editor.mouse.move(20, 20)
    await flag().waitFor({ state: 'detached' })
    await owner.goto(address)
  })
})

describe('whoever is followed', () => {
  const firstColumn = (page: Page) =>
    page.locator('[data-column]').evaluateAll((columns) => {
      const map = columns[0]!.closest('[data-map]')!.getBoundingClientRect()
      const middle = (map.left + 148 + map.right) / 2
      return columns.findIndex((each) => each.getBoundingClientRect().right > middle)
    })

  test('leads the follower over the map and into other views', async () => {
    await editor.goto(`${address}?zoom=200`)
    await card(editor, 'Opens 3 to 5').waitFor()
    await owner.getByRole('button', { name: 'Follow Ben Okri' }).click()
    await editor
      .locator('[data-column="step:pay"]')
      .evaluate((head) => head.scrollIntoView({ inline: 'center' }))
    await expect.poll(() => firstColumn(editor)).toBe(4)
    await owner.setViewportSize({ width: 1000, height: 900 })
    await editor.getByTestId('map-scroller').evaluate((map) => map.scrollBy(-40, 0))
    await expect.poll(() => firstColumn(owner)).toBe(4)
    await editor.getByRole('link', { name: 'Table' }).click()
    await owner.waitForURL(/\/table/)
    await editor.getByRole('link', { name: 'Map' }).click()
    await owner.waitForURL(/journeys\/[^/]+$/)
    await owner.setViewportSize({ width: 1440, height: 900 })
  })

  test('is left by who scrolls away', async () => {
    await owner.getByRole('button', { name: 'Stop following Ben Okri' }).waitFor()
    await card(owner, 'Opens 3 to 5').hover()
    await owner.mouse.wheel(0, 40)
    await owner.getByRole('button', { name: 'Follow Ben Okri', exact: true }).waitFor()
  })
})

describe('bringing everyone here', () => {
  const scrollOf = (page: Page) =>
    page
      .getByTestId('map-scroller')
      .evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])
  /** How far the middle of a card is from the middle of the map, in pixels. */
  const offCentre = (page: Page, text: string) =>
    card(page, text).evaluate((element) => {
      const [box, map] = [element, element.closest('[data-map]')!].map((each) =>
        each.getBoundingClientRect(),
      )
      const middle = {
        x: (map!.left + 148 + map!.right) / 2,
        y: (map!.top + 110 + map!.bottom) / 2,
      }
      return Math.hypot(box!.x + box!.width / 2 - middle.x, box!.y + box!.height / 2 - middle.y)
    })

  test('scrolls the other screens to the same place, and Back returns', async () => {
    await owner.goto(`${address}?zoom=150`)
    await editor.goto(`${address}?zoom=200&density=compact`)
    await card(owner, 'Parcel arrives later').waitFor()
    await card(editor, 'Opens 3 to 5').waitFor()
    const before = await scrollOf(editor)
    await card(owner, 'Parcel arrives later').evaluate((element) =>
      element.scrollIntoView({ block: 'center', inline: 'center' }),
    )
    await owner.getByRole('button', { name: 'Bring everyone here' }).click()
    await owner.getByText('1 screen was brought here').waitFor()
    await editor.getByText('Ana Lopes brought you here').waitFor()
    await expect.poll(() => offCentre(editor, 'Parcel arrives later')).toBeLessThan(200)
    expect(await violations(editor, null)).toEqual([])
    await editor.getByRole('button', { name: 'Back', exact: true }).click()
    await expect.poll(() => scrollOf(editor)).toEqual(before)
  })

  test('is found in the palette, works by keys, and opens the same view', async () => {
    await owner.goto(address.replace(/$/, '/story'))
    await owner.getByRole('button', { name: 'Bring everyone here' }).waitFor()
    await owner.keyboard.press('Control+k')
    await owner.getByRole('combobox', { name: 'Search and commands' }).waitFor()
    await owner.keyboard.type('bring every')
    await owner.getByRole('option', { name: 'Bring everyone here' }).waitFor()
    await owner.keyboard.press('Enter')
    await editor.waitForURL(/\/story/)
    await editor.getByRole('button', { name: 'Back', exact: true }).last().click()
    await editor.waitForURL(/journeys\/[^/]+\?/)
    await owner.goto(address)
    await editor.goto(address)
  })
})

test('a commenter finds in the menu of a card what one may do with it', async () => {
  const commenter = await invite('commenter', 'Cleo')
  await card(commenter, 'Opens 3 to 5').click({ button: 'right' })
  const items = commenter.getByRole('menuitem')
  await expect
    .poll(async () => (await items.allInnerTexts()).map((text) => text.split('\n')[0]))
    .toEqual(['Copy', 'Comment on it'])
  await items.filter({ hasText: 'Comment on it' }).click()
  await commenter.getByRole('textbox', { name: 'Comment: Opens 3 to 5' }).waitFor()
  await commenter.getByRole('rowheader').filter({ hasText: 'Doing' }).click({ button: 'right' })
  await expect.poll(() => items.count()).toBe(1)
  await items.filter({ hasText: 'Comment on it' }).click()
  await commenter.getByRole('textbox', { name: 'Comment: Doing' }).waitFor()
  const cell = commenter.locator('[role=gridcell][data-cell][data-empty]').first()
  await cell.click({ button: 'right' })
  await items.filter({ hasText: 'Comment on it' }).click()
  await commenter.getByRole('textbox', { name: /^Comment: .+, .+/ }).waitFor()
  await cell.focus()
  await commenter.keyboard.press('Shift+F10')
  await items.filter({ hasText: 'Comment on it' }).waitFor()
  await commenter.keyboard.press('Escape')
  await commenter.context().close()
})

test('a viewer has nothing to edit with, and the server would not take it', async () => {
  const viewer = await invite('viewer', 'Vera')
  expect(await viewer.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  expect(await viewer.getByRole('button', { name: 'Bring everyone here' }).count()).toBe(0)
  const text = await card(viewer, 'Opens 3 to 5').innerText()
  await card(viewer, 'Opens 3 to 5').dblclick()
  await viewer.keyboard.type('mine')
  expect(await viewer.locator('[data-writing]').count()).toBe(0)
  expect(await card(owner, 'Opens 3 to 5').innerText()).toBe(text)
  const { pathname } = new URL(address)
  const refused = await viewer.request.post(`${stage.url}/api${pathname}/threads`, {
    data: { target: { kind: 'step', id: 'pay' }, text: 'x' },
  })
  expect(refused.status()).toBe(403)
  await viewer.context().close()
})

test('a mention means a person, whatever they are called by now and whoever else has the name', async () => {
  const namesake = await invite('editor', 'Ben Okri')
  const made = await owner.request.post(`${stage.url}/api/touchpoints`, {
    data: { title: 'Parcel locker' },
  })
  const { id } = (await made.json()) as { readonly id: string }
  await owner.goto(`${stage.url}/touchpoints/${id}`)
  await owner.getByLabel('Say something about it').focus()
  await owner.keyboard.type('Is it full, @ben ok')
  const both = owner.getByRole('option', { name: /^Ben Okri/ })
  await both.nth(1).waitFor()
  expect(await violations(owner, null)).toEqual([])
  // Who joined first stands first.
  await both.first().click()
  await owner.keyboard.type('?')
  await owner.getByRole('button', { name: 'Send' }).click()
  await owner.locator('mark', { hasText: '@Ben Okri' }).waitFor()
  await editor.request.patch(`${stage.url}/api/session`, { data: { name: 'Ben Hale' } })
  await owner.reload()
  await owner.locator('mark', { hasText: '@Ben Hale' }).waitFor()
  const inbox = await editor.context().newPage()
  await inbox.goto(`${stage.url}/inbox`)
  const item = inbox.getByRole('link', { name: /mentions you.*Is it full, @Ben Hale \?/ })
  await item.waitFor()
  // The comment on the map, too, is still for them.
  await inbox.getByRole('link', { name: /mentions you.*Do we know why, @Ben Hale/ }).waitFor()
  await item.click()
  await inbox.waitForURL(/\/touchpoints\//)
  await namesake.goto(`${stage.url}/inbox`)
  await namesake.getByText('Nothing for you yet').waitFor()
  await namesake.context().close()
})
