import type { EventLog } from '../log/event-log.ts'

/**
 * How many steps of a funnel a journey matches in order; `times` takes when each was matched. Others
 * may lie between. Without a window every step is matched as early as can be; within one, a journey
 * gets as far as its best start carries it, and the times are those of the first match so far.
 */
export type FunnelMatch = (log: EventLog, journey: number, times: Float64Array) => number

/** The way to match `steps`, none later than `withinMs` after the first. */
export function funnelMatch(steps: readonly number[], withinMs = Infinity): FunnelMatch {
  return withinMs === Infinity ? matchEarliest(steps) : matchWithin(steps, withinMs)
}

function matchEarliest(steps: readonly number[]): FunnelMatch {
  return ({ activity, offsets, time }, journey, times) => {
    const end = offsets[journey + 1]!
    let level = 0
    let wanted = steps[0]
    for (let i = offsets[journey]!; i < end; i++) {
      if (activity[i] !== wanted) continue
      times[level] = time[i]!
      if (++level === steps.length) break
      wanted = steps[level]
    }
    return level
  }
}

function matchWithin(steps: readonly number[], withinMs: number): FunnelMatch {
  // Per level the latest event to start a match that reaches it, or −1: a later start leaves more room.
  const started = new Int32Array(steps.length)
  return ({ activity, offsets, time }, journey, times) => {
    const end = offsets[journey + 1]!
    let best = 0
    let bestStart = 0
    started.fill(-1)
    for (let i = offsets[journey]!; i < end && best < steps.length; i++) {
      // From the highest level down, so that no event serves two levels of one match.
      for (let level = best; level >= 0; level--) {
        if (activity[i] !== steps[level]) continue
        const start = level === 0 ? i : started[level - 1]!
        if (start < 0 || time[i]! - time[start]! > withinMs) continue
        started[level] = start
        if (level < best) continue
        best = level + 1
        bestStart = start
      }
    }
    for (let i = bestStart, level = 0; level < best; i++) {
      if (activity[i] === steps[level]) times[level++] = time[i]!
    }
    return best
  }
}
