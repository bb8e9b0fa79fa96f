import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { SubjectName } from '../subjects/subject.ts'
import type { Order, Report } from './worker.ts'

/** A subject in a process of its own, so that its memory is its own. */
export interface Child {
  readonly name: SubjectName
  tell(order: Order): Promise<Report>
  close(): Promise<void>
}

/** Starts the process of a subject; its garbage is collected before each measurement. */
export function startChild(name: SubjectName): Child {
  const worker = fork(join(import.meta.dirname, 'worker.ts'), [name], {
    execArgv: ['--expose-gc', '--max-old-space-size=12000'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = once(worker, 'exit')
  const tell = async (order: Order): Promise<Report> => {
    worker.send(order)
    const first = await Promise.race([
      once(worker, 'message'),
      gone.then(([code]) => {
        throw new Error(`${name} ended with code ${code} at '${order.order}'`)
      }),
    ])
    return first[0] as Report
  }
  return {
    name,
    tell,
    async close() {
      worker.send({ order: 'close' } satisfies Order)
      await gone
    },
  }
}
