import { answerScaleSchema, periods } from '@desirepath/core'
import { z } from 'zod'
import { evidenceFilterSchema } from './evidence.ts'
import { operation } from './operation.ts'
import { periodFigureSchema } from './period-figure.ts'

const counted = z.object({ value: z.string(), n: z.number().int() })
/** What customers answered on a scale, as figures in time. */
export const evidenceScores = {
  evidenceScores: operation({
    id: 'evidenceScores',
    method: 'GET',
    path: '/api/evidence/scores',
    summary:
      'The NPS, CSAT, CES or mean rating of the answers that filters find, by day, week or month, with n and interval',
    query: evidenceFilterSchema
      .required({ scale: true })
      .extend({ per: z.enum(periods).default('week') }),
    output: z.object({
      /**
       * The NPS (−100…100), the share of satisfied answers (0…1) of CSAT, or the mean. With the same
       * filters the days find exactly these answers.
       */
      points: z.array(periodFigureSchema),
      /** Answers of which nobody knows when they were given. */
      undated: z.number().int(),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
  evidenceScales: operation({
    id: 'evidenceScales',
    method: 'GET',
    path: '/api/evidence/scales',
    summary:
      'On which scales there are answers, of which files, and which further columns they have',
    query: evidenceFilterSchema,
    output: z.object({
      scales: z.array(answerScaleSchema.extend({ n: z.number().int() })),
      names: z.array(counted),
      /** Columns with few different values, e.g. the question. */
      fields: z.array(z.object({ name: z.string(), values: z.array(counted) })),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
