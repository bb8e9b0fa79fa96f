import { isAtLeast, policy } from '@desirepath/contract'
import { proposedTiles, settled } from '@desirepath/core'
import {
  addDashboard,
  changeDashboard,
  type DashboardChange,
  findDashboard,
  firstDashboard,
  listDashboards,
  proposalGrounds,
  setFirstDashboard,
  type Store,
  type StoredDashboard,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import type { Member } from '../session/session.ts'

interface Caller {
  readonly workspaceId: string
  readonly member: Member
}

/** Dashboards; those of others that are private are not there. */
export function dashboardRoutes(
  store: Store,
): Pick<
  Handlers,
  | 'listDashboards'
  | 'addDashboard'
  | 'readDashboard'
  | 'changeDashboard'
  | 'removeDashboard'
  | 'firstDashboard'
  | 'proposeDashboard'
> {
  return {
    async listDashboards(call) {
      const items = await listDashboards(store, askingOf(call))
      return {
        items: items.map((each) => ({ ...headOf(each, call), tiles: each.tiles.length })),
        first: await firstDashboard(store, askingOf(call)),
      }
    },
    async addDashboard({ workspaceId, member, body: { title, tiles, isPrivate } }) {
      const id = newId()
      if (isPrivate === false && !mayShare(member)) throw notForAll(member)
      const isOwn = isPrivate ?? !mayShare(member)
      await addDashboard(store, workspaceId, {
        id,
        title,
        tiles: settled(tiles),
        memberId: isOwn ? member.id : null,
        madeBy: member.id,
      })
      return { id }
    },
    async readDashboard(call) {
      const found = await existing(store, call, { id: call.params['id']! })
      return { ...headOf(found, call), revision: found.revision, tiles: [...found.tiles] }
    },
    async changeDashboard(call) {
      const { title, tiles, isPrivate, deleted, seen } = call.body
      const id = call.params['id']!
      const found = await existing(store, call, { id, isDeletedToo: deleted === false })
      mayChange(found, call, isPrivate)
      if (isPrivate === true && found.madeBy !== call.member.id)
        throw new ProblemError(
          'conflict',
          'Only who has made a dashboard can keep it to themselves. Make a copy that is yours.',
        )
      return changed(store, call, {
        id,
        seen,
        change: {
          title,
          tiles: tiles && settled(tiles),
          isPrivate,
          isDeleted: deleted,
        },
      })
    },
    async removeDashboard(call) {
      const id = call.params['id']!
      mayChange(await existing(store, call, { id }), call)
      return changed(store, call, { id, change: { isDeleted: true } })
    },
    async firstDashboard(call) {
      const { id } = call.body
      if (id !== null) await existing(store, call, { id })
      await setFirstDashboard(store, askingOf(call), id)
      return { id }
    },
    async proposeDashboard({ workspaceId }) {
      const { has, ...grounds } = await proposalGrounds(store, workspaceId)
      // Where something was measured or heard, there may be words to read; the tile says if not.
      const evidence = grounds.measured.length > 0
      return { tiles: proposedTiles({ ...grounds, has: { ...has, evidence } }) }
    },
  }
}

/** Those for everybody are part of what is edited. */
function mayShare({ role }: Member): boolean {
  return isAtLeast(role, policy.edit)
}

function mayChange({ memberId }: StoredDashboard, { member }: Caller, isPrivate?: boolean): void {
  if (!mayShare(member) && (memberId === null || isPrivate === false)) throw notForAll(member)
}

function notForAll({ role }: Member): ProblemError {
  return new ProblemError(
    'not-allowed',
    `You are here as ${role}: dashboards for everybody take ${policy.edit}. Make one only for yourself.`,
  )
}

function askingOf({ workspaceId, member }: Caller) {
  return { workspaceId, memberId: member.id }
}

function headOf({ id, title, memberId, madeBy, updatedAt }: StoredDashboard, { member }: Caller) {
  return {
    id,
    title,
    isPrivate: memberId !== null,
    isMine: madeBy === member.id,
    updatedAt: updatedAt.toISOString(),
  }
}

async function existing(
  store: Store,
  call: Caller,
  sought: { readonly id: string; readonly isDeletedToo?: boolean },
): Promise<StoredDashboard> {
  const found = await findDashboard(store, askingOf(call), sought)
  if (found === null) throw new ProblemError('not-found', 'There is no such dashboard.')
  return found
}

async function changed(
  store: Store,
  call: Caller,
  asked: {
    readonly id: string
    readonly seen?: number | undefined
    readonly change: DashboardChange
  },
): Promise<{ readonly id: string; readonly revision: number }> {
  const revision = await changeDashboard(store, askingOf(call), asked)
  if (revision === null)
    throw new ProblemError(
      'changed-meanwhile',
      'Somebody has changed this dashboard meanwhile. Read it again and change what it is now.',
    )
  return { id: asked.id, revision }
}
