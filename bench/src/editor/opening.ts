import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page, Response } from './browser.ts'

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

/** The JavaScript that a page fetches until what is looked for is on it, in bytes of gzip. */
export async function scriptBytes(
  context: BrowserContext,
  { address, until }: { readonly address: string; readonly until: string },
): Promise<number> {
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  const take = (response: Response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body())
  }
  page.on('response', take)
  await page.goto(address)
  await page.waitForSelector(until)
  page.off('response', take)
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  await page.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}
