import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useLive } from '../../editing/live.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { mapScroller, onMap, scrollToSpot, spotInSight } from './map-place.ts'
import { type MapSpot, parseSpot } from './map-spot.ts'
import { isView, openView, type ViewName, views } from './open-view.ts'

/** What somebody looks at: a view and, of the map, the middle of it. */
interface Sight {
  readonly view: ViewName
  readonly middle: MapSpot | null
}

/** 10 a second. */
const EVERY_MS = 100

/** Tells followers what one looks at, and nobody as long as nobody follows. */
export function useBeingFollowed(): void {
  const session = useLive()
  const view = useRouterState({ select: ({ location }) => openView(location.pathname) })
  useEffect(() => {
    if (session === null) return
    const { awareness } = session
    let sending = 0
    const send = () => {
      sending = 0
      const sight = isFollowed(awareness) ? sightOf(view) : null
      const last: unknown = awareness.getLocalState()?.sight ?? null
      if (JSON.stringify(sight) !== JSON.stringify(last))
        awareness.setLocalStateField('sight', sight)
    }
    const soon = () => (sending ||= window.setTimeout(send, EVERY_MS))
    const onScroll = () => {
      if (isFollowed(awareness)) soon()
    }
    const onChange = (_: unknown, origin: unknown) => {
      if (origin !== 'local') soon()
    }
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    awareness.on('change', onChange)
    soon()
    return () => {
      clearTimeout(sending)
      awareness.off('change', onChange)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [session, view])
}

function sightOf(view: ViewName): Sight {
  const scroller = mapScroller()
  return { view, middle: scroller && spotInSight(scroller) }
}

function isFollowed(awareness: Awareness): boolean {
  return [...awareness.getStates().values()].some(({ follows }) => follows === awareness.clientID)
}

/** Keeps what somebody looks at in sight, until one scrolls by oneself. */
export function useFollowing(leader: number | null, stop: () => void): void {
  const session = useLive()
  const id = useJourneyId()
  const navigate = useNavigate()
  const show = ({ view, middle }: Sight) => {
    if (view !== openView())
      void navigate({ to: views[view], params: { id }, search: (old) => old })
    if (view === 'map' && middle !== null) onMap((scroller) => scrollToSpot(scroller, middle))
  }
  const latest = useRef({ show, stop })
  useEffect(() => {
    latest.current = { show, stop }
  })
  useEffect(() => {
    if (session === null || leader === null) return
    const { awareness } = session
    awareness.setLocalStateField('follows', leader)
    let last = ''
    const follow = () => {
      const sight = parseSight(awareness.getStates().get(leader)?.sight)
      const text = JSON.stringify(sight)
      if (sight !== null && text !== last) latest.current.show(sight)
      last = text
    }
    const onOwnWay = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-map]') !== null) latest.current.stop()
    }
    awareness.on('change', follow)
    for (const name of OWN_WAYS) document.addEventListener(name, onOwnWay, { passive: true })
    return () => {
      awareness.setLocalStateField('follows', null)
      awareness.off('change', follow)
      for (const name of OWN_WAYS) document.removeEventListener(name, onOwnWay)
    }
  }, [session, leader])
}

const OWN_WAYS = ['wheel', 'touchmove'] as const

function parseSight(value: unknown): Sight | null {
  if (typeof value !== 'object' || value === null) return null
  const { view, middle } = value as { readonly view?: unknown; readonly middle?: unknown }
  return isView(view) ? { view, middle: parseSpot(middle) } : null
}
