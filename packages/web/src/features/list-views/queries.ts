import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'

export type ListView = Answer<'GET /api/views'>['items'][number]
/** The list that views are of. */
export type Place = Body<'POST /api/views'>['place']

export function useViews(place: Place) {
  const client = useQueryClient()
  const queryKey = ['views', place]
  const onSettled = () => client.invalidateQueries({ queryKey })
  const listed = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('GET /api/views', { query: { place }, signal }),
  })
  const add = useMutation({
    mutationFn: (body: Omit<Body<'POST /api/views'>, 'place'>) =>
      call('POST /api/views', { body: { ...body, place } }),
    onSettled,
  })
  const change = useMutation({
    mutationFn: ({ id, ...body }: Body<'PATCH /api/views/:id'> & { readonly id: string }) =>
      call('PATCH /api/views/:id', { params: { id }, body }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: (id: string) => call('DELETE /api/views/:id', { params: { id } }),
    onSettled,
  })
  return { listed, add, change, remove }
}
