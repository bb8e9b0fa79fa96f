import { customersOf } from '@desirepath/mining'
import type { DrillDown, Members, MembersRef } from './drill-down.ts'

/** A span of time, milliseconds since the epoch: not before `from`, and before `to`. */
export interface Within {
  readonly from: number
  readonly to: number
}

/**
 * Of what a figure counts that which its trend counts in some days: the journeys that begin in them; of
 * feelings and tickets the answers and tickets of these days, and whose they are.
 */
export function membersWithin(
  { workings: { log, feedback }, members }: DrillDown,
  ref: MembersRef,
  { from, to }: Within,
): Members | null {
  const all = members(ref)
  if (all === null) return null
  const isThen = (at: number | null) => at !== null && at >= from && at < to
  if (ref.figure === 'emotion' || ref.figure === 'support') {
    const said = all.feedback.filter((i) => isThen(feedback[i]!.item.at))
    const own = new Set(said.flatMap((i) => feedback[i]!.journey ?? []))
    return found(
      all.journeys.filter((each) => own.has(each)),
      said,
    )
  }
  const begun = all.journeys.filter(
    (each) => log.offsets[each + 1]! > log.offsets[each]! && isThen(log.time[log.offsets[each]!]!),
  )
  const own = new Set(begun)
  return found(
    begun,
    all.feedback.filter((i) => {
      const { journey } = feedback[i]!
      return journey !== null && own.has(journey)
    }),
  )

  function found(journeys: readonly number[], said: readonly number[]): Members {
    return { journeys, customers: customersOf(log, journeys), feedback: said }
  }
}
