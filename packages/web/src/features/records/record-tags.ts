import type { Journey } from '@desirepath/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Answer, call } from '../../api/call.ts'

export type RecordTags = ReadonlyMap<string, readonly string[]>

/** A record that was made on the map is known to the workspace once the map is saved. */
const SAVED_MS = 1500
const MOST_ASKED = 8

/** What the records on a map are tagged with in the workspace, by their ids. */
export function useRecordTags(
  { id, records }: Pick<Journey, 'id' | 'records'>,
  isWanted: boolean,
): RecordTags {
  const { data } = useQuery({
    // Asked for anew with every other thing about records.
    queryKey: ['records', 'tags', id],
    enabled: isWanted,
    queryFn: ({ signal }) => call('GET /api/journeys/:id/record-tags', { params: { id }, signal }),
    refetchInterval: ({ state }) =>
      state.dataUpdateCount < MOST_ASKED && lacks(state.data, records) ? SAVED_MS : false,
  })
  return useMemo(() => new Map(data?.items.map((each) => [each.id, each.tags])), [data])
}

type Tagged = Answer<'GET /api/journeys/:id/record-tags'>

function lacks(data: Tagged | undefined, records: Journey['records']): boolean {
  const known = new Set(data?.items.map(({ id }) => id))
  return records.some(({ id }) => !known.has(id))
}
