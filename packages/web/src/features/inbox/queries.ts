import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type InboxItem = Answer<'GET /api/inbox'>['items'][number]

const inboxKey = ['inbox'] as const

/** What others have written for me; looked at again every minute. */
export function useInbox() {
  return useQuery({
    queryKey: inboxKey,
    queryFn: ({ signal }) => call('GET /api/inbox', { signal }),
    refetchInterval: 60_000,
  })
}

export function useReadInbox() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('POST /api/inbox/reads', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: inboxKey }),
  })
}
