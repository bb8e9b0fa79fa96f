import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  addInvitation,
  addSession,
  findInvitation,
  findSession,
  renameSession,
  type Role,
  type Store,
  type StoredSession,
} from '@desirepath/store'
import type { Context, MiddlewareHandler } from 'hono'
import { parse } from 'hono/utils/cookie'
import { setCookie } from 'hono/cookie'
import { ProblemError } from '../http/problem.ts'
import { enteringPage, usedUpPage } from './pages.ts'

/** A year: the session is of one machine, and ends with its data folder. */
const LIFETIME_SECONDS = 365 * 86_400

/** Who asks, and what they may do. */
export interface Member extends StoredSession {
  /** Tells members apart who have the same name; stays on the server. */
  readonly id: string
}

type Admitted = Pick<Member, 'name' | 'role'>

export interface Sessions {
  /** The token of the one-time link; used up by the first who comes with it. */
  readonly token: string
  /** Exchanges the token of a link for a session cookie. */
  enter(context: Context): Promise<Response>
  /** Requires a session. */
  readonly guard: MiddlewareHandler
  /** The member who sent a request; null where it has no session. */
  memberOf(request: Request): Promise<Member | null>
  rename(request: Request, name: string): Promise<void>
  /** The path of a link that lets others in with a role, as often as it is used. */
  invite(workspaceId: string, role: Role): Promise<string>
}

/** What sessions belong to; it may still be opening when the link is followed. */
export type SessionHome = Promise<{ readonly store: Store; readonly workspaceId: string }>

export function createSessions(home: SessionHome): Sessions {
  const token = randomBytes(24).toString('base64url')
  // Sessions of this run, so that none has to wait until it is stored.
  const fresh = new Map<string, Admitted>()
  let unused = true
  const admit = (given: string): Promise<Admitted | null> | 'owner' | null => {
    if (sameText(given, token)) {
      if (!unused) return null
      unused = false
      return 'owner'
    }
    return home
      .then(({ store }) => findInvitation(store, hash(given)))
      .then((found) => found && { name: '', role: found.role })
  }
  const entered = new WeakMap<Request, Member>()
  const memberOf = async (request: Request): Promise<Member | null> => {
    const seen = entered.get(request)
    if (seen !== undefined) return seen
    const secret = secretOf(request)
    if (secret === undefined) return null
    const { store, workspaceId } = await home
    const id = hash(secret)
    const known = fresh.get(id)
    const found = known ? { ...known, workspaceId } : await findSession(store, id)
    const member = found && { ...found, id }
    if (member !== null) entered.set(request, member)
    return member
  }
  return {
    token,
    memberOf,
    async enter(context) {
      const admitted = admit(context.req.query('token') ?? '')
      const session = admitted === 'owner' ? { name: '', role: 'owner' as const } : await admitted
      if (session === null) return page(context, usedUpPage, 401)
      const secret = randomBytes(32).toString('base64url')
      fresh.set(hash(secret), session)
      // A home that does not open is told where it is opened.
      void home
        .then(({ store, workspaceId }) =>
          addSession(store, { ...session, tokenHash: hash(secret), workspaceId }),
        )
        .catch(() => {})
      setCookie(context, cookieName(context.req.raw), secret, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: LIFETIME_SECONDS,
      })
      // A redirect by the page, not by the server: a Strict cookie is not sent along a redirect chain that began elsewhere.
      return page(context, enteringPage, 200)
    },
    async guard(context, next) {
      if ((await memberOf(context.req.raw)) === null) {
        throw new ProblemError(
          'no-session',
          'Open the link that Desirepath printed when it started; start it again for a new one.',
        )
      }
      await next()
    },
    async rename(request, name) {
      const tokenHash = hash(secretOf(request) ?? '')
      const known = fresh.get(tokenHash)
      if (known) fresh.set(tokenHash, { ...known, name })
      await renameSession((await home).store, { tokenHash, name })
    },
    async invite(workspaceId, role) {
      const secret = randomBytes(24).toString('base64url')
      await addInvitation((await home).store, { tokenHash: hash(secret), workspaceId, role })
      return `/enter?token=${secret}`
    },
  }
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

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
