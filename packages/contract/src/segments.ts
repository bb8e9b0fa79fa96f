import { measuredSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const figures = z.object({
  journeys: z.number().int(),
  steps: z.array(z.object({ stepId: z.string(), measured: measuredSchema })),
})

/** The map as one segment of customers walks it. */
export const segments = {
  segmentFigures: operation({
    id: 'segmentFigures',
    method: 'GET',
    path: '/api/journeys/:id/personas/:persona/figures',
    summary: 'The figures of the steps for one persona, and for all others',
    output: z.object({ segment: figures, others: figures }),
    errors: ['not-found'],
  }),
} as const
