import type { Lane } from '@desirepath/core'
import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './link-lines.module.css'

interface Link {
  readonly from: string
  readonly to: string
}

interface Line extends Link {
  readonly path: string
  readonly head: string
}

/** Lines between cards that rest on each other, over the map; those of the selected card stand out. */
export const LinkLines = memo(function LinkLines({
  lanes,
  layout,
  selected,
  scroller,
}: {
  readonly lanes: readonly Lane[]
  /** Whatever moves the cards: the lines are drawn anew when it changes. */
  readonly layout: unknown
  /** As in the address. */
  readonly selected: string
  readonly scroller: RefObject<HTMLElement | null>
}) {
  const links = linksOf(lanes)
  const key = links.map(({ from, to }) => `${from}>${to}`).join(' ')
  const [lines, setLines] = useState<readonly Line[]>([])
  const shown = useRef(links)
  useLayoutEffect(() => {
    shown.current = links
  })
  useEffect(() => {
    const element = scroller.current
    const grid = element?.querySelector('[role=grid]')
    if (element === null || grid == null) return
    let frame = 0
    const draw = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        const next = shown.current.flatMap((link) => lineOf(element, link) ?? [])
        setLines((last) => (last.length === 0 && next.length === 0 ? last : next))
      })
    }
    draw()
    if (key === '') return () => cancelAnimationFrame(frame)
    const observer = new ResizeObserver(draw)
    observer.observe(grid)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [key, layout, lanes, scroller])
  if (lines.length === 0) return null
  return (
    <svg className={styles.lines} aria-hidden>
      {lines.map(({ from, to, path, head }) => (
        <g
          key={`${from} ${to}`}
          data-on={selected === `card:${from}` || selected === `card:${to}` || undefined}
        >
          <path d={path} />
          <path d={head} data-head />
        </g>
      ))}
    </svg>
  )
})

function linksOf(lanes: readonly Lane[]): readonly Link[] {
  return lanes.flatMap(({ cells }) =>
    cells.flatMap(({ cards }) =>
      cards.flatMap(({ id, linksTo = [] }) => linksTo.map((to) => ({ from: id, to }))),
    ),
  )
}

/** From the edge of one card to the facing edge of the other; null where one is not drawn. */
function lineOf(scroller: HTMLElement, { from, to }: Link): Line | null {
  const [a, b] = [boxOf(scroller, from), boxOf(scroller, to)]
  if (a === null || b === null) return null
  // Cards above each other are joined beside those between them.
  if (Math.abs(a.x - b.x) < a.width / 2) {
    const [ya, yb] = [a.y + a.height / 2, b.y + b.height / 2]
    return {
      from,
      to,
      path: `M${a.x} ${ya}C${a.x - 14} ${ya} ${b.x - 14} ${yb} ${b.x - 4} ${yb}`,
      head: `M${b.x} ${yb}l-6 -4v8Z`,
    }
  }
  const isDown = b.y >= a.y
  const [x1, x2] = [a.x + a.width / 2, b.x + b.width / 2]
  const [y1, y2] = isDown ? [a.y + a.height, b.y] : [a.y, b.y + b.height]
  const way = isDown ? 1 : -1
  const bend = Math.max(14, Math.min(40, Math.abs(y2 - y1) / 2)) * way
  const tip = y2 - 5 * way
  return {
    from,
    to,
    path: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${tip - bend} ${x2} ${tip}`,
    head: `M${x2} ${y2}l-4 ${-6 * way}h8Z`,
  }
}

function boxOf(scroller: HTMLElement, id: string) {
  const card = scroller.querySelector(`[role=grid] [data-card="${CSS.escape(id)}"]`)
  if (card === null) return null
  const [own, outer] = [card.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return {
    x: own.x - outer.x + scroller.scrollLeft,
    y: own.y - outer.y + scroller.scrollTop,
    width: own.width,
    height: own.height,
  }
}
