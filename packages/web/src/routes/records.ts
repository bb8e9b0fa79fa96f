import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.ts'

/** What narrows a list of records. */
interface RecordsSearch {
  readonly q?: string | undefined
  readonly tag?: string | undefined
  readonly owner?: string | undefined
  readonly journey?: string | undefined
  readonly draft?: string | undefined
  readonly form?: string | undefined
  readonly level?: string | undefined
  /** Of opportunities and solutions. */
  readonly status?: string | undefined
  readonly due?: string | undefined
  /** Of pain points. */
  readonly severity?: string | undefined
  /** Of delights. */
  readonly strength?: string | undefined
  readonly sort?: string | undefined
  /** Of touchpoints. */
  readonly stage?: string | undefined
  readonly channel?: string | undefined
  readonly group?: string | undefined
  readonly columns?: string | undefined
  /** Of columns, in pixels. */
  readonly widths?: string | undefined
  /** `board` or `table`, where it is no list. */
  readonly view?: string | undefined
  /** A saved view of the list. */
  readonly saved?: string | undefined
}

const recordsFields = [
  'q',
  'tag',
  'owner',
  'journey',
  'draft',
  'form',
  'level',
  'status',
  'due',
  'severity',
  'strength',
  'sort',
  'stage',
  'channel',
  'group',
  'columns',
  'widths',
  'view',
  'saved',
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
    () => import('../features/records/records-screen.tsx'),
    'RecordsScreen',
  ),
})

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$noun/$id',
  component: lazyRouteComponent(
    () => import('../features/records/record-screen.tsx'),
    'RecordScreen',
  ),
})

const empathyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personas/$id/empathy',
  component: lazyRouteComponent(
    () => import('../features/personas/empathy-screen.tsx'),
    'EmpathyScreen',
  ),
})

/** Lists of records, a record, and what belongs to one. */
export const recordRoutes = [recordsRoute, recordRoute, empathyRoute] as const
