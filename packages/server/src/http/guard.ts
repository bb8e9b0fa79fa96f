import type { MiddlewareHandler } from 'hono'
import { ProblemError } from './problem.ts'

/**
 * Lets only requests through that were addressed to this machine by name, and only from our own
 * pages: another site's page can neither post here nor reach us by a name of its own (DNS rebinding).
 */
export function guardOrigin(): MiddlewareHandler {
  return async (context, next) => {
    const request = context.req.raw
    if (!isOwnHost(request)) {
      throw new ProblemError(
        'foreign-origin',
        `Desirepath answers only as 127.0.0.1 or localhost, not as “${hostOf(request)}”.`,
      )
    }
    if (!isOwnOrigin(request))
      throw new ProblemError('foreign-origin', 'Requests from other sites are refused.')
    await next()
  }
}

/** Whether a request was addressed to us by name and comes from a page of ours, or from no page. */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return (
    isOwnHost(request) &&
    (origin === null || origin.toLowerCase() === `http://${hostOf(request)}`) &&
    request.headers.get('sec-fetch-site') !== 'cross-site'
  )
}

function isOwnHost(request: Request): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(hostOf(request))
}

function hostOf(request: Request): string {
  return (request.headers.get('host') ?? '').toLowerCase()
}

/** What the browser may do with our pages: run our own scripts, and nothing of anybody else. */
export function securityHeaders(): MiddlewareHandler {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  return async (context, next) => {
    await next()
    const { headers } = context.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
  }
}
