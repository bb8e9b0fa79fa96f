import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureWorkspace, openStore, type Store } from '../src/index.ts'
import { servePostgres } from './front.ts'

/** The engines that every test of the store runs on: in a folder, and as a server of its own. */
export const engines = ['embedded', 'served'] as const

/** A fresh store with the workspaces `w` and `other`; `DATABASE_URL` names another server. */
export async function freshStore(
  engine: (typeof engines)[number],
): Promise<{ readonly store: Store; close(): Promise<void> }> {
  const { location, remove } = await places[engine]()
  const store = await openStore(location)
  await ensureWorkspace(store, { id: 'w', name: 'Mine' })
  await store.insertInto('workspaces').values({ id: 'other', name: 'Theirs' }).execute()
  return {
    store,
    async close() {
      await store.destroy()
      await remove()
    },
  }
}

const places = {
  async embedded() {
    const folder = mkdtempSync(join(tmpdir(), 'desirepath-store-'))
    const remove = async () => rmSync(folder, { recursive: true, force: true })
    return { location: { folder: join(folder, 'records') }, remove }
  },
  async served() {
    const given = process.env.DATABASE_URL
    if (given) return { location: { url: given }, remove: async () => {} }
    const { url, close } = await servePostgres()
    return { location: { url }, remove: close }
  },
}
