import { sql } from 'kysely'
import type { RecordType, WorkspaceRecord } from '@desirepath/core'
import type { Store } from '../store.ts'

/** Maps and records that name an item of the library somewhere. */
export interface NamingItem {
  readonly journeys: readonly { readonly id: string; readonly document: string }[]
  readonly records: readonly {
    readonly id: string
    readonly type: RecordType
    readonly title: string
    readonly body: WorkspaceRecord
  }[]
}

/** More than these are not listed: an item that all rests on is found from each of them. */
const MOST = 50

export async function namingItem(
  store: Store,
  workspaceId: string,
  itemId: string,
): Promise<NamingItem> {
  const journeys = await store
    .selectFrom('journeys')
    .select(['id', 'document'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`position(${itemId} in document) > 0`)
    .orderBy('updated_at', 'desc')
    .limit(MOST)
    .execute()
  const records = await store
    .selectFrom('records')
    .select(['id', 'type', 'title', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`position(${itemId} in body::text) > 0`)
    .orderBy('updated_at', 'desc')
    .limit(MOST)
    .execute()
  return { journeys, records: records as unknown as NamingItem['records'] }
}
