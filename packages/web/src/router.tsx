import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { JourneysScreen } from './features/journeys/journeys-screen.tsx'
import { NotFoundScreen, ScreenBroke } from './shell/lost.tsx'
import { Shell } from './shell/shell.tsx'
import { formatSearch, parseSearch } from './shell/search.ts'

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundScreen,
  errorComponent: ScreenBroke,
})

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/journeys', replace: true })
  },
})

const journeysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/journeys',
  component: JourneysScreen,
})

/** The files of the page, and the earlier import whose columns and settings they begin with. */
interface StartSearch {
  readonly files?: string
  readonly job?: string
}

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new',
  validateSearch: ({ files, job }: Record<string, unknown>): StartSearch => ({
    ...(typeof files === 'string' && files !== '' && { files }),
    ...(typeof job === 'string' && job !== '' && { job }),
  }),
  component: lazyRouteComponent(() => import('./features/start/start-screen.tsx'), 'StartScreen'),
})

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  component: lazyRouteComponent(
    () => import('./features/imports/imports-screen.tsx'),
    'ImportsScreen',
  ),
})

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports/$jobId',
  component: lazyRouteComponent(() => import('./features/imports/job-screen.tsx'), 'JobScreen'),
})

/** What a journey's address says beside the journey: see `useJourneySearch`. */
export interface JourneySearch {
  readonly select?: string | undefined
  readonly figure?: string | undefined
  readonly customer?: string | undefined
  readonly personas?: string | undefined
  readonly hide?: string | undefined
  readonly zoom?: string | undefined
  readonly density?: string | undefined
  readonly find?: string | undefined
  /** What stands beside the view in place of the inspector. */
  readonly panel?: string | undefined
}

const journeyFields = [
  'select',
  'figure',
  'customer',
  'personas',
  'hide',
  'zoom',
  'density',
  'find',
  'panel',
] as const

const journeyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/journeys/$id',
  validateSearch: (search: Record<string, unknown>): JourneySearch =>
    Object.fromEntries(
      journeyFields.flatMap((field) =>
        typeof search[field] === 'string' && search[field] !== '' ? [[field, search[field]]] : [],
      ),
    ),
  component: lazyRouteComponent(
    () => import('./features/journey/journey-screen.tsx'),
    'JourneyScreen',
  ),
})

const mapRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./features/journey/map-view.tsx'), 'MapView'),
})

const flowRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/flow',
  component: lazyRouteComponent(() => import('./features/flow/flow-view.tsx'), 'FlowView'),
})

const storyRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/story',
  component: lazyRouteComponent(() => import('./features/story/story-view.tsx'), 'StoryView'),
})

const routeTree = rootRoute.addChildren([
  homeRoute,
  journeysRoute,
  startRoute,
  importsRoute,
  importRoute,
  journeyRoute.addChildren([mapRoute, flowRoute, storyRoute]),
])

/** The addresses of the application. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch: formatSearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
