import type { Dice } from '../dice.ts'

/** Who makes the next event happen decides at what hours it can. */
export type Actor = 'customer' | 'firm'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How much of a day's visits fall into each hour: few at night, a lunch break, most after work. */
const WAKING = [
  2, 1, 1, 1, 1, 2, 5, 8, 9, 10, 11, 12, 14, 12, 11, 11, 12, 14, 17, 20, 22, 20, 13, 6,
]
/** Sunday first: people shop on Sundays and Mondays more than on Fridays and Saturdays. */
const WEEKDAYS = [1.25, 1.2, 1.05, 1, 0.95, 0.8, 0.85]

const HOURS_UNTIL = cumulated(WAKING)

/** A start inside the window: more in some weeks and on some days, at hours when people are up. */
export function startTime(dice: Dice, { start, days }: { start: number; days: number }): number {
  for (;;) {
    const day = Math.floor(dice.random() * days)
    const midnight = Math.floor(start / DAY) * DAY + day * DAY
    const weekday = WEEKDAYS[new Date(midnight).getUTCDay()]!
    // A slow wave over the half-year and a little growth.
    const season = 1 + 0.18 * Math.sin((day / days) * 2 * Math.PI) + 0.25 * (day / days)
    if (dice.random() * 1.8 < weekday * season) return midnight + wakingHour(dice)
  }
}

/** The time of the next event, `gap` milliseconds on, moved to an hour at which its actor acts. */
export function laterTime(
  dice: Dice,
  time: number,
  { gap, by }: { gap: number; by: Actor },
): number {
  const plain = time + Math.max(1000, gap)
  if (gap < 1.5 * HOUR) return Math.round(plain / 1000) * 1000
  const midnight = Math.floor(plain / DAY) * DAY
  const moved = by === 'customer' ? midnight + wakingHour(dice) : workingTime(dice, midnight)
  return Math.round(Math.max(moved, time + 0.6 * gap) / 1000) * 1000
}

function workingTime(dice: Dice, midnight: number): number {
  const sunday = new Date(midnight).getUTCDay() === 0
  return midnight + (sunday ? DAY : 0) + dice.between(7 * HOUR, 19 * HOUR)
}

function wakingHour(dice: Dice): number {
  const draw = dice.random() * HOURS_UNTIL[23]!
  const hour = HOURS_UNTIL.findIndex((until) => draw < until)
  return (hour + dice.random()) * HOUR
}

function cumulated(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}
