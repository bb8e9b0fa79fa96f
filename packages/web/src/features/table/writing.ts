import type { Journey } from '@desirepath/core'
import { useCallback, useState } from 'react'
import type { Editor } from '../../editing/editor.ts'
import { useEditor } from '../../editing/live.tsx'
import { parseSelection } from '../../map/selection.ts'
import type { TableRow } from './rows.ts'
import type { Ending } from './words-editor.tsx'

/** The words of one row being written in its cell. */
export interface RowWriting {
  readonly at: string | null
  readonly open: (row: TableRow) => void
  /** What the writing begins with: the Markdown of a card. */
  readonly value: (row: TableRow) => string
  readonly end: (row: TableRow, ending: Ending, text: string) => void
}

export function useRowWriting(journey: Journey, rows: readonly TableRow[]): RowWriting {
  const editor = useEditor()
  const [at, setAt] = useState<string | null>(null)
  const open = useCallback(
    (row: TableRow) => {
      if (editor !== null && canWrite(journey, row)) setAt(row.key)
    },
    [editor, journey],
  )
  const value = useCallback(
    (row: TableRow) => {
      const what = parseSelection(row.key)
      return what?.kind === 'card' && editor !== null ? editor.cardText(what.id) : row.words
    },
    [editor],
  )
  const end = useCallback(
    (row: TableRow, ending: Ending, text: string) => {
      if (editor !== null && ending !== 'cancel' && text !== '' && text !== value(row))
        write(editor, row, text)
      const step = ending === 'next' ? 1 : ending === 'previous' ? -1 : 0
      const next = rows[rows.findIndex(({ key }) => key === row.key) + step]
      setAt(step !== 0 && next !== undefined && canWrite(journey, next) ? next.key : null)
      focusRow(next?.key ?? row.key)
    },
    [editor, journey, rows, value],
  )
  return { at, open, value, end }
}

/** What customers said and what was measured is not rewritten. */
function canWrite(journey: Journey, { key, kind, laneType }: TableRow): boolean {
  if (kind === 'record') return true
  if (kind === 'card') return laneType !== 'quotes' && laneType !== 'measured'
  const point = parseSelection(key)
  const curve = journey.curves.find(({ id }) => point?.kind === 'point' && id === point.curveId)
  return curve?.kind === 'assumed' || curve?.kind === 'target'
}

function write(editor: Editor, { key, score }: TableRow, text: string): void {
  const what = parseSelection(key)
  const line = text.replaceAll(/\s+/g, ' ')
  if (what?.kind === 'card') editor.setCardText(what.id, text)
  if (what?.kind === 'record') editor.changeRecord(what.id, { title: line })
  if (what?.kind === 'point') editor.setPoint(what, { value: score, emotion: line })
}

/** Once the field has gone, the focus is back on the row. */
function focusRow(key: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`)?.focus()
  })
}
