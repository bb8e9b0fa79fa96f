import { resolve } from 'node:path'
import type { EngineLocation } from '@desirepath/analytics'
import type { StoreLocation } from '@desirepath/store'

export interface StartOptions {
  /** The data folder; `DESIREPATH_DATA` or ./.data where it is left out. */
  readonly data?: string
  readonly port?: number
  /** Without the sample journey. */
  readonly empty?: boolean
  /** Where the built screens are. */
  readonly screens?: string
}

/** A setting from outside that makes no sense; the message says what to do. */
export class BadSetting extends Error {}

/** All that the server is told from outside, read in this one place. */
export interface Config {
  readonly data: string
  readonly port: number
  readonly empty: boolean
  readonly screens: string
  readonly store: StoreLocation
  readonly analytics: EngineLocation
  /** Bytes that the columns of logs may take in memory; a larger log is asked in SQL. */
  readonly memoryBudget: number
  readonly logLevel: string
}

export const DEFAULT_PORT = 4600

/** Some 25 million events. */
const DEFAULT_MEMORY = 2 * 1024 ** 3

export function readConfig(options: StartOptions, environment: NodeJS.ProcessEnv): Config {
  const data = resolve(options.data ?? environment.DESIREPATH_DATA ?? '.data')
  const { DATABASE_URL: database, CLICKHOUSE_URL: clickhouse } = environment
  return {
    data,
    port: options.port ?? DEFAULT_PORT,
    empty: options.empty ?? false,
    screens: options.screens ?? resolve(import.meta.dirname, '../../web/dist'),
    store: database ? { url: database } : { folder: resolve(data, 'records') },
    analytics: clickhouse ? { url: clickhouse } : { folder: resolve(data, 'evidence') },
    memoryBudget: megabytes(environment.DESIREPATH_MEMORY_MB) ?? DEFAULT_MEMORY,
    logLevel: environment.LOG_LEVEL ?? 'warn',
  }
}

/** Throws with what to do where the text is no size. */
function megabytes(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  const size = Number(text)
  if (size >= 0) return size * 1024 ** 2
  throw new BadSetting(
    `DESIREPATH_MEMORY_MB is “${text}”. Give a number of megabytes, such as 2048.`,
  )
}
