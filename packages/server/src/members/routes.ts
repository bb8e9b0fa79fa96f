import { randomBytes } from 'node:crypto'
import { type Role, rolesToGive, rolesToInvite, roles } from '@desirepath/contract'
import {
  addInvitation,
  changeMember,
  findMember,
  listInvitations,
  listMembers,
  type MemberChange,
  type MemberRef,
  renameMember,
  setInvitationWithdrawn,
  type Store,
  type StoredInvitation,
  type StoredMember,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import { newId } from '../new-id.ts'
import { hashOf, type Member } from '../session/session.ts'
import { shownName } from '../session/shown-name.ts'
import { letsIn } from './invitation.ts'

export interface MemberDeps {
  readonly store: Store
  readonly live: Live
}

type MemberOperation =
  | 'renameMember'
  | 'leave'
  | 'listMembers'
  | 'changeMember'
  | 'removeMember'
  | 'invite'
  | 'listInvitations'
  | 'withdrawInvitation'
  | 'changeInvitation'

export function memberRoutes(deps: MemberDeps): Pick<Handlers, MemberOperation> {
  const { store, live } = deps
  return {
    async renameMember({ member, body }) {
      await renameMember(store, { ...member, name: body.name })
      live.people.rename(member.id, body.name)
      return { name: body.name }
    },
    leave: ({ member }) => change(deps, member, { isRemoved: true }),
    async listMembers({ workspaceId, member }) {
      const members = await listMembers(store, workspaceId)
      const ordered = members.toSorted((a, b) => roles.indexOf(b.role) - roles.indexOf(a.role))
      return { items: ordered.map((each) => presentMember(each, member)) }
    },
    async changeMember({ workspaceId, member, params, body }) {
      const target = await managed(deps, member, { workspaceId, id: params.id ?? '' })
      if (body.role !== undefined) requireGiving(member.role, target.role, body.role)
      const isRemoved = body.removed
      return change(deps, { workspaceId, id: target.id }, { role: body.role, isRemoved })
    },
    async removeMember({ workspaceId, member, params }) {
      const target = await managed(deps, member, { workspaceId, id: params.id ?? '' })
      return change(deps, { workspaceId, id: target.id }, { isRemoved: true })
    },
    async invite({ workspaceId, member, body: { role } }) {
      if (!rolesToInvite(member.role).includes(role))
        throw new ProblemError('not-allowed', `As ${member.role} you cannot make others ${role}.`)
      const [id, secret] = [newId(), randomBytes(24).toString('base64url')]
      const tokenHash = hashOf(secret)
      await addInvitation(store, { id, tokenHash, workspaceId, role, madeBy: member.id })
      return { id, path: `/enter?token=${secret}` }
    },
    async listInvitations({ workspaceId }) {
      return { items: (await listInvitations(store, workspaceId)).map(presentInvitation) }
    },
    withdrawInvitation: ({ workspaceId, params }) =>
      setWithdrawn(store, { workspaceId, id: params.id ?? '' }, true),
    changeInvitation: ({ workspaceId, params, body }) =>
      setWithdrawn(store, { workspaceId, id: params.id ?? '' }, body.withdrawn),
  }
}

/** The member of an address, where the one who asks may manage them. */
async function managed({ store }: MemberDeps, own: Member, ref: MemberRef): Promise<StoredMember> {
  const target = await findMember(store, ref)
  if (target === null) throw new ProblemError('not-found', 'There is no such member.')
  if (rolesToGive(own.role, target.role).length === 0)
    throw new ProblemError('not-allowed', 'Only an owner changes or removes owners.')
  return target
}

function requireGiving(own: Role, theirs: Role, role: Role): void {
  if (rolesToGive(own, theirs).includes(role)) return
  throw new ProblemError('not-allowed', 'Only an owner makes owners.')
}

async function change(
  { store, live }: MemberDeps,
  { workspaceId, id }: MemberRef,
  changes: MemberChange,
): Promise<{ id: string }> {
  if (!(await changeMember(store, { workspaceId, id }, changes))) {
    throw new ProblemError(
      'conflict',
      'A workspace has an owner at all times: make somebody else an owner first.',
    )
  }
  // Open screens come back with what they may do now, or not at all.
  live.people.end(id)
  return { id }
}

async function setWithdrawn(
  store: Store,
  ref: MemberRef,
  isWithdrawn: boolean,
): Promise<{ id: string }> {
  if (!(await setInvitationWithdrawn(store, ref, isWithdrawn)))
    throw new ProblemError('not-found', 'There is no such link.')
  return { id: ref.id }
}

function presentMember(member: StoredMember, asker: Member) {
  const { id, name, role, joinedAt, lastSeenAt } = member
  return {
    id,
    name,
    role,
    joinedAt: joinedAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    isYou: id === asker.id,
  }
}

function presentInvitation(invitation: StoredInvitation) {
  const { id, role, maker, madeAt, uses, lastUsedAt } = invitation
  return {
    id,
    role,
    madeBy: maker && shownName(maker),
    madeAt: madeAt.toISOString(),
    uses,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    works: letsIn(invitation),
  }
}
