import { seededRandom } from '@desirepath/core'
import {
  type EventLog,
  type Representatives,
  representatives,
  type Variants,
  variants,
} from '@desirepath/mining'

/** The variants of a log and the few journeys that stand for them. */
export interface Typical {
  readonly paths: Variants
  readonly found: Representatives
}

export function typicalOf(
  log: EventLog,
  { k, seed }: { readonly k?: number; readonly seed: number },
): Typical {
  const paths = variants(log)
  const found = representatives(paths.list, {
    ...(k === undefined ? {} : { k }),
    random: seededRandom(seed),
  })
  return { paths, found }
}
