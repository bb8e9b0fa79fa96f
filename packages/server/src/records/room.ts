import { joinRecords, recordShapes } from '@desirepath/core'
import type { StoredRecord } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'

/** Throws where two records say more together than one can hold. */
export function requireRoom(into: StoredRecord, from: StoredRecord): void {
  const { fields } = joinRecords(into, from)
  const { error } = recordShapes[into.type].schema.safeParse({ ...into.body, ...fields })
  const [issue] = error?.issues ?? []
  if (issue === undefined) return
  throw new ProblemError(
    'invalid-input',
    `body.into: together they have more ${issue.path.join('.')} than one can hold (${issue.message}). Take some away, then merge. Nothing was changed.`,
  )
}
