import { useEffect, useRef } from 'react'
import { useReadJourney } from '../../editing/live.tsx'
import { isTyping } from '../../shell/shell.tsx'
import { dotsOf, targetOf, titleOf, useGiving } from './dots.ts'
import type { Ballot } from './queries.ts'
import { words } from './words.ts'

/**
 * While it is on, a press on a card of the map or a row of the table gives it a dot and does nothing else; with Shift it takes one
 * back. V and Shift+V do the same for what has the focus. `say` is told what was done.
 */
export function useVoteMode(
  isOn: boolean,
  { dots }: Pick<Ballot, 'dots'>,
  say: (text: string) => void,
): void {
  const readJourney = useReadJourney()
  const give = useGiving()
  const latest = useRef<(element: HTMLElement, by: 1 | -1) => void>(() => {})
  useEffect(() => {
    latest.current = ({ dataset }, by) => {
      const journey = readJourney()
      const target = dataset.key ?? targetOf(journey, dataset.card ?? '')
      const votes = give(target, by)
      if (votes === null) return
      const given = votes.find((vote) => vote.target === target)?.dots ?? 0
      say(words.given(titleOf(journey, target) ?? '', given, words.dotsLeft(dots - dotsOf(votes))))
    }
  })
  useEffect(() => {
    if (!isOn) return
    const stopAt = (event: Event): HTMLElement | null => {
      const { target } = event
      const card = target instanceof Element && target.closest<HTMLElement>(VOTABLE)
      if (!card || isTyping(target)) return null
      event.preventDefault()
      event.stopPropagation()
      return card
    }
    const onClick = (event: MouseEvent) => {
      const card = stopAt(event)
      if (card !== null) latest.current(card, event.shiftKey ? -1 : 1)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'v' || event.ctrlKey || event.metaKey || event.altKey) return
      const card = stopAt(event)
      if (card !== null) latest.current(card, event.shiftKey ? -1 : 1)
    }
    // With Shift it would select cells.
    const onPress = (event: MouseEvent) => {
      if (event.shiftKey) stopAt(event)
    }
    document.documentElement.dataset.voting = ''
    document.addEventListener('mousedown', onPress, true)
    document.addEventListener('click', onClick, true)
    document.addEventListener('dblclick', stopAt, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      delete document.documentElement.dataset.voting
      document.removeEventListener('mousedown', onPress, true)
      document.removeEventListener('click', onClick, true)
      document.removeEventListener('dblclick', stopAt, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [isOn])
}

const VOTABLE =
  '[role=grid] [data-card]:not([data-writing]), tr[data-key^="card:"], tr[data-key^="record:"]'
