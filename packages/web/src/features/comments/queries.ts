import type { CommentTarget } from '@desirepath/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Comments come back by the open journey itself, so nothing has to be asked again. */
export function useComment(journeyId: string) {
  return useMutation({
    // What is said first stands first, however fast it is said.
    scope: { id: `comment ${journeyId}` },
    mutationFn: ({ thread, target, text }: CommentInput) =>
      thread === undefined
        ? call('POST /api/journeys/:id/threads', {
            params: { id: journeyId },
            body: { target, text },
          })
        : call('POST /api/journeys/:id/threads/:thread/comments', {
            params: { id: journeyId, thread },
            body: { text },
          }),
  })
}

interface CommentInput {
  /** Left out for a new thread. */
  readonly thread?: string
  readonly target: CommentTarget
  readonly text: string
}

export function useResolveThread(journeyId: string) {
  return useMutation({
    mutationFn: ({ thread, resolved }: { readonly thread: string; readonly resolved: boolean }) =>
      call('PATCH /api/journeys/:id/threads/:thread', {
        params: { id: journeyId, thread },
        body: { resolved },
      }),
  })
}
