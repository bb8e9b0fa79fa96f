import { recordNouns, type RecordType } from '@desirepath/core'
import { findRecord, type RecordRef, type Store, type StoredRecord } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'

/** The record of a type; a record of another type is not one of this noun. */
export async function existing(
  store: Store,
  ref: RecordRef,
  type: RecordType,
): Promise<StoredRecord> {
  const found = await findRecord(store, ref)
  if (found?.type === type) return found
  throw new ProblemError('not-found', `There is no such thing among the ${recordNouns[type]}.`)
}
