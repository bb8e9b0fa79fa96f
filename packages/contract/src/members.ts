import { z } from 'zod'
import { operation } from './operation.ts'
import { roles } from './policy.ts'

const memberSchema = z.object({
  id: z.string(),
  /** Empty until they give one. */
  name: z.string(),
  role: z.enum(roles),
  joinedAt: z.string(),
  /** To the minute; null for whoever has not been here since this is kept. */
  lastSeenAt: z.string().nullable(),
  isYou: z.boolean(),
})

const invitationSchema = z.object({
  id: z.string(),
  role: z.enum(roles),
  /** The name of who made the link; null where it is not known. */
  madeBy: z.string().nullable(),
  madeAt: z.string(),
  /** How many came by it. */
  uses: z.number().int(),
  lastUsedAt: z.string().nullable(),
  /** Whether it lets anybody in: who made it may still make such links. */
  works: z.boolean(),
})

const changed = z.object({ id: z.string() })

/** The people of the workspace, what they may do, and the links that let others in. */
export const members = {
  renameMember: operation({
    id: 'renameMember',
    method: 'PATCH',
    path: '/api/session',
    summary: 'Says under which name one is seen by others',
    body: z.object({ name: z.string().trim().min(1).max(60) }),
    output: z.object({ name: z.string() }),
    errors: ['invalid-input'],
  }),
  leave: operation({
    id: 'leave',
    method: 'DELETE',
    path: '/api/session',
    summary: 'Leaves the workspace and ends all sessions of one’s own; the last owner cannot',
    output: changed,
    errors: ['conflict'],
  }),
  listMembers: operation({
    id: 'listMembers',
    method: 'GET',
    path: '/api/members',
    summary: 'The people of the workspace, owners first',
    output: z.object({ items: z.array(memberSchema) }),
    errors: [],
  }),
  changeMember: operation({
    id: 'changeMember',
    method: 'PATCH',
    path: '/api/members/:id',
    summary:
      'Gives a member another role, or lets a removed one in again; only owners make owners and change them, and the last owner stays one',
    body: z.object({ role: z.enum(roles).optional(), removed: z.literal(false).optional() }),
    output: changed,
    errors: ['invalid-input', 'not-found', 'conflict'],
  }),
  removeMember: operation({
    id: 'removeMember',
    method: 'DELETE',
    path: '/api/members/:id',
    summary:
      'Removes a member, whose sessions and links end at once; for 30 days PATCH removed: false brings them back',
    output: changed,
    errors: ['not-found', 'conflict'],
  }),
  invite: operation({
    id: 'invite',
    method: 'POST',
    path: '/api/invitations',
    summary: 'Makes a link that lets others in with a role, at most one’s own and never as owner',
    body: z.object({ role: z.enum(roles).exclude(['owner']) }),
    output: z.object({ id: z.string(), path: z.string() }),
    errors: ['invalid-input'],
  }),
  listInvitations: operation({
    id: 'listInvitations',
    method: 'GET',
    path: '/api/invitations',
    summary:
      'The links that let others in, newest first; not the links themselves, which are kept as hashes',
    output: z.object({ items: z.array(invitationSchema) }),
    errors: [],
  }),
  withdrawInvitation: operation({
    id: 'withdrawInvitation',
    method: 'DELETE',
    path: '/api/invitations/:id',
    summary: 'Ends a link; who came by it stays',
    output: changed,
    errors: ['not-found'],
  }),
  changeInvitation: operation({
    id: 'changeInvitation',
    method: 'PATCH',
    path: '/api/invitations/:id',
    summary: 'Lets a withdrawn link work again',
    body: z.object({ withdrawn: z.literal(false) }),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
} as const
