import { inTurn, type Tile, turned } from '@desirepath/core'
import type { DragDesk } from './tile-drag.ts'

/**
 * Lets tiles that stand under each other be put in another order by finger or pointer at their grips;
 * gives back how to end it.
 */
export function startTurning(grid: HTMLElement, desk: DragDesk): () => void {
  let release = () => {}
  const onPress = (event: PointerEvent) => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
    const tile = grip?.closest<HTMLElement>('[data-tile]')
    if (!event.isPrimary || event.button !== 0 || !tile) return
    release()
    release = follow(grid, desk, tile)
  }
  grid.addEventListener('pointerdown', onPress)
  return () => {
    grid.removeEventListener('pointerdown', onPress)
    release()
  }
}

/** What is dragged is drawn at its new place, so the events are those of the window. */
function follow(grid: HTMLElement, desk: DragDesk, tile: HTMLElement): () => void {
  const id = tile.dataset['tile'] ?? ''
  const ended = new AbortController()
  const { signal } = ended
  let at: number | null = null
  const end = () => {
    ended.abort()
    tile.toggleAttribute('data-dragged', false)
  }
  const onMove = ({ clientY }: PointerEvent) => {
    tile.toggleAttribute('data-dragged', true)
    const others = [...grid.querySelectorAll<HTMLElement>('[data-tile]')].filter(
      (each) => each.dataset['tile'] !== id,
    )
    const next = others.filter((each) => {
      const { top, height } = each.getBoundingClientRect()
      return top + height / 2 < clientY
    }).length
    if (next === at) return
    at = next
    desk.preview(turned(desk.tiles(), id, next))
    tile.scrollIntoView({ block: 'nearest' })
  }
  const onUp = () => {
    end()
    const tiles = at === null ? desk.tiles() : turned(desk.tiles(), id, at)
    const now = inTurn(tiles).find((each): each is Tile => each.id === id)
    if (at === null || now === undefined) desk.preview(null)
    else desk.drop(tiles, now)
  }
  const onCancel = () => {
    end()
    desk.preview(null)
  }
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('pointercancel', onCancel, { signal })
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && onCancel(), { signal })
  return end
}
