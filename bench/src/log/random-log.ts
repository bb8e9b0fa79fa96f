import { type Random, seededRandom } from '@desirepath/core'

/** Events in the order of their arrival: by minute, with the customers of a minute mixed. */
export interface RandomLog {
  readonly size: number
  readonly customers: number
  readonly customer: Uint32Array
  readonly activity: Uint8Array
  /** Milliseconds; no two events of one customer share one. */
  readonly time: Float64Array
  readonly channel: Uint8Array
}

export const channels = ['Website', 'App', 'Shop', 'Phone', 'E-mail']
export const activities = Array.from(
  { length: 60 },
  (_, code) => `${['see', 'compare', 'ask about', 'order', 'pay', 'return'][code % 6]} ${code}`,
)

/** The year of the log, and the thirty days and the channel that are filtered for. */
export const YEAR = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 0, 1) }
export const THIRTY_DAYS = { from: Date.UTC(2025, 4, 1), to: Date.UTC(2025, 4, 31) }
export const FILTERED_CHANNEL = 'Website'

/** Activities of a funnel that many begin and few end. */
export const FUNNEL = [0, 3, 24, 51].map((code) => activities[code]!)

/**
 * A log of `size` events of some twelve a customer: a main path over sixty activities with detours,
 * loops and surprises, hours between events, one favourite channel each. Same seed, same log.
 */
export function randomLog(size: number, seed: number): RandomLog {
  const random = seededRandom(seed)
  const log = {
    size,
    customers: 0,
    customer: new Uint32Array(size),
    activity: new Uint8Array(size),
    time: new Float64Array(size),
    channel: new Uint8Array(size),
  }
  for (let at = 0; at < size; log.customers++) at = addCustomer(log, at, random)
  return byMinute(log)
}

function addCustomer(log: RandomLog, start: number, random: Random): number {
  const favourite = Math.floor(random() * channels.length)
  let time = YEAR.from + Math.floor(random() * (YEAR.to - YEAR.from))
  let activity = Math.floor(random() ** 2 * 8)
  let at = start
  do {
    log.customer[at] = log.customers
    log.activity[at] = activity
    log.time[at] = time
    log.channel[at] = random() < 0.8 ? favourite : Math.floor(random() * channels.length)
    at++
    activity = nextActivity(activity, random)
    time += 1 + Math.floor(-Math.log(1 - random()) * 3_600_000)
  } while (at < log.size && at - start < 40 && random() > 0.08)
  return at
}

function nextActivity(activity: number, random: Random): number {
  const turn = random()
  if (turn < 0.7) return (activity * 7 + 3) % activities.length
  if (turn < 0.85) return (activity + 1) % activities.length
  if (turn < 0.95) return (activity * 3 + Math.floor(random() * 5)) % activities.length
  return Math.floor(random() * activities.length)
}

/** A stable counting sort, so that each customer's events stay in order. */
function byMinute(log: RandomLog): RandomLog {
  const minuteOf = (i: number) => Math.floor((log.time[i]! - YEAR.from) / 60_000)
  let minutes = 0
  for (let i = 0; i < log.size; i++) minutes = Math.max(minutes, minuteOf(i) + 1)
  const next = new Uint32Array(minutes + 1)
  for (let i = 0; i < log.size; i++) next[minuteOf(i) + 1]!++
  for (let minute = 0; minute < minutes; minute++) next[minute + 1]! += next[minute]!
  const sorted = {
    ...log,
    customer: new Uint32Array(log.size),
    activity: new Uint8Array(log.size),
    time: new Float64Array(log.size),
    channel: new Uint8Array(log.size),
  }
  for (let i = 0; i < log.size; i++) {
    const to = next[minuteOf(i)]!++
    sorted.customer[to] = log.customer[i]!
    sorted.activity[to] = log.activity[i]!
    sorted.time[to] = log.time[i]!
    sorted.channel[to] = log.channel[i]!
  }
  return sorted
}
