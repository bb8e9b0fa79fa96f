import type { FlowBox, FlowLayout } from './graph.ts'

/** Between two rows: room for the ways that go on, and more where one goes back above the lower row. */
const GAP = { on: 76, back: 122 } as const
/** How far below a row the ways to the next one run. */
const LANE = 34

interface Row {
  readonly from: number
  readonly to: number
}

/**
 * Breaks a graph that is wider than `widest` into rows of about one width, as text into lines. What
 * stands above each other and the steps of one outcome stay together; ways from row to row say at
 * which height they run.
 */
export function inRows(layout: FlowLayout, widest: number): FlowLayout {
  const rows = rowsOf([...layout.boxes.values()], widest)
  if (rows.length < 2) return layout
  const rowOf = (x: number) => rows.findLastIndex(({ from }) => x >= from)
  const rowAt = (id: string) => rowOf(layout.boxes.get(id)?.x ?? 0)
  const extents = rows.map((_, row) => {
    const own = [...layout.boxes.values()].filter(({ x }) => rowOf(x) === row)
    // Ways within the row may run above or below its steps.
    const ways = [...layout.bends].flatMap(([id, bends]) =>
      id.split('~').every((end) => rowAt(end) === row) ? bends : [],
    )
    return {
      top: Math.min(...own.map(({ y }) => y), ...ways.map(({ y }) => y)),
      bottom: Math.max(...own.map(({ y, height }) => y + height), ...ways.map(({ y }) => y)),
    }
  })
  const looped = new Set(
    layout.loops.flatMap(({ from, to }) => (rowAt(from) === rowAt(to) ? rowAt(to) : [])),
  )
  let next = 0
  const offsets = extents.map(({ top, bottom }, row) => {
    const offset = { x: (rows[0]?.from ?? 0) - (rows[row]?.from ?? 0), y: next - top }
    next += bottom - top + (looped.has(row + 1) ? GAP.back : GAP.on)
    return offset
  })
  const moved = <T extends { readonly x: number; readonly y: number }>(spot: T, row: number): T => {
    const { x = 0, y = 0 } = offsets[row] ?? {}
    return { ...spot, x: spot.x + x, y: spot.y + y }
  }
  const turnOf = (from: string, to: string) => {
    const [a, b] = [rowAt(from), rowAt(to)]
    const above = Math.min(a, b)
    if (a === b) return undefined
    return (extents[above]?.bottom ?? 0) + (offsets[above]?.y ?? 0) + LANE
  }
  const within = <T>(ways: ReadonlyMap<string, T>, move: (way: T, row: number) => T) =>
    new Map(
      [...ways].flatMap(([id, way]) => {
        const [from = '', to = ''] = id.split('~')
        return turnOf(from, to) === undefined ? [[id, move(way, rowAt(from))] as const] : []
      }),
    )
  return {
    boxes: new Map([...layout.boxes].map(([id, box]) => [id, moved<FlowBox>(box, rowOf(box.x))])),
    bends: within(layout.bends, (bends, row) => bends.map((bend) => moved(bend, row))),
    labels: within(layout.labels, moved),
    loops: layout.loops,
    turnOf,
  }
}

/** As few rows as there must be, as wide as each other. */
function rowsOf(boxes: readonly FlowBox[], widest: number): readonly Row[] {
  const blocks = blocksOf(boxes)
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first === undefined || last === undefined || last.to - first.from <= widest) return []
  const count = packed(blocks, widest).length
  const even = Math.max(...blocks.map(({ from, to }) => to - from), (last.to - first.from) / count)
  for (let wide = even; wide < widest; wide += 20) {
    const rows = packed(blocks, wide)
    if (rows.length <= count) return rows
  }
  return packed(blocks, widest)
}

/** What overlaps along the way belongs together. */
function blocksOf(boxes: readonly FlowBox[]): readonly Row[] {
  const blocks: { from: number; to: number }[] = []
  for (const { x, width } of boxes.toSorted((a, b) => a.x - b.x)) {
    const last = blocks.at(-1)
    if (last !== undefined && x <= last.to) last.to = Math.max(last.to, x + width)
    else blocks.push({ from: x, to: x + width })
  }
  return blocks
}

function packed(blocks: readonly Row[], widest: number): readonly Row[] {
  const rows: { from: number; to: number }[] = []
  for (const { from, to } of blocks) {
    const row = rows.at(-1)
    if (row !== undefined && to - row.from <= widest) row.to = to
    else rows.push({ from, to })
  }
  return rows
}
