import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

type Polarities = Answer<'GET /api/evidence/polarity'>
export type Voices = Polarities['groups'][number]
export type Mention = Answer<'GET /api/evidence'>['items'][number]

const ONLY = { source: 'mention' } as const
/** Asked again so soon while texts wait to be read. */
const SOON = 3000

/** How mentions speak, told apart by something. */
export function useMentions(by: 'all' | 'month' | 'author' | 'file' | 'channel') {
  return useQuery({
    queryKey: ['evidence', 'mentions', by],
    queryFn: ({ signal }): Promise<Polarities> =>
      call('GET /api/evidence/polarity', { query: { ...ONLY, by }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.unread ?? 0) > 0 ? SOON : false),
  })
}

/** The mentions that went farthest. */
export function useTopMentions(sort: 'reach' | 'engagement') {
  return useQuery({
    queryKey: ['evidence', 'top-mentions', sort],
    queryFn: ({ signal }) =>
      call('GET /api/evidence', { query: { ...ONLY, sort, limit: 10 }, signal }),
    placeholderData: keepPreviousData,
  })
}
