import { monitorEventLoopDelay } from 'node:perf_hooks'
import { peakBytes } from '../process/measure.ts'
import { startServer } from './neighbours.ts'

/** What a process has used since it was last asked. */
export interface Usage {
  /** User and system time, all threads. */
  readonly cpuMs: number
  readonly residentBytes: number
  /** Most resident memory of its whole life. */
  readonly peakBytes: number
  /** How late its main thread came to what was due, p99. */
  readonly lateMs: number
}

/** What the process is started with: `server-process.ts SETTINGS`. */
export interface ServerSettings {
  readonly data: string
  readonly port: number
  readonly screens?: string
}

/** The life of a server's process: it says its link, then answers every message with its usage. */
const server = await startServer({
  ...(JSON.parse(process.argv[2] ?? '{}') as ServerSettings),
  empty: true,
})
await server.ready
const lateness = monitorEventLoopDelay({ resolution: 1 })
lateness.enable()
let before = process.cpuUsage()
process.on('message', () => {
  const { user, system } = process.cpuUsage(before)
  process.send!({
    cpuMs: (user + system) / 1000,
    residentBytes: process.memoryUsage.rss(),
    peakBytes: peakBytes(),
    lateMs: lateness.percentile(99) / 1e6,
  } satisfies Usage)
  before = process.cpuUsage()
  lateness.reset()
})
process.on('disconnect', () => process.exit())
process.send!(server.link)
