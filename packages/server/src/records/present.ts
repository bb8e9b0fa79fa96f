import type { WorkspaceRecord } from '@desirepath/core'
import type { StoredRecord } from '@desirepath/store'
import { type KnownHere, presentStanding } from './standings.ts'

/** A record as lists show it. The fields are of its own type; callers say which. */
export function presentListed(found: StoredRecord, known: KnownHere) {
  return {
    record: {
      ...found.body,
      id: found.id,
      type: found.type,
    } as WorkspaceRecord as WorkspaceRecord<'persona'>,
    stamp: {
      revision: found.revision,
      createdAt: found.createdAt.toISOString(),
      updatedAt: found.updatedAt.toISOString(),
    },
    standing: presentStanding(known),
    uses: known.uses.map(({ journeyId, title, stands }) => ({ journeyId, title, stands })),
  }
}

/** A record as another that is linked with it shows it. */
export function presentStored({ id, type, body: { title, isDraft } }: StoredRecord) {
  return { id, type, title, isDraft }
}
