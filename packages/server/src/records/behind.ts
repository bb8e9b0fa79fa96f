import { elsewhereOf, isBehind, type SharedWords } from '@desirepath/core'
import { linkedIds, listUses, recordsByIds, type Store, type StoredRecord } from '@desirepath/store'
import { isFindingType, isIdea, knownOf } from './standings.ts'
import { sharedWords, wordsFor } from './words.ts'

/** A map that says something else of a record than it should. */
export interface Behind {
  readonly found: StoredRecord
  readonly journeyId: string
  readonly wanted: SharedWords
}

/** The maps that say something else of records, or of what answers them, than they should. */
export async function behindOn(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<Behind[]> {
  const records = await withIdeas(store, workspaceId, ids)
  const known = await knownOf(store, workspaceId, records)
  const behind: Behind[] = []
  for (const found of records) {
    const all = await sharedWords(store, workspaceId, found)
    for (const { journeyId, words } of await listUses(store, { workspaceId, id: found.id })) {
      const elsewhere = elsewhereOf(known.get(found.id)!, journeyId)
      const wanted = { ...wordsFor(all, words), ...(elsewhere && { elsewhere }) }
      if (isBehind(words, wanted)) behind.push({ found, journeyId, wanted })
    }
  }
  return behind
}

/** With what answers the findings among them: what speaks for these speaks for it. */
async function withIdeas(
  store: Store,
  workspaceId: string,
  given: readonly string[],
): Promise<StoredRecord[]> {
  const records = await recordsByIds(store, workspaceId, given)
  const linked: string[] = []
  for (const { id } of records.filter(({ type }) => isFindingType(type)))
    linked.push(...(await linkedIds(store, { workspaceId, id })))
  const others = [...new Set(linked)].filter((id) => !given.includes(id))
  const ideas = await recordsByIds(store, workspaceId, others)
  return [...records, ...ideas.filter(({ type }) => isIdea(type))]
}
