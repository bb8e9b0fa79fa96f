import { curvePointSchema, figureSchema, measuredSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const figures = z.object({
  journeys: z.number().int(),
  customers: z.number().int(),
  steps: z.array(z.object({ stepId: z.string(), measured: measuredSchema })),
  /** How they feel at each step. */
  feelings: z.array(curvePointSchema),
  /** The share of the journeys that each counted pain point and delight hits. */
  findings: z.array(z.object({ recordId: z.string(), hit: figureSchema })),
})

/** The map as one segment of customers walks it. */
export const segments = {
  segmentRules: operation({
    id: 'segmentRules',
    method: 'GET',
    path: '/api/journeys/:id/segment-rules',
    summary: 'The personas of the workspace whose rule can be counted in the data of a journey',
    output: z.object({
      items: z.array(
        z.object({
          personaId: z.string(),
          title: z.string(),
          /** The journey that the rule was made for. */
          journeyId: z.string(),
          journeyTitle: z.string(),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  segmentFigures: operation({
    id: 'segmentFigures',
    method: 'GET',
    path: '/api/journeys/:id/personas/:persona/figures',
    summary:
      'The figures of the steps for one persona, by its rule where it has one, else by the group it was found in, and for all others',
    query: z.object({
      /** Another persona, to say how many customers belong to both. */
      against: z.string().optional(),
    }),
    output: z.object({
      segment: figures,
      others: figures,
      /** Whether the rule says who they are; else the group that was found. */
      isByRule: z.boolean(),
      /** Names in the rules that neither the data nor the map has. */
      unknown: z.array(z.string()),
      /** Customers who belong to `against`, too; null where it is left out. */
      both: z.number().int().nullable(),
    }),
    errors: ['not-found'],
  }),
} as const
