import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** The dashboards that there are, and which is seen first: asked by addresses before any screen is drawn. */
export const dashboardsAsked = queryOptions({
  queryKey: ['dashboards'],
  queryFn: ({ signal }) => call('GET /api/dashboards', { signal }),
})

export function dashboardAsked(id: string) {
  return queryOptions({
    queryKey: ['dashboard', id],
    queryFn: ({ signal }) => call('GET /api/dashboards/:id', { params: { id }, signal }),
  })
}
