import { figureSchema, reasonColumnSchema, reasonPlaces } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** Why customers leave. */
export const reasons = {
  reasons: operation({
    id: 'reasons',
    method: 'GET',
    path: '/api/journeys/:id/reasons',
    summary:
      'Why customers leave at each step: reasons from a column of events or answers, or the themes of their words, with n, share and interval',
    query: z.object({
      /** Where the reasons stand; left out: as the brief says, else by the names of the columns. */
      of: z.enum(reasonPlaces).optional(),
      /** Of events and answers. */
      column: z.string().max(500).optional(),
      /** Only those whom a persona stands for. */
      persona: z.string().optional(),
    }),
    output: z.object({
      asOf: z.string().nullable(),
      /** Of fewer who say why, no share is told. */
      least: z.number().int(),
      /** What can be chosen. */
      columns: z.array(reasonColumnSchema),
      /** Null where nothing says why. */
      column: reasonColumnSchema.nullable(),
      /** Whether reasons are the themes of free words. */
      isThemes: z.boolean(),
      steps: z.array(
        z.object({
          stepId: z.string(),
          /** Journeys that end here and have not succeeded. */
          leave: z.number().int(),
          /** Of these, those that say why. */
          said: figureSchema,
          /** Of those that say why, the most first, 100 at most; who gives two reasons counts for both. */
          reasons: z.array(
            z.object({
              name: z.string(),
              label: z.string(),
              journeys: z.number().int(),
              share: figureSchema,
            }),
          ),
          /** Those whose words belong to no theme. */
          unnamed: z.number().int(),
        }),
      ),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
