import { sql } from 'kysely'
import type { Role } from '../schema.ts'
import type { Store } from '../store.ts'

export interface StoredInvitation {
  readonly id: string
  readonly workspaceId: string
  readonly role: Role
  /** Who made the link, as they are now; null where that was not kept or they are forgotten. */
  readonly maker: { readonly name: string; readonly role: Role; readonly isRemoved: boolean } | null
  /** Whether it was made before it was kept who makes links. */
  readonly isOfBefore: boolean
  readonly madeAt: Date
  readonly uses: number
  readonly lastUsedAt: Date | null
}

/** Keeps what a link that is given away lets its bearer do. */
export async function addInvitation(
  store: Store,
  invitation: {
    readonly id: string
    readonly tokenHash: string
    readonly workspaceId: string
    readonly role: Role
    readonly madeBy: string
  },
): Promise<void> {
  const { id, tokenHash, workspaceId, role, madeBy } = invitation
  await store
    .insertInto('invitations')
    .values({ id, token_hash: tokenHash, workspace_id: workspaceId, role, made_by: madeBy })
    .execute()
}

/** The invitation of a link; null where there is none or it was withdrawn. */
export async function findInvitation(
  store: Store,
  tokenHash: string,
): Promise<StoredInvitation | null> {
  const row = await withMakers(store).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row ? present(row) : null
}

/** The links of a workspace that were not withdrawn, newest first. */
export async function listInvitations(
  store: Store,
  workspaceId: string,
): Promise<StoredInvitation[]> {
  const rows = await withMakers(store)
    .where('invitations.workspace_id', '=', workspaceId)
    .orderBy('invitations.created_at', 'desc')
    .orderBy('invitations.id')
    .execute()
  return rows.map(present)
}

/** Withdraws a link or lets it work again; says whether there is one. */
export async function setInvitationWithdrawn(
  store: Store,
  { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
  isWithdrawn: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('invitations')
    .set({ withdrawn_at: isWithdrawn ? sql<Date>`now()` : null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** Lets somebody new in by a link. */
export function joinByInvitation(
  store: Store,
  invitation: StoredInvitation,
  memberId: string,
): Promise<void> {
  const { id, workspaceId, role } = invitation
  return store.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('members')
      .values({ id: memberId, workspace_id: workspaceId, role, came_by: id })
      .execute()
    await transaction
      .updateTable('invitations')
      .set({ uses: sql<number>`uses + 1`, last_used_at: sql<Date>`now()` })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
  })
}

function withMakers(store: Store) {
  return store
    .selectFrom('invitations')
    .leftJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'invitations.workspace_id')
        .onRef('members.id', '=', 'invitations.made_by'),
    )
    .select([
      'invitations.id',
      'invitations.workspace_id',
      'invitations.role',
      'invitations.made_by',
      'invitations.created_at',
      'invitations.uses',
      'invitations.last_used_at',
      'members.name as maker_name',
      'members.role as maker_role',
      'members.removed_at as maker_removed_at',
    ])
    .where('withdrawn_at', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof withMakers>['execute']>>[number]

function present(row: Row): StoredInvitation {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    role: row.role,
    maker:
      row.maker_role === null
        ? null
        : {
            name: row.maker_name ?? '',
            role: row.maker_role,
            isRemoved: row.maker_removed_at !== null,
          },
    isOfBefore: row.made_by === null,
    madeAt: row.created_at,
    uses: row.uses,
    lastUsedAt: row.last_used_at,
  }
}
