import { recordNouns } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** The lists that are kept as views: those of records by their nouns, evidence, and rankings. */
const places = [...Object.values(recordNouns), 'evidence', 'decide'] as const

const name = z.string().trim().min(1).max(200)
/** What the address of the list says: filters, order, grouping. */
const search = z
  .record(z.string().max(40), z.string().max(1000))
  .refine((fields) => Object.keys(fields).length <= 40, 'at most 40 fields')

/** For whoever keeps it alone; who may not edit keeps no others. */
const isPrivate = z.boolean()
const fields = { name, search, isPrivate }
const changed = z.object({ id: z.string() })

/** Views of lists under names. */
export const savedViews = {
  listViews: operation({
    id: 'listViews',
    method: 'GET',
    path: '/api/views',
    summary: 'Views of a list that are kept under a name, for everybody or for oneself alone',
    query: z.object({ place: z.enum(places) }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          search: z.record(z.string(), z.string()),
          isPrivate: z.boolean(),
        }),
      ),
    }),
    errors: ['invalid-input'],
  }),
  addView: operation({
    id: 'addView',
    method: 'POST',
    path: '/api/views',
    summary:
      'Keeps filters, order and grouping of a list under a name: for everybody, or for oneself alone, as all do who may only read or comment',
    body: z.object({ ...fields, place: z.enum(places), isPrivate: isPrivate.optional() }),
    output: changed,
    creates: true,
    errors: ['invalid-input', 'key-reused'],
  }),
  changeView: operation({
    id: 'changeView',
    method: 'PATCH',
    path: '/api/views/:id',
    summary: 'Changes name, filters or reach of a view; brings back a deleted one',
    body: z.object(fields).partial(),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
  removeView: operation({
    id: 'removeView',
    method: 'DELETE',
    path: '/api/views/:id',
    summary: 'Deletes a view; nothing else goes with it',
    output: changed,
    errors: ['not-found'],
  }),
} as const
