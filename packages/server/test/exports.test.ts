import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
  await opened.visitor.post('/api/journeys', shop)
})
afterAll(() => opened.close())

async function exported(format: string, query: string): Promise<{ status: number; text: string }> {
  const answer = await opened.visitor.ask(`/api/journeys/${shop.id}/export/${format}?${query}`)
  return { status: answer.status, text: await answer.text() }
}

test('an export has the lanes and curves that it is asked for', async () => {
  const lane = (type: string) => shop.lanes.find((each) => each.type === type)!
  const [doing, feeling] = [lane('doing'), lane('emotion')]
  const [first, second] = shop.curves
  const { text } = await exported('csv', `lanes=${doing.id},${feeling.id}&curves=${first!.id}`)
  expect(text).toContain(`,${doing.title},`)
  expect(text).not.toContain('In their words')
  expect(text).not.toContain('painPoint')
  expect(text).toContain(`"${first!.kind}, everyone"`)
  expect(text).not.toContain(`"${second!.kind}, everyone"`)
  expect((await exported('csv', 'curves=')).text).not.toContain('\nfeeling,')
  expect((await exported('md', 'lanes=')).text).not.toContain(doing.title)
  const whole = await exported('json', `lanes=${doing.id}&curves=`)
  expect((JSON.parse(whole.text) as Journey).lanes).toHaveLength(shop.lanes.length)
})

test('an export is as a saved view has it, with its lanes, curves and widths', async () => {
  const [hidden, wide] = [shop.lanes.find(({ type }) => type === 'quotes')!, shop.steps[0]!]
  const persona = shop.personas[0]!.id
  const [measured] = shop.curves
  const curve = { ...measured!, id: 'hers', persona, title: 'Hers' }
  const board = {
    id: 'board',
    title: 'Board',
    kind: 'map' as const,
    settings: { hide: hidden.id, curves: measured!.id },
    widths: { [wide.id]: 900 },
  }
  const hers = { ...board, id: 'hers', settings: { personas: persona } }
  await opened.visitor.post('/api/journeys', {
    ...shop,
    id: 'viewed',
    curves: [...shop.curves, curve],
    views: [board, hers],
  })
  const of = async (format: string, query: string) =>
    (await opened.visitor.ask(`/api/journeys/viewed/export/${format}?${query}`)).text()
  const seen = await of('csv', 'view=board')
  expect(seen).not.toContain(hidden.title)
  expect(seen).not.toContain(`"${measured!.kind}, everyone"`)
  expect(seen).not.toContain(',Hers,')
  expect(await of('csv', 'view=hers')).toContain(',Hers,')
  expect(await of('csv', `view=board&lanes=${hidden.id}`)).toContain(hidden.title)
  const widthOf = (svg: string) => Number(/<svg[^>]* width="(\d+)"/.exec(svg)?.[1])
  const plain = widthOf(await of('svg', `lanes=${hidden.id}`))
  expect(widthOf(await of('svg', `view=board&lanes=${hidden.id}`))).toBeGreaterThan(plain + 500)
  const gone = await opened.visitor.ask('/api/journeys/viewed/export/svg?view=gone')
  expect([gone.status, await gone.text()]).toEqual([400, expect.stringContaining('view')])
})

test('an export of what is not there says so', async () => {
  const lanes = await exported('svg', `lanes=${shop.lanes[0]!.id},gone`)
  expect(lanes.status).toBe(400)
  expect(JSON.parse(lanes.text)).toMatchObject({
    detail: 'lanes: this journey has none called gone. Load it again: it may have changed.',
  })
  const curves = await exported('svg', 'curves=nobody')
  expect([curves.status, curves.text]).toEqual([400, expect.stringContaining('curves')])
})
