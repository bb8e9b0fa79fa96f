import { openApi } from '@desirepath/contract'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { guardOrigin, securityHeaders } from './http/guard.ts'
import { type Backend, mountOperations } from './http/operation.ts'
import { ProblemError, problemResponse } from './http/problem.ts'
import { serveScreens } from './http/screens.ts'
import type { Sessions } from './session/session.ts'

export interface AppDeps {
  /** Pages are served while it is still opening; operations wait for it. */
  readonly backend: Promise<Backend>
  readonly sessions: Sessions
  readonly screens: string
  readonly version: string
  readonly log: Logger
}

/** The whole HTTP application: guards first, then the contract, then the screens. */
export function createApp({ backend, sessions, screens, version, log }: AppDeps): Hono {
  const app = new Hono()
  app.onError((error, { req }) => {
    // Who goes away in the middle of a request needs no answer, and is no failure of ours.
    if (!(error instanceof ProblemError) && !req.raw.signal.aborted)
      log.error({ err: error }, 'a request failed')
    return problemResponse(error)
  })
  app.use(securityHeaders())
  app.use(guardOrigin())
  app.get('/enter', (context) => sessions.enter(context))
  app.use('/api/*', sessions.guard)
  app.get('/api/openapi.json', (context) => context.json(openApi(version)))
  mountOperations(app, { backend, sessions })
  app.all('/api/*', () => {
    throw new ProblemError('not-found', 'There is no such operation; /api/openapi.json lists them.')
  })
  app.use(serveScreens(screens))
  return app
}
