import {
  keepPreviousData,
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'
import type { EvidenceFilters } from './evidence-search.ts'

export type ListedEvidence = Answer<'GET /api/evidence'>['items'][number]
export type Evidence = Answer<'GET /api/evidence/items/:item'>
export type Splits = Answer<'GET /api/evidence/splits'>
export type Theme = Answer<'GET /api/evidence/themes'>['items'][number]
export type NewEvidence = Body<'POST /api/evidence'>

const key = ['evidence'] as const
const PAGE = 60

const orders = ['newest', 'reach', 'engagement'] as const
export type EvidenceOrder = (typeof orders)[number]

/** The order that an address names; the newest first where it names none. */
export function orderOf(sort: string | undefined): EvidenceOrder {
  return orders.find((order) => order === sort) ?? 'newest'
}

export function useEvidenceList(filters: EvidenceFilters, sort: EvidenceOrder) {
  return useInfiniteQuery({
    queryKey: [...key, 'list', filters, sort],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      call('GET /api/evidence', { query: { ...filters, sort, cursor, limit: PAGE }, signal }),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

/** How much the filters find; the counts of before stay until the new ones are there. */
export function useSplits(filters: EvidenceFilters) {
  return useQuery({
    queryKey: [...key, 'splits', filters],
    queryFn: ({ signal }) => call('GET /api/evidence/splits', { query: { ...filters }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** How much of what the filters find each persona says. */
export function usePersonaCounts(filters: Omit<EvidenceFilters, 'persona'>) {
  return useQuery({
    queryKey: [...key, 'personas', filters],
    queryFn: ({ signal }) => call('GET /api/evidence/personas', { query: { ...filters }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useEvidenceItem(id: string | undefined) {
  return useQuery({
    queryKey: [...key, 'item', id],
    queryFn:
      id === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/evidence/items/:item', { params: { item: id }, signal }),
  })
}

const restingKey = [...key, 'resting']

export type Resting = Answer<'GET /api/evidence/items/:item/resting'>['items'][number]

/** What of maps and records rests on an item. */
export function useResting(id: string) {
  return useQuery({
    queryKey: [...restingKey, id],
    queryFn: ({ signal }) =>
      call('GET /api/evidence/items/:item/resting', { params: { item: id }, signal }),
  })
}

export function useThemes() {
  return useQuery({
    queryKey: [...key, 'themes'],
    queryFn: ({ signal }) => call('GET /api/evidence/themes', { signal }),
    staleTime: 60_000,
  })
}

/** A change of the library, after which everything of it is asked for again. */
function useChange<Given, Answered>(change: (given: Given) => Promise<Answered>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

export function useAddEvidence() {
  return useChange((body: NewEvidence) => call('POST /api/evidence', { body }))
}

export function useChangeEvidence() {
  return useChange(({ id, body }: { readonly id: string; readonly body: NewEvidence }) =>
    call('PUT /api/evidence/items/:item', { params: { item: id }, body }),
  )
}

export function useRemoveEvidence() {
  return useChange((id: string) =>
    call('DELETE /api/evidence/items/:item', { params: { item: id } }),
  )
}

export function useAddTheme() {
  return useChange((body: Body<'POST /api/evidence/themes'>) =>
    call('POST /api/evidence/themes', { body }),
  )
}

export function useChangeTheme() {
  return useChange(
    ({ id, ...body }: { readonly id: string } & Body<'PATCH /api/evidence/themes/:theme'>) =>
      call('PATCH /api/evidence/themes/:theme', { params: { theme: id }, body }),
  )
}

export function useRemoveTheme() {
  return useChange((id: string) =>
    call('DELETE /api/evidence/themes/:theme', { params: { theme: id } }),
  )
}

export function useCode() {
  return useChange((body: Body<'POST /api/evidence/codings'>) =>
    call('POST /api/evidence/codings', { body }),
  )
}

/** Puts evidence to a record of the workspace; a finding is made first where none is named. */
export function useBackRecord() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ record, make, ...body }: Backing) => {
      const made =
        make === null
          ? null
          : await call(createRoutes[make.finding], { body: { title: make.title } })
      return call('POST /api/evidence/backings', { body: { ...body, record: made?.id ?? record } })
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['records'] })
      await client.invalidateQueries({ queryKey: ['record'] })
      await client.invalidateQueries({ queryKey: restingKey })
    },
  })
}

interface Backing extends Body<'POST /api/evidence/backings'> {
  readonly make: { readonly finding: Finding; readonly title: string } | null
}

export type Finding = 'painPoint' | 'delight' | 'opportunity'

const createRoutes = {
  painPoint: 'POST /api/pain-points',
  delight: 'POST /api/delights',
  opportunity: 'POST /api/opportunities',
} as const

export function usePlace() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      journeyId,
      body,
    }: {
      readonly journeyId: string
      readonly body: Body<'POST /api/journeys/:id/evidence'>
    }) => call('POST /api/journeys/:id/evidence', { params: { id: journeyId }, body }),
    onSettled: async (_, __, { journeyId }) => {
      await client.invalidateQueries({ queryKey: ['journey', journeyId] })
      await client.invalidateQueries({ queryKey: restingKey })
    },
  })
}

/** What was meant by words that nothing holds; the search of everything forgives typing errors. */
export function useMeantWords(q: string | undefined) {
  return useQuery({
    enabled: q !== undefined,
    queryKey: ['meant', q],
    queryFn: ({ signal }) =>
      call('GET /api/search', { query: { q: (q ?? '').slice(0, 200), limit: 1 }, signal }),
  })
}
