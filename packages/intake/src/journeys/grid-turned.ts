import type { Grid } from './grid.ts'
import { isLaneName, stageLabel, stepLabel } from './grid-labels.ts'
import { titleIn } from './words-in.ts'

/** How far down a table may begin. */
const MOST_ABOVE = 12

/**
 * A table with a row for each step and a column for each lane, turned so that it has its steps across;
 * null where a grid is none: where its header does not begin with stages or steps, or hardly names lanes.
 */
export function turned(grid: Grid): Grid | null {
  const rows = [...grid.cells.keys()].toSorted((a, b) => a - b)
  const header = rows.slice(0, MOST_ABOVE).find((row) => isHeader(grid.cells.get(row)!))
  if (header === undefined || grid.isTurned) return null
  const above = rows.filter((row) => row < header)
  const title = above.flatMap((row) => [...grid.cells.get(row)!.values()]).map(titleIn)[0] ?? null
  const cells = new Map<number, Map<number, string>>()
  for (const [row, own] of grid.cells) {
    if (row < header) continue
    for (const [column, text] of own) {
      const line = cells.get(column + 1) ?? new Map<number, string>()
      cells.set(column + 1, line.set(row - 1, text))
    }
  }
  return { ...grid, cells, title, isTurned: true }
}

function isHeader(row: ReadonlyMap<number, string>): boolean {
  const [first = '', ...others] = [...row]
    .toSorted(([a], [b]) => a - b)
    .map(([, text]) => titleIn(text))
  if (!stageLabel.test(first) && !stepLabel.test(first)) return false
  const named = others.filter((name) => stepLabel.test(name) || isLaneName(name))
  return named.length > 0 && named.length * 2 >= others.length
}
