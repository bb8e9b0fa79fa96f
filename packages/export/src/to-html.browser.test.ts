import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureJourney } from '../test/journeys.ts'
import { toHtml } from './to-html.ts'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const found = existsSync(executablePath)
if (!found) console.warn(`Skipped: no browser at ${executablePath}; name one by CHROMIUM_PATH.`)
const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!found)('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
      ],
    })
  })
  afterAll(() => browser.close())

  async function open(options: {
    readonly width: number
    readonly dark?: boolean
    readonly scripts?: boolean
  }): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: options.width, height: 800 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      javaScriptEnabled: options.scripts !== false,
    })
    await page.setContent(await toHtml(fixtureJourney('shop')))
    return page
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const runner = (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
      ).axe
      return (await runner.run()).violations.map((each) => each.id)
    })
  }

  test.each([
    [1280, false],
    [1280, true],
    [360, false],
  ] as const)(
    'axe finds nothing at %d pixels (dark: %s), and nothing overflows',
    async (width, dark) => {
      const page = await open({ width, dark })
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      )
      await page.close()
    },
  )

  test('a card opens its details beside the map by keyboard, and Escape gives the focus back', async () => {
    const page = await open({ width: 1280 })
    const card = page.locator('#map-region a[href="#record-1"]')
    await card.focus()
    await page.keyboard.press('Enter')
    const panel = page.locator('#panel')
    expect(await panel.isVisible()).toBe(true)
    expect(await panel.textContent()).toContain('Late parcels earn 2.27 stars')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await panel.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      '#record-1',
    )
    await page.close()
  })

  test('without scripts the cards lead to the same details', async () => {
    const page = await open({ width: 1280, scripts: false })
    expect(await page.locator('#map-region a[href="#record-1"]').count()).toBe(1)
    expect(await page.locator('article#record-1').textContent()).toContain(
      'Late parcels earn 2.27 stars',
    )
    await page.close()
  })
})
