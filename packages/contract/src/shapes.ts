import {
  briefSchema,
  figureKinds,
  type FigureRef,
  mapUses,
  reasonPlaces,
  supportParts,
} from '@desirepath/core'
import { z } from 'zod'
import { roles } from './policy.ts'

export const sessionSchema = z.object({
  workspace: z.object({ id: z.string(), name: z.string() }),
  /** Who asks; the name is empty until somebody gives it. */
  member: z.object({ name: z.string(), role: z.enum(roles) }),
  /** The job that makes the sample journey, while it runs. */
  sampleJobId: z.string().nullable(),
  version: z.string(),
})

/** What a journey may be used for today, and why; as old as its newest evidence. */
const mapUseSchema = z.object({
  level: z.enum(mapUses),
  says: z.string(),
  newest: z.string().nullable(),
})

export const journeyListingSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  steps: z.number().int(),
  customers: z.number().int(),
  asOf: z.string().nullable(),
  use: mapUseSchema,
  painPoints: z.number().int(),
  worstPain: z.string().nullable(),
  status: briefSchema.shape.status,
  /** Of a to-be: the journey as it is. */
  basedOn: z.string().nullable(),
  /** The objective of its brief. */
  goal: z.string(),
  /** Journeys that its cards stand for. */
  nested: z.array(z.string()),
})
export type JourneyListing = z.infer<typeof journeyListingSchema>

export const versionSchema = z.object({
  id: z.string(),
  /** Kept by itself while people edit, named by somebody, or kept before a restore. */
  kind: z.enum(['automatic', 'named', 'safety']),
  title: z.string(),
  author: z.string(),
  at: z.string(),
})

export const eventMappingSchema = z.object({
  customer: z.string(),
  activity: z.string(),
  time: z.string(),
  channel: z.string().nullable().optional(),
  timeZone: z.string().optional(),
  /** Of a workbook: the sheet that is read; the first with a table where it is left out. */
  sheet: z.string().max(200).optional(),
})
export type EventMappingInput = z.infer<typeof eventMappingSchema>

export const feedbackMappingSchema = z.object({
  customer: z.string().optional(),
  at: z.string().optional(),
  text: z.string().optional(),
  score: z.string().optional(),
  scale: z
    .object({
      min: z.number(),
      max: z.number(),
      kind: z.enum(['nps', 'csat', 'ces', 'rating']).optional(),
    })
    .optional(),
  touchpoint: z.string().optional(),
  channel: z.string().optional(),
  sourceType: z.string().optional(),
  id: z.string().optional(),
  firstReply: z.string().optional(),
  solved: z.string().optional(),
  status: z.string().optional(),
  reopened: z.string().optional(),
  handedOver: z.string().optional(),
  team: z.string().optional(),
  updated: z.string().optional(),
  author: z.string().optional(),
  reach: z.string().optional(),
  likes: z.string().optional(),
  shares: z.string().optional(),
  replies: z.string().optional(),
  /** Of a workbook: the sheet that is read; the first with a table where it is left out. */
  sheet: z.string().max(200).optional(),
})
export type FeedbackMappingInput = z.infer<typeof feedbackMappingSchema>

const previewSchema = z.object({
  kind: z.enum(['csv', 'jsonl', 'json', 'xes', 'parquet', 'xlsx']),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  rows: z.array(z.array(z.string())),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      type: z.enum(['time', 'number', 'category', 'text', 'id']),
      distinct: z.number().int(),
    }),
  ),
  purpose: z.enum(['events', 'feedback', 'unknown']),
  eventMapping: eventMappingSchema.partial(),
  feedbackMapping: feedbackMappingSchema,
  caseColumn: z.boolean(),
  /** Of a workbook: the sheet that is read, and all that hold a table. */
  sheet: z.string().optional(),
  sheets: z.array(z.string()).optional(),
  problems: z.array(z.string()),
})
export type UploadPreview = z.infer<typeof previewSchema>

export const uploadSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int(),
  preview: previewSchema,
})
export type Upload = z.infer<typeof uploadSchema>

const fileReportSchema = z.object({
  name: z.string(),
  purpose: z.enum(['events', 'feedback']),
  rows: z.number().int(),
  taken: z.number().int(),
  quarantined: z.number().int(),
})

const jobReportSchema = z.object({
  files: z.array(fileReportSchema),
  taken: z.number().int(),
  quarantined: z.number().int(),
  warnings: z.array(z.string()),
  journeyId: z.string().nullable(),
})
export type JobReport = z.infer<typeof jobReportSchema>

export const quarantinedRowSchema = z.object({
  file: z.string(),
  row: z.number().int(),
  column: z.string().nullable(),
  reason: z.string(),
  raw: z.string(),
})

export const quarantineKindsSchema = z.object({
  /** All rows that were set aside, and how many of them were kept to be shown. */
  n: z.number().int(),
  kept: z.number().int(),
  /** Of the rows kept. */
  kinds: z.array(z.object({ kind: z.string(), reason: z.string(), n: z.number().int() })),
})

export const discoveryInputSchema = z.object({
  title: z.string().trim().min(1).max(200),
  events: z.array(z.object({ uploadId: z.string(), mapping: eventMappingSchema.partial() })).min(1),
  feedback: z.array(z.object({ uploadId: z.string(), mapping: feedbackMappingSchema })).default([]),
  /** Left out: guessed from names. Null: nothing means success. */
  success: z.string().nullable().optional(),
  /** Where histories part into journeys. Left out: nowhere for cases, at unusual pauses otherwise. */
  cut: z.union([z.enum(['none', 'auto']), z.object({ minutes: z.number().positive() })]).optional(),
  k: z.number().int().min(1).max(20).optional(),
  seed: z.number().int().default(1),
  /** The journey that the files are new data of; left out, they make a new one. */
  journeyId: z.string().optional(),
})
export type DiscoveryInput = z.infer<typeof discoveryInputSchema>

export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['discovery', 'sample', 'evidence']),
  title: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  phase: z.string(),
  done: z.number(),
  of: z.number(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** What a discovery was asked for, to ask again; null for everything else. */
  input: discoveryInputSchema.nullable(),
  report: jobReportSchema.nullable(),
  /** A sentence: what happened, what was kept, what to do. */
  error: z.string().nullable(),
})
export type Job = z.infer<typeof jobSchema>

type FieldOf<Ref> = Ref extends unknown ? keyof Ref : never

/** The fields of a reference to a figure as a query; `figureRefSchema` of core says which go together. */
export const figureQuerySchema = z.object({
  figure: z.enum(figureKinds).default('all'),
  stepId: z.string().optional(),
  recordId: z.string().optional(),
  personaId: z.string().optional(),
  ruleOf: z.string().optional(),
  touchpointId: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  part: z.enum(supportParts).optional(),
  by: z.enum(['channel', 'team']).optional(),
  name: z.string().max(500).optional(),
  column: z.string().max(500).optional(),
  touch: z.enum(['first', 'last']).optional(),
  after: z.enum(['again', 'left']).optional(),
  of: z.enum(reasonPlaces).optional(),
} satisfies Record<FieldOf<FigureRef>, z.ZodType>)
/** Only who began in these days, the last one too; of feelings and tickets what was said or opened in them. UTC. */
export const daysQuerySchema = z.object({
  since: z.iso.date('a day as YYYY-MM-DD').optional(),
  until: z.iso.date('a day as YYYY-MM-DD').optional(),
})
export type DaysQuery = z.infer<typeof daysQuerySchema>

export type FigureQuery = z.infer<typeof figureQuerySchema>

export const memberSchema = z.object({
  customer: z.string(),
  events: z.number().int(),
  first: z.string(),
  last: z.string(),
  /** Titles of the steps visited, in order. */
  steps: z.array(z.string()),
  outcome: z.enum(['succeeded', 'left', 'open']),
})

export const timelineEventSchema = z.object({
  activity: z.string(),
  stepId: z.string().nullable(),
  at: z.string(),
  channel: z.string(),
})

/** Seconds; where it has not ended, so many so far. */
const waitSchema = z.object({ seconds: z.number(), ended: z.boolean() })

/** How a ticket was handled, as far as its source says. */
export const handlingSchema = z.object({
  firstReply: waitSchema.nullable(),
  resolution: waitSchema.nullable(),
  status: z.enum(['open', 'solved']).nullable(),
  reopened: z.number().int().nullable(),
  handedOver: z.number().int().nullable(),
  team: z.string().nullable(),
  /** What the customer said of the help. */
  score: z
    .object({
      kind: z.enum(['nps', 'csat', 'ces', 'rating']),
      value: z.number(),
      min: z.number(),
      max: z.number(),
    })
    .nullable(),
  /** ISO 8601. */
  updatedAt: z.string().nullable(),
})

export const feedbackItemSchema = z.object({
  id: z.string(),
  text: z.string().nullable(),
  at: z.string().nullable(),
  score: z.number().nullable(),
  scale: z.object({ kind: z.string(), min: z.number(), max: z.number() }).nullable(),
  language: z.string().nullable(),
  source: z.string(),
  customer: z.string().nullable(),
  stepId: z.string().nullable(),
  /** −2…+2 and what it rests on. */
  emotion: z.object({ value: z.number(), basis: z.enum(['stated', 'inferred']) }).nullable(),
  handling: handlingSchema.nullable(),
})

export const flowColumnSchema = z.object({
  nodes: z.array(z.object({ node: z.string(), title: z.string(), journeys: z.number().int() })),
  links: z.array(z.object({ from: z.string(), to: z.string(), journeys: z.number().int() })),
})

/** One page of a list; `next` is the cursor of the following one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** A page of what a figure counts; `n` is all of it. */
export function countedPageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ n: z.number().int(), items: z.array(item), next: z.string().nullable() })
}

export const cursorSchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
