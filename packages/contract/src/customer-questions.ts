import { figureSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const asked = z.object({
  /** Of the item of the evidence library. */
  id: z.string(),
  /** The question as it stands there, redacted. */
  text: z.string(),
  at: z.string().nullable(),
})

/** What customers ask on their way. */
export const customerQuestions = {
  customerQuestions: operation({
    id: 'customerQuestions',
    method: 'GET',
    path: '/api/journeys/:id/questions',
    summary:
      'What customers ask at each step: questions in tickets, chats, reviews, answers and mentions, gathered into themes with counts, and what they type into a search',
    output: z.object({
      /** The newest question. */
      asOf: z.string().nullable(),
      /** Pieces of feedback that ask something. */
      asking: z.number().int(),
      /** Older questions that were not read, where there are very many. */
      leftOut: z.number().int(),
      /** Pieces among those read that the evidence library alone holds, of customers of the journey. */
      fromLibrary: z.number().int(),
      /** In the order of the map; those of no step last. */
      steps: z.array(
        z.object({
          stepId: z.string().nullable(),
          asking: z.number().int(),
          /** All of the step that have words. */
          said: z.number().int(),
          share: figureSchema,
          themes: z.array(
            z.object({
              title: z.string(),
              language: z.string().nullable(),
              n: z.number().int(),
              asked: z.array(asked),
            }),
          ),
          others: z.array(asked),
          searches: z.array(z.object({ term: z.string(), customers: z.number().int() })),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
} as const
