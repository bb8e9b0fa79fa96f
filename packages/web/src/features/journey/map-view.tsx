import { Link } from '@tanstack/react-router'
import { LayoutGrid } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { JourneyMap, roomOf } from '../../map/journey-map.tsx'
import { columnWidth, fittingZoom } from '../../map/layout.ts'
import { clampZoom, zoomStep } from '../../map/zoom.ts'
import { isTyping } from '../../shell/shell.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/panel.tsx'
import { useOpenJourney } from '../../editing/live.tsx'
import { useJourneySearch } from './journey-search.ts'
import { MapTools } from './map-tools.tsx'
import { words } from './words.ts'

/** The map with its tools. */
export function MapView() {
  const journey = useOpenJourney()
  const { search, view, change, select } = useJourneySearch()
  const scroller = useRef<HTMLDivElement>(null)
  // A large map takes a while to redraw; typing and clicking do not wait for it.
  const [found, setFound] = useState(0)
  const shownView = useDeferredValue(view)
  const setZoom = useCallback(
    (zoom: number) =>
      change({ zoom: zoom === 1 ? undefined : String(Math.round(zoom * 100)) }, { replace: true }),
    [change],
  )
  const fit = useCallback(() => {
    const element = scroller.current
    const steps = journey?.steps.length ?? 0
    if (element === null || steps === 0) return
    const room = roomOf(element)
    const width = columnWidth(view.compact, { pixels: room, columns: steps })
    const rail = element.clientWidth - room
    setZoom(
      clampZoom(fittingZoom({ pixels: element.clientWidth - 2, rail, columns: steps * width })),
    )
  }, [journey, setZoom, view.compact])
  useMapKeys({ zoom: view.zoom, setZoom, fit })
  useShowSelected(scroller, search.select)
  if (journey === undefined) return null
  if (journey.steps.length === 0) return <NoSteps />
  return (
    <>
      <MapTools journey={journey} setZoom={setZoom} fit={fit} found={found} scroller={scroller} />
      <JourneyMap
        journey={journey}
        view={shownView}
        selected={search.select ?? ''}
        onSelect={select}
        onZoom={setZoom}
        onFound={setFound}
        scroller={scroller}
      />
    </>
  )
}

function NoSteps() {
  return (
    <Empty
      icon={LayoutGrid}
      title={words.noSteps}
      actions={
        <Link to="/new" className={buttonClass({ look: 'primary' })}>
          {words.startFromData}
        </Link>
      }
    >
      <p>{words.noStepsText}</p>
    </Empty>
  )
}

function useMapKeys({
  zoom,
  setZoom,
  fit,
}: {
  readonly zoom: number
  readonly setZoom: (zoom: number) => void
  readonly fit: () => void
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (document.querySelector('[role=dialog], [role=menu]') !== null) return
      if (isTyping(event.target)) return
      if (event.key === '+' || event.key === '=') setZoom(zoomStep(zoom, 1))
      if (event.key === '-') setZoom(zoomStep(zoom, -1))
      if (event.key === '0') setZoom(1)
      if (event.key === 'f') fit()
      if (event.key === '/') {
        event.preventDefault()
        document.getElementById('map-find')?.focus()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [zoom, setZoom, fit])
}

/** Brings what an address selects into sight, beside the sticky frame. */
function useShowSelected(
  scroller: { readonly current: HTMLElement | null },
  select: string | undefined,
): void {
  useEffect(() => {
    if (select === undefined) return
    const frame = requestAnimationFrame(() =>
      scroller.current
        ?.querySelector('[aria-pressed="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [scroller, select])
}
