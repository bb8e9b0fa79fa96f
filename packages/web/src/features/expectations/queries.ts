import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import { words } from './words.ts'

/** Makes the gap at a step a pain point under a first name, says so and leads to it. */
export function useNoteGap(journeyId: string) {
  const client = useQueryClient()
  const notice = useNotice()
  const navigate = useNavigate()
  const note = useMutation({
    mutationFn: (body: { readonly stepId: string; readonly title: string }) =>
      call('POST /api/journeys/:id/expectation-gaps', { params: { id: journeyId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['records'] }),
  })
  return {
    isPending: note.isPending,
    note: (stepId: string, step: string) => {
      const title = words.called(step)
      note.mutate(
        { stepId, title },
        {
          onSuccess: ({ id }) =>
            notice({
              text: words.noted(title),
              timeout: 10_000,
              action: {
                label: words.show,
                run: () => void navigate({ to: '/$noun/$id', params: { noun: 'pain-points', id } }),
              },
            }),
          onError: (error) => notice({ text: error.message, timeout: 12_000 }),
        },
      )
    },
  }
}
