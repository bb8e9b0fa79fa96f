import { figureSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const column = z.string().min(1).max(500)

const come = z.object({
  /** Of all who come to the place. */
  share: figureSchema,
  /** Of those from the source, who succeed; null where nothing means success. */
  success: figureSchema.nullable(),
})

const place = {
  /** Null for the whole journey, which stands first. */
  stepId: z.string().nullable(),
  journeys: z.number().int(),
}

/** Where customers come from and what they seek. */
export const origins = {
  origins: operation({
    id: 'origins',
    method: 'GET',
    path: '/api/journeys/:id/sources',
    summary:
      'Where those who come to each step came from, by first and last touch, with their conversion; what they searched for, and what came of it',
    query: z.object({
      /** The column of the events that says where from; left out: as the brief says, else by its name. */
      source: column.optional(),
      /** The column that holds what is sought. */
      search: column.optional(),
    }),
    output: z.object({
      asOf: z.string().nullable(),
      /** Fewer journeys have no figure of what becomes of them. */
      least: z.number().int(),
      /** What can be chosen. */
      columns: z.array(z.string()),
      /** Null where no column says it. */
      source: z
        .object({
          column: z.string(),
          places: z.array(
            z.object({
              ...place,
              /** The most first touches first, 100 at most; the empty name is for those of whom nothing is said. */
              sources: z.array(
                z.object({ name: z.string(), label: z.string(), first: come, last: come }),
              ),
            }),
          ),
        })
        .nullable(),
      search: z
        .object({
          column: z.string(),
          places: z.array(
            z.object({
              ...place,
              searches: z.number().int(),
              /** By the journeys that seek them, 100 at most. */
              terms: z.array(
                z.object({
                  name: z.string(),
                  label: z.string(),
                  searches: z.number().int(),
                  journeys: z.number().int(),
                  /** Of these journeys, who sought something else next. */
                  again: figureSchema,
                  /** Who did nothing any more. */
                  left: figureSchema,
                  success: figureSchema.nullable(),
                }),
              ),
            }),
          ),
        })
        .nullable(),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
