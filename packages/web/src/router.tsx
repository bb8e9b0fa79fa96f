import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Answer } from './api/call.ts'
import { dashboardAsked, dashboardsAsked } from './features/dashboards/asked.ts'
import { decideSearch } from './features/decide/decide-search.ts'
import { evidenceSearch } from './features/evidence/evidence-search.ts'
import { JourneysScreen } from './features/journeys/journeys-screen.tsx'
import { journeyRoutes } from './routes/journey.ts'
import { recordRoutes } from './routes/records.ts'
import { rootRoute } from './routes/root.ts'
import { formatSearch, parseSearch } from './shell/search.ts'

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context: { queries } }) => {
    const { first } = await dashboards(queries)
    throw first === null ? redirect({ to: '/journeys', replace: true }) : toDashboard(first)
  },
})

/** None where they cannot be asked for: the screen that is shown instead says why. */
function dashboards(queries: QueryClient): Promise<Answer<'GET /api/dashboards'>> {
  return queries
    .fetchQuery({ ...dashboardsAsked, retry: false })
    .catch(() => ({ items: [], first: null }))
}

function toDashboard(id: string) {
  return redirect({ to: '/dashboards/$id', params: { id }, search: {}, replace: true })
}

const dashboardsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dashboards',
  beforeLoad: async ({ context: { queries } }) => {
    const { items, first } = await dashboards(queries)
    const shown = first ?? items[0]?.id
    if (shown !== undefined) throw toDashboard(shown)
  },
  component: lazyRouteComponent(
    () => import('./features/dashboards/dashboards-screen.tsx'),
    'DashboardsScreen',
  ),
})

const dashboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dashboards/$id',
  validateSearch: ({ arrange }: Record<string, unknown>): { readonly arrange?: 'tiles' } =>
    arrange === 'tiles' ? { arrange } : {},
  // Asked while the screen itself is still fetched.
  loader: ({ context: { queries }, params: { id } }) =>
    void queries.prefetchQuery({ ...dashboardAsked(id), retry: false }),
  component: lazyRouteComponent(
    () => import('./features/dashboards/dashboard-screen.tsx'),
    'DashboardScreen',
  ),
})

const journeysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/journeys',
  component: JourneysScreen,
})

/** The files of the page, and the earlier import whose columns and settings they begin with. */
interface StartSearch {
  readonly files?: string | undefined
  readonly job?: string | undefined
  /** The journey that the files are new data of. */
  readonly journey?: string | undefined
  /** Feedback alone, for the library. */
  readonly into?: 'evidence' | undefined
}

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new',
  validateSearch: ({ files, job, journey, into }: Record<string, unknown>): StartSearch => ({
    ...(typeof files === 'string' && files !== '' && { files }),
    ...(typeof job === 'string' && job !== '' && { job }),
    ...(typeof journey === 'string' && journey !== '' && { journey }),
    ...(into === 'evidence' && { into }),
  }),
  component: lazyRouteComponent(() => import('./features/start/start-screen.tsx'), 'StartScreen'),
})

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./features/inbox/inbox-screen.tsx'), 'InboxScreen'),
})

const membersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/members',
  component: lazyRouteComponent(
    () => import('./features/members/members-screen.tsx'),
    'MembersScreen',
  ),
})

const evidenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence',
  validateSearch: evidenceSearch,
  component: lazyRouteComponent(
    () => import('./features/evidence/evidence-screen.tsx'),
    'EvidenceScreen',
  ),
})

const guideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guide',
  component: lazyRouteComponent(() => import('./features/guide/guide-screen.tsx'), 'GuideScreen'),
})

const checklistRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guide/$id',
  component: lazyRouteComponent(() => import('./features/guide/run-screen.tsx'), 'RunScreen'),
})

const checkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/check',
  validateSearch: ({ kind }: Record<string, unknown>): { readonly kind?: string | undefined } =>
    typeof kind === 'string' && kind !== '' ? { kind } : {},
  component: lazyRouteComponent(() => import('./features/check/check-screen.tsx'), 'CheckScreen'),
})

const exchangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workspace',
  component: lazyRouteComponent(
    () => import('./features/exchange/exchange-screen.tsx'),
    'ExchangeScreen',
  ),
})

const researchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/research',
  validateSearch: ({ plan }: Record<string, unknown>): { readonly plan?: string | undefined } =>
    typeof plan === 'string' && plan !== '' ? { plan } : {},
  component: lazyRouteComponent(
    () => import('./features/research/research-screen.tsx'),
    'ResearchScreen',
  ),
})

const mentionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mentions',
  component: lazyRouteComponent(
    () => import('./features/mentions/mentions-screen.tsx'),
    'MentionsScreen',
  ),
})

const drawRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/draw',
  component: lazyRouteComponent(() => import('./features/beginning/draw-screen.tsx'), 'DrawScreen'),
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

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan',
  validateSearch: ({
    journey,
  }: Record<string, unknown>): { readonly journey?: string | undefined } =>
    typeof journey === 'string' && journey !== '' ? { journey } : {},
  component: lazyRouteComponent(() => import('./features/solutions/plan-screen.tsx'), 'PlanScreen'),
})

/** Of the atlas: the view that is shown, and what stands in the middle of the connections. */
interface AtlasSearch {
  readonly view?: 'connections' | undefined
  readonly focus?: string | undefined
}

const atlasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atlas',
  validateSearch: ({ view, focus }: Record<string, unknown>): AtlasSearch => ({
    ...(view === 'connections' && { view }),
    ...(typeof focus === 'string' && focus !== '' && { focus }),
  }),
  component: lazyRouteComponent(() => import('./features/atlas/atlas-screen.tsx'), 'AtlasScreen'),
})

const decideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide',
  validateSearch: decideSearch,
  component: lazyRouteComponent(
    () => import('./features/decide/decide-screen.tsx'),
    'DecideScreen',
  ),
})

const routeTree = rootRoute.addChildren([
  homeRoute,
  journeysRoute,
  dashboardsRoute,
  dashboardRoute,
  startRoute,
  exchangeRoute,
  drawRoute,
  inboxRoute,
  membersRoute,
  evidenceRoute,
  researchRoute,
  mentionsRoute,
  guideRoute,
  checkRoute,
  checklistRoute,
  importsRoute,
  importRoute,
  atlasRoute,
  planRoute,
  decideRoute,
  ...recordRoutes,
  journeyRoutes,
])

/** The addresses of the application. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
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
