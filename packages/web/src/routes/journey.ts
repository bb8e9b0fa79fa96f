import { type ViewSettingName, viewSettingNames } from '@desirepath/core'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.ts'

/** What of a view can be kept in a saved view, as it stands in the address. */
type ViewFields = { readonly [Name in ViewSettingName]?: string | undefined }

/** What a journey's address says beside the journey: see `useJourneySearch`. */
export interface JourneySearch extends ViewFields {
  readonly select?: string | undefined
  /** The saved view that is shown; what else stands here is shown over it. */
  readonly saved?: string | undefined
  readonly figure?: string | undefined
  readonly customer?: string | undefined
  readonly curve?: string | undefined
  readonly find?: string | undefined
  /** What stands beside the view in place of the inspector. */
  readonly panel?: string | undefined
  /** The thread of comments that is looked at; `new` begins one. */
  readonly thread?: string | undefined
  /** Of the segments side by side: two personas; everyone else where the second is left out. */
  readonly left?: string | undefined
  readonly right?: string | undefined
  /** Of the sources: the step they are shown for, and `last` for the last touch. */
  readonly place?: string | undefined
  readonly touch?: string | undefined
}

const journeyFields = [
  ...viewSettingNames,
  'select',
  'saved',
  'figure',
  'customer',
  'curve',
  'find',
  'panel',
  'thread',
  'left',
  'right',
  'place',
  'touch',
] as const satisfies readonly (keyof JourneySearch)[]

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
    () => import('../features/journey/journey-screen.tsx'),
    'JourneyScreen',
  ),
})

const mapRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/journey/map-view.tsx'), 'MapView'),
})

const tableRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/table',
  component: lazyRouteComponent(() => import('../features/table/table-view.tsx'), 'TableView'),
})

const matrixRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/matrix',
  component: lazyRouteComponent(() => import('../features/matrix/matrix-view.tsx'), 'MatrixView'),
})

const flowRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/flow',
  component: lazyRouteComponent(() => import('../features/flow/flow-view.tsx'), 'FlowView'),
})

const storyRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/story',
  component: lazyRouteComponent(() => import('../features/story/story-view.tsx'), 'StoryView'),
})

const briefRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/brief',
  component: lazyRouteComponent(() => import('../features/brief/brief-view.tsx'), 'BriefView'),
})

const captureRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/capture',
  component: lazyRouteComponent(
    () => import('../features/capture/capture-view.tsx'),
    'CaptureView',
  ),
})

const judgeRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/judge',
  component: lazyRouteComponent(() => import('../features/capture/judge-view.tsx'), 'JudgeView'),
})

const segmentsRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/segments',
  component: lazyRouteComponent(
    () => import('../features/segments/segments-view.tsx'),
    'SegmentsView',
  ),
})

const supportRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/support',
  component: lazyRouteComponent(
    () => import('../features/support/support-view.tsx'),
    'SupportView',
  ),
})

const sourcesRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/sources',
  component: lazyRouteComponent(
    () => import('../features/origins/origins-view.tsx'),
    'OriginsView',
  ),
})

const compareRoute = createRoute({
  getParentRoute: () => journeyRoute,
  path: '/compare',
  component: lazyRouteComponent(
    () => import('../features/compare/compare-view.tsx'),
    'CompareView',
  ),
})

/** A journey and the views of it. */
export const journeyRoutes = journeyRoute.addChildren([
  mapRoute,
  tableRoute,
  matrixRoute,
  flowRoute,
  storyRoute,
  briefRoute,
  compareRoute,
  segmentsRoute,
  supportRoute,
  sourcesRoute,
  captureRoute,
  judgeRoute,
])
