import type { FigureRef } from '@desirepath/core'
import type { MembersRef } from '@desirepath/discovery'
import type { Store } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'
import { allTouchpoints, bindingsOf } from '../touchpoints/bound.ts'

/** What a figure counts: a touchpoint or channel counts whoever meets one of its activities. */
export async function membersRef(
  store: Store,
  workspaceId: string,
  ref: FigureRef,
): Promise<MembersRef> {
  if (ref.figure !== 'touchpoint') return ref
  const bindings = bindingsOf(await allTouchpoints(store, workspaceId))
  const bound = bindings.find(({ id }) => id === ref.touchpointId)
  if (bound === undefined)
    throw new ProblemError('not-found', 'There is no such touchpoint, or it is bound to nothing.')
  return { figure: 'met', activities: bound.activities }
}
