import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card, Journey, Lane, LaneType } from '@desirepath/core'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Stage } from './stage.ts'

let imported = 0

/** Opens a new journey with empty lanes for pictures, videos, files and notes above others; gives its id. */
export async function openPictures({ page, url }: Stage): Promise<string> {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
  const lane = (id: string, type: LaneType, title: string): Lane => ({
    id,
    type,
    title,
    subtitle: '',
    cells: [],
  })
  const own = [
    lane('pictures', 'images', 'Pictures'),
    lane('films', 'video', 'Films'),
    lane('papers', 'files', 'Papers'),
    lane('notes', 'text', 'Notes'),
  ]
  const lanes = [...own, ...shop.lanes.filter(({ type }) => type !== 'emotion')]
  imported += 1
  const response = await page.request.post(`${url}/api/journeys`, {
    data: { ...shop, id: `pictures-${imported}`, lanes },
    headers: { origin: url },
  })
  const { id } = (await response.json()) as { readonly id: string }
  await page.goto(`${url}/journeys/${id}`)
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  return id
}

/** The cards of a lane as they are stored, once they are. */
export async function cardsIn(stage: Stage, id: string, laneId: string): Promise<Card[]> {
  await stage.page.getByText('Saved', { exact: true }).first().waitFor()
  const journey = await stage.read<Journey>(`/api/journeys/${id}`)
  const lane = journey.lanes.find((each) => each.id === laneId)
  return lane?.cells.flatMap(({ cards }) => cards) ?? []
}

/** What is expected of a screen that may take its time. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 15_000 })
}

/** How wide a picture is by itself, once it has been drawn. */
export function loadedWidth(picture: Locator): Promise<number> {
  return picture.evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : -1))
}

/** Files from the clipboard, or let go over a place. */
export function give(
  how: 'paste' | 'drop',
  target: Locator,
  files: readonly { readonly name: string; readonly type: string; readonly bytes: number[] }[],
): Promise<void> {
  return target.evaluate(
    (element, given) => {
      const data = new DataTransfer()
      for (const { name, type, bytes } of given.files)
        data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      const { left, top, width, height } = element.getBoundingClientRect()
      const at = { clientX: left + width / 2, clientY: top + height / 2 }
      const common = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        given.how === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: data })
          : new DragEvent('drop', { ...common, ...at, dataTransfer: data }),
      )
    },
    { how, files },
  )
}
