import { recordBody, type RecordType } from '@desirepath/core'
import type { Story } from '@desirepath/sample'
import {
  addRecord,
  backdateRecord,
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
  {
    records,
    found,
    now,
  }: {
    readonly records: Story['records']
    readonly found: ReadonlySet<string>
    readonly now: number
  },
): Promise<string[]> {
  const changed: string[] = []
  for (const record of records) {
    const { id, type } = record
    const ref = { workspaceId, id }
    const author = AUTHOR
    const told = { ...record.fields, ...record.before?.fields }
    if ((await recordType(store, ref)) === null) {
      await addRecord(store, ref, { type, body: recordBody(type, told), author })
      await keepPast(store, ref, { record, now })
    } else if (found.has(id)) {
      const authors = await authorsOf(store, ref)
      if (authors.some((each) => each !== '' && each !== AUTHOR)) continue
      if (authors.includes(AUTHOR))
        await changeRecordBody(store, ref, { fields: record.fields, author })
      else {
        await changeRecordBody(store, ref, { fields: told, author })
        await keepPast(store, ref, { record, now })
      }
      changed.push(id)
    }
  }
  return changed
}

const isRanked: ReadonlySet<RecordType> = new Set(['painPoint', 'delight', 'opportunity'])
const DAY = 86_400_000
/** The team has worked here for so long. */
const DAYS = 75

/** As if it had been made when the team began, and changed since where the story says so. */
async function keepPast(
  store: Store,
  ref: RecordRef,
  { record, now }: { readonly record: Story['records'][number]; readonly now: number },
): Promise<void> {
  const { type, fields, before, madeDaysAgo = DAYS } = record
  const ago = (days: number) => new Date(now - days * DAY)
  if (before !== undefined) await changeRecordBody(store, ref, { fields, author: AUTHOR })
  const made = ago(madeDaysAgo)
  // What rankings are made of was found by then; of others, it happens as the story is told.
  const changed = before ? ago(before.daysAgo) : isRanked.has(type) ? made : null
  await backdateRecord(store, ref, { made, changed })
}

async function authorsOf(store: Store, ref: RecordRef): Promise<string[]> {
  const changes = await listChanges(store, ref, { after: 0, limit: 100 })
  return changes.map(({ author }) => author)
}
