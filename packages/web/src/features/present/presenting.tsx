import type { Journey } from '@desirepath/core'
import { stageColour, tokenReferences } from '@desirepath/render'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { clampZoom } from '../../map/zoom.ts'
import { isTyping } from '../../shell/shell.tsx'
import { IconButton } from '../../ui/button.tsx'
import { isLayerOpen } from '../../ui/open-layer.ts'
import styles from './present.module.css'
import { words } from './words.ts'

/** No stage is shown larger than this: what is on the wall is read from afar, but read as a whole. */
const LARGEST = 1.5

interface PresentingProps {
  readonly journey: Journey
  readonly scroller: RefObject<HTMLElement | null>
  /** As it is drawn. */
  readonly zoom: number
  readonly setZoom: (zoom: number) => void
  readonly fit: () => void
  readonly onEnd: () => void
}

/** The map alone on the screen, first whole and then stage by stage; the way out leads back to where one was. */
export function Presenting({ journey, scroller, zoom, setZoom, fit, onEnd }: PresentingProps) {
  const { stages } = journey
  const [at, setAt] = useState(0)
  const stage = stages[at - 1]
  useBareScreen(onEnd)
  useWayBack(scroller, zoom, setZoom)
  useShownStage({ stageId: stage?.id ?? null, scroller, zoom, setZoom, fit })
  const go = useCallback(
    (by: number) => setAt((old) => Math.max(0, Math.min(stages.length, old + by))),
    [stages.length],
  )
  useKeys(go, onEnd)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => bar.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={words.name} tabIndex={-1}>
      {/* The one of the header is out of sight. */}
      <h1 className="unseen">{journey.title}</h1>
      <IconButton
        icon={ChevronLeft}
        label={words.previous}
        keys="←"
        disabled={at === 0}
        onClick={() => go(-1)}
      />
      <span
        className={styles.stage}
        role="status"
        style={{
          ['--hue' as string]: stageColour(tokenReferences, stage?.hue ?? Math.max(0, at - 1)),
        }}
        data-whole={stage === undefined || undefined}
      >
        <b dir="auto">{stage?.title ?? words.whole}</b>
        {stage !== undefined && <small>{words.at(at, stages.length)}</small>}
      </span>
      <IconButton
        icon={ChevronRight}
        label={words.next}
        keys="→"
        disabled={at === stages.length}
        onClick={() => go(1)}
      />
      <IconButton icon={X} label={words.end} keys="Esc" onClick={onEnd} />
    </div>
  )
}

/** Everything but the map is out of sight, on the whole screen where the browser lets it be. */
function useBareScreen(onEnd: () => void): void {
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    const root = document.documentElement
    root.dataset.presenting = ''
    root.requestFullscreen?.().catch(() => {})
    const onChange = () => {
      if (document.fullscreenElement === null) end.current()
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      delete root.dataset.presenting
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement !== null) void document.exitFullscreen()
    }
  }, [])
}

/** Afterwards the map stands as it stood before. */
function useWayBack(
  scroller: PresentingProps['scroller'],
  zoom: number,
  setZoom: (zoom: number) => void,
): void {
  const before = useRef({
    zoom,
    left: scroller.current?.scrollLeft,
    top: scroller.current?.scrollTop,
  })
  const back = useRef(setZoom)
  useEffect(() => {
    back.current = setZoom
  })
  useEffect(() => {
    const { zoom: then, left = 0, top = 0 } = before.current
    const element = scroller.current
    return () => {
      back.current(then)
      window.setTimeout(() => element?.scrollTo({ left, top, behavior: 'instant' }), 100)
    }
  }, [scroller])
}

/** Zooms to the width of a stage and brings it beside the lanes; without one, the whole width. */
function useShownStage({
  stageId,
  scroller,
  zoom,
  setZoom,
  fit,
}: Pick<PresentingProps, 'scroller' | 'zoom' | 'setZoom' | 'fit'> & {
  readonly stageId: string | null
}): void {
  const shown = useRef<string | null>('')
  useEffect(() => {
    if (shown.current === stageId) return
    shown.current = stageId
    const element = scroller.current
    const head = element && headOf(element, stageId)
    if (element === null || head === null) return fit()
    const wide = (head.getBoundingClientRect().width + railOf(element)) / zoom
    setZoom(clampZoom(Math.min(LARGEST, element.clientWidth / wide)))
    // The zoom may be right already.
    bringBeside(element, head)
  }, [stageId, scroller, zoom, setZoom, fit])
  useLayoutEffect(() => {
    const element = scroller.current
    const head = element && headOf(element, stageId)
    if (element !== null && head !== null) bringBeside(element, head)
  }, [stageId, scroller, zoom])
}

/** Scrolls until a head stands beside the lanes. */
function bringBeside(map: HTMLElement, head: Element): void {
  const [box, own] = [map.getBoundingClientRect(), head.getBoundingClientRect()]
  const rail = railOf(map)
  const isRtl = getComputedStyle(map).direction === 'rtl'
  const left = isRtl ? own.right - box.right + rail : own.left - box.left - rail
  map.scrollBy({ left, behavior: 'instant' })
}

/** The width of the lanes' heads, as drawn. */
function railOf(map: HTMLElement): number {
  return map.querySelector('[data-row="1"][data-col="0"]')?.getBoundingClientRect().width ?? 0
}

function headOf(map: HTMLElement, stageId: string | null): Element | null {
  if (stageId === null) return null
  const head = map.querySelector(`[data-select="stage:${CSS.escape(stageId)}"]`)
  return head?.closest('[role=columnheader]') ?? null
}

/** As in slides; a key that is typed into something stays there. */
function useKeys(go: (by: number) => void, onEnd: () => void): void {
  useEffect(() => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      PageDown: 1,
      ArrowLeft: -1,
      PageUp: -1,
      Home: -Infinity,
      End: Infinity,
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (isTyping(event.target) || isLayerOpen()) return
      const by = steps[event.key]
      if (by === undefined && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (by === undefined) onEnd()
      else go(by)
    }
    // Before the map moves its focus by them.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [go, onEnd])
}
