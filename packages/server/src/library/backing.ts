import type { Evidence, RecordBody } from '@desirepath/core'
import type { StoredRecord } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'
import { putTogether } from './placing.ts'

interface Backed {
  readonly evidence: readonly Evidence[]
  readonly against: boolean
  /** Of a pain point: the reason that it is put to, instead of the whole. */
  readonly cause?: string | undefined
}

/** The fields of a record with evidence put to it, and how much of that it had already. */
export function withBacking(
  { type, body }: StoredRecord,
  { evidence, against, cause }: Backed,
): { readonly fields: object; readonly already: number } {
  if (cause === undefined) {
    const { all, already } = putTogether(body.evidence, evidence, against)
    return { fields: { evidence: all }, already }
  }
  const causes = type === 'painPoint' ? (body as RecordBody<'painPoint'>).causes : []
  const found = causes.find(({ id }) => id === cause)
  if (found === undefined)
    throw new ProblemError('not-found', 'The record has no such reason. Choose one that it has.')
  const { all, already } = putTogether(found.evidence, evidence, against)
  const changed = causes.map((each) => (each === found ? { ...each, evidence: all } : each))
  return { fields: { causes: changed }, already }
}
