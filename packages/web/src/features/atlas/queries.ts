import { useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type Atlas = Answer<'GET /api/atlas'>
export type Branch = Atlas['roots'][number]
export type Graph = Answer<'GET /api/graph'>
export type GraphNode = Graph['nodes'][number]

export function useAtlas() {
  return useQuery({
    queryKey: ['atlas'],
    queryFn: ({ signal }) => call('GET /api/atlas', { signal }),
  })
}

/** Around one journey or record; over all where none is named. */
export function useGraph(focus: string | undefined) {
  return useQuery({
    queryKey: ['atlas', 'graph', focus ?? ''],
    queryFn: ({ signal }) => call('GET /api/graph', { query: { focus }, signal }),
    placeholderData: (before) => before,
  })
}
