import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptFile } from '@desirepath/contract'
import type { Attachment, Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileSvg } from './hostile-svg.ts'
import { pictures } from './pictures.ts'
import { openServer } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
  const kept = await opened.visitor.json<KeptFile>('/api/files?name=a.png', {
    method: 'POST',
    body: pictures.png,
  })
  const own = { url: `/api/files/${kept.id}`, mediaType: 'image/png' }
  const hidden = hostileSvg['a script']!.replace('<script', '<text>Seen</text><script')
  await importJourney([
    { ...own, name: 'a.png', alt: 'Words of the kept one' },
    {
      ...own,
      name: 'a.png',
      alt: 'Words of the part',
      pixels: { width: 6, height: 4 },
      crop: { x: 0.5, y: 0, width: 0.5, height: 1 },
    },
    { url: 'https://evil.example/a.png', name: 'b.png', alt: 'Words of the one elsewhere' },
    { ...own, url: `/api/files/${'0'.repeat(64)}`, name: 'c.png', alt: 'Words of the lost one' },
    {
      url: `data:image/svg+xml;base64,${Buffer.from(hidden).toString('base64')}`,
      name: 'd.svg',
      alt: 'Words of the carried one',
    },
  ])
})
afterAll(() => opened.close())

async function importJourney(attachments: readonly Attachment[]): Promise<void> {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
  const blank = { text: null, recordId: null, note: null, score: null, at: null, language: null }
  const cells = attachments.map((attachment, i) => ({
    stepId: shop.steps[i]!.id,
    cards: [{ ...blank, id: `card${i}`, attachment }],
  }))
  const lane = { id: 'pictures', type: 'images' as const, title: 'Pictures', subtitle: '', cells }
  const steps = shop.steps.map((step, i) => (i === 0 ? { ...step, icon: 'zap' } : step))
  await opened.visitor.post('/api/journeys', { ...shop, id: 'shown', steps, lanes: [lane] })
}

async function exported(format: string): Promise<Buffer> {
  const answer = await opened.visitor.ask(`/api/journeys/shown/export/${format}`)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

test.each(['svg', 'html'])(
  '%s has the pictures that are here, and the words of the others',
  async (format) => {
    const text = (await exported(format)).toString()
    const drawn = [...text.matchAll(/<image [^>]*href="(data:image\/[\w+]+);base64/g)]
    expect(drawn.map(([, type]) => type)).toEqual(Array(3).fill('data:image/png'))
    const words = text.replace(/<\/tspan>|<tspan[^>]*>/g, '')
    expect(words).toContain('aria-label="Words of the kept one"')
    for (const lost of ['Words of the one elsewhere', 'Words of the lost one'])
      expect(words.replaceAll(' ', '')).toContain(`>${lost.replaceAll(' ', '')}<`)
    expect(text).not.toContain('evil.example')
    expect(text).not.toContain('alarm')
  },
)

test.each(['svg', 'html'])('%s has the icons that were chosen', async (format) => {
  expect((await exported(format)).toString()).toContain('d="M15.914 4a1.5')
})

test('an icon that is none is refused', async () => {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
  for (const icon of ['https://evil.example/a.svg', 'a b', '../x', '"><script>', '']) {
    const stages = shop.stages.map((stage) => ({ ...stage, icon }))
    const body = JSON.stringify({ ...shop, id: 'bad', stages })
    const answer = await opened.visitor.ask('/api/journeys', { method: 'POST', body })
    expect(answer.status, icon).toBe(400)
  }
})

test('the page of a journey lets nothing but pictures inside it be shown', async () => {
  expect((await exported('html')).toString()).toMatch(
    /Content-Security-Policy" content="[^"]*img-src data:;/,
  )
})

test('a PDF, slides and a PNG have them too', async () => {
  expect(
    (await exported('pdf')).toString('latin1').match(/\/Subtype \/Image/g)?.length,
  ).toBeGreaterThanOrEqual(3)
  const names = (await exported('pptx')).toString('latin1').match(/ppt\/media\/[\w-]+\.png/g)
  // And the icon of a step.
  expect(new Set(names).size).toBe(4)
  expect((await exported('png')).subarray(1, 4).toString()).toBe('PNG')
})
