import type { KeyboardEvent } from 'react'
import type { Chosen } from './chosen.ts'
import type { TableRow } from './rows.ts'
import type { RowWriting } from './writing.ts'

interface RowActs {
  readonly rows: readonly TableRow[]
  readonly chosen: Chosen
  readonly writing: RowWriting
  readonly open: (row: TableRow) => void
  /** Gives the focus to another row. */
  readonly moveTo: (index: number) => void
}

/** Walks the rows by arrows, chooses with Shift and Space, opens by Enter, writes by F2. */
export function onRowKey(event: KeyboardEvent, acts: RowActs): void {
  const { rows, chosen, moveTo } = acts
  const line = (event.target as Element).closest<HTMLElement>('tr[data-index]')
  const here = Number(line?.dataset.index ?? -1)
  const row = rows[here]
  if (row === undefined || event.altKey) return
  const to = targetOf(event.key, here, rows.length)
  const next = to === null ? undefined : rows[to]
  if (to !== null && next !== undefined) {
    if (!event.shiftKey) chosen.begin(next.key)
    else {
      if (!chosen.has(row.key)) chosen.begin(row.key)
      chosen.extendTo(next.key)
    }
    moveTo(to)
  } else if (!act(event, row, acts)) return
  event.preventDefault()
}

function act(event: KeyboardEvent, row: TableRow, { chosen, writing, open }: RowActs): boolean {
  const isCommand = event.ctrlKey || event.metaKey
  if (event.key === ' ') chosen.toggle(row.key)
  else if (event.key === 'Enter' && event.target instanceof HTMLTableRowElement) open(row)
  else if (event.key === 'F2') writing.open(row)
  else if (event.key === 'a' && isCommand) chosen.all()
  else if (event.key === 'Escape' && chosen.rows.length > 0) chosen.none()
  else return false
  return true
}

const PAGE = 12

function targetOf(key: string, at: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  }
  const to = targets[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
