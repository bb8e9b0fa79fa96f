import { type Attachment, type Card, frameHeight, pictureFrame, pieceIn } from '@desirepath/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pictures } from '../../server/test/pictures.ts'
import { cardsIn, eventually, give, loadedWidth, openPictures } from './picture-journey.ts'
import { openStage, type Stage } from './stage.ts'
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

describe('cropping', () => {
  test('by pointer and by keys the card shows the part that was chosen, as exports place it; one undo', async () => {
    await attachPicture('The shop')
    await cropDialog()
    const frame = page.getByRole('slider', { name: 'The part that is shown' })
    await eventually(() => frame.getAttribute('aria-valuetext')).toMatch(/100 % wide, 100 % high$/)
    const box = (await frame.boundingBox())!
    await page.mouse.move(box.x + box.width - 3, box.y + box.height - 3)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.8, { steps: 4 })
    await page.mouse.up()
    await eventually(() => frame.getAttribute('aria-valuetext')).toMatch(
      /5[0-2] % wide, 8[0-3] % high$/,
    )
    await frame.focus()
    await press('Control+ArrowRight')
    await page.getByRole('slider', { name: 'Top', exact: true }).focus()
    for (let i = 0; i < 10; i++) await press('ArrowRight')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Crop', exact: true }).click()
    const [{ attachment } = {}] = await storedCards('pictures')
    expect(attachment?.pixels).toEqual({ width: 6, height: 4 })
    expect(attachment?.crop?.x).toBeCloseTo(0.1)
    expect(attachment?.crop?.y).toBeCloseTo(0.1)
    const placed = await placedPart('The shop')
    expect(placed).toEqual(expectedPart(attachment!, placed.room))
    await press('Control+z')
    await eventually(
      async () => (await storedCards('pictures'))[0]?.attachment?.crop,
    ).toBeUndefined()
  })

  test('the point that stays in sight is set by keys, and the picture follows it', async () => {
    await attachPicture('The shop')
    await cropDialog()
    await page.getByRole('button', { name: '16 : 9' }).click()
    await page.getByRole('slider', { name: 'The point that stays in sight' }).focus()
    for (let i = 0; i < 5; i++) await press('Control+ArrowLeft')
    await press('ArrowRight')
    await page.getByRole('button', { name: 'Whole picture' }).focus()
    await page.getByRole('slider', { name: 'Down' }).fill('60')
    await page.getByRole('button', { name: 'Crop', exact: true }).click()
    const [{ attachment } = {}] = await storedCards('pictures')
    expect(attachment?.focus).toEqual({ x: 0.01, y: 0.6 })
    const placed = await placedPart('The shop')
    expect(placed).toEqual(expectedPart(attachment!, placed.room))
  })
})

async function attachPicture(alt: string): Promise<void> {
  await give('paste', cell('pictures', 'ad'), [
    { name: 'one.png', type: 'image/png', bytes: [...pictures.png] },
  ])
  await page.getByLabel('What the picture shows').fill(alt)
  await press('Enter')
  await eventually(() => loadedWidth(page.getByRole('img', { name: alt }))).toBe(6)
}

async function cropDialog(): Promise<void> {
  await card('pictures', 'ad').focus()
  await press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Crop the picture …' }).click()
}

interface Placed {
  /** Of the frame. */
  readonly room: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a picture stands in its frame on the map, to a pixel. */
async function placedPart(alt: string): Promise<Placed> {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return page.getByRole('img', { name: alt }).evaluate((image) => {
    const [inner, outer] = [image, image.parentElement!].map((each) => each.getBoundingClientRect())
    return {
      room: outer!.width,
      left: Math.round(inner!.left - outer!.left),
      top: Math.round(inner!.top - outer!.top),
      width: Math.round(inner!.width),
      height: Math.round(inner!.height),
    }
  })
}

/** Where the exported pictures put it in a frame as wide. */
function expectedPart(attachment: Attachment, width: number): Placed {
  const frame = pictureFrame(attachment)!
  const piece = pieceIn(frame, { width, height: frameHeight(frame, width) })
  const scale = width / piece.width
  const near = (value: number) => expect.closeTo(value, -0.5)
  return {
    room: width,
    left: near(-piece.x * scale),
    top: near(-piece.y * scale),
    width: near(frame.pixels.width * scale),
    height: near(frame.pixels.height * scale),
  } as Placed
}

function cell(lane: string, step: string): Locator {
  return page.locator(`[data-cell="${lane}~${step}"]`)
}

function card(lane: string, step: string): Locator {
  return cell(lane, step).locator('[data-card]').first()
}

function press(keys: string): Promise<void> {
  return page.keyboard.press(keys)
}

function storedCards(laneId: string): Promise<Card[]> {
  return cardsIn(stage, id, laneId)
}
