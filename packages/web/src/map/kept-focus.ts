import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from '../ui/lost-focus.ts'

/** Where the focus was in the grid. */
interface Spot {
  readonly stop: HTMLElement
  readonly card: string | undefined
  readonly cell: string | undefined
  readonly row: string
  readonly column: number
}

/** What puts the focus somewhere itself has done so by then. */
const FRAMES = 3

/**
 * Keeps the focus in the grid when what had it goes, by an undo or because another person took it
 * away: on the same card elsewhere, in the same cell, or beside it.
 */
export function useKeptFocus(grid: RefObject<HTMLElement | null>): void {
  const last = useRef<Spot | null>(null)
  useEffect(() => {
    const root = grid.current
    const onFocus = ({ target }: FocusEvent) => {
      const isStop = target instanceof HTMLElement && target.dataset.stop !== undefined
      last.current = isStop && root?.contains(target) === true ? spotOf(target) : null
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [grid])
  useEffect(() => {
    const spot = last.current
    if (spot === null || isThere(spot)) return
    let left = FRAMES
    const wait = () => {
      left -= 1
      if (left > 0) return void requestAnimationFrame(wait)
      if (last.current === spot && grid.current !== null && isOrphan(spot))
        nearest(grid.current, spot)?.focus({ preventScroll: true })
    }
    requestAnimationFrame(wait)
  })
}

function spotOf(stop: HTMLElement): Spot {
  const at = stop.closest<HTMLElement>('[data-row][data-col]')
  return {
    stop,
    card: stop.dataset.card,
    cell: stop.closest<HTMLElement>('[data-cell]')?.dataset.cell,
    row: at?.dataset.row ?? '',
    column: Number(at?.dataset.col ?? 0),
  }
}

function isThere({ stop }: Spot): boolean {
  return stop.isConnected && stop.dataset.stop !== undefined
}

/** A cell that is filled keeps the focus until it is drawn, though it is no stop any more. */
function isOrphan(spot: Spot): boolean {
  return !isThere(spot) && (isFocusLost() || document.activeElement === spot.stop)
}

function nearest(root: HTMLElement, { card, cell, row, column }: Spot): HTMLElement | null {
  if (root.querySelector('[data-writing]') !== null) return null
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)
  const same = card === undefined ? null : find(`[data-card="${CSS.escape(card)}"][data-stop]`)
  if (same !== null) return same
  const own = cell === undefined ? null : find(`[data-cell="${CSS.escape(cell)}"]`)
  if (own !== null) return firstStop(own)
  const before = [...root.querySelectorAll<HTMLElement>(`[data-row="${row}"][data-col]`)].filter(
    (each) => Number(each.dataset.col) <= column,
  )
  const beside = before.findLast((each) => firstStop(each) !== null)
  return beside === undefined ? find('[data-stop]') : firstStop(beside)
}

function firstStop(cell: HTMLElement): HTMLElement | null {
  return cell.dataset.stop === undefined ? cell.querySelector<HTMLElement>('[data-stop]') : cell
}
