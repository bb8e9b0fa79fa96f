import { tilesSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const title = z.string().trim().min(1).max(200)
const changed = z.object({ id: z.string(), revision: z.number().int() })

const heads = {
  id: z.string(),
  title: z.string(),
  isPrivate: z.boolean(),
  /** Whether the member who asks has made it, and so can keep it to themselves. */
  isMine: z.boolean(),
  updatedAt: z.string(),
}

/** One place to look at each morning: arrangements of tiles. */
export const dashboards = {
  listDashboards: operation({
    id: 'listDashboards',
    method: 'GET',
    path: '/api/dashboards',
    summary: 'The dashboards that the member may see, by name, and which of them they see first',
    output: z.object({
      items: z.array(z.object({ ...heads, tiles: z.number().int() })),
      /** Null where the list of journeys is what they see first. */
      first: z.string().nullable(),
    }),
    errors: [],
  }),
  addDashboard: operation({
    id: 'addDashboard',
    method: 'POST',
    path: '/api/dashboards',
    summary:
      'Makes a dashboard, for everybody or for oneself alone; those who may only read make some for themselves',
    body: z.object({
      title,
      tiles: tilesSchema.default([]),
      /** Left out, it is for everybody where the member may edit. */
      isPrivate: z.boolean().optional(),
    }),
    output: z.object({ id: z.string() }),
    creates: true,
    errors: ['invalid-input', 'key-reused'],
  }),
  readDashboard: operation({
    id: 'readDashboard',
    method: 'GET',
    path: '/api/dashboards/:id',
    summary:
      'A dashboard with its tiles: what each shows, and where it stands in twelve columns, from the top',
    output: z.object({ ...heads, revision: z.number().int(), tiles: tilesSchema }),
    errors: ['not-found'],
  }),
  changeDashboard: operation({
    id: 'changeDashboard',
    method: 'PATCH',
    path: '/api/dashboards/:id',
    summary:
      'Renames a dashboard, arranges its tiles, changes who sees it, brings back a deleted one; with the seen revision only an unchanged one',
    body: z.object({
      title: title.optional(),
      tiles: tilesSchema.optional(),
      isPrivate: z.boolean().optional(),
      deleted: z.literal(false).optional(),
      seen: z.number().int().optional(),
    }),
    output: changed,
    errors: ['invalid-input', 'not-found', 'conflict', 'changed-meanwhile'],
  }),
  removeDashboard: operation({
    id: 'removeDashboard',
    method: 'DELETE',
    path: '/api/dashboards/:id',
    summary:
      'Deletes a dashboard; it can be brought back with PATCH deleted: false. What its tiles show stays',
    output: changed,
    errors: ['not-found'],
  }),
  firstDashboard: operation({
    id: 'firstDashboard',
    method: 'PUT',
    path: '/api/first-dashboard',
    summary: 'Makes a dashboard the first thing that the member sees; null is the list of journeys',
    body: z.object({ id: z.string().min(1).max(200).nullable() }),
    output: z.object({ id: z.string().nullable() }),
    errors: ['invalid-input', 'not-found'],
  }),
  proposeDashboard: operation({
    id: 'proposeDashboard',
    method: 'GET',
    path: '/api/dashboard-proposal',
    summary: 'Tiles to begin a dashboard with, of what the workspace has; nothing is kept',
    output: z.object({ tiles: tilesSchema }),
    errors: [],
  }),
} as const
