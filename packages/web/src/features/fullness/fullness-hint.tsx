import { type Fullness, fullnessOf, type Journey } from '@desirepath/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Maximize2, X } from 'lucide-react'
import { memo, useMemo } from 'react'
import { call } from '../../api/call.ts'
import type { Editor } from '../../editing/editor.ts'
import { useEditor } from '../../editing/live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './fullness.module.css'
import { offersFor } from './offers.ts'
import { useSeenHints } from './seen-hints.ts'
import { words } from './words.ts'

/** Says once, beside the work, that a map is too full, and offers a way out. */
export const FullnessHint = memo(function FullnessHint({
  journey,
  editor,
  fit,
}: {
  readonly journey: Journey
  readonly editor: Editor
  readonly fit: () => void
}) {
  const { select } = useJourneySearch()
  const { seen, see } = useSeenHints(journey.id)
  const nest = useNesting()
  const { steps, lanes } = journey
  const all = useMemo(() => fullnessOf({ steps, lanes }), [steps, lanes])
  const full = all.find(({ kind }) => !seen.includes(kind))
  if (full === undefined) return null
  const offers = offersFor(full, { journey, editor, fit, select, nest })
  return (
    <aside className={styles.hint} aria-label={words.hint}>
      <Maximize2 size={15} aria-hidden />
      <p role="status">{sentence(full, journey)}</p>
      <span className={styles.offers}>
        {offers.map(({ label, run }) => (
          <Button
            key={label}
            size="small"
            onClick={() => {
              see(full.kind)
              run()
            }}
          >
            {label}
          </Button>
        ))}
      </span>
      <IconButton icon={X} label={words.dismiss} size="small" onClick={() => see(full.kind)} />
    </aside>
  )
})

function sentence(full: Fullness, journey: Journey): string {
  if (full.kind === 'manySteps') return words.manySteps(full.steps)
  const lane = journey.lanes.find(({ id }) => id === full.laneId)?.title ?? ''
  const title = journey.steps.find(({ id }) => id === full.stepId)?.title ?? ''
  const step = title === '' ? words.untitled : `“${title}”`
  return full.kind === 'fullCell'
    ? words.fullCell(lane, step, full.cards)
    : words.longCard(lane, step, full.letters)
}

/** Keeps a part as a journey of its own before it is taken out of this one. */
function useNesting(): (nested: Journey, change: () => void) => void {
  const notice = useNotice()
  const editor = useEditor()
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: (nested: Journey) => call('POST /api/journeys', { body: nested }),
    onError: (error) => notice({ text: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  })
  return (nested, change) =>
    keep.mutate(nested, {
      onSuccess: () => {
        if (editor === null) return
        change()
        const newest = editor.newest()
        const undo = () => {
          if (editor.newest() === newest) editor.undo()
          else notice({ text: words.undoLater })
        }
        const [stage] = nested.stages
        notice({
          text: words.nested(stage?.title ?? ''),
          action: { label: words.undo, run: undo },
        })
      },
    })
}
