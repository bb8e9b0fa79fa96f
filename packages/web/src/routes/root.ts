import { createRootRoute } from '@tanstack/react-router'
import { NotFoundScreen, ScreenBroke } from '../shell/lost.tsx'
import { Shell } from '../shell/shell.tsx'

/** What every screen stands in. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundScreen,
  errorComponent: ScreenBroke,
})
