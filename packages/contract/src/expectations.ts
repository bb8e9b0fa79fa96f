import { z } from 'zod'
import { operation } from './operation.ts'

const gap = z.object({
  stepId: z.string(),
  /** In sentences, a line each. */
  expected: z.string(),
  actual: z.string(),
  /** 0…1: how far apart, of how far they could be. */
  size: z.number(),
  severity: z.number().int().min(1).max(5),
  n: z.number(),
  /** The pain point that somebody has made of it. */
  recordId: z.string().nullable(),
})

/** Where customers get less than they expect. */
export const expectations = {
  expectationGaps: operation({
    id: 'expectationGaps',
    method: 'GET',
    path: '/api/journeys/:id/expectation-gaps',
    summary:
      'Steps at which what was measured is worse than what is drawn, meant, believed or expected in words, the widest gap first',
    output: z.object({ items: z.array(gap) }),
    errors: ['not-found'],
  }),
  noteExpectationGap: operation({
    id: 'noteExpectationGap',
    method: 'POST',
    path: '/api/journeys/:id/expectation-gaps',
    summary:
      'Makes the gap at a step a pain point of the kind “gap” that stands there with its figures; one that is there already stays',
    body: z.object({
      stepId: z.string().min(1).max(200),
      title: z.string().trim().min(1).max(300),
    }),
    output: z.object({ id: z.string() }),
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
} as const
