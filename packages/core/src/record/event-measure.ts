/** What can be counted of events. */
export const eventMeasures = [
  /** How many events there are. */
  'events',
  /** How many customers have one. */
  'customers',
  /** Of the customers with an event of `among`, the share that has one in the same period. */
  'share',
  /** Of the same, the share that has one so many periods `later`. */
  'retention',
  /** As retention, of those whose first event of `among` lies in the period. */
  'cohort',
  /** Of the numbers in a column of the events. */
  'sum',
  'mean',
  'median',
] as const

interface Measure {
  readonly what: (typeof eventMeasures)[number]
}

/** Whether a measure is a share of customers. */
export function isShareOf({ what }: Measure): boolean {
  return what === 'share' || what === 'retention' || what === 'cohort'
}

/** Whether a measure adds up: a period that the events cover only in part has too little of it. */
export function isTotal({ what }: Measure): boolean {
  return what === 'events' || what === 'customers' || what === 'sum'
}

/** Whether a measure is counted on the numbers of a column. */
export function isOfNumbers({ what }: Measure): boolean {
  return what === 'sum' || what === 'mean' || what === 'median'
}
