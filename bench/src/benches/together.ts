import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { formatJourney, type Journey } from '@desirepath/core'
import { largeJourney } from '../journey/large-journey.ts'
import type { Load, LoadReport, LoadUsage } from '../live/load-process.ts'
import { enter, freshFolder } from '../live/neighbours.ts'
import { messageOf } from '../process/message.ts'
import { startServerProcess } from '../live/server.ts'
import type { Desk } from '../live/typist.ts'
import type { Bench } from './bench.ts'
import { figure, type Reading, sentenceOf } from './reading.ts'

interface Round {
  readonly peers: number
  /** Edits a second of each. */
  readonly rate: number
  readonly seconds: number
}

/** A workshop types eagerly; more people listen more. */
const A_WORKSHOP = 20

/** Peers without a browser who type into one map, until every document is equal to the server's. */
export const typeTogether: Bench = async ({ peers, size, say }) => {
  const found: Reading[] = []
  const rounds = peers.map((count) =>
    count > A_WORKSHOP
      ? { peers: count, rate: 2, seconds: 30 }
      : { peers: count, rate: 5, seconds: 60 },
  )
  for (const round of size === 'smoke' ? [{ peers: 4, rate: 5, seconds: 2 }] : rounds) {
    const reading = await typed(round)
    say(`${reading.task}: ${sentenceOf(reading)}`)
    found.push(reading)
  }
  return found
}

async function typed({ peers, rate, seconds }: Round): Promise<Reading> {
  const data = await freshFolder()
  const server = await startServerProcess({ data, port: 0 })
  const visitor = await enter(server.link)
  const { workspace } = await visitor.json<{ workspace: { id: string } }>('/api/session')
  const journey = largeJourney({ steps: 30, lanes: 12, cardsPerCell: 1 })
  await visitor.post('/api/journeys', journey)
  const desks = Array.from({ length: peers }, (_, i) => deskOf(journey, i))
  const { url, cookie } = visitor
  const name = `${workspace.id}/${journey.id}`
  const load = startLoad({ url, cookie, name, desks, rate, seconds })
  await load.message()
  await server.usage()
  load.begin()
  const generator = (await load.message()) as LoadUsage
  const used = await server.usage()
  const report = (await load.message()) as LoadReport
  const stored = await visitor.json<Journey>(`/api/journeys/${journey.id}`)
  assertEqual([...report.digests, digestOf(stored)])
  await server.kill()
  await rm(data, { recursive: true, force: true })
  return {
    bench: 'together',
    task: `${peers} peers`,
    figures: {
      'edits/s': figure.perSecond(report.editsPerSecond),
      p50: figure.ms(report.medianMs),
      p99: figure.ms(report.p99Ms),
      'server CPU': figure.share(used.cpuMs / generator.wallMs),
      'server late, p99': figure.ms(used.lateMs),
      'server memory': figure.megabytes(used.residentBytes),
      'generator CPU': figure.share(generator.cpuMs / generator.wallMs),
      'all equal after': figure.ms(report.settledMs),
    },
  }
}

function deskOf({ lanes, steps }: Journey, peer: number): Desk {
  return {
    laneId: lanes[peer % lanes.length]!.id,
    stepId: steps[(peer * 7) % steps.length]!.id,
  }
}

function startLoad(load: Load) {
  const child = fork(join(import.meta.dirname, '../live/load-process.ts'), [JSON.stringify(load)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return { begin: () => child.send('begin'), message: () => messageOf(child) }
}

function digestOf(journey: Journey): string {
  return createHash('sha256').update(formatJourney(journey)).digest('hex')
}

function assertEqual(digests: readonly string[]): void {
  const kinds = new Set(digests).size
  if (kinds !== 1) throw new Error(`${digests.length} documents ended in ${kinds} versions`)
}
