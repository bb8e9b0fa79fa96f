import { z } from 'zod'
import { periods } from '../events/period.ts'
import { eventMeasures } from './event-measure.ts'

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
