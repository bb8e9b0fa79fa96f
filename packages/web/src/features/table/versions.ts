import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Earlier states to which the table can look back, newest first. */
export function useVersions(journeyId: string) {
  return useQuery({
    queryKey: ['versions', journeyId],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/versions', {
        params: { id: journeyId },
        query: { limit: 100 },
        signal,
      }),
  })
}

/** The journey as it was at a version; undefined without one, and until it is known. */
export function useVersion(journeyId: string, version: string | undefined) {
  return useQuery({
    queryKey: ['version', journeyId, version],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/versions/:version', {
        params: { id: journeyId, version: version ?? '' },
        signal,
      }),
    enabled: version !== undefined,
    staleTime: Infinity,
  }).data
}
