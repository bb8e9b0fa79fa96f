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

/** All that the server is told from outside, read in this one place. */
export interface Config {
  readonly data: string
  readonly port: number
  readonly empty: boolean
  readonly screens: string
  readonly store: StoreLocation
  readonly analytics: EngineLocation
  readonly logLevel: string
}

export const DEFAULT_PORT = 4600

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
    logLevel: environment.LOG_LEVEL ?? 'warn',
  }
}
