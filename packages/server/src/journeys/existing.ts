import { findJourney, isJourney, type LiveRef, type Store } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'

/** A journey as it is stored; throws a `ProblemError` where the workspace has none of that id. */
export async function existingJourney(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
): Promise<NonNullable<Awaited<ReturnType<typeof findJourney>>>> {
  const found = await findJourney(store, workspaceId, journeyId)
  if (found === null) throw noJourney()
  return found
}

/** Throws the same where there is none, without reading it. */
export async function requireJourney(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
): Promise<void> {
  if (!(await isJourney(store, workspaceId, journeyId))) throw noJourney()
}

function noJourney(): ProblemError {
  return new ProblemError('not-found', 'There is no such journey.')
}
