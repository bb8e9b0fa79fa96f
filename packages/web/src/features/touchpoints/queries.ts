import { nameKey } from '@desirepath/core'
import type { RecordBody } from '@desirepath/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import { words as fileWords } from '../record-files/words.ts'

export type TouchpointFigures = Answer<'GET /api/touchpoint-figures'>['items'][number]
export type SeenActivity = Answer<'GET /api/seen-activities'>['activities'][number]

/** What was measured, by the id of a touchpoint or channel; asked again while logs are being counted. */
export function useFigures() {
  const query = useQuery({
    queryKey: ['records', 'touchpoint-figures'],
    queryFn: ({ signal }) => call('GET /api/touchpoint-figures', { signal }),
    refetchInterval: ({ state }) => ((state.data?.pending ?? 0) > 0 ? 1000 : false),
  })
  const byId = new Map(query.data?.items.map((each) => [each.id, each]))
  return { byId, pending: query.data?.pending ?? 0, isLoading: query.isPending }
}

/** The activities and channels of all event logs. */
export function useSeen() {
  return useQuery({
    queryKey: ['records', 'seen'],
    queryFn: ({ signal }) => call('GET /api/seen-activities', { signal }),
  })
}

/** A touchpoint to be added; the channel by its name. */
export interface NewTouchpoint extends Partial<Omit<RecordBody<'touchpoint'>, 'channelId'>> {
  readonly title: string
  readonly channel: string
}

/** Adds touchpoints, and the channels among theirs that are not known yet. Gives the new ids back. */
export function useAddTouchpoints() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (touchpoints: readonly NewTouchpoint[]) => {
      const made: string[] = []
      const channels = new Map<string, string>()
      for (const name of new Set(touchpoints.map(({ channel }) => channel.trim()))) {
        if (name === '') continue
        const { id, isNew } = await channelByName(name)
        channels.set(name, id)
        if (isNew) made.push(id)
      }
      for (const { channel, ...body } of touchpoints) {
        const channelId = channels.get(channel.trim()) ?? null
        made.push((await call('POST /api/touchpoints', { body: { ...body, channelId } })).id)
      }
      return made
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['records'] }),
  })
}

async function channelByName(
  name: string,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { items } = await call('GET /api/channels', {
    query: { q: name.slice(0, 200), limit: 200 },
  })
  const same = items.find(({ record }) => nameKey(record.title) === nameKey(name))
  if (same !== undefined) return { id: same.record.id, isNew: false }
  return { ...(await call('POST /api/channels', { body: { title: name } })), isNew: true }
}

export function useAddChannels() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (names: readonly string[]) => {
      const made: string[] = []
      for (const title of names)
        made.push((await call('POST /api/channels', { body: { title } })).id)
      return made
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['records'] }),
  })
}

/** Takes back what was added together; what somebody has done something with since stays, and is told. */
export function useTakeBack() {
  const client = useQueryClient()
  const notice = useNotice()
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      call('POST /api/records/removals', { body: { ids: [...ids], unlessChanged: true } }),
    onSuccess: (back) => {
      if (back.leftCount > 0)
        notice({ text: fileWords.takenBack({ ...back, changed: 0 }), timeout: 15_000 })
    },
    onError: (error) => notice({ text: error.message, timeout: 12_000 }),
    onSettled: () => client.invalidateQueries({ queryKey: ['records'] }),
  })
}

export function useProposeStages(ids: readonly string[], journeyId: string | undefined) {
  return useQuery({
    queryKey: ['stage-proposal', ids, journeyId],
    queryFn: ({ signal }) =>
      call('POST /api/stage-proposals', { body: { touchpointIds: [...ids], journeyId }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}

export function useBeginFromTouchpoints() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { title: string; stages: { title: string; touchpointIds: string[] }[] }) =>
      call('POST /api/touchpoint-journeys', { body }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['journeys'] })
      await client.invalidateQueries({ queryKey: ['records'] })
    },
  })
}
