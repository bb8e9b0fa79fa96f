import type { CodedColumn, Persona } from '@desirepath/core'
import type { Workings } from '../workings.ts'

type Trait = Persona['traits'][number]

const MOST = 4
/** A trait sets a group apart by at least this many points, and by this many standard errors. */
const POINTS = 0.08
const ERRORS = 3.5

/** Values of channel and attributes that are more frequent in a group than in everyone. */
export function traitsOf({ log }: Workings, journeys: readonly number[]): Trait[] {
  const columns = [...(log.channel ? [log.channel] : []), ...log.attributes]
  const firsts = journeys.map((journey) => log.offsets[journey]!)
  const everyone = Array.from({ length: log.journeys }, (_, journey) => log.offsets[journey]!)
  return columns
    .flatMap((column) => columnTraits(column, firsts, everyone))
    .sort((a, b) => b.share - b.baseline - (a.share - a.baseline))
    .slice(0, MOST)
}

function columnTraits(
  column: CodedColumn,
  firsts: readonly number[],
  everyone: readonly number[],
): Trait[] {
  const own = sharesOf(column, firsts)
  const all = sharesOf(column, everyone)
  return column.values.flatMap((value, code): Trait[] => {
    const share = own[code]!
    const baseline = all[code]!
    const error = Math.sqrt((baseline * (1 - baseline)) / Math.max(1, firsts.length))
    if (value === '' || share - baseline < Math.max(POINTS, ERRORS * error)) return []
    return [{ name: column.name, value, share, baseline }]
  })
}

/** Shares of the values at each journey's first event. */
function sharesOf(column: CodedColumn, events: readonly number[]): Float64Array {
  const counts = new Float64Array(column.values.length)
  for (const event of events) if (event < column.codes.length) counts[column.codes[event]!]!++
  return counts.map((n) => n / Math.max(1, events.length))
}
