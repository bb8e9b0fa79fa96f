import { z } from 'zod'
import { estimateSchema } from '../record/opportunity.ts'
import { scoreNames } from './score-names.ts'

/** What is known of one score: what the maps say and what people say; the latter is used where it is there. */
export const knownScoreSchema = z.object({
  /** With its 95 % interval, or the range that a rule of thumb gives. */
  computed: estimateSchema
    .extend({
      /** Customers, journeys or answers behind it; null where a rule gives it. */
      n: z.number().int().nullable(),
      /** Of the figures; ISO 8601. */
      asOf: z.string().nullable(),
      /** The map that it was taken from, by title; empty where it is from none. */
      from: z.string(),
      /** Of a loss: what becomes of these customers, where they are not lost. */
      effect: z.enum(['unhappy', 'happy']).optional(),
      /** Of a loss: how many in all the data of the map, and from when to when these reach. */
      all: z.object({ value: z.number(), from: z.string(), to: z.string() }).optional(),
    })
    .nullable(),
  manual: estimateSchema.nullable(),
})
export type KnownScore = z.infer<typeof knownScoreSchema>

export const knownScoresSchema = z.record(z.enum(scoreNames), knownScoreSchema)
