import type { EventLog } from '../log/event-log.ts'
import { funnelMatch } from './funnel-match.ts'

/** Journeys behind a figure, in ascending order: exactly as many as the figure counts. */
export type Journeys = Uint32Array

/** Journeys with at least one event at the step. */
export function journeysReaching(log: EventLog, step: number): Journeys {
  return journeysWhere(log, (start, end) => indexOf(log, step, start, end) >= 0)
}

/** Journeys whose last event is at the step. */
export function journeysLeaving(log: EventLog, step: number): Journeys {
  return journeysWhere(log, (start, end) => end > start && log.activity[end - 1] === step)
}

/** Journeys that go on from the step at least once: those whose stays are measured. */
export function journeysStaying(log: EventLog, step: number): Journeys {
  return journeysWhere(log, (start, end) => {
    for (let i = start; i + 1 < end; i++) {
      if (log.activity[i] === step && log.activity[i + 1] !== step) return true
    }
    return false
  })
}

/** Journeys that come back to the step after having been elsewhere. */
export function journeysRepeating(log: EventLog, step: number): Journeys {
  return journeysWhere(log, (start, end) => {
    let visits = 0
    for (let i = start; i < end; i++) {
      if (log.activity[i] === step && (i === start || log.activity[i - 1] !== step)) visits++
    }
    return visits > 1
  })
}

/** Journeys in which one step directly follows another. */
export function journeysFollowing(log: EventLog, from: number, to: number): Journeys {
  return journeysWhere(log, (start, end) => {
    for (let i = start + 1; i < end; i++) {
      if (log.activity[i - 1] === from && log.activity[i] === to) return true
    }
    return false
  })
}

/** Journeys that begin with the step. */
export function journeysStarting(log: EventLog, step: number): Journeys {
  return journeysWhere(log, (start, end) => end > start && log.activity[start] === step)
}

/** Journeys that walk exactly this path. */
export function journeysOfVariant(log: EventLog, path: ArrayLike<number>): Journeys {
  return journeysWhere(log, (start, end) => {
    if (end - start !== path.length) return false
    for (let i = start; i < end; i++) if (log.activity[i] !== path[i - start]) return false
    return true
  })
}

/** Journeys that come to the last of the steps in the funnel over them. */
export function journeysThroughFunnel(
  log: EventLog,
  steps: readonly number[],
  options: { readonly withinMs?: number } = {},
): Journeys {
  const match = funnelMatch(steps, options.withinMs)
  const times = new Float64Array(steps.length)
  const found: number[] = []
  for (let journey = 0; journey < log.journeys; journey++) {
    if (match(log, journey, times) === steps.length) found.push(journey)
  }
  return Uint32Array.from(found)
}

/** The distinct customers of journeys, ascending by code. */
export function customersOf(log: EventLog, journeys: Iterable<number>): number[] {
  const codes = new Set<number>()
  for (const journey of journeys) codes.add(log.customerOf[journey]!)
  return [...codes].sort((a, b) => a - b)
}

function journeysWhere(log: EventLog, holds: (start: number, end: number) => boolean): Journeys {
  const found: number[] = []
  for (let journey = 0; journey < log.journeys; journey++) {
    if (holds(log.offsets[journey]!, log.offsets[journey + 1]!)) found.push(journey)
  }
  return Uint32Array.from(found)
}

function indexOf(log: EventLog, step: number, start: number, end: number): number {
  for (let i = start; i < end; i++) if (log.activity[i] === step) return i
  return -1
}
