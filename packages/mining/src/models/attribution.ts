import type { EventLog } from '../log/event-log.ts'
import { absorbingChain } from './absorbing-chain.ts'

export interface ChannelCredit {
  readonly channel: string
  /** Journeys that touch the channel before success or their end. */
  readonly journeys: number
  /** Successes credited to the first touch, the last touch, and to all touches in equal parts. */
  readonly first: number
  readonly last: number
  readonly linear: number
  /** Share of successes lost if the channel were gone (0–1), exact; these do not sum to one. */
  readonly removalEffect: number
  /** Successes credited in proportion to the removal effects. */
  readonly removal: number
}

/**
 * Credits successes to channels by first, last and linear touch and by the removal effect of a Markov
 * chain of channels (Anderl et al. 2016) without simulation. Events without a channel are no touch;
 * a journey that succeeds without any touch is credited to none. Null where the log has no channel.
 */
export function channelAttribution(
  log: EventLog,
  { success }: { readonly success: number },
): ChannelCredit[] | null {
  if (log.channel === null) return null
  const touches = touchLog(log, success)
  const channels = touches.activities.length - 1
  const chain = absorbingChain(touches, { success: channels })
  const credit = positional(touches, channels)
  const effects = chain.removalEffect.slice(0, channels)
  const all = effects.reduce((sum, effect) => sum + effect, 0)
  const rows = effects.map((removalEffect, code) => ({
    channel: touches.activities[code]!,
    journeys: chain.counts.reached[code]!,
    first: credit.first[code]!,
    last: credit.last[code]!,
    linear: credit.linear[code]!,
    removalEffect,
    removal: all > 0 ? (removalEffect / all) * credit.successes : 0,
  }))
  return rows.filter((row) => row.journeys > 0).toSorted((a, b) => b.removal - a.removal)
}

/** Journeys as sequences of channels up to the first success, which is a step of its own at the end. */
function touchLog(log: EventLog, success: number): EventLog {
  const { values, codes } = log.channel!
  const goal = values.length - 1
  const touches: number[] = []
  const offsets = [0]
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = touches.length
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      // Code 0 is the missing value.
      if (codes[i]! > 0) touches.push(codes[i]! - 1)
      if (log.activity[i] !== success) continue
      if (touches.length > start) touches.push(goal)
      break
    }
    offsets.push(touches.length)
  }
  return {
    ...log,
    size: touches.length,
    activities: [...values.slice(1), ''],
    activity: Uint32Array.from(touches),
    offsets: Uint32Array.from(offsets),
    channel: null,
    attributes: [],
  }
}

function positional(touches: EventLog, channels: number) {
  const first = new Float64Array(channels)
  const last = new Float64Array(channels)
  const linear = new Float64Array(channels)
  let successes = 0
  for (let journey = 0; journey < touches.journeys; journey++) {
    const start = touches.offsets[journey]!
    const goal = touches.offsets[journey + 1]! - 1
    if (goal <= start || touches.activity[goal] !== channels) continue
    successes++
    first[touches.activity[start]!]!++
    last[touches.activity[goal - 1]!]!++
    for (let i = start; i < goal; i++) linear[touches.activity[i]!]! += 1 / (goal - start)
  }
  return { first, last, linear, successes }
}
