import {
  backingSchema,
  groundsFields,
  type RecordBody,
  recordNouns,
  recordOrdersOf,
  recordShapes,
  recordStandsSchema,
  type RecordType,
  recordTypes,
  type WorkspaceRecord,
} from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { recordFilterOf } from './record-filter.ts'
import { cursorSchema, pageOf } from './shapes.ts'

/** Where a record stands, and what was measured of it there. */
const useSchema = z.object({
  journeyId: z.string(),
  title: z.string(),
  stands: recordStandsSchema,
})

/** How far it is backed, the same on every map: by what people put to it and what its maps measured. */
const standingSchema = backingSchema.omit({ isFromLog: true }).extend({
  n: z.number(),
  ...groundsFields,
})

/** When a record was made and changed, beside what it says. */
const stampSchema = z.object({
  /** Raised with every change; in quotes it is the entity tag for `If-Match`. */
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

const linkedSchema = z.object({
  id: z.string(),
  type: z.enum(recordTypes),
  title: z.string(),
  isDraft: z.boolean(),
  /** Whether the other record says so, and not this one. */
  isBack: z.boolean(),
})

const changeSchema = z.object({
  author: z.string(),
  at: z.string(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})

const commentSchema = z.object({
  id: z.string(),
  author: z.string(),
  /** The member who wrote it, where that is known. */
  authorId: z.string().nullable(),
  /** The comment that it answers; null where it begins a talk. */
  answers: z.string().nullable(),
  text: z.string(),
  at: z.string(),
  editedAt: z.string().nullable(),
  isResolved: z.boolean(),
  /** Whether who asks may write it anew. */
  isOwn: z.boolean(),
})
const commentText = z.string().trim().min(1).max(20_000)

/** What narrows and orders a list. */
function listQueryOf(type: RecordType) {
  return recordFilterOf(type).extend({
    ...cursorSchema.shape,
    sort: z.enum(recordOrdersOf(type)).default('changed'),
  })
}

const changed = z.object({ id: z.string() })

type Schema<Output, Input = Output> = z.ZodType<Output, Input>
type Fields<T extends RecordType> = Partial<RecordBody<T>>
type Noun<T extends RecordType> = (typeof recordNouns)[T]

/** The operations on the records of one type, under its plain noun. */
function recordOperations<const T extends RecordType>(type: T) {
  const noun: Noun<T> = recordNouns[type]
  const schema: z.ZodObject = recordShapes[type].schema
  const record = schema.extend({
    id: z.string(),
    type: z.literal(type),
  }) as unknown as Schema<WorkspaceRecord<T>>
  const fields = schema.partial() as unknown as Schema<Fields<T>>
  const begun = schema.partial().required({ title: true })
  const listed = z.object({
    record,
    stamp: stampSchema,
    standing: standingSchema,
    uses: z.array(useSchema),
  })
  const path = `/api/${noun}` as const
  const one = `/api/${noun}/:id` as const
  return prefixed(noun, {
    list: operation({
      id: `${noun}.list`,
      method: 'GET',
      path,
      summary: `The ${spaced(noun)} of the workspace, with the journeys they stand on`,
      query: listQueryOf(type),
      output: pageOf(listed).extend({
        /** How many the filter keeps in all. */
        n: z.number().int(),
        /** What records of the type have, the most used first. */
        tags: z.array(z.string()),
        owners: z.array(z.string()),
        /** Whether what was measured of some of them is still being counted: ask again soon. */
        counting: z.boolean(),
      }),
      errors: ['invalid-input'],
    }),
    create: operation({
      id: `${noun}.create`,
      method: 'POST',
      path,
      summary: `Adds to the ${spaced(noun)}; only the title is needed`,
      body: begun as unknown as Schema<Fields<T> & { title: string }>,
      output: changed,
      creates: true,
      errors: ['invalid-input', 'key-reused'],
    }),
    read: operation({
      id: `${noun}.read`,
      method: 'GET',
      path: one,
      summary: `One of the ${spaced(noun)}: its fields, where it stands, and what it is linked with`,
      output: listed.extend({
        linked: z.array(linkedSchema),
        /** Whether what was measured of it is still being counted: ask again soon. */
        counting: z.boolean(),
      }),
      errors: ['not-found'],
    }),
    change: operation({
      id: `${noun}.change`,
      method: 'PATCH',
      path: one,
      summary:
        'Changes fields, on every map, too; with `seen`, what stood in them when it was asked for, lists are merged item by item with what others did since; `deleted: false` brings a deleted or merged one back; with If-Match only an unchanged one',
      body: schema.partial().extend({
        deleted: z.literal(false).optional(),
        seen: fields.optional(),
      }) as unknown as Schema<
        Fields<T> & { deleted?: false | undefined; seen?: Fields<T> | undefined }
      >,
      output: changed,
      errors: ['invalid-input', 'not-found', 'changed-meanwhile'],
    }),
    remove: operation({
      id: `${noun}.remove`,
      method: 'DELETE',
      path: one,
      summary: 'Deletes it and takes it off every map; PATCH deleted: false puts all back',
      output: changed,
      errors: ['not-found'],
    }),
    merge: operation({
      id: `${noun}.merge`,
      method: 'POST',
      path: `/api/${noun}/:id/merge` as const,
      summary: 'Joins it into another that it turned out to be; PATCH deleted: false parts them',
      body: z.object({ into: z.string().min(1) }),
      output: changed,
      errors: ['invalid-input', 'not-found'],
    }),
    changes: operation({
      id: `${noun}.changes`,
      method: 'GET',
      path: `/api/${noun}/:id/changes` as const,
      summary: 'Who changed what, the newest first',
      query: cursorSchema,
      output: pageOf(changeSchema),
      errors: ['invalid-input', 'not-found'],
    }),
    comments: operation({
      id: `${noun}.comments`,
      method: 'GET',
      path: `/api/${noun}/:id/comments` as const,
      summary: 'What people say about it, the oldest first',
      output: z.object({ items: z.array(commentSchema) }),
      errors: ['not-found'],
    }),
    comment: operation({
      id: `${noun}.comment`,
      method: 'POST',
      path: `/api/${noun}/:id/comments` as const,
      summary: 'Says something about it',
      body: z.object({
        text: commentText,
        /** The comment that it answers. */
        answers: z.string().max(200).optional(),
      }),
      output: changed,
      creates: true,
      errors: ['invalid-input', 'not-found', 'key-reused'],
    }),
    changeComment: operation({
      id: `${noun}.changeComment`,
      method: 'PATCH',
      path: `/api/${noun}/:id/comments/:commentId` as const,
      summary:
        'Settles a comment, opens it again, or writes it anew, which only its author may; `deleted: false` brings it back',
      body: z.object({
        isResolved: z.boolean().optional(),
        text: commentText.optional(),
        deleted: z.literal(false).optional(),
      }),
      output: changed,
      errors: ['invalid-input', 'not-found'],
    }),
    removeComment: operation({
      id: `${noun}.removeComment`,
      method: 'DELETE',
      path: `/api/${noun}/:id/comments/:commentId` as const,
      summary: 'Deletes a comment with its answers: its author may, and whoever edits',
      output: changed,
      errors: ['not-found'],
    }),
  })
}

function spaced(noun: string): string {
  return noun.replace('-', ' ')
}

function prefixed<N extends string, O extends object>(
  noun: N,
  operations: O,
): { readonly [K in keyof O & string as `${N}.${K}`]: O[K] } {
  const named = Object.entries(operations).map(([name, each]) => [`${noun}.${name}`, each])
  return Object.fromEntries(named) as ReturnType<typeof prefixed<N, O>>
}

export const records = {
  ...recordOperations('persona'),
  ...recordOperations('touchpoint'),
  ...recordOperations('channel'),
  ...recordOperations('painPoint'),
  ...recordOperations('delight'),
  ...recordOperations('opportunity'),
  ...recordOperations('solution'),
  ...recordOperations('resource'),
  ...recordOperations('metric'),
  placeRecord: operation({
    id: 'placeRecord',
    method: 'POST',
    path: '/api/journeys/:id/placements',
    summary:
      'Places a record of the workspace in a cell of a journey; without a lane in the first for its type, which is made where there is none',
    body: z.object({
      recordId: z.string(),
      laneId: z.string().optional(),
      stepId: z.string(),
    }),
    output: z.object({ cardId: z.string() }),
    errors: ['invalid-input', 'not-found'],
  }),
  takePlacement: operation({
    id: 'takePlacement',
    method: 'DELETE',
    path: '/api/journeys/:id/placements/:cardId',
    summary: 'Takes the placement of a record off a journey again',
    output: z.object({ cardId: z.string() }),
    errors: ['not-found'],
  }),
  takePersona: operation({
    id: 'takePersona',
    method: 'DELETE',
    path: '/api/journeys/:id/personas/:personaId',
    summary: 'Takes a persona of the workspace off a journey again',
    output: changed,
    errors: ['not-found'],
  }),
  recordTags: operation({
    id: 'recordTags',
    method: 'GET',
    path: '/api/journeys/:id/record-tags',
    summary: 'What the records that stand on a journey are tagged with',
    output: z.object({ items: z.array(z.object({ id: z.string(), tags: z.array(z.string()) })) }),
    errors: ['not-found'],
  }),
  placePersona: operation({
    id: 'placePersona',
    method: 'POST',
    path: '/api/journeys/:id/personas',
    summary: 'Puts a persona of the workspace on a journey, for its curves and its brief',
    body: z.object({ personaId: z.string() }),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
} as const
