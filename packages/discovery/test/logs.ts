import type { CodedColumn, EventColumns, FeedbackItem } from '@desirepath/core'

export interface Walk {
  readonly customer: string
  readonly activities: readonly string[]
  /** Minutes between one event and the next; 1 where left out. */
  readonly gaps?: readonly number[]
  /** Minutes since the epoch of the first event. */
  readonly at?: number
  readonly channel?: string
}

const MINUTE = 60_000

/** An event log from walks, in the order given. */
export function columnsOf(walks: readonly Walk[]): EventColumns {
  const customers = new Map<string, number>()
  const activities = new Map<string, number>()
  const channels = new Map([['', 0]])
  const code = (dictionary: Map<string, number>, value: string) => {
    const known = dictionary.get(value)
    if (known !== undefined) return known
    dictionary.set(value, dictionary.size)
    return dictionary.size - 1
  }
  const rows = walks.flatMap(({ customer, activities: names, gaps = [], at = 0, channel = '' }) => {
    let minutes = at
    return names.map((name, i) => {
      if (i > 0) minutes += gaps[i - 1] ?? 1
      return {
        customer: code(customers, customer),
        activity: code(activities, name),
        channel: code(channels, channel),
        time: minutes * MINUTE,
      }
    })
  })
  const coded: CodedColumn = {
    name: 'channel',
    values: [...channels.keys()],
    codes: Uint16Array.from(rows, (row) => row.channel),
  }
  return {
    size: rows.length,
    customers: [...customers.keys()],
    activities: [...activities.keys()],
    customer: Uint32Array.from(rows, (row) => row.customer),
    activity: Uint32Array.from(rows, (row) => row.activity),
    time: Float64Array.from(rows, (row) => row.time),
    channel: channels.size > 1 ? coded : null,
    attributes: [],
  }
}

/** As many customers walking the same way, named apart. */
export function crowd(prefix: string, n: number, walk: Omit<Walk, 'customer'>): Walk[] {
  return Array.from({ length: n }, (_, i) => ({ ...walk, customer: `${prefix}${i}` }))
}

export function opinion(item: Partial<FeedbackItem> & { readonly id: string }): FeedbackItem {
  return {
    sourceType: 'survey',
    sourceName: 'survey',
    customer: null,
    at: null,
    text: null,
    language: 'en',
    score: null,
    scale: { kind: 'rating', min: 1, max: 5 },
    touchpoint: null,
    channel: null,
    metadata: {},
    ...item,
  }
}
