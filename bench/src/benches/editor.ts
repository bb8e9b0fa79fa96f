import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildScreens } from '../../../scripts/screens.mjs'
import { type BrowserContext, openBrowser } from '../editor/browser.ts'
import { drag, framesOf, scroll } from '../editor/frames.ts'
import { type Opening, openMap, scriptBytes } from '../editor/opening.ts'
import { writeInCard } from '../editor/writing.ts'
import { largeJourney } from '../journey/large-journey.ts'
import { enter, freshFolder } from '../live/neighbours.ts'
import { startServerProcess } from '../live/server.ts'
import type { Bench } from './bench.ts'
import { figure, percentile, sentenceOf } from './reading.ts'

/** A very large map in a real browser: how soon it is there, and how it feels to work in. */
export const editMap: Bench = async ({ size, say }) => {
  const isFull = size === 'full'
  const journey = largeJourney(
    isFull ? { steps: 60, lanes: 25, cardsPerCell: 2 } : { steps: 20, lanes: 5, cardsPerCell: 1 },
  )
  buildScreens(join(import.meta.dirname, '../../..'))
  const data = await freshFolder()
  const server = await startServerProcess({ data, port: 0 })
  const visitor = await enter(server.link)
  await visitor.post('/api/journeys', journey)
  const browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([cookieOf(visitor)])
  const address = `${visitor.url}/journeys/${journey.id}`
  const bytes = await bytesOf(context, visitor.url, address)
  const openings: Opening[] = []
  for (let run = 0; run < (isFull ? 5 : 1); run++) {
    const { page, opening } = await openMap(context, address)
    openings.push(opening)
    await page.close()
  }
  const { page } = await openMap(context, address)
  const heap = await heapOf(context, page)
  let keys: readonly number[] = []
  const written = await framesOf(browser, page, async (map) => {
    keys = await writeInCard(map, isFull ? 60 : 5)
  })
  const scrolled = await framesOf(browser, page, scroll)
  const dragged = await framesOf(browser, page, drag)
  await browser.close()
  await server.kill()
  await rm(data, { recursive: true, force: true })
  const reading = {
    bench: 'editor',
    task: `${journey.steps.length} steps × ${journey.lanes.length} lanes`,
    figures: {
      'first paint': figure.ms(median(openings.map((each) => each.firstPaint))),
      'map painted': figure.ms(median(openings.map((each) => each.mapPainted))),
      'editable after': figure.ms(median(openings.map((each) => each.editable))),
      'key to paint, p95': figure.ms(percentile(keys, 0.95)),
      'writing frame, p95': figure.ms(percentile(written, 0.95)),
      'scroll frame, p95': figure.ms(percentile(scrolled, 0.95)),
      'drag frame, p95': figure.ms(percentile(dragged, 0.95)),
      'JavaScript heap': figure.megabytes(heap),
      'first screen’s JavaScript, gz': figure.kilobytes(bytes.first),
      'JavaScript until it can be read, gz': figure.kilobytes(bytes.map),
      '… and until it can be edited, gz': figure.kilobytes(bytes.editing - bytes.map),
    },
  }
  say(sentenceOf(reading))
  return [reading]
}

function cookieOf({ url, cookie }: { readonly url: string; readonly cookie: string }) {
  const at = cookie.indexOf('=')
  return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url }
}

async function bytesOf(context: BrowserContext, url: string, address: string) {
  const first = await scriptBytes(context, { address: `${url}/journeys`, until: 'main' })
  return {
    first,
    map: await scriptBytes(context, { address, until: '[data-cell] [data-card]' }),
    editing: await scriptBytes(context, { address, until: '[data-cell] [class*=add]' }),
  }
}

async function heapOf(
  context: BrowserContext,
  page: Parameters<BrowserContext['newCDPSession']>[0],
) {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
