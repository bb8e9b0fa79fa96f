import type { Store } from '../store.ts'

/** Journeys that somebody has commented on. */
export async function listCommented(
  store: Store,
  workspaceId: string,
): Promise<{ readonly id: string; readonly title: string; readonly document: string }[]> {
  return store
    .selectFrom('journeys')
    .select(['id', 'title', 'document'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where('document', 'like', '%"threads":%')
    .execute()
}

/** What was written in a card of which somebody was told at some time, the oldest first. */
export interface CardTalk {
  readonly journeyId: string
  readonly title: string
  readonly cardId: string
  readonly edits: readonly { readonly author: string; readonly at: string; readonly says: string }[]
}

/**
 * The cards that have mentioned a member, with what they have said since: every change of a card is
 * kept with its words, so no journey is read for this.
 */
export async function listCardTalks(
  store: Store,
  workspaceId: string,
  memberId: string,
): Promise<CardTalk[]> {
  const rows = await store
    .selectFrom('journey_edits as edit')
    .innerJoin('journeys', (join) =>
      join
        .onRef('journeys.workspace_id', '=', 'edit.workspace_id')
        .onRef('journeys.id', '=', 'edit.journey_id'),
    )
    .select([
      'edit.journey_id as journeyId',
      'journeys.title',
      'edit.entry',
      'edit.author',
      'edit.changed_at as at',
      'edit.says',
    ])
    .where('edit.workspace_id', '=', workspaceId)
    .where('journeys.deleted_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('journey_edits as told')
          .select('told.seq')
          .whereRef('told.workspace_id', '=', 'edit.workspace_id')
          .whereRef('told.journey_id', '=', 'edit.journey_id')
          .whereRef('told.entry', '=', 'edit.entry')
          .where('told.entry', 'like', 'cards:%')
          .where('told.says', 'like', `%](${memberId})%`),
      ),
    )
    .orderBy('edit.seq')
    .execute()
  const cards = Map.groupBy(rows, ({ journeyId, entry }) => `${journeyId} ${entry}`)
  return [...cards.values()].map((own) => ({
    journeyId: own[0]!.journeyId,
    title: own[0]!.title,
    cardId: own[0]!.entry.slice('cards:'.length),
    edits: own.map(({ author, at, says }) => ({ author, at: at.toISOString(), says: says ?? '' })),
  }))
}

/** Until when a member has read what came in; null where never. */
export async function findRead(
  store: Store,
  workspaceId: string,
  memberId: string,
): Promise<Date | null> {
  const row = await store
    .selectFrom('inbox_reads')
    .select('read_at')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row?.read_at ?? null
}

export async function saveRead(
  store: Store,
  workspaceId: string,
  { memberId, at }: { readonly memberId: string; readonly at: Date },
): Promise<void> {
  await store
    .insertInto('inbox_reads')
    .values({ workspace_id: workspaceId, member_id: memberId, read_at: at })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'member_id']).doUpdateSet({ read_at: at }),
    )
    .execute()
}
