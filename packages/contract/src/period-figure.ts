import { z } from 'zod'

/** A figure of one day, week or month, with its 95 % interval where it has one. */
export const periodFigureSchema = z.object({
  /** The first and the last day, UTC. */
  from: z.string(),
  to: z.string(),
  value: z.number(),
  n: z.number().int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
