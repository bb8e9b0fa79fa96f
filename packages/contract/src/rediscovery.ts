import { journeySchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const keys = z.array(z.string().min(1).max(300)).max(1000).default([])

/** What new data say of a journey that people have edited. */
export const rediscovery = {
  readRediscovery: operation({
    id: 'readRediscovery',
    method: 'GET',
    path: '/api/journeys/:id/rediscovery',
    summary: 'What discovery found last and the time before, to propose changes of the map from',
    output: z.object({
      /** Null where no new data have come since the journey was made. */
      found: z
        .object({
          at: z.string(),
          /** Null where it was not kept. */
          earlier: journeySchema.nullable(),
          next: journeySchema,
          /** Keys of the proposals that people rejected. */
          rejected: z.array(z.string()),
        })
        .nullable(),
    }),
    errors: ['not-found'],
  }),
  rejectProposals: operation({
    id: 'rejectProposals',
    method: 'PATCH',
    path: '/api/journeys/:id/rediscovery',
    summary: 'Rejects proposals of the last discovery by their keys, or takes that back',
    body: z.object({ reject: keys, restore: keys }),
    output: z.object({ rejected: z.array(z.string()) }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
