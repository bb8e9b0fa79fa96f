import { z } from 'zod'
import { operation } from './operation.ts'

const foundSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Where the words stand, if not in the title. */
  excerpt: z.string().nullable(),
  /** What it stands in; of a record one of the journeys it stands on. */
  journey: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Of evidence: the file or place it is from. */
  source: z.string().optional(),
})

/** Finding anything in the workspace. */
export const search = {
  search: operation({
    id: 'search',
    method: 'GET',
    path: '/api/search',
    summary:
      'What holds every word, typing errors forgiven: journeys, stages, steps, cards, records, themes, checklists, research, members, evidence; without words, what was changed last',
    query: z.object({
      q: z.string().max(200).default(''),
      /** At most so many of a kind. */
      limit: z.coerce.number().int().min(1).max(50).default(5),
    }),
    output: z.object({
      /** The words that were looked for where some were mistyped; null where they were taken as they are. */
      meant: z.string().nullable(),
      /** The group of the best match first, and in it the best match. */
      groups: z.array(
        z.object({
          /** `journey`, `stage`, `step`, `card`, `theme`, `checklist`, `research`, `member`, `evidence`, or the type of a record. */
          kind: z.string(),
          /** Whether there may be more than these. */
          isFull: z.boolean(),
          items: z.array(foundSchema),
        }),
      ),
    }),
    errors: ['invalid-input'],
  }),
} as const
