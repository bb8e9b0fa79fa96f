import { useMutation } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { call } from '../../api/call.ts'
import type { LiveSession } from '../../editing/editor.ts'
import { useEditor, useLive } from '../../editing/live.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneyId, useJourneySearch } from '../journey/journey-search.ts'
import { mapScroller, onMap, scrollToSpot, spotInSight } from './map-place.ts'
import { type MapSpot, parseSpot } from './map-spot.ts'
import { isView, openView, type ViewName, views } from './open-view.ts'
import { words } from './words.ts'

interface Gathering {
  readonly by: string
  readonly from: number
  readonly view: ViewName
  readonly select: string | null
  readonly spot: MapSpot | null
}

/** Brings everybody to what one looks at; null where one may not. Whoever is brought can go back. */
export function useGathering(): (() => void) | null {
  const session = useLive()
  const editor = useEditor()
  const id = useJourneyId()
  const { search } = useJourneySearch()
  const notice = useNotice()
  useBeingBrought(session, id)
  const gather = useMutation({
    mutationFn: (from: number) => {
      const scroller = mapScroller()
      const body = {
        from,
        view: openView(),
        select: search.select ?? null,
        spot: scroller && spotInSight(scroller),
      }
      return call('POST /api/journeys/:id/gatherings', { params: { id }, body })
    },
    onSuccess: ({ told }) => notice({ text: words.brought(told) }),
    onError: (error) => notice({ text: error.message }),
  })
  if (session === null || editor === null) return null
  return () => gather.mutate(session.awareness.clientID)
}

function useBeingBrought(session: LiveSession | null, id: string): void {
  const navigate = useNavigate()
  const { history } = useRouter()
  const notice = useNotice()
  const come = async ({ by, view, select, spot }: Gathering) => {
    const { href, scroll } = placeNow()
    if (openView() !== view) {
      const selected = view === 'map' || select === null ? {} : { select }
      await navigate({
        to: views[view],
        params: { id },
        search: (old) => ({ ...old, ...selected }),
      })
    }
    if (spot !== null) onMap((scroller) => scrollToSpot(scroller, spot))
    notice({
      text: words.broughtBy(by),
      timeout: 15_000,
      action: {
        label: words.goBack,
        run() {
          if (placeNow().href !== href) history.push(href)
          if (scroll !== null)
            onMap((scroller) => {
              const { left, top } = scroll
              scroller.scrollTo({ left, top, behavior: 'instant' })
              return Math.hypot(scroller.scrollLeft - left, scroller.scrollTop - top) < 2
            })
        },
      },
    })
  }
  const latest = useRef(come)
  useEffect(() => {
    latest.current = come
  })
  useEffect(
    () =>
      session?.onTold((message) => {
        const gathering = parseGathering(message)
        if (gathering !== null && gathering.from !== session.awareness.clientID)
          void latest.current(gathering)
      }),
    [session],
  )
}

function parseGathering(message: unknown): Gathering | null {
  const { type, by, from, view, select, spot } = message as Partial<Gathering> & { type?: unknown }
  if (type !== 'gather' || typeof by !== 'string' || typeof from !== 'number') return null
  if (!isView(view)) return null
  return { by, from, view, select: select ?? null, spot: parseSpot(spot) }
}

function placeNow() {
  const scroller = mapScroller()
  const { pathname, search } = location
  return {
    href: pathname + search,
    scroll: scroller && { left: scroller.scrollLeft, top: scroller.scrollTop },
  }
}
