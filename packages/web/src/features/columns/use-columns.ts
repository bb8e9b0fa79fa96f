import { type RecordColumn, recordNouns, type RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ListSearch } from '../records/queries.ts'
import { allColumns, columnsText, shownColumns } from './shown.ts'
import { widthsKey } from './use-widths.ts'

export interface ListColumns {
  readonly shown: readonly RecordColumn[]
  readonly all: readonly RecordColumn[]
  /** Makes of the names that are shown, as the address has them by now, those to show; null for the usual ones. */
  readonly choose: (change: (shown: readonly string[]) => readonly string[] | null) => void
  readonly hasWidths: boolean
  /** Columns are as wide as their content again. */
  readonly forgetWidths: () => void
}

type Layout = Pick<ListSearch, 'columns' | 'widths'>

const keyOf = (type: RecordType) => `desirepath.columns.${type}`

/** The columns of a list as its address says, and how to choose others; the choice is remembered. */
export function useColumns(
  type: RecordType,
  search: ListSearch,
  own: readonly string[] = [],
): ListColumns {
  const change = useChange()
  return {
    hasWidths: search.widths !== undefined,
    forgetWidths() {
      localStorage.removeItem(widthsKey(recordNouns[type]))
      change(() => ({ widths: undefined }))
    },
    shown: shownColumns(type, search.columns, own),
    all: allColumns(type, own),
    choose(changed) {
      change((old) => {
        const shown = shownColumns(type, old.columns, own).map(({ name }) => name)
        const names = changed(shown)
        const columns = names === null ? undefined : columnsText(type, names)
        if (columns === undefined) localStorage.removeItem(keyOf(type))
        else localStorage.setItem(keyOf(type), columns)
        return { columns }
      })
    },
  }
}

/** A list that is opened without a word on its columns has those that were chosen last, as wide as they were. */
export function useRememberedColumns(type: RecordType, search: ListSearch, isView: boolean): void {
  const change = useChange()
  const latest = useRef({ search, isView, change })
  useEffect(() => {
    latest.current = { search, isView, change }
  })
  useEffect(() => {
    const now = latest.current
    if (now.isView) return
    const columns = now.search.columns ?? localStorage.getItem(keyOf(type)) ?? undefined
    const widths =
      now.search.widths ?? localStorage.getItem(widthsKey(recordNouns[type])) ?? undefined
    if (columns !== now.search.columns || widths !== now.search.widths)
      now.change(() => ({ columns, widths }))
  }, [type])
}

function useChange() {
  const navigate = useNavigate()
  return (changed: (old: Layout) => Layout) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...changed(old) }), replace: true })
}
