import { setTimeout as wait } from 'node:timers/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CLOCKS, quantile, sumOf } from './latency.ts'
import type { Crew, Outcome, Standing, ThreadOrder } from './peer-thread.ts'

/** What the process is started with: `load-process.ts LOAD`. */
export interface Load extends Omit<Crew, 'first' | 'sentAt' | 'clients' | 'screens'> {
  readonly seconds: number
}

/** What the peers of one run have seen, and what it took to play them. */
export interface LoadReport {
  readonly editsPerSecond: number
  readonly medianMs: number
  readonly p99Ms: number
  /** Until the last document had everything, after the last letter. */
  readonly settledMs: number
  readonly digests: readonly string[]
}

/** Sent when the typing is over; the report follows when the documents have settled. */
export interface LoadUsage {
  readonly cpuMs: number
  readonly wallMs: number
}

/** More threads than these only take turns. */
const MOST_THREADS = 2
/** The share of the time before arrivals count: everybody begins at once, with a cold engine. */
const WARMING = 0.15
const A_CREW = 25
/** More peers that draw every letter would be a bench of this generator. */
const SCREENS = 10

/** The life of the generator: it says `opened`, types when it is told to, and reports. */
const load = JSON.parse(process.argv[2] ?? '') as Load
const sentAt = new SharedArrayBuffer(8 * CLOCKS * load.desks.length)
const clients = new SharedArrayBuffer(8 * load.desks.length)
const threads = crewsOf(load).map(
  (crew) => new Worker(join(import.meta.dirname, 'peer-thread.ts'), { workerData: crew }),
)
await Promise.all(threads.map((thread) => once(thread, 'message')))
process.send!('opened')
await once(process, 'message')
const before = process.cpuUsage()
const start = performance.now()
await tell('type')
await wait(load.seconds * WARMING * 1000)
await tell('measure')
await wait(load.seconds * (1 - WARMING) * 1000)
await tell('rest')
const { user, system } = process.cpuUsage(before)
const wallMs = performance.now() - start
process.send!({ cpuMs: (user + system) / 1000, wallMs } satisfies LoadUsage)
await tell('read')
const settledMs = await settled()
const outcomes = (await tell('digest')) as readonly Outcome[]
const counts = sumOf(outcomes.map((each) => each.counts))
const report = {
  editsPerSecond: outcomes.reduce((sum, each) => sum + each.edits, 0) / (wallMs / 1000),
  medianMs: quantile(counts, 0.5),
  p99Ms: quantile(counts, 0.99),
  settledMs,
  digests: outcomes.flatMap((each) => each.digests),
} satisfies LoadReport
process.send!(report, () => process.exit())

function crewsOf({ desks, ...rest }: Load): Crew[] {
  const count = Math.min(MOST_THREADS, Math.ceil(desks.length / A_CREW))
  const size = Math.ceil(desks.length / count)
  return Array.from({ length: count }, (_, i) => ({
    ...rest,
    sentAt,
    clients,
    screens: desks.length > A_CREW ? SCREENS / count : size,
    first: i * size,
    desks: desks.slice(i * size, (i + 1) * size),
  }))
}

function tell(order: ThreadOrder): Promise<readonly unknown[]> {
  return Promise.all(
    threads.map(async (thread) => {
      thread.postMessage(order)
      const [answer] = (await once(thread, 'message')) as [unknown]
      return answer
    }),
  )
}

/** Waits until all is saved and every document has the same clocks. */
async function settled(): Promise<number> {
  const begin = performance.now()
  for (;;) {
    const standings = (await tell('stand')) as readonly Standing[]
    const clocks = new Set(standings.flatMap((each) => each.clocks))
    if (clocks.size === 1 && standings.every((each) => each.saved)) break
    if (performance.now() - begin > 120_000) throw new Error('the documents do not become equal')
    await wait(20)
  }
  return performance.now() - begin
}
