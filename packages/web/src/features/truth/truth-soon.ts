import { type Finding, type Journey, type MapUse, mapUseOf } from '@desirepath/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { late } from '../../ui/late.tsx'

const findings = late(() => import('./open-of.ts'))

/** What is said of how true a map is beside its title. */
export interface ShortTruth {
  readonly use: MapUse
  /** Null until what finds them is loaded. */
  readonly open: readonly Finding[] | null
}

/** A large map is looked through when there is time for it, and once it can be read. */
export function useShortTruth(journey: Journey): ShortTruth {
  const [now] = useState(() => new Date().toISOString())
  const settled = useDeferredValue(journey)
  const loaded = findings.useWanted()
  const use = useMemo(() => mapUseOf(settled, now), [settled, now])
  const open = useMemo(() => loaded && loaded.openOf(settled, now), [loaded, settled, now])
  return { use, open }
}
