import { z } from 'zod'
import { operation } from './operation.ts'

const name = z.string().max(300)
const share = z.number().min(0).max(1)

/** A place on a map that is the same place at another zoom or width. */
const spotSchema = z.object({
  row: name,
  column: name,
  x: share,
  y: share,
  card: z.object({ id: name, x: share, y: share }).nullable(),
})

/** Working on one journey at the same time. */
export const together = {
  gather: operation({
    id: 'gather',
    method: 'POST',
    path: '/api/journeys/:id/gatherings',
    summary: 'Brings every open screen of a journey to one place',
    body: z.object({
      /** Which of the open screens asks; it is not moved. */
      from: z.number().int(),
      view: z.enum(['map', 'table', 'matrix', 'flow', 'story', 'brief', 'compare']),
      select: name.nullable(),
      spot: spotSchema.nullable(),
    }),
    /** How many screens have been told, without the one that asked. */
    output: z.object({ told: z.number().int() }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
