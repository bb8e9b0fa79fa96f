import { recordTypes } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** What rests on an item of the evidence library. */
export const evidenceResting = {
  restingOnEvidence: operation({
    id: 'restingOnEvidence',
    method: 'GET',
    path: '/api/evidence/items/:item/resting',
    summary:
      'The cards and findings of maps, and the records of the workspace, that rest on an item',
    output: z.object({
      items: z.array(
        z.object({
          kind: z.enum(['card', ...recordTypes]),
          id: z.string(),
          title: z.string(),
          /** The map where it was put to it; null on the page of the record. */
          journey: z.object({ id: z.string(), title: z.string() }).nullable(),
          /** Of a card: its lane and step. */
          place: z.string(),
          against: z.boolean(),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
} as const
