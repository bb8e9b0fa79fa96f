import type { Fullness } from '@desirepath/core'
import { useCallback, useState } from 'react'

type Kind = Fullness['kind']

const KEY = 'desirepath.hints'
/** Journeys of which this browser remembers it; the oldest are forgotten first. */
const MOST = 200

/** Which hints about a journey were answered in this browser; each is given once. */
export function useSeenHints(journeyId: string): {
  readonly seen: readonly Kind[]
  readonly see: (kind: Kind) => void
} {
  const [all, setAll] = useState(read)
  const see = useCallback(
    (kind: Kind) => {
      const { [journeyId]: own = [], ...others } = read()
      const next = Object.fromEntries([
        ...Object.entries(others).slice(1 - MOST),
        [journeyId, [...own, kind]],
      ])
      localStorage.setItem(KEY, JSON.stringify(next))
      setAll(next)
    },
    [journeyId],
  )
  return { seen: all[journeyId] ?? [], see }
}

function read(): Record<string, Kind[]> {
  return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Kind[]>
}
