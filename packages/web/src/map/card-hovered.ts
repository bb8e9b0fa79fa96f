import { type RefObject, useEffect, useState } from 'react'

/** A card, and where it is on the screen. */
export interface HoveredCard {
  readonly card: HTMLElement
  readonly box: DOMRect
}

/** While the map is scrolled, cards pass under the pointer that nobody points at. */
const SCROLLED_MS = 100

/** The card under the pointer or with the focus; null without one, and while scrolling. */
export function useHoveredCard(grid: RefObject<HTMLElement | null>): HoveredCard | null {
  const [at, setAt] = useState<HoveredCard | null>(null)
  useEffect(() => {
    const root = grid.current
    const scroller = root?.parentElement
    if (root === null || scroller == null) return
    let over: HTMLElement | null = null
    let scrolling = 0
    const show = () => {
      if (scrolling !== 0) return
      const card = over?.isConnected && !over.matches('[data-writing]') ? over : null
      setAt(card && { card, box: card.getBoundingClientRect() })
    }
    const onOver = ({ target }: Event) => {
      over = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
      show()
    }
    const hide = () => {
      over = null
      setAt(null)
    }
    const onScroll = () => {
      setAt(null)
      clearTimeout(scrolling)
      scrolling = window.setTimeout(() => {
        scrolling = 0
        show()
      }, SCROLLED_MS)
    }
    root.addEventListener('pointerover', onOver)
    root.addEventListener('focusin', onOver)
    root.addEventListener('keydown', hide)
    root.addEventListener('dragstart', hide)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(scrolling)
      root.removeEventListener('pointerover', onOver)
      root.removeEventListener('focusin', onOver)
      root.removeEventListener('keydown', hide)
      root.removeEventListener('dragstart', hide)
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [grid])
  return at
}
