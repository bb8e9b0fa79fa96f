import type { Store } from '../store.ts'

/** What was answered to a request that came with an Idempotency-Key. */
export interface AnsweredKey {
  readonly key: string
  /** Hash of the request, so that a key used for another one is noticed. */
  readonly requestHash: string
  readonly answer: unknown
}

export async function findAnsweredKey(
  store: Store,
  workspaceId: string,
  key: string,
): Promise<AnsweredKey | null> {
  const row = await store
    .selectFrom('answered_keys')
    .select(['request_hash', 'answer'])
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? { key, requestHash: row.request_hash, answer: row.answer } : null
}

export async function keepAnsweredKey(
  store: Store,
  workspaceId: string,
  { key, requestHash, answer }: AnsweredKey,
): Promise<void> {
  await store
    .insertInto('answered_keys')
    .values({
      workspace_id: workspaceId,
      key,
      request_hash: requestHash,
      answer: JSON.stringify(answer),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keys are forgotten after a while: no client repeats a request days later. */
export async function forgetAnsweredKeys(
  store: Store,
  workspaceId: string,
  before: Date,
): Promise<void> {
  await store
    .deleteFrom('answered_keys')
    .where('workspace_id', '=', workspaceId)
    .where('created_at', '<', before)
    .execute()
}
