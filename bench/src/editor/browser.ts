import { chromium } from 'playwright-core'

export type { Browser, BrowserContext, Page } from 'playwright-core'

/** Debian's Chromium without a screen or a graphics card, as in the browser tests. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
}
