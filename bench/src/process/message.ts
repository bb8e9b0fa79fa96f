import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** The next message of a process; rejects where it ends instead. */
export async function messageOf(child: ChildProcess): Promise<unknown> {
  const watch = new AbortController()
  const { signal } = watch
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a process of the bench ended with code ${code}`)
  })
  ended.catch(() => {})
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [unknown]
    return message
  } finally {
    watch.abort()
  }
}
