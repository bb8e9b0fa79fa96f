import { recordNouns, type RecordType } from '@desirepath/core'
import {
  findRecord,
  type RecordRef,
  type Store,
  type StoredRecord,
  survivorsOf,
} from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'

/**
 * The record of a type; a record of another type is not one of this noun. Of one that was merged, the
 * answer says where it went.
 */
export async function existing(
  store: Store,
  ref: RecordRef,
  type: RecordType,
): Promise<StoredRecord> {
  const found = await findRecord(store, ref)
  if (found?.type === type) return found
  const survivors = await survivorsOf(store, ref)
  const into = await findRecord(store, { ...ref, id: survivors.at(-1) ?? '' })
  if (into?.type === type)
    throw new ProblemError(
      'not-found',
      `It was merged into “${into.body.title}”: /api/${recordNouns[type]}/${into.id}`,
      { mergedInto: into.id },
    )
  throw new ProblemError('not-found', `There is no such thing among the ${recordNouns[type]}.`)
}
