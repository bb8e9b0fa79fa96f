import { useNavigate } from '@tanstack/react-router'
import { useNotice } from '../../ui/toast.tsx'
import type { DecideSearch } from './decide-search.ts'
import { type Changes, useChangeMany } from './queries.ts'
import { words } from './words.ts'

/** Changes what the address says, without a step back for each letter. */
export function useDecideSearch(): (fields: DecideSearch) => void {
  const navigate = useNavigate()
  return (fields) =>
    void navigate({
      to: '/decide',
      search: (old) => ({ ...old, ...fields }),
      replace: true,
    })
}

/** Changes many at once, and offers the way back. */
export function useUndoableChange(): (changes: Changes, says: string) => Promise<void> {
  const change = useChangeMany()
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  return (changes, says) =>
    change
      .mutateAsync(changes)
      .then((answer) =>
        notice({
          text: says,
          timeout: 12_000,
          action: {
            label: words.undo,
            run: () => void change.mutateAsync(answer.changes).catch(onError),
          },
        }),
      )
      .catch(onError)
}
