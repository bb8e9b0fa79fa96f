import {
  empathyNoteSchema,
  figureSchema,
  segmentRuleSchema,
  segmentSchema,
  traitSchema,
} from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { countedPageOf, cursorSchema, feedbackItemSchema, memberSchema } from './shapes.ts'

const compared = { own: figureSchema, others: figureSchema }
const scale = {
  scale: z.enum(['nps', 'csat', 'ces', 'rating']),
  min: z.number(),
  max: z.number(),
}

/** What was measured of some customers, beside all the others of the same log. */
const customerFiguresSchema = z.object({
  customers: z.number().int(),
  journeys: z.number().int(),
  /** Of all customers, with Wilson’s interval. */
  share: figureSchema,
  asOf: z.string().nullable(),
  /** Names in the rule that neither the log nor the map has. */
  unknown: z.array(z.string()),
  /** Customers who succeed at least once; the difference with Newcombe’s interval. */
  success: z.object({ ...compared, difference: figureSchema }).nullable(),
  /** The NPS, or the mean of another scale. */
  scores: z.array(z.object({ ...compared, ...scale })),
  /** Mean feeling, −2…+2. */
  emotion: z.object(compared),
  /** Ids of steps. */
  path: z.array(z.string()),
  /** Median seconds. */
  duration: z.object(compared),
  /** By a column of numbers; the mean of a customer. */
  value: z
    .object({ column: z.string(), isSum: z.boolean(), ...compared, total: z.number() })
    .nullable(),
  traits: z.array(traitSchema),
  /** Pain points and delights by the share of these customers that they hit. */
  findings: z.array(
    z.object({
      recordId: z.string(),
      type: z.enum(['painPoint', 'delight']),
      title: z.string(),
      ...compared,
    }),
  ),
})

const ofPersona = '/api/personas/:id/segment' as const

/** The real customers whom a persona stands for. */
export const personaSegments = {
  personaSegment: operation({
    id: 'personaSegment',
    method: 'GET',
    path: ofPersona,
    summary:
      'The customers whom a persona stands for, and their figures; by the group it was found in where nobody made a rule',
    output: z.object({
      /** Null where the persona stands for nobody yet. */
      segment: segmentSchema.nullable(),
      /** Whether discovery says so, and nobody else. */
      isFound: z.boolean(),
      journeyTitle: z.string(),
      steps: z.array(z.object({ id: z.string(), title: z.string() })),
      figures: customerFiguresSchema.nullable(),
    }),
    errors: ['not-found'],
  }),
  personaCustomers: operation({
    id: 'personaCustomers',
    method: 'GET',
    path: `${ofPersona}/customers`,
    summary: 'Exactly the customers whom a persona stands for',
    query: cursorSchema,
    output: countedPageOf(memberSchema),
    errors: ['invalid-input', 'not-found'],
  }),
  personaFeedback: operation({
    id: 'personaFeedback',
    method: 'GET',
    path: `${ofPersona}/feedback`,
    summary: 'What the customers whom a persona stands for said, redacted',
    query: cursorSchema,
    output: countedPageOf(feedbackItemSchema),
    errors: ['invalid-input', 'not-found'],
  }),
  personaEmpathy: operation({
    id: 'personaEmpathy',
    method: 'GET',
    path: `${ofPersona}/empathy`,
    summary: 'What the data say of these customers, as notes for the empathy map',
    output: z.object({ notes: z.array(empathyNoteSchema) }),
    errors: ['not-found'],
  }),
  segmentTerms: operation({
    id: 'segmentTerms',
    method: 'GET',
    path: '/api/journeys/:id/segment-terms',
    summary: 'What a rule about the customers of a journey can speak of',
    output: z.object({
      customers: z.number().int(),
      columns: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
      numbers: z.array(z.string()),
      channels: z.array(z.string()),
      steps: z.array(z.object({ id: z.string(), title: z.string() })),
      activities: z.array(z.string()),
      scales: z.array(z.object({ kind: scale.scale, min: z.number(), max: z.number() })),
      personas: z.array(z.object({ id: z.string(), title: z.string() })),
      hasSuccess: z.boolean(),
      period: z.object({ from: z.string(), to: z.string() }).nullable(),
    }),
    errors: ['not-found'],
  }),
  countSegment: operation({
    id: 'countSegment',
    method: 'POST',
    path: '/api/journeys/:id/segment-count',
    summary: 'How many customers a rule holds for; nothing is kept',
    body: z.object({ rule: segmentRuleSchema }),
    output: customerFiguresSchema.pick({ customers: true, share: true, unknown: true }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
