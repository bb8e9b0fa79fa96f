import type { Job } from '@desirepath/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export function isOpen(job: Job): boolean {
  return job.status === 'waiting' || job.status === 'running'
}

/** All jobs; when one ends, the journeys are asked for again. */
export function useJobs() {
  const client = useQueryClient()
  return useQuery({
    queryKey: ['jobs'],
    queryFn: async ({ signal }) => {
      const jobs = await call('GET /api/jobs', { query: { limit: 200 }, signal })
      const before = client.getQueryData<typeof jobs>(['jobs'])
      const open = new Set(before?.items.filter(isOpen).map((job) => job.id))
      if (jobs.items.some((job) => open.has(job.id) && job.status === 'done')) {
        await client.invalidateQueries({ queryKey: ['journeys'] })
        await client.invalidateQueries({ queryKey: ['evidence'] })
      }
      return jobs
    },
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? 1200 : false),
  })
}

/** A job, asked for again until it has ended. */
export function useJob(id: string) {
  return useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call('GET /api/jobs/:id', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isOpen(state.data) ? 400 : false),
  })
}

export function useCancelJob() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call('POST /api/jobs/:id/cancel', { params: { id } }),
    onSettled: async (_, __, id) => {
      await client.invalidateQueries({ queryKey: ['job', id] })
      await client.invalidateQueries({ queryKey: ['jobs'] })
    },
  })
}

/** Why rows could not be taken, the most frequent reason first. */
export function useQuarantineKinds(id: string) {
  return useQuery({
    queryKey: ['quarantine', id],
    queryFn: ({ signal }) => call('GET /api/jobs/:id/quarantine/kinds', { params: { id }, signal }),
  })
}

/** The rows that could not be taken for one kind of reason, page by page. */
export function useQuarantine(id: string, kind: string) {
  return useInfiniteQuery({
    queryKey: ['quarantine', id, kind],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      call('GET /api/jobs/:id/quarantine', { params: { id }, query: { kind, cursor }, signal }),
    getNextPageParam: (page) => page.next,
  })
}
