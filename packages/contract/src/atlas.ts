import { recordTypes } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { journeyListingSchema } from './shapes.ts'

const rolledUpSchema = z.object({
  journeys: z.number().int(),
  painPoints: z.number().int(),
  delights: z.number().int(),
  opportunities: z.number().int(),
  solutions: z.number().int(),
  /** 1…5, of the worst pain point. */
  worst: z.number().int().nullable(),
})

/** A journey in its place in the hierarchy. */
interface Branch {
  readonly id: string
  readonly own: z.infer<typeof rolledUpSchema>
  /** With the journeys below it; a record counts once. */
  readonly all: z.infer<typeof rolledUpSchema>
  readonly children: readonly Branch[]
}
const branchSchema: z.ZodType<Branch, Branch> = z.object({
  id: z.string(),
  own: rolledUpSchema,
  all: rolledUpSchema,
  get children() {
    return z.array(branchSchema)
  },
})

const graphKinds = ['goal', 'journey', ...recordTypes] as const

export const atlas = {
  atlas: operation({
    id: 'atlas',
    method: 'GET',
    path: '/api/atlas',
    summary: 'The hierarchy of journeys, with figures rolled up from those that they hold',
    output: z.object({ journeys: z.array(journeyListingSchema), roots: z.array(branchSchema) }),
    errors: [],
  }),
  graph: operation({
    id: 'graph',
    method: 'GET',
    path: '/api/graph',
    summary:
      'What leads from goals over journeys, pain points, opportunities and solutions to metrics, around one journey or record or over all',
    query: z.object({
      /** The id of a journey or record to begin at; left out, all that is joined with something. */
      focus: z.string().max(200).optional(),
    }),
    output: z.object({
      nodes: z.array(
        z.object({
          /** Of a goal: its journey’s with `goal:` before it. */
          id: z.string(),
          kind: z.enum(graphKinds),
          title: z.string(),
        }),
      ),
      edges: z.array(z.object({ from: z.string(), to: z.string() })),
      /** How many more there are than are given. */
      left: z.number().int(),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
