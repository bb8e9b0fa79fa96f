import { recordNouns, type RecordType, recordTypes } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

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

const fileQuery = z.object({
  name: z.string().min(1).max(300),
  targets: targetsSchema.optional(),
})

const quarantinedSchema = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  reason: z.string(),
  raw: z.string(),
})

const previewSchema = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      target: z.string(),
      /** Its first cells that hold something. */
      samples: z.array(z.string()),
    }),
  ),
  fields: z.array(z.object({ name: z.string(), title: z.string(), choices: z.array(z.string()) })),
  /** Records that would be added. */
  added: z.number().int(),
  /** Rows whose id, or without one whose title, is here already: they are left alone. */
  here: z.number().int(),
  /** Titles of the first that would be added. */
  titles: z.array(z.string()),
  /** Rows that are no record; the first hundred. */
  quarantined: z.array(quarantinedSchema),
  quarantinedCount: z.number().int(),
})
export type RecordFilePreview = z.infer<typeof previewSchema>

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
      summary: `What a table (CSV, TSV or XLSX) would add to the ${plain}; nothing is stored`,
      query: fileQuery,
      body: 'binary',
      output: previewSchema,
      errors: ['invalid-input', 'too-large', 'bad-file'],
    }),
    import: operation({
      id: `${noun}.import`,
      method: 'POST',
      path: `${path}/import` as const,
      summary: `Adds the rows of a table to the ${plain}; rows that are no record are set aside and told`,
      query: fileQuery,
      body: 'binary',
      output: z.object({
        /** Of what was added, to be taken back as a whole. */
        ids: z.array(z.string()),
        here: z.number().int(),
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
      summary: `The ${plain} of the workspace as csv or xlsx, to be taken in again without loss`,
      output: 'application/octet-stream',
      errors: ['invalid-input'],
    }),
  }
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
      'Deletes several records of any type and takes them off every map, as an import is taken back',
    body: z.object({ ids: z.array(z.string().min(1).max(200)).min(1).max(20_000) }),
    output: z.object({ removed: z.number().int() }),
    errors: ['invalid-input'],
  }),
} as const
