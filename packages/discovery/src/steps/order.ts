import type { EventLog } from '@desirepath/mining'

/** Where pairs of steps never meet in a journey, their usual places in it decide, this weakly. */
const PLACE_WEIGHT = 0.01

/**
 * The order of steps in which the typical journey meets them: the one that agrees with as many pairs
 * of first visits as local moves can reach (a Kemeny order), so that a loop counts by its first pass.
 */
export function orderSteps(visits: EventLog): number[] {
  const { before, place } = precedence(visits)
  const width = visits.activities.length
  const order = Array.from({ length: width }, (_, step) => step).sort(
    (a, b) => place[a]! - place[b]! || a - b,
  )
  const gain = (a: number, b: number) =>
    before[a * width + b]! -
    before[b * width + a]! +
    PLACE_WEIGHT * Math.max(-1, Math.min(1, place[b]! - place[a]!))
  for (let round = 0; round < width && improve(order, gain); round++);
  return order
}

/** Takes each step to the place where it agrees best with the others; true where one moved. */
function improve(order: number[], gain: (a: number, b: number) => number): boolean {
  let moved = false
  for (const step of Array.from(order)) {
    const from = order.indexOf(step)
    const rest = order.filter((each) => each !== step)
    let agreement = rest.reduce((sum, each) => sum + gain(step, each), 0)
    let best = agreement
    let to = 0
    const agreements = [agreement]
    rest.forEach((each, i) => {
      agreement -= 2 * gain(step, each)
      agreements.push(agreement)
      if (agreement > best + 1e-9) {
        best = agreement
        to = i + 1
      }
    })
    if (best <= agreements[from]! + 1e-9) continue
    order.splice(from, 1)
    order.splice(to, 0, step)
    moved = true
  }
  return moved
}

/**
 * Per pair of steps the journeys that meet the first before the second, and per step how many
 * others have usually been met before it.
 */
function precedence(visits: EventLog): { before: Float64Array; place: Float64Array } {
  const width = visits.activities.length
  const before = new Float64Array(width * width)
  const place = new Float64Array(width)
  const seen = new Float64Array(width)
  const lastJourney = new Int32Array(width).fill(-1)
  const met = new Uint32Array(width)
  for (let journey = 0; journey < visits.journeys; journey++) {
    let count = 0
    for (let i = visits.offsets[journey]!; i < visits.offsets[journey + 1]!; i++) {
      const step = visits.activity[i]!
      if (lastJourney[step] === journey) continue
      lastJourney[step] = journey
      for (let earlier = 0; earlier < count; earlier++) before[met[earlier]! * width + step]!++
      place[step]! += count
      seen[step]!++
      met[count++] = step
    }
  }
  for (let step = 0; step < width; step++) place[step]! /= Math.max(1, seen[step]!)
  return { before, place }
}
