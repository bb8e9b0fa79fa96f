import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'

export type Member = Answer<'GET /api/members'>['items'][number]
export type Invitation = Answer<'GET /api/invitations'>['items'][number]

const membersKey = ['members'] as const
const invitationsKey = ['invitations'] as const

export function useMembers(isAsked = true) {
  return useQuery({
    queryKey: membersKey,
    enabled: isAsked,
    queryFn: ({ signal }) => call('GET /api/members', { signal }),
    refetchInterval: 60_000,
  })
}

export function useInvitations(isAllowed: boolean) {
  return useQuery({
    queryKey: invitationsKey,
    queryFn: ({ signal }) => call('GET /api/invitations', { signal }),
    enabled: isAllowed,
  })
}

/** Does something to members or links; what is shown follows, and a refusal is said. */
export function useAct() {
  const client = useQueryClient()
  const notice = useNotice()
  const keys = [membersKey, invitationsKey, ['session']]
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => notice({ text: error.message, timeout: 10_000 }),
    onSettled: () => Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
