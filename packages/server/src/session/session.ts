import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { isAtLeast } from '@desirepath/contract'
import {
  addSession,
  changeMember,
  findInvitation,
  findSession,
  hostMember,
  joinByInvitation,
  type Store,
  type StoredSession,
  touchMember,
} from '@desirepath/store'
import type { Context, MiddlewareHandler } from 'hono'
import { parse } from 'hono/utils/cookie'
import { setCookie } from 'hono/cookie'
import { ProblemError } from '../http/problem.ts'
import { letsIn } from '../members/invitation.ts'
import { newId } from '../new-id.ts'
import { enteringPage, usedUpPage } from './pages.ts'

/** A year: the session is of one machine, and ends with its data folder. */
const LIFETIME_SECONDS = 365 * 86_400

/** How exactly it is kept when somebody was last seen; every request would be a write. */
const SEEN_MS = 60_000

/** Who asks, and what they may do. */
export type Member = StoredSession

export interface Sessions {
  /** The token of the one-time link; used up by the first who comes with it. */
  readonly token: string
  /** Exchanges the token of a link for a session cookie. */
  enter(context: Context): Promise<Response>
  /** Requires a session. */
  readonly guard: MiddlewareHandler
  /** The member who sent a request; null where it has no session. */
  memberOf(request: Request): Promise<Member | null>
}

/** What sessions belong to; it may still be opening when the link is followed. */
export type SessionHome = Promise<{ readonly store: Store; readonly workspaceId: string }>

export function createSessions(home: SessionHome): Sessions {
  const token = randomBytes(24).toString('base64url')
  // Sessions that are being stored, so that none who enters has to wait for it.
  const arriving = new Map<string, Promise<void>>()
  let unused = true
  const entered = new WeakMap<Request, Member>()
  const memberOf = async (request: Request): Promise<Member | null> => {
    const seen = entered.get(request)
    if (seen !== undefined) return seen
    const secret = secretOf(request)
    if (secret === undefined) return null
    const { store } = await home
    const tokenHash = hashOf(secret)
    await arriving.get(tokenHash)
    const member = await findSession(store, tokenHash)
    if (member === null) return null
    entered.set(request, member)
    keepSeen(store, member)
    return member
  }
  /** Lets the browser of a request in as a member, who may only just be being found out. */
  const admit = (context: Context, memberId: (store: Store) => Promise<string>): Response => {
    const secret = randomBytes(32).toString('base64url')
    const tokenHash = hashOf(secret)
    const stored = home.then(async ({ store, workspaceId }) => {
      await addSession(store, { tokenHash, workspaceId, memberId: await memberId(store) })
      arriving.delete(tokenHash)
    })
    arriving.set(tokenHash, stored)
    // A home that does not open is told where it is opened.
    stored.catch(() => {})
    setCookie(context, cookieName(context.req.raw), secret, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: LIFETIME_SECONDS,
    })
    // A redirect by the page, not by the server: a Strict cookie is not sent along a redirect chain that began elsewhere.
    return page(context, enteringPage, 200)
  }
  return {
    token,
    memberOf,
    async enter(context) {
      const given = context.req.query('token') ?? ''
      if (sameText(given, token)) {
        if (!unused) return page(context, usedUpPage, 401)
        unused = false
        return admit(context, async (store) =>
          hostMember(store, { workspaceId: (await home).workspaceId, id: newId() }),
        )
      }
      const { store } = await home
      const invitation = await findInvitation(store, hashOf(given))
      if (invitation === null || !letsIn(invitation)) return page(context, usedUpPage, 401)
      const known = await memberOf(context.req.raw)
      if (known?.workspaceId === invitation.workspaceId) {
        // Whoever is a member stays the one they are; a link never takes anything away.
        const { role } = invitation
        if (!isAtLeast(known.role, role)) await changeMember(store, known, { role })
        return page(context, enteringPage, 200)
      }
      const memberId = newId()
      await joinByInvitation(store, invitation, memberId)
      return admit(context, async () => memberId)
    },
    async guard(context, next) {
      if ((await memberOf(context.req.raw)) === null) {
        throw new ProblemError(
          'no-session',
          'Open the link that Desirepath printed when it started, or one that lets you in; start it again for a new one.',
        )
      }
      await next()
    },
  }
}

function keepSeen(store: Store, member: Member): void {
  const at = new Date()
  if (at.getTime() - (member.lastSeenAt?.getTime() ?? 0) < SEEN_MS) return
  // Nobody waits for it, and who is last seen a minute too early is no worse off.
  touchMember(store, { ...member, at }).catch(() => {})
}

/** Cookies are shared by all ports of a machine: two Desirepaths must not end each other's sessions. */
function cookieName(request: Request): string {
  return `desirepath_${new URL(request.url).port || '80'}`
}

function secretOf(request: Request): string | undefined {
  const name = cookieName(request)
  return parse(request.headers.get('cookie') ?? '', name)[name]
}

function page(context: Context, html: string, status: 200 | 401): Response {
  return context.body(html, status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
