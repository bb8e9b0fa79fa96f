import type { JourneyListing } from '@desirepath/contract'
import { useNotice } from '../../ui/toast.tsx'
import { useDeleteJourney, useEditJourney } from './queries.ts'
import { words } from './words.ts'

/** Deletes at once and offers to bring the journey back. */
export function useUndoableDelete(): (item: JourneyListing) => void {
  const deletion = useDeleteJourney()
  const edit = useEditJourney()
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 10_000 })
  // Where it was deleted may be gone by the time of the answer, and with it what `mutate` would tell it.
  return ({ id, title }) =>
    void deletion.mutateAsync(id).then(
      () =>
        notice({
          text: words.deleted(title),
          timeout: 10_000,
          action: { label: words.undo, run: () => edit.mutate({ id, deleted: false }) },
        }),
      onError,
    )
}
