import { stageColour, tokenReferences } from '@desirepath/render'
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './column-minimap.module.css'
import { columnWords as words } from './column-words.ts'
import type { StageSpan } from './layout.ts'

/** From as many screens on, the corner shows the whole map in place of its title. */
const SCREENS = 2

/** The corner of the map: its title, or past two screens the whole map and where one is on it. */
export function Minimap({
  title,
  stages,
  edges,
}: {
  readonly title: string
  readonly stages: readonly StageSpan[]
  readonly edges: readonly number[]
}) {
  const corner = useRef<HTMLDivElement>(null)
  const isLarge = useIsLarge(corner)
  useShownPart(corner, isLarge)
  const total = edges.at(-1) ?? 0
  return (
    <div ref={corner} className={styles.corner}>
      {isLarge ? (
        <>
          <span className="unseen">{title}</span>
          <div
            aria-hidden
            className={styles.map}
            title={words.overview}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              scrollTo(event)
            }}
            onPointerMove={(event) => event.buttons === 1 && scrollTo(event)}
          >
            {stages.map(({ stage, index, first, span }) => (
              <i
                key={stage.id}
                style={{
                  background: stageColour(tokenReferences, stage.hue ?? index),
                  flexGrow: ((edges[first + span] ?? 0) - (edges[first] ?? 0)) / (total || 1),
                }}
              />
            ))}
            <em data-part />
          </div>
        </>
      ) : (
        <b dir="auto" title={title}>
          {title}
        </b>
      )}
    </div>
  )
}

function scrollerOf(corner: Element): HTMLElement | null {
  return corner.closest<HTMLElement>('[data-testid=map-scroller]')
}

/** Whether the map is more than two screens wide or high, and not on a phone. */
function useIsLarge(corner: { readonly current: HTMLElement | null }): boolean {
  const [isLarge, setIsLarge] = useState(false)
  useEffect(() => {
    const scroller = corner.current === null ? null : scrollerOf(corner.current)
    const grid = scroller?.querySelector('[role=grid]')
    if (!scroller || !grid) return
    const observer = new ResizeObserver(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller
      const screens = Math.max(scrollWidth / clientWidth, scrollHeight / clientHeight)
      setIsLarge(screens > SCREENS && clientWidth > 720)
    })
    observer.observe(grid)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [corner])
  return isLarge
}

/**
 * Moves the frame over the part that is on the screen, past React, at every frame of scrolling: what is
 * measured is measured when sizes change, and the move alone lays nothing out.
 */
function useShownPart(corner: { readonly current: HTMLElement | null }, isLarge: boolean): void {
  useLayoutEffect(() => {
    const part = corner.current?.querySelector<HTMLElement>('[data-part]')
    const map = part?.parentElement
    const scroller = corner.current === null ? null : scrollerOf(corner.current)
    const grid = scroller?.querySelector('[role=grid]')
    if (!isLarge || !part || !map || !scroller || !grid) return
    let frame = 0
    let scale = { x: 0, y: 0 }
    const measure = () => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller
      scale = { x: map.clientWidth / scrollWidth, y: map.clientHeight / scrollHeight }
      part.style.width = `${clientWidth * scale.x}px`
      part.style.height = `${Math.min(clientHeight, scrollHeight) * scale.y}px`
      show()
    }
    const show = () => {
      frame = 0
      // Where one reads from right to left, places on the map are negative, and so is the move.
      const [x, y] = [scroller.scrollLeft * scale.x, scroller.scrollTop * scale.y]
      part.style.transform = `translate(${x}px, ${y}px)`
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(show)
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    const observer = new ResizeObserver(measure)
    for (const each of [scroller, grid, map]) observer.observe(each)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [corner, isLarge])
}

/** Brings the spot of the map under the pointer into the middle of the screen. */
function scrollTo(event: PointerEvent<HTMLElement>): void {
  const map = event.currentTarget
  const scroller = scrollerOf(map)
  if (scroller === null) return
  const box = map.getBoundingClientRect()
  const isRtl = getComputedStyle(map).direction === 'rtl'
  const along = isRtl ? box.right - event.clientX : event.clientX - box.left
  const left = (along / box.width) * scroller.scrollWidth - scroller.clientWidth / 2
  const down = (event.clientY - box.top) / box.height
  scroller.scrollTo({
    left: isRtl ? -left : left,
    top: down * scroller.scrollHeight - scroller.clientHeight / 2,
    behavior: 'instant',
  })
}
