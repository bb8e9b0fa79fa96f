import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Cost } from './measure.ts'

/** Something that measures itself in a process of its own, under the names of its parts. */
export type SoloTask<Parameters> = (
  parameters: Parameters,
) => Promise<Readonly<Record<string, Cost>>>

/** Runs the `task` that a module exports in a fresh process. */
export async function solo(
  module: string,
  parameters: unknown,
): Promise<Readonly<Record<string, Cost>>> {
  const worker = fork(
    join(import.meta.dirname, 'solo-worker.ts'),
    [module, JSON.stringify(parameters)],
    { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  )
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`${module} ended with code ${code}`)
  })
  const [costs] = (await Promise.race([once(worker, 'message'), ended])) as [Record<string, Cost>]
  return costs
}
