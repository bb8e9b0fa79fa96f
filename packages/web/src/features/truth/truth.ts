import {
  type Dismissal,
  type Finding,
  type Gap,
  gapsOf,
  type Journey,
  lintJourney,
  type MapUse,
  mapUseOf,
  openFindings,
} from '@desirepath/core'
import { useDeferredValue, useMemo, useState } from 'react'

/** What can be said of how true a map is, now. */
export interface Truth {
  readonly use: MapUse
  readonly open: readonly Finding[]
  readonly dismissed: readonly (Finding & { readonly dismissal: Dismissal })[]
  readonly gaps: readonly Gap[]
}

/** A large map is looked through when there is time for it. */
export function useTruth(journey: Journey): Truth {
  const [now] = useState(() => new Date().toISOString())
  const settled = useDeferredValue(journey)
  return useMemo(
    () => ({
      use: mapUseOf(settled, now),
      ...openFindings(settled, lintJourney(settled, { now })),
      gaps: gapsOf(settled),
    }),
    [settled, now],
  )
}
