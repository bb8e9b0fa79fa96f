import type { Role } from '@desirepath/contract'
import { words as shellWords } from '../../shell/words.ts'

/** Each role in one sentence, beside what it is called. */
export const roleWords: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  viewer: { name: 'Viewer', may: 'Reads every map and figure, and exports them.' },
  commenter: {
    name: 'Commenter',
    may: 'Also comments, votes and writes notes in workshops.',
  },
  editor: { name: 'Editor', may: 'Also draws maps, changes what they hold, and brings data.' },
  admin: { name: 'Admin', may: 'Also lets others in, gives them roles and removes them.' },
  owner: { name: 'Owner', may: 'Also makes and removes owners. There is always at least one.' },
}

export const words = {
  title: shellWords.members,
  you: 'You',
  yourName: 'Your name',
  yourNameHint: 'How others see you on maps and beside comments',
  people: 'Who is in this workspace',
  count: (n: number) => (n === 1 ? '1 member' : `${n} members`),
  isYou: 'you',
  noName: (role: string) => `${role} without a name`,
  joined: (date: string) => `Joined ${date}`,
  seen: (ago: string) => `here ${ago}`,
  seenNow: 'here now',
  neverSeen: 'not here lately',
  roleOf: (name: string, role: string) => `Role of ${name}: ${role}`,
  gaveRole: (name: string, role: string) => `${name} is ${role} now`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) =>
    `${name} was removed: their sessions have ended, and so has the link they came by`,
  undo: 'Undo',
  leave: 'Leave this workspace',
  leaveText:
    'Your sessions end in every browser. To come back, you need a link from an admin or owner. What you have drawn and said stays.',
  leaveSure: 'Leave',
  stay: 'Stay',
  lastOwner: 'You are the only owner. Make somebody else an owner first.',
  alone: 'Nobody else is here yet. Copy a link below and send it to a colleague.',
  roles: 'Roles, and links that let others in',
  rolesText:
    'Whoever opens a link is in this workspace with its role, as often as it is used, until you withdraw it. It works on this machine, or where you have made Desirepath reachable.',
  rolesToRead: 'Admins and owners let others in and give roles.',
  noOwnerLink: 'Give the role to a member above',
  copyLink: (role: string) => `Copy a link for ${role.toLowerCase()}s`,
  copy: 'Copy a link',
  copied: (role: string) => `A link for ${role.toLowerCase()}s is in the clipboard`,
  link: 'The link',
  links: 'Links that are out',
  linksNone: 'No link is out: nobody can come in who is not in already.',
  linkFor: (role: string) => `For ${role.toLowerCase()}s`,
  madeBy: (name: string | null, date: string) =>
    name === null ? `made on ${date}` : `made by ${name} on ${date}`,
  uses: (n: number) => (n === 0 ? 'never used' : n === 1 ? 'used once' : `used ${n} times`),
  linkDead: 'Lets nobody in: who made it may not any more',
  withdraw: 'Withdraw',
  withdrawn: 'The link lets nobody in any more; who came by it stays',
  failed: 'The members could not be read',
  manage: 'All members and links',
  notYours: 'Your role does not allow this',
  takesRole: (own: string, least: string) =>
    `You are here as ${own.toLowerCase()}; this takes at least the role of ${least.toLowerCase()}. An admin or owner can give it to you.`,
} as const
