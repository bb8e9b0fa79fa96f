import { useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import type { EvidenceFilters } from './evidence-search.ts'

export type Question = Answer<'GET /api/evidence/proposals'>['items'][number]
export type Cluster = Answer<'GET /api/evidence/clusters'>['clusters'][number]

/** Questions of one round: they stay as they are until all are answered, then are learned anew. */
export function useQuestions(filters: EvidenceFilters, round: number) {
  return useQuery({
    queryKey: ['coding', 'questions', filters, round],
    queryFn: ({ signal }) => call('GET /api/evidence/proposals', { query: { ...filters }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  })
}

export function useClusters(filters: EvidenceFilters) {
  return useQuery({
    queryKey: ['coding', 'clusters', filters],
    queryFn: ({ signal }) => call('GET /api/evidence/clusters', { query: { ...filters }, signal }),
    staleTime: 60_000,
  })
}
