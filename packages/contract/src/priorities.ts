import { evidenceLevels, knownScoresSchema, recordTypes } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const named = z.object({ id: z.string(), title: z.string() })

const itemSchema = z.object({
  id: z.string(),
  title: z.string(),
  owner: z.string(),
  tags: z.array(z.string()),
  /** Of an opportunity; '' for others. */
  status: z.string(),
  isDraft: z.boolean(),
  level: z.enum(evidenceLevels),
  /** Where it stands, or where the pain points stand that it answers. */
  journeys: z.array(named),
  /** Whose journeys these are. */
  personas: z.array(named),
  /** Pain points and opportunities, whichever of the two says that they belong together; of a touchpoint the pain points that are met there. */
  linked: z.array(named.extend({ type: z.enum(recordTypes) })),
  scores: knownScoresSchema,
})

/** One change of many records; what the answer gives is the way back. */
const changesSchema = z
  .array(
    z.object({
      id: z.string().min(1).max(200),
      owner: z.string().max(200).optional(),
      tags: z.array(z.string().trim().min(1).max(60)).max(50).optional(),
      status: z.enum(['idea', 'chosen', 'later', 'rejected']).optional(),
    }),
  )
  .min(1)
  .max(500)

/** What is worth doing first. */
export const priorities = {
  priorities: operation({
    id: 'priorities',
    method: 'GET',
    path: '/api/priorities',
    summary:
      'Opportunities, pain points or touchpoints over all journeys with what is known of their scores, now or (but touchpoints) at an earlier moment',
    query: z.object({
      of: z.enum(['opportunities', 'pain-points', 'touchpoints']).default('opportunities'),
      /** ISO 8601; as they were then. */
      at: z.iso.datetime().optional(),
    }),
    output: z.object({
      /** How many there are; at most 2,000 are given, those changed last. */
      n: z.number().int(),
      items: z.array(itemSchema),
      /** The oldest record of the kind: before it there is nothing to compare with. */
      since: z.string().nullable(),
      /** Journeys whose touchpoints are still being counted; none for other kinds. */
      pending: z.number().int(),
    }),
    errors: ['invalid-input'],
  }),
  changePriorities: operation({
    id: 'changePriorities',
    method: 'PATCH',
    path: '/api/priorities',
    summary:
      'Changes owner, tags or status of many opportunities, pain points and touchpoints; the answer, sent in turn, takes it back',
    body: z.object({ changes: changesSchema }),
    output: z.object({ changes: changesSchema.min(0) }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
