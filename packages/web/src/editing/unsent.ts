import type { HocuspocusProvider } from '@hocuspocus/provider'
import { createStore, delMany, entries, set } from 'idb-keyval'
import * as Y from 'yjs'

interface Kept {
  readonly at: number
  readonly update: Uint8Array
}

/** Who does not come back within a month does not find what was never sent. */
const KEEP_MS = 30 * 86_400_000
/** What is acknowledged sooner is never written down. */
const PATIENCE_MS = 300

/**
 * Keeps in this browser the changes of a journey that the server has not acknowledged, so that a
 * reload, a closed tab or a crash loses none; takes up those that an earlier page left. Where the
 * browser keeps nothing, editing goes on without.
 */
export async function keepUnsent(
  name: string,
  y: Y.Doc,
): Promise<{ readonly watch: (provider: HocuspocusProvider) => void; readonly close: () => void }> {
  const store = createStore('desirepath', 'unsent')
  const taken = await takeUp(name, y, store)
  const key = `${name}#${y.clientID}`
  let unsent: Uint8Array | null = null
  let isKept = false
  let timer = 0
  const keep = () => {
    if (unsent === null) return
    isKept = true
    void set(key, { at: Date.now(), update: unsent } satisfies Kept, store).catch(() => {})
  }
  const forget = () => {
    unsent = null
    window.clearTimeout(timer)
    const keys = [...taken.splice(0), ...(isKept ? [key] : [])]
    isKept = false
    if (keys.length > 0) void delMany(keys, store).catch(() => {})
  }
  return {
    watch(provider) {
      y.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === provider) return
        unsent = unsent === null ? update : Y.mergeUpdates([unsent, update])
        window.clearTimeout(timer)
        timer = window.setTimeout(keep, PATIENCE_MS)
      })
      provider.on('unsyncedChanges', ({ number }: { readonly number: number }) => {
        if (number === 0 && provider.isSynced) forget()
      })
      provider.on('synced', () => {
        if (!provider.hasUnsyncedChanges) forget()
      })
    },
    close() {
      window.clearTimeout(timer)
      keep()
    },
  }
}

/** Puts what earlier pages could not send into the document; gives back under which keys it lies. */
async function takeUp(
  name: string,
  y: Y.Doc,
  store: ReturnType<typeof createStore>,
): Promise<string[]> {
  const all = await entries<string, Kept>(store).catch(() => [])
  const own = all.filter(([key]) => key.startsWith(`${name}#`))
  for (const [, { at, update }] of own) {
    if (Date.now() - at >= KEEP_MS) continue
    try {
      Y.applyUpdate(y, update, 'kept')
    } catch {
      // What a browser has written only in part keeps nobody from editing.
    }
  }
  return own.map(([key]) => key)
}
