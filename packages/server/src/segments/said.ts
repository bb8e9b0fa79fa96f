import type { Segment } from '@desirepath/core'
import type { Whose } from '@desirepath/discovery'
import { findRecord, type RecordRef, type Store } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'

/** Which customers people say that a persona stands for; null where nobody has said. */
async function saidSegment(store: Store, ref: RecordRef): Promise<Segment | null> {
  const found = await findRecord(store, ref)
  // Only personas have one.
  return (found?.body as { readonly segment?: Segment | null } | undefined)?.segment ?? null
}

export async function saidRule(store: Store, ref: RecordRef): Promise<Segment> {
  const segment = await saidSegment(store, ref)
  if (segment !== null) return segment
  throw new ProblemError('not-found', 'This persona has no rule that says who its customers are.')
}

/** Whom a persona stands for on a map: by its rule where it has one, else the group it was found in. */
export async function whoseFigures(store: Store, ref: RecordRef): Promise<Whose> {
  const segment = await saidSegment(store, ref)
  return segment === null ? { personaId: ref.id } : { rule: segment.rule }
}
