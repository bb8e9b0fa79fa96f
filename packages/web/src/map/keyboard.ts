import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react'
import { focusDrawn, focusStop } from './focus-drawn.ts'

/**
 * Moves the focus over a grid of `[data-row][data-col]` cells, whose stops carry `data-stop`.
 * One stop at a time is in the tab order; the arrows reach all others.
 */
export function useGridKeys(grid: RefObject<HTMLElement | null>): {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: { readonly target: EventTarget }) => void
} {
  useEffect(() => {
    const root = grid.current
    if (root !== null && root.querySelector('[data-stop][tabindex="0"]') === null) {
      root.querySelector('[data-stop]')?.setAttribute('tabindex', '0')
    }
  })
  const onFocus = useCallback(
    ({ target }: { readonly target: EventTarget }) => {
      if (!(target instanceof HTMLElement) || target.dataset.stop === undefined) return
      for (const each of grid.current?.querySelectorAll('[data-stop][tabindex="0"]') ?? []) {
        each.setAttribute('tabindex', '-1')
      }
      target.setAttribute('tabindex', '0')
    },
    [grid],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const root = grid.current
      const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]')
      if (root === null || stop === null || event.altKey || event.metaKey) return
      const next = nextStop(root, stop, event)
      if (next === null) return
      event.preventDefault()
      focusStop(next)
    },
    [grid],
  )
  return { onKeyDown, onFocus }
}

function nextStop(
  root: HTMLElement,
  stop: HTMLElement,
  { key, ctrlKey }: KeyboardEvent,
): HTMLElement | null {
  const cell = stop.closest<HTMLElement>('[data-row][data-col]')
  if (cell === null) return null
  const rtl = getComputedStyle(root).direction === 'rtl'
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return vertical(root, { cell, stop, step: key === 'ArrowDown' ? 1 : -1 })
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = (key === 'ArrowRight') === rtl ? -1 : 1
      return horizontal(root, { cell, step, filledOnly: ctrlKey })
    }
    case 'Home':
      return ctrlKey ? (stopsOf(cellsOf(root)[0])[0] ?? null) : edge(root, cell, 'first')
    case 'End':
      return ctrlKey ? (stopsOf(cellsOf(root).at(-1))[0] ?? null) : edge(root, cell, 'last')
    default:
      return null
  }
}

function cellsOf(root: HTMLElement, row?: string): HTMLElement[] {
  const rows = row === undefined ? '' : `[data-row="${row}"]`
  return [...root.querySelectorAll<HTMLElement>(`[data-col]${rows}`)].filter(
    (cell) => stopsOf(cell).length > 0,
  )
}

/** The stops of a cell: itself, or what lies in it. */
function stopsOf(cell: HTMLElement | undefined): HTMLElement[] {
  if (cell === undefined) return []
  return cell.dataset.stop === undefined
    ? [...cell.querySelectorAll<HTMLElement>('[data-stop]')]
    : [cell]
}

function covers(cell: HTMLElement, column: number): boolean {
  const first = Number(cell.dataset.col)
  return column >= first && column < first + Number(cell.dataset.span ?? 1)
}

function vertical(
  root: HTMLElement,
  {
    cell,
    stop,
    step,
  }: { readonly cell: HTMLElement; readonly stop: HTMLElement; readonly step: 1 | -1 },
): HTMLElement | null {
  const own = stopsOf(cell)
  const sibling = own[own.indexOf(stop) + step]
  if (sibling !== undefined) return sibling
  const column = Number(cell.dataset.col)
  const rows = [...new Set(cellsOf(root).map((each) => each.dataset.row ?? ''))]
  for (
    let at = rows.indexOf(cell.dataset.row ?? '') + step;
    at >= 0 && at < rows.length;
    at += step
  ) {
    const found = cellsOf(root, rows[at]).find((each) => covers(each, column))
    if (found !== undefined) return stopsOf(found).at(step === 1 ? 0 : -1) ?? null
  }
  return null
}

function horizontal(
  root: HTMLElement,
  {
    cell,
    step,
    filledOnly,
  }: { readonly cell: HTMLElement; readonly step: 1 | -1; readonly filledOnly: boolean },
): HTMLElement | null {
  const row = cellsOf(root, cell.dataset.row)
  for (let at = row.indexOf(cell) + step; at >= 0 && at < row.length; at += step) {
    const next = row[at]
    if (next !== undefined && (!filledOnly || next.dataset.empty === undefined)) {
      return stopsOf(next)[0] ?? null
    }
  }
  return null
}

function edge(root: HTMLElement, cell: HTMLElement, which: 'first' | 'last'): HTMLElement | null {
  const row = cellsOf(root, cell.dataset.row).filter((each) => Number(each.dataset.col) > 0)
  return stopsOf(which === 'first' ? row[0] : row.at(-1))[0] ?? null
}

const named: Readonly<Record<string, string>> = {
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
}

/** Whether a key press is the one that is written as “Mod Shift Enter”; Mod is ⌘ or Ctrl. */
export function matchesKeys(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split(' ')
  const last = parts.at(-1) ?? ''
  const wanted = (named[last] ?? last).toLowerCase()
  const pressed = event.key === 'Backspace' ? 'delete' : event.key.toLowerCase()
  return (
    pressed === wanted &&
    (event.ctrlKey || event.metaKey) === parts.includes('Mod') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/**
 * Puts the focus on a head once what was just changed is drawn; not where somebody has walked on from
 * that head meanwhile.
 */
export function focusHead(head: string): void {
  focusDrawn(() => document.querySelector<HTMLElement>(`[data-head="${CSS.escape(head)}"]`))
}
