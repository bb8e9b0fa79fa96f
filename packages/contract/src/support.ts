import { figureSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** In seconds. `n` are those whose waits are known, of whom `waiting` wait still. */
const waitSchema = z.object({
  median: figureSchema,
  p90: figureSchema,
  waiting: z.number().int(),
})

const supportSchema = z.object({
  tickets: z.number().int(),
  /** Known to the log of the journey. */
  customers: z.number().int(),
  firstReply: waitSchema,
  resolution: waitSchema,
  reopened: figureSchema,
  handedOver: figureSchema,
  /** Share of those asked that was satisfied: 4 or 5 of 5, a thumb up, 9 or 10 of 10. */
  satisfied: figureSchema,
})

const stepSupportSchema = supportSchema.extend({
  /** Null for the tickets that no step claims. */
  stepId: z.string().nullable(),
  /**
   * Share that goes on to success of those still at the step when half of its tickets had come, with a
   * ticket by then and without, and the difference within the channel they began on; null where too
   * little is known.
   */
  success: z
    .object({ own: figureSchema, others: figureSchema, difference: figureSchema })
    .nullable(),
})

const groupSchema = supportSchema.extend({ name: z.string() })

/** How the support handled the tickets of a journey. */
export const support = {
  support: operation({
    id: 'support',
    method: 'GET',
    path: '/api/journeys/:id/support',
    summary:
      'How tickets were handled, by step, channel and team: times with those who still wait, opened again, handed over, satisfied',
    output: z.object({
      /** How far the tickets are known; null without any. */
      asOf: z.string().nullable(),
      /** Below so many a figure has no value. */
      least: z.number().int(),
      /** Tickets among them that the evidence library alone holds, of customers of the journey. */
      fromLibrary: z.number().int(),
      all: supportSchema,
      /** In the order of the map; those of no step last. */
      steps: z.array(stepSupportSchema),
      channels: z.array(groupSchema),
      teams: z.array(groupSchema),
    }),
    errors: ['not-found'],
  }),
  showSupport: operation({
    id: 'showSupport',
    method: 'POST',
    path: '/api/journeys/:id/support/lane',
    summary:
      'Adds the lane of support to a map that has none, from the tickets of its data and of the library; it is kept up with them from then on',
    output: z.object({ laneId: z.string() }),
    errors: ['not-found', 'invalid-input'],
  }),
} as const
