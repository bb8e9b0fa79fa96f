import type { Judged, RecordBody, SharedWords } from '@desirepath/core'
import { findRecord, type Store, type StoredRecord } from '@desirepath/store'

/** The words that every map has of a record: of a touchpoint, those of its channel too. */
export async function sharedWords(
  store: Store,
  workspaceId: string,
  { type, body }: StoredRecord,
): Promise<SharedWords> {
  const { title, isDraft, description } = body
  const judged = judgedOf(type, body)
  const words = {
    title,
    isDraft,
    description,
    ...(type !== 'persona' && { owner: body.owner }),
    ...(judged && { judged }),
  }
  if (type !== 'touchpoint') return words
  const { channelId, activities } = body as RecordBody<'touchpoint'>
  const bound = activities.length > 0 ? { bound: activities } : {}
  const channel =
    channelId === null ? null : await findRecord(store, { workspaceId, id: channelId })
  if (channel?.type !== 'channel') return { ...words, ...bound, channel: '', icon: '' }
  const { title: name, icon } = channel.body as RecordBody<'channel'>
  return { ...words, ...bound, channel: name, icon: icon ?? '' }
}

/** The words that a map should have; the sentence of a discovery stays the map’s own. */
export function wordsFor({ description, ...all }: SharedWords, words: SharedWords): SharedWords {
  return {
    ...all,
    ...(words.description !== undefined && description !== undefined && { description }),
  }
}

/** What people judge of a pain point or delight; nothing where they have not said anything. */
function judgedOf(type: StoredRecord['type'], body: RecordBody): Judged | undefined {
  if (type === 'delight') {
    const { strength } = body as RecordBody<'delight'>
    return strength === null ? undefined : { severity: strength }
  }
  if (type !== 'painPoint') return undefined
  const { form, severity, expected, actual } = body as RecordBody<'painPoint'>
  const judged = {
    ...(form !== 'pain' && { form }),
    ...(severity !== null && { severity }),
    ...(expected !== '' && { expected }),
    ...(actual !== '' && { actual }),
  }
  return Object.keys(judged).length === 0 ? undefined : judged
}
