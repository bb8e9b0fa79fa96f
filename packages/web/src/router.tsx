import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { decideSearch } from './features/decide/decide-search.ts'
import { evidenceSearch } from './features/evidence/evidence-search.ts'
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
  readonly files?: string | undefined
  readonly job?: string | undefined
  /** The journey that the files are new data of. */
  readonly journey?: string | undefined
}

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new',
  validateSearch: ({ files, job, journey }: Record<string, unknown>): StartSearch => ({
    ...(typeof files === 'string' && files !== '' && { files }),
    ...(typeof job === 'string' && job !== '' && { job }),
    ...(typeof journey === 'string' && journey !== '' && { journey }),
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

/** What narrows a list of records. */
interface RecordsSearch {
  readonly q?: string | undefined
  readonly tag?: string | undefined
  readonly owner?: string | undefined
  readonly journey?: string | undefined
  readonly draft?: string | undefined
  readonly form?: string | undefined
  readonly sort?: string | undefined
  /** Of touchpoints. */
  readonly stage?: string | undefined
  readonly channel?: string | undefined
  readonly group?: string | undefined
}

const recordsFields = [
  'q',
  'tag',
  'owner',
  'journey',
  'draft',
  'form',
  'sort',
  'stage',
  'channel',
  'group',
] as const

/** Records by their plain noun: /personas, /pain-points, …; other nouns are no address. */
const recordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$noun',
  validateSearch: (search: Record<string, unknown>): RecordsSearch =>
    Object.fromEntries(
      recordsFields.flatMap((field) =>
        typeof search[field] === 'string' && search[field] !== '' ? [[field, search[field]]] : [],
      ),
    ),
  component: lazyRouteComponent(
    () => import('./features/records/records-screen.tsx'),
    'RecordsScreen',
  ),
})

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$noun/$id',
  component: lazyRouteComponent(
    () => import('./features/records/record-screen.tsx'),
    'RecordScreen',
  ),
})

const empathyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personas/$id/empathy',
  component: lazyRouteComponent(
    () => import('./features/personas/empathy-screen.tsx'),
    'EmpathyScreen',
  ),
})

/** What a journey's address says beside the journey: see `useJourneySearch`. */
export interface JourneySearch {
  readonly select?: string | undefined
  /** The saved view that is shown; what else stands here is shown over it. */
  readonly saved?: string | undefined
  readonly figure?: string | undefined
  readonly customer?: string | undefined
  readonly personas?: string | undefined
  readonly curves?: string | undefined
  readonly curve?: string | undefined
  readonly hide?: string | undefined
  readonly zoom?: string | undefined
  readonly density?: string | undefined
  /** Branches whose steps are shown, by their first steps. */
  readonly branches?: string | undefined
  readonly find?: string | undefined
  /** What stands beside the view in place of the inspector. */
  readonly panel?: string | undefined
  /** The thread of comments that is looked at; `new` begins one. */
  readonly thread?: string | undefined
  /** Of the table: a column, with a minus for the other way round. */
  readonly sort?: string | undefined
  /** Filters: see `filterNames`. */
  readonly type?: string | undefined
  readonly stage?: string | undefined
  readonly backing?: string | undefined
  readonly severity?: string | undefined
  /** `bad`, `middle` or `good`. */
  readonly score?: string | undefined
  readonly owner?: string | undefined
  readonly who?: string | undefined
  readonly colour?: string | undefined
  readonly tag?: string | undefined
  readonly since?: string | undefined
  /** Of the matrix: what is compared, and by which two scores. */
  readonly plot?: string | undefined
  readonly x?: string | undefined
  readonly y?: string | undefined
  /** Of the story: the persona whose way is told. */
  readonly told?: string | undefined
  /** The persona whose figures are shown in the place of everyone's. */
  readonly segment?: string | undefined
  /** Of the segments side by side: two personas; everyone else where the second is left out. */
  readonly left?: string | undefined
  readonly right?: string | undefined
}

const journeyFields = [
  'select',
  'saved',
  'figure',
  'customer',
  'personas',
  'curves',
  'curve',
  'hide',
  'zoom',
  'density',
  'branches',
  'find',
  'panel',
  'thread',
  'sort',
  'type',
  'stage',
  'backing',
  'severity',
  'score',
  'owner',
  'who',
  'colour',
  'tag',
  'since',
  'plot',
  'x',
  'y',
  'told',
  'segment',
  'left',
  'right',
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

const tableRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/table',
  component: lazyRouteComponent(() => import('./features/table/table-view.tsx'), 'TableView'),
})

const matrixRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/matrix',
  component: lazyRouteComponent(() => import('./features/matrix/matrix-view.tsx'), 'MatrixView'),
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

const briefRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/brief',
  component: lazyRouteComponent(() => import('./features/brief/brief-view.tsx'), 'BriefView'),
})

const captureRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/capture',
  component: lazyRouteComponent(() => import('./features/capture/capture-view.tsx'), 'CaptureView'),
})

const judgeRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/judge',
  component: lazyRouteComponent(() => import('./features/capture/judge-view.tsx'), 'JudgeView'),
})

const segmentsRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/segments',
  component: lazyRouteComponent(
    () => import('./features/segments/segments-view.tsx'),
    'SegmentsView',
  ),
})

const compareRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/compare',
  component: lazyRouteComponent(() => import('./features/compare/compare-view.tsx'), 'CompareView'),
})

const routeTree = rootRoute.addChildren([
  homeRoute,
  journeysRoute,
  startRoute,
  exchangeRoute,
  drawRoute,
  inboxRoute,
  membersRoute,
  evidenceRoute,
  researchRoute,
  guideRoute,
  checklistRoute,
  importsRoute,
  importRoute,
  atlasRoute,
  planRoute,
  decideRoute,
  recordsRoute,
  recordRoute,
  empathyRoute,
  journeyRoute.addChildren([
    mapRoute,
    tableRoute,
    matrixRoute,
    flowRoute,
    storyRoute,
    briefRoute,
    compareRoute,
    segmentsRoute,
    captureRoute,
    judgeRoute,
  ]),
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
