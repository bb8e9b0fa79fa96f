import { deedVerbs, deedKinds } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** What happened in the workspace. */
export const activity = {
  listActivity: operation({
    id: 'listActivity',
    method: 'GET',
    path: '/api/activity',
    summary:
      'Who added, changed, decided, drew, commented, imported and ticked what, newest first; what one person did of one sort on a day is one item',
    query: z.object({ cursor: z.string().max(200).optional() }),
    output: z.object({
      items: z.array(
        z.object({
          at: z.string(),
          /** Empty where it is not known. */
          author: z.string(),
          does: z.enum(deedVerbs),
          kind: z.enum(deedKinds),
          /** Three at most. */
          things: z.array(z.object({ id: z.string(), title: z.string() })),
          n: z.number().int(),
        }),
      ),
      next: z.string().nullable(),
    }),
    errors: ['invalid-input'],
  }),
} as const
