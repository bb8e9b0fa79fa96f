import type { CommentTarget, Thread } from '@desirepath/core'
import { useEffect, useMemo } from 'react'
import { useOpenPart } from '../../editing/live.tsx'
import { formatSelection } from '../../map/selection.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { type MapMark, useMapMarks } from '../together/map-marks.ts'
import { selectionOf } from './target.ts'
import './thread-marks.css'
import { words } from './words.ts'

const nothing: readonly Thread[] = []

/** Counts the open threads on what they are about; a click on the count opens the first of them. */
export function useThreadMarks(): void {
  const threads = useOpenPart((journey) => journey.threads ?? nothing)
  useMapMarks(useMemo(() => marksOf(threads), [threads]))
  const { change } = useJourneySearch()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element)) return
      const marked = target.closest<HTMLElement>('[data-thread]')
      const thread = threads.find(({ id }) => id === marked?.dataset.thread)
      if (marked === null || thread === undefined || !isOnMark(event, marked)) return
      event.preventDefault()
      event.stopPropagation()
      const select = formatSelection(selectionOf(thread.target))
      change({ panel: 'comments', thread: thread.id, select })
    }
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [threads, change])
}

function marksOf(threads: readonly Thread[]): readonly MapMark[] {
  const byPlace = Map.groupBy(
    threads.filter(({ resolved }) => !resolved),
    ({ target }) => placeOf(target),
  )
  return [...byPlace].map(([select, own]) => ({
    select,
    attributes: {
      'data-threads': String(own.length),
      'data-thread': own[0]?.id ?? '',
      'aria-description': words.marked(own.length),
    },
  }))
}

/** Threads about a point of a curve are counted at its step. */
function placeOf(target: CommentTarget): string {
  const selection = selectionOf(target)
  return formatSelection(
    selection.kind === 'point' ? { kind: 'step', id: selection.stepId } : selection,
  )
}

/** In pixels at 100 %, a little more than is drawn. */
const MARK = 24

/** The count is drawn by the style sheet, so only where it is pressed tells. */
function isOnMark({ clientX, clientY }: MouseEvent, marked: HTMLElement): boolean {
  const { left, right, bottom, width } = marked.getBoundingClientRect()
  const size = MARK * (width / Math.max(1, marked.offsetWidth))
  const isRtl = getComputedStyle(marked).direction === 'rtl'
  const across = isRtl ? clientX - left : right - clientX
  return across < size && bottom - clientY < size
}
