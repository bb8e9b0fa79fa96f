/** Pixels by the name of a column; the name of a record is that of its title. */
export type Widths = ReadonlyMap<string, number>

export const TITLE = 'title'
export const NARROWEST = 56
export const WIDEST = 900
/** Of a column that is shown after the others got widths. */
export const USUAL = 140
/** The widest that a column becomes by its content alone. */
const WIDEST_FIT = 480

export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
}

export function fittedWidth(content: number): number {
  return clampWidth(Math.min(WIDEST_FIT, Math.ceil(content) + 1))
}

/** What an address says; it may be written by hand. None where columns are as wide as their content. */
export function widthsIn(asked: string | undefined): Widths {
  try {
    const said: unknown = JSON.parse(asked ?? '{}')
    if (typeof said !== 'object' || said === null) return new Map()
    return new Map(
      Object.entries(said).flatMap(([name, width]) =>
        typeof width === 'number' && Number.isFinite(width) ? [[name, clampWidth(width)]] : [],
      ),
    )
  } catch {
    return new Map()
  }
}

export function widthsText(widths: Widths): string | undefined {
  return widths.size === 0 ? undefined : JSON.stringify(Object.fromEntries(widths))
}
