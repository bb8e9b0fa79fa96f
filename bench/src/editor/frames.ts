import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from './browser.ts'

/** What the main thread of the page did in each frame while something was done, in milliseconds. */
export async function framesOf(
  browser: Browser,
  page: Page,
  act: (page: Page) => Promise<void>,
): Promise<readonly number[]> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline.frame'],
  })
  await act(page)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] }
  return frameTimes(trace.traceEvents)
}

/** Turns the wheel across the map and down, and back. */
export async function scroll(page: Page): Promise<void> {
  const box = (await page.getByTestId('map-scroller').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (const [x, y] of [
    [90, 0],
    [0, 60],
    [-90, 0],
    [0, -60],
  ] as const) {
    for (let i = 0; i < 40; i++) {
      await page.mouse.wheel(x, y)
      await wait(16)
    }
  }
}

/** Carries a card over the cells of the map and lets it fall where it came from. */
export async function drag(page: Page): Promise<void> {
  const cards = page.locator('[data-cell] [data-card]')
  const box = (await cards.nth(2).boundingBox())!
  const [x, y] = [box.x + 12, box.y + 8]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 120; i++) {
    const turn = (i / 60) * Math.PI
    await page.mouse.move(x + 250 * Math.sin(turn), y + 120 * (1 - Math.cos(turn)))
    await wait(16)
  }
  await page.mouse.up()
}

interface Event {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

function frameTimes(events: readonly Event[]): number[] {
  const threads = events.filter(
    ({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain',
  )
  const all = threads.map(({ pid, tid }) =>
    events.filter((each) => each.pid === pid && each.tid === tid),
  )
  const beginsOf = (own: readonly Event[]) =>
    own.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts)
  const main = all.toSorted((a, b) => beginsOf(b).length - beginsOf(a).length)[0] ?? []
  const begins = beginsOf(main).toSorted((a, b) => a - b)
  const tasks = main.filter(({ name, ph }) => name.endsWith('RunTask') && ph === 'X')
  return begins.slice(0, -1).map((begin, i) => {
    const end = begins[i + 1]!
    const own = tasks.filter(({ ts }) => ts >= begin - FRAME_TASK && ts < end - FRAME_TASK)
    return own.reduce((sum, { dur = 0, tdur }) => sum + (tdur ?? dur), 0) / 1000
  })
}

/** A frame is noted a moment after the task that makes it has begun, in microseconds. */
const FRAME_TASK = 200
