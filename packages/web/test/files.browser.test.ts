import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from '@desirepath/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hostileSvg } from '../../server/test/hostile-svg.ts'
import { pictures } from '../../server/test/pictures.ts'
import { cardsIn, eventually, give, loadedWidth, openPictures } from './picture-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { still } from './still.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page
let id = ''

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

beforeEach(async () => {
  id = await openPictures(stage)
})

const shopFront = {
  name: 'shop front.png',
  mimeType: 'image/png',
  buffer: Buffer.from(pictures.png),
}

describe('bringing files in', () => {
  test('a picture is chosen from disk, its words are asked for at once, and one undo takes it back', async () => {
    await cell('pictures', 'ad').focus()
    await press('Enter')
    const dialog = page.getByRole('dialog')
    await eventually(() => focused()).toBe('A file from this computer')
    await chooseFile(shopFront)
    await eventually(() => focused()).toBe('What the picture shows')
    await dialog.getByRole('button', { name: 'Attach' }).click()
    expect(await dialog.isVisible()).toBe(true)
    await page.keyboard.type('The front of the shop')
    expect(await violations(page)).toEqual([])
    await press('Enter')
    const picture = page.getByRole('img', { name: 'The front of the shop' })
    await eventually(() => loadedWidth(picture)).toBe(6)
    const [stored] = await storedCards('pictures')
    expect(stored?.attachment).toEqual({
      url: expect.stringMatching(/^\/api\/files\/[0-9a-f]{64}$/),
      name: 'shop front.png',
      alt: 'The front of the shop',
      mediaType: 'image/png',
      bytes: pictures.png.length,
      pixels: { width: 6, height: 4 },
    })
    await press('Control+z')
    await eventually(() => storedCards('pictures')).toEqual([])
    await press('Control+Shift+z')
    await eventually(() => loadedWidth(picture)).toBe(6)
  })

  test('pictures are pasted, several one after the other', async () => {
    await cell('notes', 'ad').focus()
    await give('paste', cell('notes', 'ad'), [
      { name: 'one.png', type: 'image/png', bytes: [...pictures.png] },
      { name: 'two.webp', type: 'image/webp', bytes: [...pictures.webp] },
    ])
    await page.getByText('1 more file follows.').waitFor()
    await page.getByLabel('What the picture shows').fill('First')
    await press('Enter')
    await page.getByText('two.webp').waitFor()
    await eventually(() => focused()).toBe('What the picture shows')
    await page.keyboard.type('Second')
    await press('Enter')
    await eventually(() => storedNames('notes')).toEqual(['one.png', 'two.webp'])
    await eventually(() => loadedWidth(page.getByRole('img', { name: 'Second' }))).toBe(6)
  })

  test('files are dropped onto a cell, but not onto a lane of records', async () => {
    const pdf = { name: 'plan.pdf', type: '', bytes: [...Buffer.from('%PDF-1.7 1 0 obj')] }
    await give('drop', cell('papers', 'compare'), [pdf])
    await page.getByRole('dialog').getByText('plan.pdf').waitFor()
    await page.getByRole('button', { name: 'Attach' }).click()
    await eventually(() => storedNames('papers')).toEqual(['plan.pdf'])
    const [{ attachment } = {}] = await storedCards('papers')
    expect(attachment).toMatchObject({ mediaType: 'application/pdf', bytes: 16 })
    await give('drop', page.locator('[data-cell^="lane-pain"]').first(), [pdf])
    await page.waitForTimeout(200)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('an address is a link, and nothing is loaded from elsewhere', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await cell('pictures', 'ad').focus()
    await press('Enter')
    await page.getByLabel('Or an address').fill('javascript:alert(1)')
    await press('Enter')
    await page.getByRole('alert').getByText('Give an address that begins with').waitFor()
    await page.getByLabel('Or an address').fill('https://pictures.example/shop.png')
    await page.getByLabel('What the picture shows').fill('The shop')
    await press('Enter')
    await card('pictures', 'ad').getByText('The shop').waitFor()
    expect(asked.filter((url) => !url.startsWith(stage.url) && !url.startsWith('data:'))).toEqual(
      [],
    )
  })

  test('what is too large or damaged is refused with what to do, and the dialog stays', async () => {
    await cell('pictures', 'ad').focus()
    await press('Enter')
    await chooseFile({ ...shopFront, buffer: Buffer.alloc(21 << 20, shopFront.buffer) })
    await page.getByRole('alert').getByText('A picture may be 20 MB at most').waitFor()
    await chooseFile({ ...shopFront, buffer: Buffer.from(pictures.png.slice(0, 20)) })
    await page.getByRole('alert').getByText('damaged').waitFor()
    await eventually(() => page.getByRole('button', { name: 'Attach' }).isDisabled()).toBe(true)
    await chooseFile(shopFront)
    await page.getByLabel('What the picture shows').fill('A shop')
    await press('Enter')
    await page.getByRole('img', { name: 'A shop' }).waitFor()
  })

  test('a file on its way shows how far it is, and cancelling leaves nothing', async () => {
    await page.route('**/api/files?*', () => {})
    await cell('pictures', 'ad').focus()
    await press('Enter')
    await chooseFile(shopFront)
    await page.getByRole('progressbar', { name: 'Sending shop front.png' }).waitFor()
    await page.keyboard.type('Soon here')
    await press('Enter')
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.unroute('**/api/files?*')
    expect(await storedCards('pictures')).toEqual([])
    await eventually(() =>
      page.evaluate(() => document.activeElement?.getAttribute('data-cell')),
    ).toBe('pictures~ad')
  })

  test('hostile pictures show what draws and run nothing, on the map and by themselves', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.evaluate(() => Object.assign(window, { alarm: 0 }))
    const files = Object.entries(hostileSvg).map(([name, source]) => ({
      name: `${name}.svg`,
      type: 'image/svg+xml',
      bytes: [...Buffer.from(source)],
    }))
    await give('drop', cell('notes', 'ad'), files)
    for (const { name } of files) {
      await page.getByRole('dialog').getByText(name, { exact: true }).waitFor()
      await page.getByLabel('What the picture shows').fill(name)
      await press('Enter')
    }
    for (const { name } of files) {
      const picture = page.getByRole('img', { name, exact: true })
      await picture.scrollIntoViewIfNeeded()
      await eventually(() => loadedWidth(picture)).toBe(9)
    }
    expect(await page.evaluate(() => (window as unknown as { alarm: number }).alarm)).toBe(0)
    const alone = await page.context().newPage()
    for (const { attachment } of await storedCards('notes')) {
      await alone.goto(`${stage.url}${attachment?.url}`)
      expect(await alone.locator('script, foreignObject, a, set, handler').count()).toBe(0)
    }
    await alone.close()
    expect(asked.filter((url) => url.includes('evil'))).toEqual([])
  })
})

describe('looking at them', () => {
  test('a video has a still on the map and native controls beside it, and does not play by itself', async () => {
    await give('drop', cell('films', 'ad'), [
      { name: 'tour.webm', type: 'video/webm', bytes: [...pictures.webm] },
    ])
    await page.getByLabel('What the video shows').fill('A walk through the shop')
    await press('Enter')
    const preview = card('films', 'ad').getByRole('img', { name: 'A walk through the shop' })
    await eventually(() => loadedWidth(preview)).toBe(64)
    await card('films', 'ad').focus()
    await press('Space')
    const video = page.locator('video')
    await video.waitFor()
    const state = () =>
      video.evaluate(({ controls, paused, autoplay }: HTMLVideoElement) => [
        controls,
        paused,
        autoplay,
      ])
    await eventually(state).toEqual([true, true, false])
    expect(await violations(page)).toEqual([])
    await video.evaluate((element: HTMLVideoElement) => element.play())
    await eventually(() =>
      video.evaluate((element: HTMLVideoElement) => element.currentTime),
    ).toBeGreaterThan(0)
  })

  test('a file is a chip with its size, opened and saved under its name', async () => {
    const [name, text] = ['Plan „1“.pdf', '%PDF-1.7 1 0 obj']
    await give('drop', cell('papers', 'ad'), [{ name, type: '', bytes: [...Buffer.from(text)] }])
    await page.getByRole('button', { name: 'Attach' }).click()
    const chip = card('papers', 'ad')
    await eventually(() => chip.innerText()).toMatch(/Plan „1“\.pdf\s*16 bytes/)
    await chip.click()
    await page.getByRole('link', { name: 'Open in a new tab' }).waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(name)
    expect(readFileSync(await saved.path(), 'utf8')).toBe(text)
  })

  test('a page elsewhere is a chip with its host, and no part of it is loaded', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await cell('films', 'ad').focus()
    await press('Enter')
    await page.getByLabel('Or an address').fill('https://www.youtube.com/watch?v=abc')
    await page.getByLabel('Name', { exact: true }).fill('How to order')
    await press('Enter')
    await eventually(() => card('films', 'ad').innerText()).toMatch(/How to order\s*youtube\.com/)
    await card('films', 'ad').click()
    const link = page.getByRole('link', { name: 'Open in a new tab' })
    await eventually(() => link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await page.locator('iframe, video').count()).toBe(0)
    expect(asked.filter((url) => url.includes('youtube'))).toEqual([])
  })

  test('a large picture is shown by a small copy on the map, and whole beside it', async () => {
    const large = readFileSync(join(import.meta.dirname, '../../../docs/map.png'))
    await cell('pictures', 'ad').focus()
    await press('Enter')
    await chooseFile({ name: 'map.png', mimeType: 'image/png', buffer: large })
    await page.keyboard.type('A map')
    await press('Enter')
    const onMap = card('pictures', 'ad').getByRole('img', { name: 'A map' })
    await eventually(() => loadedWidth(onMap)).toBeGreaterThan(0)
    const [{ attachment } = {}] = await storedCards('pictures')
    await eventually(() => onMap.getAttribute('src')).toBe(attachment?.preview)
    const copy = await page.request.get(`${stage.url}${attachment?.preview}`)
    expect(copy.headers()['content-type']).toBe('image/webp')
    expect((await copy.body()).length).toBeLessThan(large.length / 2)
    await card('pictures', 'ad').click()
    const whole = page.getByRole('button', { name: 'Show larger: A map' }).locator('img')
    await eventually(() => whole.getAttribute('src')).toBe(attachment?.url)
  })

  test('a picture has its size on the map before it is there, and is shown larger beside it', async () => {
    await give('paste', cell('pictures', 'ad'), [
      { name: 'one.png', type: 'image/png', bytes: [...pictures.png] },
    ])
    await page.getByLabel('What the picture shows').fill('The shop')
    await press('Enter')
    await page.getByRole('img', { name: 'The shop' }).waitFor()
    await storedCards('pictures')
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/api/files/*', async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    const picture = card('pictures', 'ad').getByRole('img', { name: 'The shop' })
    await picture.waitFor()
    const before = await still(picture)
    release()
    await eventually(() => loadedWidth(picture)).toBe(6)
    await eventually(() => picture.boundingBox()).toEqual(before)
    await page.unroute('**/api/files/*')
    await card('pictures', 'ad').click()
    await page.getByRole('button', { name: 'Show larger: The shop' }).press('Enter')
    await page.getByRole('dialog', { name: 'one.png' }).getByRole('img').waitFor()
    expect(await violations(page)).toEqual([])
    await press('Escape')
    await eventually(() =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
    ).toBe('Show larger: The shop')
  })
})

function cell(lane: string, step: string): Locator {
  return page.locator(`[data-cell="${lane}~${step}"]`)
}

function card(lane: string, step: string, index = 0): Locator {
  return cell(lane, step).locator('[data-card]').nth(index)
}

function press(keys: string): Promise<void> {
  return page.keyboard.press(keys)
}

function chooseFile(file: {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}): Promise<void> {
  return page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
}

/** The words of what has the focus: a button, or the label of a field. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    const label = (activeElement as HTMLInputElement | null)?.labels?.[0]?.querySelector('span')
    return (label ?? activeElement)?.textContent ?? ''
  })
}

function storedCards(laneId: string): Promise<Card[]> {
  return cardsIn(stage, id, laneId)
}

async function storedNames(laneId: string): Promise<(string | undefined)[]> {
  return (await storedCards(laneId)).map(({ attachment }) => attachment?.name)
}
