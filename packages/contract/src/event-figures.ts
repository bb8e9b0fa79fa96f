import { eventMeasureSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { periodFigureSchema } from './period-figure.ts'
import { countedPageOf, cursorSchema } from './shapes.ts'

const counted = z.object({ value: z.string(), n: z.number().int() })

/** Figures of what customers did, over the events of one journey or of all. */
export const eventFigures = {
  eventFigures: operation({
    id: 'eventFigures',
    method: 'POST',
    path: '/api/events/figures',
    summary:
      'Events or customers counted, shares of customers, retention, or the sum, mean or median of a column, by day, week or month with n and interval; nothing is kept',
    body: z.object({ measure: eventMeasureSchema }),
    output: z.object({
      asOf: z.string().nullable(),
      /** The newest 1,000 at most. `customers` are those behind the value: of a share, whom it counts. */
      points: z.array(periodFigureSchema.extend({ customers: z.number().int() })),
      /** Periods left out, since the events cover them only in part. */
      partial: z.number().int(),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
  eventCustomers: operation({
    id: 'eventCustomers',
    method: 'POST',
    path: '/api/events/customers',
    summary: 'Exactly the customers behind a value of such a figure; nothing is kept',
    body: z
      .object({
        measure: eventMeasureSchema,
        /** The first day of the period. */
        from: z.string().date(),
        /** Of a share: whom it counts, or all whom it is of. */
        side: z.enum(['counted', 'all']).default('counted'),
      })
      .extend(cursorSchema.shape),
    output: countedPageOf(
      z.object({
        customer: z.string(),
        /** A journey that shows what they did. */
        journeyId: z.string(),
        events: z.number().int(),
        first: z.string(),
        last: z.string(),
      }),
    ),
    errors: ['invalid-input', 'not-found'],
  }),
  eventTerms: operation({
    id: 'eventTerms',
    method: 'GET',
    path: '/api/events/terms',
    summary: 'Which kinds of events there are, and which further columns with which values',
    query: z.object({
      /** All journeys where it is left out. */
      journey: z.string().optional(),
    }),
    output: z.object({
      activities: z.array(counted),
      columns: z.array(
        z.object({ name: z.string(), isNumber: z.boolean(), values: z.array(counted) }),
      ),
    }),
    errors: ['not-found'],
  }),
} as const
