/**
 * A place on the map that is the same place at another zoom, width or scroll position: a share of a
 * column and of a row, and of the card that is there.
 */
export interface MapSpot extends Share {
  /** `stages`, `steps`, `lane:…` or `group:…`. */
  readonly row: string
  /** `rail`, `step:…`, or `stage:…` where the stage has no steps. */
  readonly column: string
  readonly card: ({ readonly id: string } & Share) | null
}

/** From the inline start and the top of something: 0 … 1. */
interface Share {
  readonly x: number
  readonly y: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** What is at a point of the window, whose element is `target`; null where it is not the map. */
export function spotAt(
  scroller: HTMLElement,
  point: Point,
  target: Element | null = document.elementFromPoint(point.x, point.y),
): MapSpot | null {
  if (target === null || !scroller.contains(target)) return null
  const row = rowAt(target)
  const column = columnAt(scroller, point.x)
  if (row === null || column === null) return null
  const isRtl = readsFromRight(scroller)
  const card = target.closest<HTMLElement>('[data-card]')
  const { top, height } = row.element.getBoundingClientRect()
  const { left, width } = column.element.getBoundingClientRect()
  return {
    row: row.name,
    column: column.name,
    ...shareOf(new DOMRect(left, top, width, height), point, isRtl),
    card: card && {
      id: card.dataset.card ?? '',
      ...shareOf(card.getBoundingClientRect(), point, isRtl),
    },
  }
}

/** Where a spot is in the window, as far as this reader's map shows it. */
export function pointOf(
  scroller: HTMLElement,
  spot: MapSpot,
  find: Finder = finderOf(scroller),
): (Point & { readonly isFramed: boolean }) | null {
  const isRtl = readsFromRight(scroller)
  const row = find(rowSelector(spot.row))
  const column = find(columnSelector(spot.column))
  if (row === null || column === null) return null
  const isFramed = spot.column === 'rail' || headOf(scroller)?.contains(row) === true
  const card = spot.card && find(`[data-card="${CSS.escape(spot.card.id)}"]`)
  if (spot.card !== null && card !== null && row.contains(card))
    return { ...pointIn(card.getBoundingClientRect(), spot.card, isRtl), isFramed }
  const { top, height } = row.getBoundingClientRect()
  const { left, width } = column.getBoundingClientRect()
  return { ...pointIn(new DOMRect(left, top, width, height), spot, isRtl), isFramed }
}

/** Reads what another browser calls a spot; null for what is none. */
export function parseSpot(value: unknown): MapSpot | null {
  if (!isObject(value) || !isName(value.row) || !isName(value.column)) return null
  const share = parseShare(value)
  if (share === null) return null
  const { row, column, card } = value
  const within = isObject(card) && isName(card.id) ? parseShare(card) : null
  return {
    row,
    column,
    ...share,
    card: within === null ? null : { id: (card as { readonly id: string }).id, ...within },
  }
}

function parseShare({ x, y }: Readonly<Record<string, unknown>>): Share | null {
  return isShare(x) && isShare(y) ? { x, y } : null
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 300
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Finds the one element of a selector on the map. */
export type Finder = (selector: string) => HTMLElement | null

/** Remembers what it has found for as long as it stands on the map. */
export function finderOf(scroller: HTMLElement): Finder {
  const found = new Map<string, HTMLElement>()
  return (selector) => {
    const known = found.get(selector)
    if (known?.isConnected && known.matches(selector)) return known
    const element = scroller.querySelector<HTMLElement>(selector)
    if (element !== null) found.set(selector, element)
    return element
  }
}

/** What stays in sight beside the steps: the head of all lanes. */
export const CORNER = '[data-row="1"][data-col="0"]'

function rowSelector(name: string): string {
  if (name === 'stages') return '[role=row][aria-rowindex="1"]'
  if (name === 'steps') return '[role=row][aria-rowindex="2"]'
  const id = CSS.escape(name.slice(name.indexOf(':') + 1))
  return name.startsWith('group:') ? `[data-lane-group="${id}"]` : `[data-lane-box="${id}"]`
}

function columnSelector(name: string): string {
  return name === 'rail' ? CORNER : `[data-column="${CSS.escape(name)}"]`
}

interface Named {
  readonly name: string
  readonly element: HTMLElement
}

function rowAt(target: Element): Named | null {
  const element =
    target.closest<HTMLElement>('[data-lane-box]') ?? target.closest<HTMLElement>('[role=row]')
  if (element === null) return null
  const { laneBox, laneGroup } = element.dataset
  if (laneBox !== undefined) return { name: `lane:${laneBox}`, element }
  if (laneGroup !== undefined) return { name: `group:${laneGroup}`, element }
  const name = { 1: 'stages', 2: 'steps' }[Number(element.ariaRowIndex)]
  return name === undefined ? null : { name, element }
}

function columnAt(scroller: HTMLElement, x: number): Named | null {
  const isAcross = (element: HTMLElement) => {
    const { left, right } = element.getBoundingClientRect()
    return x >= left && x < right
  }
  const corner = scroller.querySelector<HTMLElement>(CORNER)
  if (corner !== null && isAcross(corner)) return { name: 'rail', element: corner }
  const columns = [...scroller.querySelectorAll<HTMLElement>('[data-column]')]
  const element = columns.find(isAcross)
  return element === undefined ? null : { name: element.dataset.column ?? '', element }
}

/** What stays in sight above the lanes: stages, steps and pinned lanes. */
export function headOf(scroller: HTMLElement): Element | null {
  return scroller.querySelector('[role=grid]')?.firstElementChild ?? null
}

function readsFromRight(scroller: HTMLElement): boolean {
  return getComputedStyle(scroller).direction === 'rtl'
}

function shareOf(box: DOMRect, { x, y }: Point, isRtl: boolean): Share {
  const across = (isRtl ? box.right - x : x - box.left) / Math.max(1, box.width)
  return { x: rounded(across), y: rounded((y - box.top) / Math.max(1, box.height)) }
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000
}

function pointIn(box: DOMRect, { x, y }: Share, isRtl: boolean): Point {
  return {
    x: isRtl ? box.right - x * box.width : box.left + x * box.width,
    y: box.top + y * box.height,
  }
}
