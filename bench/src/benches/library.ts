import { rm } from 'node:fs/promises'
import { enter, freshFolder } from '../live/neighbours.ts'
import { startServerProcess } from '../live/server.ts'
import { feedbackFile } from '../log/feedback-file.ts'
import type { Bench } from './bench.ts'
import { figure, percentile, type Reading, sentenceOf } from './reading.ts'

const ITEMS = 500_000
const SMOKE_ITEMS = 2000
const ASKED = 20

/** What a person does in the evidence library, each as a question of its own. */
const questions = {
  'list, newest': '/api/evidence?limit=60',
  'list, one word': '/api/evidence?limit=60&q=delivery',
  'list, a rare phrase': '/api/evidence?limit=60&q=%22never%20came%22%20checkout',
  'list, filtered': '/api/evidence?limit=60&score=bad&source=review&q=parcel',
  'counts of all': '/api/evidence/splits',
  'counts, one word': '/api/evidence/splits?q=delivery',
  'counts, filtered': '/api/evidence/splits?score=bad&source=review&q=parcel',
  'search over everything, one word': '/api/search?q=delivery',
  'search over everything, a slip': '/api/search?q=delivrey',
  'search over everything, what is not there': '/api/search?q=dexqzvq',
} as const

/** Half a million pieces of feedback in the embedded engine, asked as the screen asks. */
export const searchLibrary: Bench = async ({ size, folder, say }) => {
  const items = size === 'smoke' ? SMOKE_ITEMS : ITEMS
  const data = await freshFolder()
  const server = await startServerProcess({ data, port: 0 })
  const visitor = await enter(server.link)
  const path = await feedbackFile(folder, items)
  say(`library: taking in ${items.toLocaleString('en')} pieces of feedback`)
  const begun = performance.now()
  await takeIn(visitor, path)
  const taken = performance.now() - begun
  say('library: reading what came without a score')
  await readAll(visitor)
  const read = performance.now() - begun - taken
  const times = new Map<string, number[]>()
  // In turns, so that no question is only ever asked of warm caches of its own.
  for (let round = 0; round < (size === 'smoke' ? 2 : ASKED); round++) {
    for (const [name, question] of Object.entries(questions)) {
      const start = performance.now()
      await visitor.json(question)
      times.set(name, [...(times.get(name) ?? []), performance.now() - start])
    }
  }
  await server.kill()
  await rm(data, { recursive: true, force: true })
  const reading: Reading = {
    bench: 'library',
    task: `${items.toLocaleString('en')} pieces of feedback`,
    figures: {
      'taken in': figure.ms(taken),
      'a third of it read for how it speaks': figure.ms(read),
      ...Object.fromEntries(
        [...times].map(([name, own]) => [`${name}, p95`, figure.ms(percentile(own, 0.95))]),
      ),
      'list and search, p95': figure.ms(percentile([...times.values()].flat(), 0.95)),
    },
  }
  say(`library: ${sentenceOf(reading)}`)
  return [reading]
}

interface Asker {
  json<Body>(path: string, init?: RequestInit): Promise<Body>
  post<Body>(path: string, body: unknown): Promise<Body>
}

/** A third has no score: its words are read beside everything else, which is not what is measured here. */
async function readAll(visitor: Asker): Promise<void> {
  for (;;) {
    const { unread, model } = await visitor.json<{ unread: number; model: object | null }>(
      '/api/evidence/polarity',
    )
    if (unread === 0 && model !== null) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

async function takeIn(visitor: Asker, path: string): Promise<void> {
  const { openAsBlob } = await import('node:fs')
  const { id: uploadId, preview } = await visitor.json<{
    id: string
    preview: { feedbackMapping: object }
  }>(`/api/uploads?name=reviews.csv`, { method: 'POST', body: await openAsBlob(path) })
  const job = await visitor.post<{ id: string }>('/api/evidence/imports', {
    title: 'Reviews',
    files: [{ uploadId, mapping: preview.feedbackMapping }],
  })
  for (;;) {
    const { status, error } = await visitor.json<{ status: string; error: string | null }>(
      `/api/jobs/${job.id}`,
    )
    if (status === 'done') return
    if (status === 'failed' || status === 'cancelled') throw new Error(error ?? status)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
