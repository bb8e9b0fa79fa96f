import type { Path } from './edit-distance.ts'

/** What became of a planned step. */
interface PlannedStep {
  readonly step: number
  readonly state: 'reached' | 'skipped' | 'outOfOrder'
  /** Place in the path where it was walked; −1 where skipped. */
  readonly at: number
  /** Reached, but longer after the planned step before than was planned. */
  readonly late: boolean
}

/** A walked step that the plan does not have at that place. */
interface UnplannedStep {
  readonly step: number
  readonly at: number
  /** Not in the plan at all, one time too many, or planned for elsewhere. */
  readonly state: 'extra' | 'repeated' | 'outOfOrder'
}

export interface Alignment {
  readonly planned: readonly PlannedStep[]
  readonly unplanned: readonly UnplannedStep[]
  /** Steps skipped plus steps walked beyond the plan. */
  readonly cost: number
  /** 1 − cost/(|plan| + |path|); 1 for two empty ones. */
  readonly fitness: number
}

export interface AlignmentTimes {
  /** Per place of the path, milliseconds. */
  readonly times: ArrayLike<number>
  /** Per place of the plan: milliseconds allowed since the planned step reached before; Infinity for any. */
  readonly allowed: ArrayLike<number>
}

/**
 * Aligns the walked path with the planned one at the lowest cost, one for each step skipped or added,
 * by dynamic programming with back-pointers; of equally cheap ones it matches as late as it can.
 */
export function align(plan: Path, path: Path, timing?: AlignmentTimes): Alignment {
  const matched = matchPlaces(plan, path)
  const taken = new Set(matched.filter((at) => at >= 0))
  const spare = Array.from({ length: path.length }, (_, at) => at).filter((at) => !taken.has(at))
  const states = new Map<number, UnplannedStep['state']>()
  const planned = Array.from(plan, (step, i): PlannedStep => {
    const at = matched[i]!
    if (at >= 0) return { step, at, state: 'reached', late: isLate(i, matched, timing) }
    // Skipped in its place, but walked elsewhere: one spare walk answers one skipped step.
    const elsewhere = spare.find((place) => path[place] === step && !states.has(place))
    if (elsewhere === undefined) return { step, at: -1, state: 'skipped', late: false }
    states.set(elsewhere, 'outOfOrder')
    return { step, at: elsewhere, state: 'outOfOrder', late: false }
  })
  const steps = new Set(Array.from(plan))
  const unplanned = spare.map((at): UnplannedStep => {
    const step = path[at]!
    return { step, at, state: states.get(at) ?? (steps.has(step) ? 'repeated' : 'extra') }
  })
  const cost = plan.length - taken.size + spare.length
  const longest = plan.length + path.length
  return { planned, unplanned, cost, fitness: longest === 0 ? 1 : 1 - cost / longest }
}

export interface Conformance {
  /** Per place of the plan: journeys by what became of the step. */
  readonly planned: readonly {
    readonly step: number
    readonly reached: number
    readonly skipped: number
    readonly outOfOrder: number
    readonly repeated: number
  }[]
  /** Steps that the plan does not have: journeys that walk them, most first. */
  readonly extra: readonly { readonly step: number; readonly journeys: number }[]
  /** Mean fitness over journeys; null without any. */
  readonly fitness: number | null
  readonly journeys: number
}

/** Aligns every variant with the plan and counts journeys; `repeated` counts a step once a journey. */
export function conformance(
  plan: Path,
  list: readonly { readonly path: Path; readonly journeys: number }[],
): Conformance {
  const planned = Array.from(plan, (step) => ({
    step,
    reached: 0,
    skipped: 0,
    outOfOrder: 0,
    repeated: 0,
  }))
  const extra = new Map<number, number>()
  let journeys = 0
  let fitness = 0
  for (const variant of list) {
    const found = align(plan, variant.path)
    journeys += variant.journeys
    fitness += variant.journeys * found.fitness
    found.planned.forEach(({ state }, i) => (planned[i]![state] += variant.journeys))
    const repeated = new Set(
      found.unplanned.filter((u) => u.state === 'repeated').map((u) => u.step),
    )
    for (const row of planned) if (repeated.has(row.step)) row.repeated += variant.journeys
    const added = new Set(found.unplanned.filter((u) => u.state === 'extra').map((u) => u.step))
    for (const step of added) extra.set(step, (extra.get(step) ?? 0) + variant.journeys)
  }
  return {
    planned,
    extra: [...extra]
      .map(([step, count]) => ({ step, journeys: count }))
      .toSorted((a, b) => b.journeys - a.journeys || a.step - b.step),
    fitness: journeys > 0 ? fitness / journeys : null,
    journeys,
  }
}

/** Per place of the plan the place of the path that answers it, or −1: a longest common subsequence. */
function matchPlaces(plan: Path, path: Path): number[] {
  const width = path.length + 1
  const common = new Int32Array((plan.length + 1) * width)
  for (let i = 1; i <= plan.length; i++) {
    for (let j = 1; j < width; j++) {
      common[i * width + j] =
        plan[i - 1] === path[j - 1]
          ? common[(i - 1) * width + j - 1]! + 1
          : Math.max(common[(i - 1) * width + j]!, common[i * width + j - 1]!)
    }
  }
  const matched = Array.from({ length: plan.length }, () => -1)
  for (let i = plan.length, j = path.length; i > 0 && j > 0;) {
    if (plan[i - 1] === path[j - 1]) matched[--i] = --j
    else if (common[(i - 1) * width + j]! > common[i * width + j - 1]!) i--
    else j--
  }
  return matched
}

function isLate(
  i: number,
  matched: readonly number[],
  timing: AlignmentTimes | undefined,
): boolean {
  if (timing === undefined) return false
  const before = matched.slice(0, i).findLast((at) => at >= 0)
  if (before === undefined) return false
  return timing.times[matched[i]!]! - timing.times[before]! > timing.allowed[i]!
}
