import { rm } from 'node:fs/promises'
import { wordsOf } from '@desirepath/core'
import { enter, freshFolder, type Visitor } from '../live/neighbours.ts'
import { startServerProcess } from '../live/server.ts'
import { fillWorkspace } from '../workspace/fill.ts'
import type { Bench } from './bench.ts'
import { figure, percentile, type Reading, sentenceOf } from './reading.ts'

const ROUNDS = 40

/** Searches a workspace of 200 journeys and 20,000 records over HTTP, the embedded database behind it. */
export const searchWorkspace: Bench = async ({ size, say }) => {
  const data = await freshFolder()
  const isSmoke = size === 'smoke'
  const filled = await fillWorkspace(data, isSmoke ? { journeys: 3, records: 200 } : undefined)
  say(`search: ${filled.entries} entries`)
  const server = await startServerProcess({ data, port: 0 })
  const visitor = await enter(server.link)
  const { titles } = filled
  const rounds = isSmoke ? 3 : ROUNDS
  const some = Array.from({ length: rounds }, (_, i) => titles[(i * 7919) % titles.length]!)
  const words = some.map((title) => wordsOf(title).find(({ length }) => length >= 6) ?? title)
  const situations: Readonly<Record<string, readonly string[]>> = {
    'a whole name': some,
    'two words': some.map((title) => wordsOf(title).slice(0, 2).join(' ')),
    'three letters': words.map((word) => word.slice(0, 3)),
    'one letter': words.map((word) => word.slice(0, 1)),
    'a word with a slip': words.map((word) => word.slice(0, 3) + word.slice(4)),
    'what is not there': words.map((word, i) => `${word.slice(0, 2)}xqzv${i}`),
    'nothing yet': words.map(() => ''),
  }
  const readings: Reading[] = []
  for (const [task, queries] of Object.entries(situations)) {
    await server.usage()
    const reading = await asked(visitor, task, queries)
    const { cpuMs } = await server.usage()
    const cpu = { 'CPU of the server, each': figure.ms(cpuMs / queries.length) }
    readings.push({ ...reading, figures: { ...reading.figures, ...cpu } })
    say(`${task}: ${sentenceOf(readings.at(-1)!)}`)
  }
  await server.kill()
  await rm(data, { recursive: true, force: true })
  return readings
}

async function asked(visitor: Visitor, task: string, queries: readonly string[]): Promise<Reading> {
  const times: number[] = []
  let found = 0
  for (const q of queries) {
    const begin = performance.now()
    const { groups } = await visitor.json<{ groups: readonly unknown[] }>(
      `/api/search?${new URLSearchParams({ q })}`,
    )
    times.push(performance.now() - begin)
    found += groups.length > 0 ? 1 : 0
  }
  return {
    bench: 'search',
    task,
    figures: {
      searches: figure.count(queries.length),
      'found something': figure.share(found / queries.length),
      p50: figure.ms(percentile(times, 0.5)),
      p95: figure.ms(percentile(times, 0.95)),
      most: figure.ms(Math.max(...times)),
    },
  }
}
