import type { Random } from '@desirepath/core'
import { draw, drawGap, type Trade } from './trade.ts'

/** One event of one customer; seconds count from the customer's first. */
export interface WalkedEvent {
  readonly step: number
  readonly seconds: number
  readonly channel: string
}

export interface Walk {
  readonly events: readonly WalkedEvent[]
  /** Waited much longer than usual at the planted place. */
  readonly late: boolean
  /** Saw the surprise at the planted drop-off and left there because of it. */
  readonly lost: boolean
  /** Had to go back at the planted loop. */
  readonly looped: boolean
}

/** How strong the planted truths are. */
const LATE_SHARE = 0.2
const LATE_FACTOR = 3.6
const EXTRA_LEAVE = 0.24
const LOOP_SHARE = 0.2
const LOOP_LEAVE = 0.3

/** Walks one customer through a trade. */
export function walk(trade: Trade, random: Random): Walk {
  const { steps, truths } = trade
  const entry = draw(trade.channels, random)
  const events: WalkedEvent[] = []
  const late = random() < LATE_SHARE
  let [lost, looped] = [false, false]
  let seconds = 0
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at]!
    if (random() < step.skip) continue
    events.push({ step: at, seconds, channel: step.channel ?? entry })
    if (at === truths.dropOff && random() < EXTRA_LEAVE) {
      lost = true
      break
    }
    if (at === truths.loop.from && !looped && random() < LOOP_SHARE) {
      looped = true
      if (random() < LOOP_LEAVE) break
      seconds += drawGap(step.gap, random)
      at = truths.loop.to - 1
      continue
    }
    // Who waited long is less willing to go on later.
    if (random() < step.leave * (late && at > truths.wait ? 1.6 : 1)) break
    seconds += drawGap(step.gap, random) * (late && at === truths.wait ? LATE_FACTOR : 1)
  }
  return { events, late, lost, looped }
}
