import { useCallback, useMemo, useRef, useState } from 'react'

/** The items that are selected, over everything that has been loaded. */
export interface Selected {
  readonly ids: readonly string[]
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  /** From the item selected last to this one, in the order on the screen. */
  readonly extendTo: (id: string) => void
  readonly all: () => void
  readonly none: () => void
}

/** Items that a filter takes away are no longer selected. */
export function useSelected(shown: readonly string[]): Selected {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef<string | null>(null)
  const ids = useMemo(() => shown.filter((id) => chosen.has(id)), [shown, chosen])
  const toggle = useCallback((id: string) => {
    anchor.current = id
    setChosen((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const extendTo = useCallback(
    (id: string) => {
      const to = shown.indexOf(id)
      const from = anchor.current === null ? to : Math.max(0, shown.indexOf(anchor.current))
      anchor.current ??= id
      setChosen(new Set(shown.slice(Math.min(from, to), Math.max(from, to) + 1)))
    },
    [shown],
  )
  const all = useCallback(() => setChosen(new Set(shown)), [shown])
  const none = useCallback(() => setChosen(new Set()), [])
  return useMemo(
    () => ({ ids, has: (id) => chosen.has(id), toggle, extendTo, all, none }),
    [ids, chosen, toggle, extendTo, all, none],
  )
}
