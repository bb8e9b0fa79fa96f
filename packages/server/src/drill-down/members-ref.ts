import type { FigureRef, RecordBody } from '@desirepath/core'
import type { MembersRef } from '@desirepath/discovery'
import type { Store } from '@desirepath/store'
import { existing } from '../records/existing.ts'

/** What a figure counts: a touchpoint counts whoever meets one of its activities. */
export async function membersRef(
  store: Store,
  workspaceId: string,
  ref: FigureRef,
): Promise<MembersRef> {
  if (ref.figure !== 'touchpoint') return ref
  const { body } = await existing(store, { workspaceId, id: ref.touchpointId }, 'touchpoint')
  return { figure: 'met', activities: (body as RecordBody<'touchpoint'>).activities }
}
