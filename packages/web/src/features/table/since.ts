import { type Change, differenceOf, type Journey } from '@desirepath/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api/call.ts'
import { changesByRow } from './rows.ts'

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

const nothing: ReadonlyMap<string, Change['type']> = new Map()

/** What has become of each row since a version; nothing until that is known. */
export function useChangesSince(
  journey: Journey,
  version: string | undefined,
): ReadonlyMap<string, Change['type']> {
  const { data: before } = useQuery({
    queryKey: ['version', journey.id, version],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/versions/:version', {
        params: { id: journey.id, version: version ?? '' },
        signal,
      }),
    enabled: version !== undefined,
    staleTime: Infinity,
  })
  return useMemo(
    () =>
      version === undefined || before === undefined
        ? nothing
        : changesByRow(differenceOf(before, journey)),
    [version, before, journey],
  )
}
