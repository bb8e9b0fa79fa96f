import { z } from 'zod'
import { periods } from '../events/period.ts'
import { figureRefSchema } from '../journey/figure-ref.ts'
import { blankCommon, commonFields, lineSchema } from './common.ts'
import { eventMeasureSchema } from './event-measure-schema.ts'
import { feedbackScoreSchema } from './feedback-score.ts'

/** A figure to steer by: measured on a journey, or entered by hand. */
export const metricShape = {
  schema: z.object({
    ...commonFields,
    form: z.enum(['conversion', 'satisfaction', 'retention', 'speed', 'money', 'other']),
    unit: z.string().max(60),
    /** Which way is better. */
    direction: z.enum(['up', 'down']),
    target: z.number().nullable(),
    /** The figure of a journey that it is, or which answers or events it counts; null where it is entered by hand. */
    source: z
      .union([
        z.object({
          journeyId: z.string().min(1),
          figure: figureRefSchema,
          by: z.enum(periods).optional(),
        }),
        z.object({ feedback: feedbackScoreSchema }),
        z.object({ events: eventMeasureSchema }),
      ])
      .nullable(),
    /** Entered by hand, oldest first. */
    series: z
      .array(
        z.object({
          /** ISO 8601 date. */
          at: z.string().date(),
          value: z.number(),
          n: z.number().int().min(0).nullable(),
          note: z.string().max(500),
        }),
      )
      .max(5000),
    /** Changes that people know of: limits are computed anew from each of these days on. */
    marks: z
      .array(
        z.object({
          id: z.string().min(1).max(200),
          /** ISO 8601 date. */
          at: z.string().date(),
          /** What was changed. */
          text: lineSchema,
        }),
      )
      .max(100),
  }),
  blank: {
    ...blankCommon,
    form: 'other',
    unit: '',
    direction: 'up',
    target: null,
    source: null,
    series: [],
    marks: [],
  },
} as const
