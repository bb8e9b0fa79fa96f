const MINUTE = 60_000
/** Offsets of real zones change on quarter hours only, so one look-up serves a quarter hour. */
const QUARTER_HOUR = 15 * MINUTE

/** Turns wall-clock times of one IANA zone into UTC instants. */
export interface Zone {
  readonly name: string
  /** `wall` is the wall-clock time written as if it were UTC milliseconds. */
  toUtc(wall: number): number
}

/** The zone of that IANA name, or null where there is none; UTC and the like cost nothing. */
export function createZone(name: string): Zone | null {
  if (/^(utc|gmt|z|etc\/utc)$/i.test(name)) return { name: 'UTC', toUtc: (wall) => wall }
  const format = zoneFormat(name)
  if (!format) return null
  const offsets = new Map<number, number>()
  const shiftOf = (wall: number): number => {
    const quarter = Math.floor(wall / QUARTER_HOUR)
    let shift = offsets.get(quarter)
    if (shift === undefined) {
      shift = wallShift(format, quarter * QUARTER_HOUR)
      if (offsets.size > 200_000) offsets.clear()
      offsets.set(quarter, shift)
    }
    return shift
  }
  return { name, toUtc: (wall) => wall - shiftOf(wall) }
}

function zoneFormat(name: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}

/**
 * What to take from a wall-clock time to get UTC. A time that the clocks skip moves on by the
 * gap, a time that they repeat means the first (as `Temporal` disambiguates by default).
 */
function wallShift(format: Intl.DateTimeFormat, wall: number): number {
  const day = 86_400_000
  const before = offsetAt(format, wall - day)
  const after = offsetAt(format, wall + day)
  if (before === after) return before
  if (offsetAt(format, wall - before) === before) return before
  return offsetAt(format, wall - after) === after ? after : before
}

/** Offset of the zone at an instant, in milliseconds east of UTC. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}
