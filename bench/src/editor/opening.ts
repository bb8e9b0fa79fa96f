import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from './browser.ts'

/** Milliseconds since the address was gone to. */
export interface Opening {
  /** Anything at all. */
  readonly firstPaint: number
  /** The cards of the map are drawn. */
  readonly mapPainted: number
  /** Cards can be written. */
  readonly editable: number
}

/** Opens a map in a new page, with nothing cached, and waits until it can be edited. */
export async function openMap(
  context: BrowserContext,
  address: string,
): Promise<{ readonly page: Page; readonly opening: Opening }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.addInitScript(watchOpening)
  await page.goto(address)
  const handle = await page.waitForFunction(
    () => {
      const { mapPainted, editable } = window as unknown as Marks
      return mapPainted !== undefined && editable !== undefined ? { mapPainted, editable } : null
    },
    undefined,
    { timeout: 120_000 },
  )
  const marks = (await handle.jsonValue())!
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  return { page, opening: { firstPaint, ...marks } }
}

interface Marks {
  mapPainted?: number
  editable?: number
}

/** Runs in the page: notes when what is looked for has been painted. */
function watchOpening(): void {
  const marks = window as unknown as Marks
  const look = { mapPainted: '[data-cell] [data-card]', editable: '[data-cell] [class*=add]' }
  const names = Object.keys(look) as (keyof typeof look)[]
  const found = new Set<string>()
  const observer = new MutationObserver(() => {
    for (const name of names) {
      if (found.has(name) || document.querySelector(look[name]) === null) continue
      found.add(name)
      // A message that is sent in a frame is delivered when the frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => (marks[name] = performance.now())
        port2.postMessage(null)
      })
    }
    if (found.size === names.length) observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** The JavaScript that a page has fetched when what is looked for comes onto it, in bytes of gzip. */
export async function scriptBytes(
  context: BrowserContext,
  { address, until }: { readonly address: string; readonly until: string },
): Promise<number> {
  const page = await context.newPage()
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return
    const body = response.body()
    bodies.set(response.url(), body)
    // What is still on its way when the page closes is not counted.
    body.catch(() => undefined)
  })
  await page.addInitScript(watchFor, until)
  await page.goto(address)
  await page.waitForSelector(until)
  const fetched = await page.evaluate(() => {
    const { foundAt } = window as unknown as Found
    const scripts = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return scripts.filter(({ responseEnd }) => responseEnd <= foundAt).map(({ name }) => name)
  })
  const sizes = fetched.map(async (name) => gzipSync((await bodies.get(name)) ?? '').length)
  const sum = (await Promise.all(sizes)).reduce((all, size) => all + size, 0)
  await page.close()
  return sum
}

interface Found {
  foundAt: number
}

/** Runs in the page: notes when it first has what is looked for. */
function watchFor(selector: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    const found = window as unknown as Found
    found.foundAt = performance.now()
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}
