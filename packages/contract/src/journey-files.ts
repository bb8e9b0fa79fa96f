import { gridKinds, laneTypeSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** What each row of a table becomes, with commas between. */
const kindsSchema = z
  .string()
  .max(10_000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(gridKinds)))

const fileQuery = z.object({
  name: z.string().min(1).max(300),
  /** Of a workbook: the name of the sheet; the first with a table where it is left out. */
  sheet: z.string().max(200).optional(),
  /** Of a table: what its rows are, from above; as they look where it is left out. */
  kinds: kindsSchema.optional(),
})

const journeyPreviewSchema = z.object({
  title: z.string(),
  kind: z.string(),
  stages: z.array(z.object({ title: z.string(), steps: z.array(z.string()) })),
  lanes: z.array(z.object({ title: z.string(), type: laneTypeSchema, cards: z.number().int() })),
  personas: z.array(z.string()),
  /** Steps with a feeling. */
  feelings: z.number().int(),
  /** What the file says and the journey will not, with the line or element; the first hundred. */
  left: z.array(z.object({ where: z.string().nullable(), what: z.string() })),
  leftCount: z.number().int(),
  /** Of a table: its rows, from above, and what each becomes. */
  rows: z
    .array(
      z.object({
        where: z.string(),
        title: z.string(),
        kind: z.enum(gridKinds),
        /** Its first cells that hold something. */
        samples: z.array(z.string()),
      }),
    )
    .optional(),
  /** The journey’s own id is taken here: it comes as a copy with a new one. */
  copy: z.boolean(),
})
export type JourneyPreview = z.infer<typeof journeyPreviewSchema>

const filePreviewSchema = z.object({
  format: z.enum(['canonical', 'mermaid', 'diagrammo', 'ojf', 'cjml', 'table']),
  journeys: z.array(journeyPreviewSchema),
  /** Of a workbook: the sheet that is read, and all that hold a table. */
  sheet: z.string().optional(),
  sheets: z.array(z.string()).optional(),
})
export type JourneyFilePreview = z.infer<typeof filePreviewSchema>

/** Places in a list, from 0, with commas between. */
const places = z
  .string()
  .regex(/^\d+(?:,\d+)*$/)
  .max(400)
  .transform((text) => text.split(',').map(Number))

/** Journeys from files of other tools. */
export const journeyFiles = {
  previewJourneys: operation({
    id: 'previewJourneys',
    method: 'POST',
    path: '/api/journeys/preview',
    summary:
      'What a file of journeys would bring, and what not: canonical JSON, Mermaid, Diagrammo, OpenJourney, CJML, or a table (CSV, XLSX) with stages across and lanes down, recognised by what is in it; nothing is stored',
    query: fileQuery,
    body: 'binary',
    output: filePreviewSchema,
    errors: ['invalid-input', 'too-large', 'bad-file'],
  }),
  importJourneys: operation({
    id: 'importJourneys',
    method: 'POST',
    path: '/api/journeys/import',
    summary:
      'Takes in the journeys of such a file; with only=0,2 those on these places of its preview',
    query: fileQuery.extend({ only: places.optional() }),
    body: 'binary',
    output: z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) }),
    creates: true,
    errors: ['invalid-input', 'too-large', 'bad-file', 'key-reused'],
  }),
} as const
