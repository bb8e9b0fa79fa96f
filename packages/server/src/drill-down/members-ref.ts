import type { FigureRef } from '@desirepath/core'
import type { MembersRef } from '@desirepath/discovery'
import type { Store } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'
import { saidRule } from '../segments/said.ts'
import { allTouchpoints, bindingsOf } from '../touchpoints/bound.ts'

/** What a figure counts: those for whom a persona’s rule holds; a touchpoint or channel counts whoever meets one of its activities. */
export async function membersRef(
  store: Store,
  workspaceId: string,
  ref: FigureRef,
): Promise<MembersRef> {
  if (ref.figure === 'support' || ref.figure === 'source' || ref.figure === 'search') return ref
  if ('stepId' in ref) return withRule(store, workspaceId, ref)
  if (ref.figure !== 'touchpoint') return ref
  const bindings = bindingsOf(await allTouchpoints(store, workspaceId))
  const bound = bindings.find(({ id }) => id === ref.touchpointId)
  if (bound === undefined)
    throw new ProblemError('not-found', 'There is no such touchpoint, or it is bound to nothing.')
  return { figure: 'met', activities: bound.activities }
}

async function withRule(
  store: Store,
  workspaceId: string,
  { ruleOf, ...ref }: Extract<FigureRef, { readonly stepId: string }>,
): Promise<MembersRef> {
  if (ruleOf === undefined) return ref
  const { rule } = await saidRule(store, { workspaceId, id: ruleOf })
  return { ...ref, rule }
}
