import { z } from 'zod'
import { operation } from './operation.ts'

const arrivedSchema = z.object({
  /** `journey`, `record`, `theme`, `file`, `events` … */
  kind: z.string(),
  added: z.number().int(),
  /** Left alone: it, or what it belongs to, is here already. */
  here: z.number().int(),
})

/** Everything of a workspace in one file, out and in. */
export const exchange = {
  exportWorkspace: operation({
    id: 'exportWorkspace',
    method: 'GET',
    path: '/api/workspace/export',
    summary:
      'Everything in the workspace as JSON Lines, one thing a line: journeys, versions, records with their history and comments, themes, checklists, and unless they are left out files and collected data',
    query: z.object({
      files: z.enum(['true', 'false']).default('true'),
      /** Events and feedback. */
      data: z.enum(['true', 'false']).default('true'),
    }),
    output: 'application/jsonl',
    errors: ['invalid-input'],
  }),
  importWorkspace: operation({
    id: 'importWorkspace',
    method: 'POST',
    path: '/api/workspace/import',
    summary:
      'Takes in such a file, all of it or nothing; what is here already by its id is told and left alone',
    query: z.object({ name: z.string().min(1).max(300) }),
    body: 'binary',
    output: z.object({ kinds: z.array(arrivedSchema) }),
    errors: ['invalid-input', 'too-large', 'bad-file'],
  }),
} as const
