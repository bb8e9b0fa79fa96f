import type { Journey } from '@desirepath/core'
import { useMemo } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'

interface OwnWidths {
  readonly journey: Journey
  /** Where dragged widths are kept; null for the map's own. */
  readonly onWidths: ((widths: ReadonlyMap<string, number>) => void) | null
}

/** The journey with the widths of the saved view that is open, where that has its own. */
export function useOwnWidths(journey: Journey): OwnWidths {
  const { saved } = useJourneySearch()
  const editor = useEditor()
  const { id, widths } = saved ?? {}
  const steps = useMemo(
    () =>
      widths === undefined
        ? journey.steps
        : journey.steps.map((step) => {
            const width = widths[step.id]
            return width === undefined ? step : { ...step, width }
          }),
    [journey.steps, widths],
  )
  const shown = useMemo(
    () => (steps === journey.steps ? journey : { ...journey, steps }),
    [journey, steps],
  )
  const onWidths = useMemo(
    () =>
      editor === null || id === undefined || widths === undefined
        ? null
        : (next: ReadonlyMap<string, number>) =>
            editor.changeView(id, { widths: { ...widths, ...Object.fromEntries(next) } }),
    [editor, id, widths],
  )
  return { journey: shown, onWidths }
}
