import type { EventLog } from '@desirepath/mining'

/**
 * The order of steps in which the typical journey meets them: the order that agrees with as many
 * pairs of first visits as local moves can reach, begun from the mean relative position.
 */
export function orderSteps(steps: EventLog): number[] {
  const { before, position } = precedence(steps)
  const width = steps.activities.length
  const order = Array.from({ length: width }, (_, step) => step).sort(
    (a, b) => position[a]! - position[b]! || a - b,
  )
  const gain = (a: number, b: number) => before[a * width + b]! - before[b * width + a]!
  for (let round = 0; round < width && improve(order, gain); round++);
  return order
}

/** Takes each step to the place where it agrees best with the others; true where one moved. */
function improve(order: number[], gain: (a: number, b: number) => number): boolean {
  let moved = false
  for (const step of [...order]) {
    const from = order.indexOf(step)
    const rest = order.filter((each) => each !== step)
    let agreement = rest.reduce((sum, each) => sum + gain(step, each), 0)
    let best = agreement
    let to = 0
    const agreements = [agreement]
    rest.forEach((each, i) => {
      agreement -= 2 * gain(step, each)
      agreements.push(agreement)
      if (agreement > best) {
        best = agreement
        to = i + 1
      }
    })
    if (best <= agreements[from]!) continue
    order.splice(from, 1)
    order.splice(to, 0, step)
    moved = true
  }
  return moved
}

/** Per pair of steps the journeys that meet the first before the second, and mean relative positions. */
function precedence(steps: EventLog): { before: Float64Array; position: Float64Array } {
  const width = steps.activities.length
  const before = new Float64Array(width * width)
  const position = new Float64Array(width)
  const seen = new Float64Array(width)
  for (let journey = 0; journey < steps.journeys; journey++) {
    const start = steps.offsets[journey]!
    const length = steps.offsets[journey + 1]! - start
    const met: number[] = []
    for (let i = 0; i < length; i++) {
      const step = steps.activity[start + i]!
      if (met.includes(step)) continue
      for (const earlier of met) before[earlier * width + step]!++
      met.push(step)
      position[step]! += length > 1 ? i / (length - 1) : 0
      seen[step]!++
    }
  }
  for (let step = 0; step < width; step++) position[step]! /= Math.max(1, seen[step]!)
  return { before, position }
}
