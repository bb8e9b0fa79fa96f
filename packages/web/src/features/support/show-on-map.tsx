import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { call } from '../../api/call.ts'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import styles from './support.module.css'
import { viewWords as words } from './words.ts'

/** Puts the lane of support on a map that has none: tickets may have come after the map was made. */
export function ShowOnMap({ journeyId }: { readonly journeyId: string }) {
  const editor = useEditor()
  const notice = useNotice()
  const show = useMutation({
    mutationFn: () => call('POST /api/journeys/:id/support/lane', { params: { id: journeyId } }),
    onSuccess: ({ laneId }) =>
      notice({
        text: words.shown,
        timeout: 12_000,
        action: { label: words.takeOff, run: () => editor?.removeLane(laneId) },
      }),
    onError: ({ message }) => notice({ text: message, timeout: 12_000 }),
  })
  if (editor === null) return null
  return (
    <Button
      size="small"
      icon={Plus}
      className={styles.show}
      disabled={show.isPending}
      onClick={() => show.mutate()}
    >
      {words.showOnMap}
    </Button>
  )
}
