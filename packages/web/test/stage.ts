import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@desirepath/server'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildScreens } from '../../../scripts/screens.mjs'
import { freshFolder } from '../../server/test/running-server.ts'

const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** A real server on its own data folder and a real browser that has opened its one-time link. */
export interface Stage {
  readonly url: string
  readonly page: Page
  /** Asks the server's API as the page does. */
  read<T>(path: string): Promise<T>
  /** A page of another size or theme in the same session. */
  open(path: string, look: Look): Promise<Page>
  close(): Promise<void>
}

interface Look {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
}

/** Starts the server with the screens as they are now, without its sample, and signs in. */
export async function openStage(): Promise<Stage> {
  buildScreens(join(import.meta.dirname, '../../..'))
  const data = await freshFolder()
  const server = await startServer({ data, port: 0, empty: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: chromiumArguments,
  })
  const context = await enter(browser, server)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    url: server.url,
    page,
    read: async (path) => (await context.request.get(`${server.url}${path}`)).json(),
    open: (path, look) => openPage(context, `${server.url}${path}`, look),
    async close() {
      await browser.close()
      await server.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function enter(browser: Browser, server: RunningServer): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(server.link)
  await page.waitForURL(`${server.url}/journeys`)
  return context
}

async function openPage(
  context: BrowserContext,
  address: string,
  { width = 1440, height = 900, theme = 'light' }: Look,
): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.goto(address)
  return page
}
