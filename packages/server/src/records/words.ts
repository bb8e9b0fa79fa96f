import type { RecordBody, SharedWords } from '@desirepath/core'
import { findRecord, type Store, type StoredRecord } from '@desirepath/store'

/** The words that every map has of a record: of a touchpoint, those of its channel too. */
export async function sharedWords(
  store: Store,
  workspaceId: string,
  { type, body }: StoredRecord,
): Promise<SharedWords> {
  const { title, isDraft, description } = body
  const words = { title, isDraft, description }
  if (type !== 'touchpoint') return words
  const { channelId } = body as RecordBody<'touchpoint'>
  const channel =
    channelId === null ? null : await findRecord(store, { workspaceId, id: channelId })
  if (channel?.type !== 'channel') return { ...words, channel: '', icon: '' }
  const { title: name, icon } = channel.body as RecordBody<'channel'>
  return { ...words, channel: name, icon: icon ?? '' }
}
