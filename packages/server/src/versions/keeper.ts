import { formatJourney, type Journey } from '@desirepath/core'
import { addVersion, type LiveRef, listVersions, type Store } from '@desirepath/store'
import { newId } from '../new-id.ts'

/** A version by itself at most this often while people edit. */
const EVERY_MS = 10 * 60_000

/** Keeps automatic versions of journeys that are being edited. */
export function createKeeper(store: Store): {
  readonly keep: (ref: LiveRef, journey: Journey, author: string) => Promise<void>
} {
  const lastKept = new Map<string, number>()
  return {
    async keep(ref, journey, author) {
      const key = JSON.stringify([ref.workspaceId, ref.journeyId])
      const known = lastKept.get(key) ?? (await newestVersion(store, ref))
      if (Date.now() - known < EVERY_MS) return
      lastKept.set(key, Date.now())
      await addVersion(store, ref, {
        id: newId(),
        kind: 'automatic',
        title: '',
        author,
        document: formatJourney(journey),
      })
    },
  }
}

async function newestVersion(store: Store, ref: LiveRef): Promise<number> {
  const [newest] = await listVersions(store, ref, { after: 0, limit: 1 })
  return newest?.createdAt.getTime() ?? 0
}
