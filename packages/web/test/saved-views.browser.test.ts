import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

/** Takes a journey in under its own id and opens it at a path. */
async function open(journey: Journey, path: string): Promise<void> {
  await page.request.post(`${stage.url}/api/journeys`, {
    data: journey,
    headers: { origin: stage.url },
  })
  await page.goto(`${stage.url}/journeys/${journey.id}${path}`)
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
}

const laneOf = (type: string) => shop.lanes.find((lane) => lane.type === type)!

describe('an export', () => {
  /** The file behind an item of the open menu. */
  async function exported(name: string): Promise<string> {
    const item = page.getByRole('menuitem', { name })
    const answer = await page.request.get(
      new URL((await item.getAttribute('href'))!, stage.url).href,
    )
    expect(answer.status()).toBe(200)
    return answer.text()
  }

  test('has what is seen, says what it leaves out, and is whole when that is asked for', async () => {
    const [doing, quotes] = [laneOf('doing'), laneOf('quotes')]
    await open({ ...shop, id: 'seen-1' }, `?hide=${quotes.id}`)
    await page.getByRole('button', { name: 'assumed, everyone', exact: true }).click()
    await page.getByRole('button', { name: 'Export' }).focus()
    await page.keyboard.press('Enter')
    const only = page.getByRole('menuitemcheckbox', { name: 'Only what I see' })
    expect(await only.textContent()).toContain('Without the hidden lane and 1 curve')
    for (const format of ['Table (CSV)', 'Text (Markdown)', 'Vector picture (SVG)']) {
      const text = await exported(format)
      expect(text).toContain(doing.title)
      expect(text).not.toContain(quotes.title)
    }
    expect(await exported('Table (CSV)')).not.toContain('assumed, everyone')
    expect(await exported('Journey (JSON)')).toContain(quotes.title)
    await only.click()
    expect(await only.textContent()).toContain('hidden lanes and curves are in it too')
    expect(await exported('Vector picture (SVG)')).toContain(quotes.title)
    expect(await exported('Table (CSV)')).toContain('assumed, everyone')
    await page.keyboard.press('Escape')
  })

  test('offers no choice where everything is seen', async () => {
    await open({ ...shop, id: 'seen-2', personas: [] }, '')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Slides (PPTX)' }).waitFor()
    expect(await page.getByRole('menuitemcheckbox').count()).toBe(0)
    await page.keyboard.press('Escape')
  })
})
