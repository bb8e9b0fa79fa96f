import {
  recordColumns,
  recordNouns,
  recordOrdersOf,
  type RecordType,
  recordTypes,
  touchpointOrders,
  wrongColumn,
} from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { recordFilterOf } from './record-filter.ts'

/** Where each column goes, in their order: a field, `id`, `own` (a field of one’s own) or `none`. */
const targetsSchema = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const targets = z.array(z.string().max(100)).max(200).safeParse(parsed(text))
    if (targets.success) return targets.data
    context.addIssue({ code: 'custom', message: 'a JSON list of names of fields, one a column' })
    return z.NEVER
  })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const matches = ['id', 'title', 'none'] as const

const fileQuery = z.object({
  name: z.string().min(1).max(300),
  /** Of a workbook: the name of the sheet; the first with a table where it is left out. */
  sheet: z.string().max(200).optional(),
  targets: targetsSchema.optional(),
  /**
   * By what a row is known: its id, and without one its title; its title; or nothing, so that every row is
   * added. Without it by ids where the table has them.
   */
  match: z.enum(matches).optional(),
  /** Whether an empty cell empties its field; so by itself in a table that left from here. */
  empty: z.enum(['clear', 'keep']).optional(),
})

const quarantinedSchema = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  reason: z.string(),
  raw: z.string(),
})

const previewSchema = z.object({
  /** Of a workbook: the sheet that is read, and all that hold a table. */
  sheet: z.string().optional(),
  sheets: z.array(z.string()).optional(),
  columns: z.array(
    z.object({
      name: z.string(),
      target: z.string(),
      /** Its first cells that hold something. */
      samples: z.array(z.string()),
    }),
  ),
  fields: z.array(z.object({ name: z.string(), title: z.string(), choices: z.array(z.string()) })),
  match: z.enum(matches),
  empty: z.enum(['clear', 'keep']),
  /** Records that would be added. */
  added: z.number().int(),
  /** Records that would be changed. */
  changed: z.number().int(),
  /** Rows whose record says the same already. */
  same: z.number().int(),
  /** Titles of the first that would be added. */
  titles: z.array(z.string()),
  /** Channels that rows name and that are not here yet: they would be added, too. */
  channels: z.array(z.string()),
  /** Names of linked records that nothing here has; they would stay in words. The first hundred. */
  unlinked: z.array(z.string()),
  unlinkedCount: z.number().int(),
  /** What would be changed, as cells show it; the first hundred. */
  changes: z.array(
    z.object({
      line: z.number().int(),
      title: z.string(),
      fields: z.array(z.object({ title: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  /** Rows that are no record; the first hundred. */
  quarantined: z.array(quarantinedSchema),
  quarantinedCount: z.number().int(),
})
export type RecordFilePreview = z.infer<typeof previewSchema>

/** A JSON list of the columns of a table beside title and id. */
function columnsOf(type: RecordType) {
  return z
    .string()
    .max(20_000)
    .transform((text, context) => {
      const names = z.array(z.string().min(1).max(310)).max(200).safeParse(parsed(text))
      const wrong = names.success ? wrongColumn(type, names.data) : text
      if (names.success && wrong === null) return names.data
      context.addIssue({
        code: 'custom',
        message: names.success
          ? `there is no column “${wrong}”; those are ${recordColumns(type)
              .map(({ name }) => name)
              .join(', ')}, and own:… for a field of one’s own`
          : 'a JSON list of names of columns',
      })
      return z.NEVER
    })
}

/** Records of one type from a table, and as one. */
function fileOperations<const T extends RecordType>(type: T) {
  const noun = recordNouns[type]
  const path = `/api/${noun}` as const
  const plain = noun.replace('-', ' ')
  return {
    preview: operation({
      id: `${noun}.preview`,
      method: 'POST',
      path: `${path}/preview` as const,
      summary: `What a table (CSV, TSV, XLSX or JSON) would add to the ${plain} and change in them; nothing is stored`,
      query: fileQuery,
      body: 'binary',
      output: previewSchema,
      errors: ['invalid-input', 'too-large', 'bad-file'],
    }),
    import: operation({
      id: `${noun}.import`,
      method: 'POST',
      path: `${path}/import` as const,
      summary: `Adds the rows of a table to the ${plain}, or changes those that they name; rows that are no record are set aside and told`,
      query: fileQuery,
      body: 'binary',
      output: z.object({
        /** By which it is taken back as a whole. */
        importId: z.string(),
        /** Ids of what was added, channels that rows named among them. */
        ids: z.array(z.string()),
        /** Names of those channels. */
        channels: z.array(z.string()),
        /** Ids of what was changed. */
        changed: z.array(z.string()),
        same: z.number().int(),
        quarantined: z.array(quarantinedSchema),
        quarantinedCount: z.number().int(),
      }),
      creates: true,
      errors: ['invalid-input', 'too-large', 'bad-file', 'key-reused'],
    }),
    export: operation({
      id: `${noun}.export`,
      method: 'GET',
      path: `${path}/export/:format` as const,
      summary: `The ${plain} as csv, xlsx or json, those that a list with these filters shows and in its order, to be taken in again without loss`,
      query: recordFilterOf(type).extend({
        sort: z.enum([...touchpointOrders, ...recordOrdersOf(type)]).optional(),
        columns: columnsOf(type).optional(),
      }),
      output: 'application/octet-stream',
      errors: ['invalid-input'],
    }),
  }
}

const leftAlone = {
  leftCount: z.number().int(),
  /** What others have changed, placed, linked or talked about since, and that stays; the first hundred. */
  left: z.array(
    z.object({
      noun: z.enum(Object.values(recordNouns) as [string, ...string[]]),
      id: z.string(),
      title: z.string(),
      /** What they are called; none where the whole record stays that was added. */
      fields: z.array(z.string()),
    }),
  ),
}

type Noun<T extends RecordType> = (typeof recordNouns)[T]
type FileOperations<T extends RecordType> = ReturnType<typeof fileOperations<T>>
type All = {
  readonly [T in RecordType as `${Noun<T>}.preview`]: FileOperations<T>['preview']
} & { readonly [T in RecordType as `${Noun<T>}.import`]: FileOperations<T>['import'] } & {
  readonly [T in RecordType as `${Noun<T>}.export`]: FileOperations<T>['export']
}

const all = recordTypes.flatMap((type) =>
  Object.entries(fileOperations(type)).map(([name, each]) => [
    `${recordNouns[type]}.${name}`,
    each,
  ]),
)

export const recordFiles = {
  ...(Object.fromEntries(all) as All),
  removeRecords: operation({
    id: 'removeRecords',
    method: 'POST',
    path: '/api/records/removals',
    summary:
      'Deletes records of any type with their places on maps; or, to take back what was added together, only those with which nobody has done anything since',
    body: z.object({
      ids: z.array(z.string().min(1).max(200)).max(20_000),
      /** Leaves those that somebody has changed, placed, linked or talked about, and tells them. */
      unlessChanged: z.boolean().default(false),
    }),
    output: z.object({ removed: z.number().int(), ...leftAlone }),
    errors: ['invalid-input'],
  }),
  takeImportBack: operation({
    id: 'takeImportBack',
    method: 'DELETE',
    path: '/api/record-imports/:id',
    summary:
      'Takes the import of a table back, within 30 days: what it added goes and what it changed is as it was, but for what others have changed since, which is told',
    output: z.object({
      removed: z.number().int(),
      /** Records of which fields are as they were. */
      changed: z.number().int(),
      ...leftAlone,
    }),
    errors: ['not-found'],
  }),
} as const
