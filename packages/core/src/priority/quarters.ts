const DAY = 86_400_000
const QUARTER = 91.3125
/** What was seen in fewer days says nothing of a quarter. */
const FEWEST_DAYS = 7

/** From when to when the data of a map reach; ISO 8601. */
export interface DataWindow {
  readonly from: string
  readonly to: string
}

/** How many quarters’ worth of data a map rests on; null where it is too little or unknown. */
export function quartersOf({ from, to }: DataWindow): number | null {
  const days = (Date.parse(to) - Date.parse(from)) / DAY
  return days >= FEWEST_DAYS ? days / QUARTER : null
}

interface Amount {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Customers lost in all the data of a map, as so many in a quarter; nobody is lost less than not at all. */
export function lossPerQuarter({ value, low, high }: Amount, window: DataWindow): Amount | null {
  const quarters = quartersOf(window)
  if (quarters === null) return null
  return { value: value / quarters, low: Math.max(0, low / quarters), high: high / quarters }
}
