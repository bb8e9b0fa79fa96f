import { nameKey, type RecordBody } from '@desirepath/core'
import type { TouchpointBinding } from '@desirepath/discovery'
import { listRecords, type Store, type StoredRecord } from '@desirepath/store'

/** So many are looked through at once. */
const MOST = 20_000

/** The touchpoints of a workspace. */
export async function allTouchpoints(
  store: Store,
  workspaceId: string,
): Promise<StoredRecord<'touchpoint'>[]> {
  const filter = { type: 'touchpoint' } as const
  const page = { sort: 'title', after: 0, limit: MOST } as const
  const { items } = await listRecords(store, workspaceId, { filter, page })
  return items as StoredRecord<'touchpoint'>[]
}

/** The ids of the touchpoints bound to each activity. */
export function boundTo(
  touchpoints: readonly { readonly id: string; readonly body: RecordBody<'touchpoint'> }[],
): ReadonlyMap<string, readonly string[]> {
  const bound = new Map<string, string[]>()
  for (const { id, body } of touchpoints)
    for (const activity of new Set(body.activities.map(nameKey)))
      bound.set(activity, [...(bound.get(activity) ?? []), id])
  return bound
}

type Bound = Parameters<typeof boundTo>[0]

/** What binds each touchpoint to events, and each channel: the activities of all its touchpoints. */
export function bindingsOf(touchpoints: Bound): TouchpointBinding[] {
  const own = touchpoints.map(({ id, body }) => ({ id, activities: body.activities }))
  const channels = Map.groupBy(
    touchpoints.filter(({ body }) => body.channelId !== null),
    ({ body }) => body.channelId!,
  )
  const shared = [...channels].map(([id, met]) => ({
    id,
    activities: [...new Set(met.flatMap(({ body }) => body.activities))],
  }))
  return [...own, ...shared].filter(({ activities }) => activities.length > 0)
}
