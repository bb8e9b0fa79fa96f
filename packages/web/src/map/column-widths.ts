/** Widths of a column in pixels at 100 %, as the format allows them. */
const NARROWEST = 96
const WIDEST = 960

/** The widest that a column becomes by its content alone; longer texts wrap. */
const WIDEST_FIT = 320

export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
}

/** Widths that together take `total`, each scaled in proportion, none below what a column needs. */
export function scaledWidths(widths: readonly number[], total: number): readonly number[] {
  const scale = total / widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => clampWidth(width * scale))
}

/** How wide the content of columns is, by their 0-based position on the grid, measured in one go. */
export function contentWidths(
  grid: HTMLElement,
  columns: readonly number[],
  zoom: number,
): readonly number[] {
  const cells = columns.map((column) => [
    ...grid.querySelectorAll<HTMLElement>(`[data-col="${column + 1}"]:not([data-span])`),
  ])
  const before = cells.flat().map((cell) => [cell, cell.style.cssText] as const)
  for (const [cell] of before) {
    cell.style.width = 'max-content'
    cell.style.maxWidth = `${WIDEST_FIT}px`
    cell.style.justifySelf = 'start'
  }
  const widths = cells.map((own) =>
    Math.max(0, ...own.map((cell) => Math.ceil(cell.getBoundingClientRect().width / zoom))),
  )
  for (const [cell, style] of before) cell.style.cssText = style
  return widths.map((width) => clampWidth(width + 1))
}
