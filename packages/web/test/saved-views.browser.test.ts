import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openJourney, shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { still } from './still.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

const laneOf = (type: string) => shop.lanes.find((lane) => lane.type === type)!

describe('an export', () => {
  /** The file behind an item of the open menu. */
  async function exported(name: string): Promise<string> {
    const item = page.getByRole('menuitem', { name })
    const answer = await page.request.get(
      new URL((await item.getAttribute('href'))!, stage.url).href,
    )
    expect(answer.status()).toBe(200)
    return answer.text()
  }

  test('has what is seen, says what it leaves out, and is whole when that is asked for', async () => {
    const [doing, quotes] = [laneOf('doing'), laneOf('quotes')]
    await openJourney(stage, { ...shop, id: 'seen-1' }, `?hide=${quotes.id}`)
    await page.getByRole('button', { name: 'assumed, everyone', exact: true }).click()
    await page.getByRole('button', { name: 'Export' }).focus()
    await page.keyboard.press('Enter')
    const only = page.getByRole('menuitemcheckbox', { name: 'Only what I see' })
    await soon(() => only.textContent()).toContain('Without the hidden lane and 1 curve')
    for (const format of ['Table (CSV)', 'Text (Markdown)', 'Vector picture (SVG)']) {
      const text = await exported(format)
      expect(text).toContain(doing.title)
      expect(text).not.toContain(quotes.title)
    }
    expect(await exported('Table (CSV)')).not.toContain('assumed, everyone')
    expect(await exported('Journey (JSON)')).toContain(quotes.title)
    await only.click()
    await soon(() => only.textContent()).toContain('hidden lanes and curves are in it too')
    expect(await exported('Vector picture (SVG)')).toContain(quotes.title)
    expect(await exported('Table (CSV)')).toContain('assumed, everyone')
    await page.keyboard.press('Escape')
  })

  test('offers no choice where everything is seen', async () => {
    await openJourney(stage, { ...shop, id: 'seen-2', personas: [] })
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Slides (PPTX)' }).waitFor()
    expect(await page.getByRole('menuitemcheckbox').count()).toBe(0)
    await page.keyboard.press('Escape')
  })
})

describe('a saved view', () => {
  const [quotes, doing] = [laneOf('quotes'), laneOf('doing')]
  const lane = (title: string) => page.getByRole('rowheader', { name: new RegExp(`^${title}`) })
  const menu = () => page.getByRole('button', { name: /^Saved view/ })
  const choose = async (item: string) => {
    await menu().click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const views = async (id: string) => (await stage.read<Journey>(`/api/journeys/${id}`)).views

  async function saveAs(title: string): Promise<void> {
    await choose('Save what I see…')
    await page.getByLabel('Name of the view').fill(title)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Saved view: ${title}`, exact: true }).waitFor()
  }

  test('is saved, opened by its link, changed, updated, and is the same for everyone', async () => {
    await openJourney(
      stage,
      { ...shop, id: 'saved-1' },
      `?hide=${quotes.id}&zoom=75&density=compact`,
    )
    await saveAs('For the board')
    await soon(() => views('saved-1')).toMatchObject([
      {
        title: 'For the board',
        kind: 'map',
        settings: { hide: quotes.id, zoom: '75', density: 'compact' },
      },
    ])
    await soon(() => new URL(page.url()).search).toMatch(/^\?saved=[\w-]+$/)
    const link = page.url()
    await page.reload()
    await lane(doing.title).waitFor()
    await soon(() => lane(quotes.title).count()).toBe(0)
    await page.getByRole('button', { name: '75 % zoom' }).waitFor()
    await page.getByRole('button', { name: 'Lanes, 1 hidden' }).click()
    await page.getByRole('menuitemcheckbox', { name: quotes.title }).click()
    await page.getByRole('menuitemcheckbox', { name: doing.title }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Saved view: For the board, changed' }).waitFor()
    await lane(quotes.title).waitFor()
    await choose('Back to how it was saved')
    await lane(doing.title).waitFor()
    await soon(() => lane(quotes.title).count()).toBe(0)
    await page.goBack()
    await page.getByRole('button', { name: 'Saved view: For the board, changed' }).waitFor()
    await choose('Update with what I see')
    await soon(async () => (await views('saved-1'))?.[0]?.settings.hide).toBe(doing.id)
    await soon(() => page.url()).toBe(link)
    const other = await stage.open(new URL(link).pathname + new URL(link).search, {})
    await other.getByRole('rowheader', { name: new RegExp(`^${quotes.title}`) }).waitFor()
    await other.close()
  })

  test('keeps another kind of view and its filters, and back and forward go through the views', async () => {
    await openJourney(stage, { ...shop, id: 'saved-2' })
    await saveAs('Whole map')
    await choose('Close this view')
    await page.getByRole('link', { name: 'Table', exact: true }).click()
    await page.getByLabel('Lane', { exact: true }).selectOption({ label: 'Pain points' })
    await saveAs('Pains')
    await menu().click()
    await page.getByRole('menuitemradio', { name: 'Whole map' }).click()
    await page.getByTestId('map-scroller').waitFor()
    await page.goBack()
    await page.getByRole('grid').waitFor()
    await soon(() => page.getByLabel('Lane', { exact: true }).inputValue()).toBe('painPoints')
    await page.goForward()
    await page.getByTestId('map-scroller').waitFor()
    await soon(() => new URL(page.url()).search).toMatch(/^\?saved=/)
  })

  test('is renamed, deleted and brought back by keys alone', async () => {
    await openJourney(stage, { ...shop, id: 'saved-3' }, `?hide=${quotes.id}`)
    const byKeys = async (letters: string, item: string) => {
      await menu().focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: item }).waitFor()
      await page.keyboard.type(letters)
      await page.keyboard.press('Enter')
    }
    const named = async (title: string) => {
      await soon(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'view',
      )
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: `Saved view: ${title}`, exact: true }).waitFor()
    }
    await byKeys('save', 'Save what I see…')
    await named('Draft')
    await byKeys('ren', 'Rename…')
    await named('Final')
    await byKeys('del', 'Delete')
    await page.getByText('“Final” is deleted.').waitFor()
    await soon(() => new URL(page.url()).search).toBe(`?hide=${quotes.id}`)
    await soon(async () => (await views('saved-3')) ?? []).toEqual([])
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await page.getByRole('button', { name: 'Saved view: Final', exact: true }).waitFor()
    await page.goto(`${stage.url}/journeys/saved-3?saved=nowhere`)
    await page.getByText('There is no such saved view any more.').waitFor()
    await soon(() => new URL(page.url()).search).toBe('')
  })

  test('has widths of its own, which leave those of the map alone', async () => {
    await openJourney(stage, { ...shop, id: 'saved-4' })
    const width = async () =>
      Math.round((await page.locator('[data-head="step:basket"]').boundingBox())!.width)
    const before = Math.round((await still(page.locator('[data-head="step:basket"]'))).width)
    await saveAs('Wide basket')
    await menu().click()
    await page.getByRole('menuitemcheckbox', { name: 'Own column widths' }).click()
    await page.keyboard.press('Escape')
    const border = await still(page.locator('[data-border="basket"]'))
    await page.mouse.move(border.x + border.width / 2, border.y + 8)
    await page.mouse.down()
    await page.mouse.move(border.x + 90, border.y + 8, { steps: 4 })
    await page.mouse.up()
    await soon(async () => (await views('saved-4'))?.[0]?.widths?.basket).toBeGreaterThan(
      before + 60,
    )
    await soon(width).toBeGreaterThan(before + 60)
    const stored = await stage.read<Journey>('/api/journeys/saved-4')
    expect(stored.steps.find(({ id }) => id === 'basket')?.width).toBeUndefined()
    await page.getByRole('button', { name: 'Export' }).click()
    const svg = page.getByRole('menuitem', { name: 'Vector picture (SVG)' })
    const [saved] = (await views('saved-4')) ?? []
    await soon(() => svg.getAttribute('href')).toContain(`view=${saved?.id}`)
    await page.keyboard.press('Escape')
    await choose('Close this view')
    await soon(width).toBe(before)
    await page.goBack()
    await soon(width).toBeGreaterThan(before + 60)
  })

  test('can be opened, but not saved, by who may only read', async () => {
    const invited = await page.request.post(`${stage.url}/api/invitations`, {
      data: { role: 'viewer' },
      headers: { origin: stage.url },
    })
    const { path } = (await invited.json()) as { path: string }
    const context = await page.context().browser()!.newContext()
    const reader = await context.newPage()
    await reader.goto(stage.url + path)
    await reader.waitForURL(`${stage.url}/journeys`)
    await reader.goto(`${stage.url}/journeys/saved-2`)
    await reader.getByRole('button', { name: 'Saved views' }).click()
    await reader.getByRole('menuitemradio', { name: 'Pains' }).click()
    await reader.getByRole('button', { name: 'Saved view: Pains', exact: true }).click()
    await reader.getByRole('menuitem', { name: 'Copy the link' }).waitFor()
    expect(await reader.getByRole('menuitem', { name: /Save|Rename|Delete/ }).count()).toBe(0)

    // Nothing is offered that only a change of many rows would need.
    await reader.goto(`${stage.url}/journeys/saved-2/table`)
    await reader.getByRole('row').nth(1).waitFor()
    expect(await reader.getByRole('checkbox').count()).toBe(0)

    // A view of a list they keep for themselves.
    await reader.goto(`${stage.url}/pain-points?q=late`)
    await reader.getByRole('button', { name: 'Saved views' }).click()
    await reader.getByRole('menuitem', { name: 'Save what I see…' }).click()
    await reader.getByRole('dialog').getByText('for you alone').waitFor()
    expect(await reader.getByLabel('Only for me').count()).toBe(0)
    await reader.getByLabel('Name of the view').fill('Late ones')
    await reader.keyboard.press('Enter')
    await reader.getByRole('button', { name: 'Saved view: Late ones', exact: true }).click()
    await reader.getByRole('menuitem', { name: 'Delete' }).waitFor()
    expect(await reader.getByRole('menuitemcheckbox', { name: 'Only for me' }).count()).toBe(0)
    const all = await stage.read<{ items: object[] }>('/api/views?place=pain-points')
    expect(all.items).toEqual([])
    await context.close()
  })

  test('stands in the menu of views on a phone, and axe finds nothing', async () => {
    const path = new URL(page.url()).pathname
    await page.goto(`${stage.url}/journeys`)
    for (const width of [1440, 360]) {
      const own = await stage.open(path, { width, theme: width === 360 ? 'dark' : 'light' })
      await own
        .getByRole('button', { name: width === 360 ? 'Views of this journey: Map' : 'Saved views' })
        .click()
      await own.getByRole('menuitemradio', { name: 'Wide basket' }).waitFor()
      expect(await violations(own, 'color-contrast')).toEqual([])
      await own.getByRole('menuitem', { name: 'Save what I see…' }).click()
      await own.getByLabel('Name of the view').fill('On the way')
      await own.keyboard.press('Enter')
      await own.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await violations(own, null)).toEqual([])
      const inside = await own.evaluate(() => document.documentElement.scrollWidth)
      expect(inside).toBeLessThanOrEqual(width)
      await own.close()
    }
  })
})

/** What comes true within ten seconds, however busy the machine. */
function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000, interval: 100 })
}
