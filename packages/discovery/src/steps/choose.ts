import { median } from '@desirepath/core'
import { type EventLog, logSummary } from '@desirepath/mining'
import { pagesOf } from './page.ts'

/** More steps than this do not read as one map. */
const MOST_STEPS = 16
/** So few activities are all shown, however rare. */
const FEW = 14
/** Among more, an activity that fewer than this share of journeys meet is rare. */
const RARE = 0.02
/**
 * A rare activity is folded into a step that it stands beside this often, whose journeys it shares
 * this often, and after which it comes in one breath: no later than events usually do.
 */
const BESIDE = 0.3
const TOGETHER = 0.8

export interface ChosenStep {
  /** The activity, or the page, that the step is called by. */
  readonly name: string
  /** The activity that the step stands for, first, then those folded into it. */
  readonly activities: readonly string[]
}

export interface Folded {
  readonly activity: string
  readonly events: number
  /** Index of the step it went into, null where it is left out. */
  readonly into: number | null
}

interface Group {
  readonly name: string
  /** Activity codes, the most frequent first. */
  readonly codes: readonly number[]
  readonly journeys: number
  readonly events: number
}

/**
 * The activities that become steps. Few are all kept; of many the most met, while a rare one goes
 * into the step it stands beside, or is left out where it belongs to none.
 */
export function chooseSteps(
  log: EventLog,
  success: string | null,
): { steps: ChosenStep[]; folded: Folded[] } {
  const groups = groupActivities(log)
  const enough = ({ journeys }: Group) => journeys >= RARE * log.journeys
  const keepAll = groups.length <= FEW
  const wanted = success === null ? -1 : log.activities.indexOf(success)
  const chosen = groups.filter(
    (group, i) =>
      keepAll || group.codes.includes(wanted) || (i < MOST_STEPS && (i < 6 || enough(group))),
  )
  const rare = groups.filter((group) => !chosen.includes(group))
  const homes = usualNeighbours(log, chosen, rare)
  const name = (code: number) => log.activities[code]!
  const events = eventCounts(log)
  const folded = rare.flatMap(({ codes }, i) =>
    codes.map((code) => ({ activity: name(code), events: events[code]!, into: homes[i]! })),
  )
  const steps = chosen.map(({ codes, name: called }, step) => ({
    name: called,
    activities: [
      ...codes.map(name),
      ...folded.filter(({ into }) => into === step).map(({ activity }) => activity),
    ],
  }))
  return { steps, folded }
}

/** One group an activity, or one a page where there are very many; the most met first. */
function groupActivities(log: EventLog): Group[] {
  const { activities } = logSummary(log)
  const code = new Map(log.activities.map((name, each) => [name, each]))
  const groups = new Map<
    string,
    { name: string; codes: number[]; journeys: number; events: number }
  >()
  const pages = pagesOf(activities.map(({ name }) => name))
  for (const { name, journeys, events } of activities) {
    const key = pages.get(name)!
    const own = groups.get(key)
    if (own) {
      own.codes.push(code.get(name)!)
      own.journeys += journeys
      own.events += events
    } else groups.set(key, { name: key, codes: [code.get(name)!], journeys, events })
  }
  return [...groups.values()].sort(
    (a, b) => b.journeys - a.journeys || b.events - a.events || a.codes[0]! - b.codes[0]!,
  )
}

/** Per rare group the index of the chosen step it belongs to, or null. One pass over the log. */
function usualNeighbours(
  log: EventLog,
  chosen: readonly Group[],
  rare: readonly Group[],
): (number | null)[] {
  const stepOf = indexByCode(log, chosen)
  const rareOf = indexByCode(log, rare)
  const beside = new Float64Array(rare.length * chosen.length)
  const together = new Float64Array(rare.length * chosen.length)
  const journeys = new Float64Array(rare.length)
  const breath = usualGap(log)
  const swift = new Float64Array(rare.length)
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = log.offsets[journey]!
    const end = log.offsets[journey + 1]!
    const met = new Set<number>()
    for (let i = start; i < end; i++) {
      const at = rareOf[log.activity[i]!]!
      if (at < 0) continue
      met.add(at)
      const neighbour = nearest(log, stepOf, { at: i, start, end })
      if (neighbour < 0) continue
      beside[at * chosen.length + stepOf[log.activity[neighbour]!]!]!++
      if (Math.abs(log.time[i]! - log.time[neighbour]!) <= breath) swift[at]!++
    }
    if (met.size === 0) continue
    const steps = new Set<number>()
    for (let i = start; i < end; i++) steps.add(stepOf[log.activity[i]!]!)
    for (const at of met) {
      journeys[at]!++
      for (const step of steps) if (step >= 0) together[at * chosen.length + step]!++
    }
  }
  return rare.map(({ events }, at) => {
    const row = beside.subarray(at * chosen.length, (at + 1) * chosen.length)
    const step = row.indexOf(Math.max(...row))
    const belongs =
      row[step]! >= BESIDE * events &&
      together[at * chosen.length + step]! >= TOGETHER * journeys[at]! &&
      swift[at]! >= events / 2
    return belongs ? step : null
  })
}

/** The event of a chosen step right before the event, past other rare ones; else the first after it. */
function nearest(
  log: EventLog,
  stepOf: Int32Array,
  { at, start, end }: { readonly at: number; readonly start: number; readonly end: number },
): number {
  for (let i = at - 1; i >= start; i--) {
    if (stepOf[log.activity[i]!]! >= 0) return i
  }
  for (let i = at + 1; i < end; i++) {
    if (stepOf[log.activity[i]!]! >= 0) return i
  }
  return -1
}

/** The median gap between consecutive events, in milliseconds, from at most some 100,000 of them. */
function usualGap(log: EventLog): number {
  const stride = Math.max(1, Math.floor(log.size / 100_000))
  const gaps: number[] = []
  for (let journey = 0, seen = 0; journey < log.journeys; journey++) {
    for (let i = log.offsets[journey]! + 1; i < log.offsets[journey + 1]!; i++) {
      if (seen++ % stride === 0) gaps.push(log.time[i]! - log.time[i - 1]!)
    }
  }
  return median(gaps) ?? 0
}

function indexByCode(log: EventLog, groups: readonly Group[]): Int32Array {
  const index = new Int32Array(log.activities.length).fill(-1)
  groups.forEach(({ codes }, i) => codes.forEach((code) => (index[code] = i)))
  return index
}

function eventCounts(log: EventLog): Uint32Array {
  const counts = new Uint32Array(log.activities.length)
  for (let i = 0; i < log.size; i++) counts[log.activity[i]!]!++
  return counts
}
