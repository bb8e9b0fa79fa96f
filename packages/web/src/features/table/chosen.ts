import { useCallback, useMemo, useRef, useState } from 'react'
import { useMay } from '../members/may.ts'
import type { TableRow } from './rows.ts'

/** The rows chosen for a change of many at once. */
export interface Chosen {
  readonly rows: readonly TableRow[]
  /** Who may change nothing has nothing to choose for. */
  readonly isOffered: boolean
  readonly has: (key: string) => boolean
  readonly toggle: (key: string) => void
  /** From the row chosen last to this one, in the order on the screen. */
  readonly extendTo: (key: string) => void
  /** Where the next range begins. */
  readonly begin: (key: string) => void
  readonly all: () => void
  readonly none: () => void
}

const idle = () => undefined
const nothingToChoose: Chosen = {
  rows: [],
  isOffered: false,
  has: () => false,
  toggle: idle,
  extendTo: idle,
  begin: idle,
  all: idle,
  none: idle,
}

/** Rows that a filter takes away are no longer chosen. */
export function useChosen(shown: readonly TableRow[]): Chosen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const isOffered = useMay('PUT /api/journeys/:id')
  const anchor = useRef<string | null>(null)
  const rows = useMemo(() => shown.filter(({ key }) => keys.has(key)), [shown, keys])
  const begin = useCallback((key: string) => {
    anchor.current = key
  }, [])
  const toggle = useCallback((key: string) => {
    anchor.current = key
    setKeys((old) => {
      const next = new Set(old)
      if (!next.delete(key)) next.add(key)
      return next
    })
  }, [])
  const extendTo = useCallback(
    (key: string) => {
      const to = shown.findIndex((row) => row.key === key)
      const from = shown.findIndex((row) => row.key === anchor.current)
      const first = from === -1 ? to : from
      const range = shown.slice(Math.min(first, to), Math.max(first, to) + 1)
      setKeys(new Set(range.map((row) => row.key)))
    },
    [shown],
  )
  const all = useCallback(() => setKeys(new Set(shown.map(({ key }) => key))), [shown])
  const none = useCallback(() => setKeys(new Set()), [])
  return useMemo(
    () =>
      isOffered
        ? { rows, isOffered, has: (key) => keys.has(key), toggle, extendTo, begin, all, none }
        : nothingToChoose,
    [rows, isOffered, keys, toggle, extendTo, begin, all, none],
  )
}
