import { appendUpdates, type LiveRef, type Store } from '@desirepath/store'

/** Stores changes of shared documents; `append` resolves when its change is committed. */
export interface Appender {
  readonly append: (ref: LiveRef, update: Uint8Array) => Promise<void>
}

interface Waiting {
  readonly update: Uint8Array
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Commits in groups: what arrives while a commit of a journey is under way goes into its next one. */
export function createAppender(
  store: Store,
  onAppended: (ref: LiveRef, count: number) => void,
): Appender {
  const queues = new Map<string, Waiting[]>()
  const drain = async (ref: LiveRef, key: string) => {
    for (;;) {
      const group = queues.get(key) ?? []
      if (group.length === 0) break
      queues.set(key, [])
      try {
        await appendUpdates(
          store,
          ref,
          group.map(({ update }) => update),
        )
        for (const { resolve } of group) resolve()
        onAppended(ref, group.length)
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    queues.delete(key)
  }
  return {
    append(ref, update) {
      return new Promise((resolve, reject) => {
        const key = JSON.stringify([ref.workspaceId, ref.journeyId])
        const queue = queues.get(key)
        const waiting = { update, resolve, reject }
        if (queue) queue.push(waiting)
        else {
          queues.set(key, [waiting])
          void drain(ref, key)
        }
      })
    },
  }
}
