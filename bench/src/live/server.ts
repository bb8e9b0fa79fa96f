import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { messageOf } from '../process/message.ts'
import type { ServerSettings, Usage } from './server-process.ts'

/** A real server in a process of its own. */
export interface ServerProcess {
  /** Opens a session once. */
  readonly link: string
  readonly port: number
  /** What it has used since it was last asked. */
  readonly usage: () => Promise<Usage>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

/** Resolves when the server answers. */
export async function startServerProcess(settings: ServerSettings): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const link = (await messageOf(child)) as string
  return {
    link,
    port: Number(new URL(link).port),
    async usage() {
      child.send('usage')
      return (await messageOf(child)) as Usage
    },
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
