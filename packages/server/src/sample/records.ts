import { recordBody } from '@desirepath/core'
import type { Story } from '@desirepath/sample'
import {
  addRecord,
  changeRecordBody,
  listChanges,
  type RecordRef,
  recordType,
  type Store,
} from '@desirepath/store'

/** Whose work the sample is said to be. */
export const AUTHOR = 'The sample'

/**
 * Adds the records of the story and changes those that were found, unless they are there already or
 * people have been at them; gives back the ids of those that were found.
 */
export async function keepRecords(
  store: Store,
  workspaceId: string,
  { records, found }: { readonly records: Story['records']; readonly found: ReadonlySet<string> },
): Promise<string[]> {
  const changed: string[] = []
  for (const { id, type, fields } of records) {
    const ref = { workspaceId, id }
    if ((await recordType(store, ref)) === null)
      await addRecord(store, ref, { type, body: recordBody(type, fields), author: AUTHOR })
    else if (found.has(id) && !(await isTouched(store, ref))) {
      await changeRecordBody(store, ref, { fields, author: AUTHOR })
      changed.push(id)
    }
  }
  return changed
}

async function isTouched(store: Store, ref: RecordRef): Promise<boolean> {
  const changes = await listChanges(store, ref, { after: 0, limit: 100 })
  return changes.some(({ author }) => author !== '' && author !== AUTHOR)
}
