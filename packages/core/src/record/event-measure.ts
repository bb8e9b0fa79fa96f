import { z } from 'zod'
import { periods } from '../events/period.ts'

const id = z.string().min(1).max(200)
const word = z.string().max(500)

/** Which events are meant; those of every kind where no activity is named. */
export const eventFilterSchema = z.object({
  activities: z.array(word).max(200),
  /** All of these hold; the name is that of a column of the events, or of their channel. */
  where: z
    .array(
      z.object({
        column: word.min(1),
        has: z.enum(['oneOf', 'noneOf']),
        values: z.array(word).max(200),
      }),
    )
    .max(5),
})
export type EventFilter = z.infer<typeof eventFilterSchema>

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

/** A figure of what customers did, by day, week or month. */
export const eventMeasureSchema = z.object({
  /** Whose events; null for those of all journeys. */
  journeyId: id.nullable(),
  what: z.enum(eventMeasures),
  by: z.enum(periods),
  of: eventFilterSchema,
  /** Whom a share is of: who has such an event. */
  among: eventFilterSchema.default({ activities: [], where: [] }),
  later: z.number().int().min(1).max(60).default(1),
  /** Of sums, means and medians. */
  column: word.default(''),
})
export type EventMeasure = z.infer<typeof eventMeasureSchema>

/** Whether a measure is a share of customers. */
export function isShareOf({ what }: Pick<EventMeasure, 'what'>): boolean {
  return what === 'share' || what === 'retention' || what === 'cohort'
}

/** Whether a measure adds up: a period that the events cover only in part has too little of it. */
export function isTotal({ what }: Pick<EventMeasure, 'what'>): boolean {
  return what === 'events' || what === 'customers' || what === 'sum'
}

/** Whether a measure is counted on the numbers of a column. */
export function isOfNumbers({ what }: Pick<EventMeasure, 'what'>): boolean {
  return what === 'sum' || what === 'mean' || what === 'median'
}
