import type { Journey } from '@desirepath/core'
import { MessageSquarePlus } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { useReadJourney } from '../../editing/live.tsx'
import { formatSelection } from '../../map/selection.ts'
import { isWritten } from '../../map/writing.ts'
import { useFocusedActions } from '../../shell/actions.tsx'
import { isTyping } from '../../shell/shell.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useMay } from '../members/may.ts'
import { awaitComment } from './early-comment.ts'
import { words } from './words.ts'

/**
 * Ctrl+Alt+M at a card, a cell, a step, a stage, a lane, a point of a curve or a way begins a thread about it; so does C
 * where a letter does not begin to write.
 */
export function useCommentKey(): void {
  const readJourney = useReadJourney()
  const mayComment = useMay('POST /api/journeys/:id/threads')
  const mayWrite = useMay('PUT /api/journeys/:id')
  const { change } = useJourneySearch()
  const comment = useCallback(
    (select: string) => {
      awaitComment()
      change({ panel: 'comments', thread: 'new', select, figure: undefined, customer: undefined })
    },
    [change],
  )
  useFocusedActions((focused) => {
    const select = mayComment ? selectionAt(readJourney(), focused) : null
    if (select === null) return null
    const run = () => comment(select)
    return {
      name: '',
      actions: [{ label: words.here, icon: MessageSquarePlus, keys: 'Mod Alt M', run }],
    }
  })
  useEffect(() => {
    if (!mayComment) return
    const onKey = (event: KeyboardEvent) => {
      const journey = readJourney()
      const isWriting = mayWrite && isWrittenAt(journey, event.target)
      if (!isCommentKey(event, isWriting) || isTyping(event.target)) return
      const select = selectionAt(journey, event.target)
      if (select === null) return
      event.preventDefault()
      event.stopPropagation()
      comment(select)
    }
    // Before the map takes it for a letter.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [readJourney, mayComment, mayWrite, comment])
}

/** Ctrl+Alt+M is what it is in word processors. */
function isCommentKey(event: KeyboardEvent, isWriting: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  const isMod = ctrlKey || metaKey
  return (
    (key === 'c' && !isMod && !altKey && !isWriting) ||
    (key.toLowerCase() === 'm' && isMod && altKey)
  )
}

/** Whether a letter at the focus would begin to write in a cell. */
function isWrittenAt({ lanes }: Journey, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const [laneId] = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('~') ?? []
  const lane = lanes.find(({ id }) => id === laneId)
  return lane !== undefined && isWritten(lane)
}

const DRAWN = '.react-flow__node, .react-flow__edge'

/** Ways are named `from~to`, exits `exit:from`, and the start is about nothing. */
function drawnAt(id: string): string | null {
  const [from = '', to] = id.split('~')
  if (to !== undefined) return formatSelection({ kind: 'edge', from, to })
  if (id.startsWith('exit:'))
    return formatSelection({ kind: 'edge', from: id.slice('exit:'.length), to: 'exit' })
  return id === 'start' || id === '' ? null : formatSelection({ kind: 'step', id })
}

/** What stands at the focus, as in an address. */
export function selectionAt({ lanes }: Journey, target: EventTarget | null): string | null {
  // Of the flow, a way or a step; a way is drawn, not an element of text.
  const drawn = target instanceof Element ? target.closest<SVGElement | HTMLElement>(DRAWN) : null
  if (drawn !== null) return drawnAt(drawn.dataset.id ?? '')
  if (!(target instanceof HTMLElement) || target.closest('[role=grid]') === null) return null
  const { select } = target.closest<HTMLElement>('[data-select]')?.dataset ?? {}
  if (select !== undefined) return select
  const id = target.closest<HTMLElement>('[data-card]')?.dataset.card
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  const card = cards.find((each) => each.id === id)
  const { cell } = target.closest<HTMLElement>('[data-cell]')?.dataset ?? {}
  if (card === undefined) {
    return cell === undefined ? null : formatSelection({ kind: 'cell', id: cell })
  }
  return formatSelection(
    card.recordId === null ? { kind: 'card', id: card.id } : { kind: 'record', id: card.recordId },
  )
}
