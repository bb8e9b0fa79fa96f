import { estimateSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const share = z.number().min(0).max(1)
const interval = z.object({ value: z.number(), low: z.number(), high: z.number() })

/** What success would become if fewer left. */
export const whatIf = {
  whatIf: operation({
    id: 'whatIf',
    method: 'POST',
    path: '/api/journeys/:id/what-if',
    summary:
      'What the share of journeys that succeed would become if other shares left at some steps, by the Markov chain of the journey, with 95 % intervals; null where the journey names no success or is walked by fewer than 30',
    body: z.object({
      expectations: z
        .array(
          z.object({
            stepId: z.string().min(1).max(200),
            /** Share of the visits to the step that end there without success. */
            leave: estimateSchema.extend({ value: share, low: share, high: share }),
          }),
        )
        .max(60),
    }),
    output: z.object({
      predicted: z
        .object({
          n: z.number().int(),
          before: interval,
          after: interval,
          gain: interval,
          today: z.array(z.object({ stepId: z.string(), leave: z.number().nullable() })),
        })
        .nullable(),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
