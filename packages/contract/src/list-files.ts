import { z } from 'zod'
import { evidenceFilterSchema } from './evidence.ts'
import { operation } from './operation.ts'

/** Lists that leave as files as they are shown; records have exports of their own. */
export const listsWithFiles = [
  'evidence',
  'themes',
  'research',
  'checklists',
  'members',
  'plan',
  'atlas',
  'connections',
] as const
export type ListWithFiles = (typeof listsWithFiles)[number]

export const listFiles = {
  exportList: operation({
    id: 'exportList',
    method: 'GET',
    path: '/api/lists/:list/export/:format',
    summary: `A list (${listsWithFiles.join(', ')}) as csv, xlsx or json, and the plan, the atlas and connections as a picture, too: png, svg or pdf; of the evidence what a search and filters find, of checklists those of a journey, of connections those around a journey or record (focus), of the plan’s picture the stages of a journey (journey)`,
    query: evidenceFilterSchema.extend({
      /** Of connections: the id of a journey or record to begin at. */
      focus: z.string().max(200).optional(),
    }),
    output: 'application/octet-stream',
    errors: ['invalid-input', 'not-found'],
  }),
} as const
