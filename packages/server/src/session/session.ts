import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { addSession, sessionWorkspace, type Store } from '@desirepath/store'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { ProblemError } from '../http/problem.ts'

/** A year: the session is of one machine, and ends with its data folder. */
const LIFETIME_SECONDS = 365 * 86_400

export interface Sessions {
  /** The token of the one-time link; used up by the first who comes with it. */
  readonly token: string
  /** Exchanges the token of the link for a session cookie. */
  enter(context: Context): Response
  /** Requires a session. */
  readonly guard: MiddlewareHandler
  workspaceOf(request: Request): string
}

/** What sessions belong to; it may still be opening when the link is followed. */
export type SessionHome = Promise<{ readonly store: Store; readonly workspaceId: string }>

export function createSessions(home: SessionHome): Sessions {
  const token = randomBytes(24).toString('base64url')
  const entered = new WeakMap<Request, string>()
  // Sessions of this run, so that none has to wait until it is stored.
  const fresh = new Set<string>()
  let unused = true
  return {
    token,
    enter(context) {
      const given = context.req.query('token') ?? ''
      if (!unused || !sameText(given, token)) return page(context, usedUpPage, 401)
      unused = false
      const secret = randomBytes(32).toString('base64url')
      fresh.add(hash(secret))
      // A home that does not open is told where it is opened.
      void home
        .then(({ store, workspaceId }) =>
          addSession(store, { tokenHash: hash(secret), workspaceId }),
        )
        .catch(() => {})
      setCookie(context, cookieName(context), secret, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: LIFETIME_SECONDS,
      })
      // A redirect by the page, not by the server: a Strict cookie is not sent along a redirect chain that began elsewhere.
      return page(context, enteringPage, 200)
    },
    async guard(context, next) {
      const secret = getCookie(context, cookieName(context))
      const known =
        secret === undefined ? null : await workspaceOfSession(home, fresh, hash(secret))
      if (known === null) {
        throw new ProblemError(
          'no-session',
          'Open the link that Desirepath printed when it started; start it again for a new one.',
        )
      }
      entered.set(context.req.raw, known)
      await next()
    },
    workspaceOf(request) {
      const known = entered.get(request)
      if (known === undefined) throw new ProblemError('no-session', 'No session.')
      return known
    },
  }
}

async function workspaceOfSession(
  home: SessionHome,
  fresh: ReadonlySet<string>,
  tokenHash: string,
): Promise<string | null> {
  const { store, workspaceId } = await home
  return fresh.has(tokenHash) ? workspaceId : sessionWorkspace(store, tokenHash)
}

/** Cookies are shared by all ports of a machine: two Desirepaths must not end each other's sessions. */
function cookieName(context: Context): string {
  return `desirepath_${new URL(context.req.url).port || '80'}`
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

const enteringPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desirepath</title>
<meta http-equiv="refresh" content="0;url=/"><p><a href="/">Open Desirepath</a>`

const usedUpPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desirepath</title>
<body style="font:16px/1.5 system-ui;max-width:32rem;margin:15vh auto;padding:0 1rem">
<h1 style="font-size:1.3rem">This link has been used</h1>
<p>It opens Desirepath once. If this is the browser it was opened in, go to <a href="/">the journeys</a>.
Otherwise stop Desirepath with Ctrl-C and start it again: it prints a new link.</p>`
