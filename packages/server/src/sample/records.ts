import { recordBody } from '@desirepath/core'
import type { Story } from '@desirepath/sample'
import { addRecord, changeRecordBody, findRecord, type Store } from '@desirepath/store'

/** Whose work the sample is said to be. */
export const AUTHOR = 'The sample'

/** Adds the records of the story and changes those that were found; gives back the ids of these. */
export async function keepRecords(
  store: Store,
  workspaceId: string,
  records: Story['records'],
): Promise<string[]> {
  const changed: string[] = []
  for (const { id, type, fields } of records) {
    const ref = { workspaceId, id }
    if ((await findRecord(store, ref)) === null)
      await addRecord(store, ref, { type, body: recordBody(type, fields), author: AUTHOR })
    else if (await changeRecordBody(store, ref, { fields, author: AUTHOR })) changed.push(id)
  }
  return changed
}
