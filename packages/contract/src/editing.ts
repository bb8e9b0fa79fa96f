import { commentTargetSchema, journeySchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { cursorSchema, pageOf, versionSchema } from './shapes.ts'

const text = z.string().trim().min(1).max(20_000)
const created = z.object({ id: z.string() })

/** Drawing a journey together: templates, threads of comments, versions. */
export const editing = {
  listTemplates: operation({
    id: 'listTemplates',
    method: 'GET',
    path: '/api/templates',
    summary: 'What a new journey can begin from',
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          summary: z.string(),
          kind: z.string(),
          stages: z.array(z.string()),
          steps: z.number().int(),
        }),
      ),
    }),
    errors: [],
  }),
  beginJourney: operation({
    id: 'beginJourney',
    method: 'POST',
    path: '/api/templates/:id/journeys',
    summary: 'Begins a journey from a template',
    body: z.object({ title: z.string().trim().max(200).optional() }),
    output: created,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  duplicateJourney: operation({
    id: 'duplicateJourney',
    method: 'POST',
    path: '/api/journeys/:id/copies',
    summary: 'Copies a journey, as it is or as the to-be of it',
    body: z.object({
      title: z.string().trim().min(1).max(200),
      kind: journeySchema.shape.kind.optional(),
    }),
    output: created,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  replaceJourney: operation({
    id: 'replaceJourney',
    method: 'PUT',
    path: '/api/journeys/:id',
    summary: 'Makes a journey say what is given; open screens see the difference',
    body: journeySchema,
    output: created,
    errors: ['invalid-input', 'not-found', 'too-large', 'changed-meanwhile'],
  }),
  copyLane: operation({
    id: 'copyLane',
    method: 'POST',
    path: '/api/journeys/:id/lanes',
    summary: 'Copies a lane of another journey with its cards and the records it places',
    body: z.object({ from: z.string(), laneId: z.string() }),
    output: z.object({
      id: z.string(),
      /** Cards that found no step. */
      left: z.number().int(),
    }),
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  beginThread: operation({
    id: 'beginThread',
    method: 'POST',
    path: '/api/journeys/:id/threads',
    summary: 'Begins a thread of comments on something of a journey',
    body: z.object({ target: commentTargetSchema, text }),
    output: created,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  addComment: operation({
    id: 'addComment',
    method: 'POST',
    path: '/api/journeys/:id/threads/:thread/comments',
    summary: 'Answers in a thread',
    body: z.object({ text }),
    output: created,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  changeThread: operation({
    id: 'changeThread',
    method: 'PATCH',
    path: '/api/journeys/:id/threads/:thread',
    summary: 'Resolves a thread or opens it again',
    body: z.object({ resolved: z.boolean() }),
    output: created,
    errors: ['invalid-input', 'not-found'],
  }),
  removeThread: operation({
    id: 'removeThread',
    method: 'DELETE',
    path: '/api/journeys/:id/threads/:thread',
    summary: 'Deletes a thread',
    output: created,
    errors: ['not-found'],
  }),
  listVersions: operation({
    id: 'listVersions',
    method: 'GET',
    path: '/api/journeys/:id/versions',
    summary: 'Earlier states of a journey, newest first',
    query: cursorSchema,
    output: pageOf(versionSchema),
    errors: ['invalid-input', 'not-found'],
  }),
  nameVersion: operation({
    id: 'nameVersion',
    method: 'POST',
    path: '/api/journeys/:id/versions',
    summary: 'Keeps the present state under a name',
    body: z.object({ title: z.string().trim().min(1).max(200) }),
    output: created,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  readVersion: operation({
    id: 'readVersion',
    method: 'GET',
    path: '/api/journeys/:id/versions/:version',
    summary: 'A journey as it was',
    output: journeySchema,
    errors: ['not-found'],
  }),
  listEdits: operation({
    id: 'listEdits',
    method: 'GET',
    path: '/api/journeys/:id/edits',
    summary: 'Who has changed one thing of a journey and what it said then, newest first',
    query: z.object({
      /** Its kind and id: `cards:`, `records:`, `steps:`, `stages:`, `lanes:` … */
      entry: z.string().min(1).max(300),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      items: z.array(z.object({ author: z.string(), at: z.string(), says: z.string().nullable() })),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
  restoreVersion: operation({
    id: 'restoreVersion',
    method: 'POST',
    path: '/api/journeys/:id/versions/:version/restore',
    summary: 'Brings an earlier state back; the present one is kept as a version first',
    output: created,
    errors: ['not-found'],
  }),
} as const
