import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { NotFoundScreen, ScreenBroke } from '../shell/lost.tsx'
import { Shell } from '../shell/shell.tsx'

/** What addresses know before a screen is drawn. */
export interface RouteContext {
  readonly queries: QueryClient
}

/** What every screen stands in. */
export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Shell,
  notFoundComponent: NotFoundScreen,
  errorComponent: ScreenBroke,
})
