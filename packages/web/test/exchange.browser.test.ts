import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page
let whole: string

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  const headers = { origin: stage.url }
  for (const title of ['Ana', 'Ben'])
    await page.request.post(`${stage.url}/api/personas`, { data: { title }, headers })
})
afterAll(() => stage?.close())

async function choose(on: Page, content: string): Promise<void> {
  const [chooser] = await Promise.all([
    on.waitForEvent('filechooser'),
    on.getByRole('button', { name: 'Choose a file' }).press('Enter'),
  ])
  const buffer = Buffer.from(content)
  await chooser.setFiles({ name: 'workspace.jsonl', mimeType: 'application/jsonl', buffer })
}

test('the workspace leaves as a file, with or without what is large', async () => {
  await page.goto(`${stage.url}/imports`)
  await page.getByRole('link', { name: 'Whole workspace' }).press('Enter')
  await page.getByRole('heading', { name: 'Take it along' }).waitFor()
  expect(await violations(page)).toEqual([])
  const link = page.getByRole('link', { name: 'Export the workspace' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('workspace.jsonl')
  whole = readFileSync(await download.path(), 'utf8')
  expect(whole).toContain('Ana')
  await page.getByRole('checkbox', { name: 'Files' }).uncheck()
  expect(await link.getAttribute('href')).toContain('files=false')
})

test('it comes in, beside what is here, with a count of what was added', async () => {
  const { items } = await stage.read<{ items: { record: { id: string; title: string } }[] }>(
    '/api/personas',
  )
  const ben = items.find(({ record }) => record.title === 'Ben')!
  await page.request.delete(`${stage.url}/api/personas/${ben.record.id}`, {
    headers: { origin: stage.url },
  })
  await choose(page, whole)
  const row = page.getByRole('row', { name: /^Records/ })
  await row.waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual(['1', '1'])
  expect(await violations(page)).toEqual([])
  const { items: after } = await stage.read<{ items: { record: { title: string } }[] }>(
    '/api/personas?sort=title',
  )
  expect(after.map(({ record }) => record.title)).toEqual(['Ana', 'Ben'])
})

test('a file that is cut changes nothing and says so; it fits a telephone in the dark', async () => {
  const small = await stage.open('/workspace', { width: 360, height: 740, theme: 'dark' })
  await choose(small, whole.slice(0, -40))
  await small.getByText('Nothing was changed.', { exact: false }).waitFor()
  expect(await violations(small)).toEqual([])
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await small.close()
})
