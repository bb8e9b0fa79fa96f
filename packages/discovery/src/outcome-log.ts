import type { EventLog } from '@desirepath/mining'
import type { Workings } from './workings.ts'

/** The visits with success as a step of its own, reached right after the event that brought it. */
export function outcomeLog({
  visits,
  successTime,
}: Pick<Workings, 'visits' | 'successTime'>): EventLog | null {
  if (successTime === null) return null
  const success = visits.activities.length
  const offsets = new Uint32Array(visits.journeys + 1)
  const activity: number[] = []
  const time: number[] = []
  for (let journey = 0; journey < visits.journeys; journey++) {
    const won = successTime[journey]!
    let open = true
    for (let i = visits.offsets[journey]!; i < visits.offsets[journey + 1]! && open; i++) {
      open = !(visits.time[i]! > won)
      if (!open) break
      activity.push(visits.activity[i]!)
      time.push(visits.time[i]!)
    }
    if (!Number.isNaN(won)) {
      activity.push(success)
      time.push(won)
    }
    offsets[journey + 1] = activity.length
  }
  return {
    ...visits,
    size: activity.length,
    activities: [...visits.activities, 'success'],
    offsets,
    activity: Uint32Array.from(activity),
    time: Float64Array.from(time),
    channel: null,
    attributes: [],
  }
}
