import { type Facts, factsOfJourney, factsOfWorkspace } from '@desirepath/core'
import { countWorkspace, findHead, type LiveRef, type Store } from '@desirepath/store'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'

/** What is seen of a journey, or of the workspace alone. */
export interface SeenFacts {
  readonly facts: Facts
  readonly journey: { readonly id: string; readonly title: string } | null
}

/** Of so many journeys it is remembered until they change. */
const MOST_REMEMBERED = 200

/** Tells what is done by looking; a journey that has not changed is not opened again. */
export function createFactDesk(store: Store) {
  const remembered = new Map<string, { readonly at: number; readonly facts: Facts }>()
  const inJourney = async (ref: LiveRef, at: number): Promise<Facts> => {
    const key = `${ref.workspaceId} ${ref.journeyId}`
    const known = remembered.get(key)
    if (known?.at === at) return known.facts
    const { document } = await existingJourney(store, ref)
    const facts = factsOfJourney(storedJourney(document))
    remembered.delete(key)
    remembered.set(key, { at, facts })
    const [oldest] = remembered.keys()
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    return facts
  }
  return async (workspaceId: string, journeyId: string | null): Promise<SeenFacts> => {
    const around = factsOfWorkspace(await countWorkspace(store, { workspaceId, journeyId }))
    if (journeyId === null) return { facts: around, journey: null }
    const ref = { workspaceId, journeyId }
    const head = await findHead(store, ref)
    if (head === null) return { facts: around, journey: null }
    const facts = { ...(await inJourney(ref, head.changedAt.getTime())), ...around }
    return { facts, journey: { id: journeyId, title: head.title } }
  }
}
