import type { Edge } from '@desirepath/core'
import { useEditor } from '../../editing/live.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { isPlanned } from './planned.ts'
import { words } from './words.ts'

/** Takes a planned way away, with a way back; says why a measured one stays. */
export function useRemoveWay(): (edge: Edge) => void {
  const editor = useEditor()
  const { change } = useJourneySearch()
  const notify = useNotice()
  return (edge) => {
    if (editor === null) return
    if (!isPlanned(edge)) return notify({ text: words.measuredNote })
    editor.removeEdge(edge)
    change({ select: undefined })
    notify({
      text: words.removed,
      action: { label: words.undo, run: () => editor.undo() },
    })
  }
}
