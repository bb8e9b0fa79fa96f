import { dismissalSchema, mapUses, severities } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** As in the address of a map: `step:pay`, `point:all~pay`, `brief:owner`, `journey`. */
const place = z.string()
const number = z.number().nullable()

/** How true a map is, and what is to be checked. */
export const truth = {
  checkJourney: operation({
    id: 'checkJourney',
    method: 'GET',
    path: '/api/journeys/:id/check',
    summary:
      'What a journey may be used for today, what cannot be relied on, and where it is most wrong',
    output: z.object({
      /** The moment that the age of the evidence is told at. */
      at: z.string(),
      use: z.object({
        level: z.enum(mapUses),
        says: z.string(),
        requirements: z.array(
          z.object({
            id: z.string(),
            of: z.enum(mapUses),
            isMet: z.boolean(),
            says: z.string(),
            place,
          }),
        ),
      }),
      /** Everything that the map says about customers, by how far it is backed. */
      grounds: z.object({
        claims: z.number().int(),
        levels: z.record(z.string(), z.number().int()),
        backedShare: number,
        n: z.number(),
        newest: z.string().nullable(),
      }),
      /** The worst first. */
      findings: z.array(
        z.object({
          id: z.string(),
          rule: z.string(),
          severity: z.enum(severities),
          title: z.string(),
          place,
          where: z.string(),
          says: z.string(),
          todo: z.string(),
          /** Why somebody leaves it as it is. */
          dismissal: dismissalSchema.omit({ id: true }).nullable(),
        }),
      ),
      /** The widest first; size is 0…1. */
      gaps: z.array(
        z.object({
          what: z.enum(['feeling', 'reach', 'time', 'expected', 'said']),
          place,
          where: z.string(),
          assumed: number,
          measured: number,
          low: number,
          high: number,
          n: z.number(),
          size: z.number(),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
} as const
