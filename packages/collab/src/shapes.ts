import {
  briefSchema,
  cardSchema,
  curvePointSchema,
  curveSchema,
  dismissalSchema,
  discoverySchema,
  edgeSchema,
  journeySchema,
  laneSchema,
  momentSchema,
  MOST_TAGS,
  personaSchema,
  recordSchema,
  savedViewSchema,
  stageSchema,
  stepSchema,
  threadSchema,
} from '@desirepath/core'
import { z } from 'zod'

/**
 * Raised with every change to a shape that older code cannot read. 2: the tags of a card are a set;
 * `sets.ts` reads what version 1 says of them.
 */
export const DOCUMENT_VERSION = 2

/**
 * A table of the document: entries of one shape by id, each a map of fields, so that two people
 * who change different fields of one entry both keep their change.
 */
export interface Shape<T extends object> {
  readonly name: TableName
  readonly schema: z.ZodType<T>
  /** Fields that are sets, and how many members they hold at most. */
  readonly sets?: Readonly<Record<string, number>>
}

export const tableNames = [
  'stages',
  'steps',
  'lanes',
  'cards',
  'curves',
  'points',
  'moments',
  'edges',
  'personas',
  'records',
  'threads',
  'comments',
  'views',
  'dismissals',
] as const
export type TableName = (typeof tableNames)[number]

/** A fractional key: entries stand in the order of their keys, and of their ids where keys are equal. */
const order = z.string().min(1)
const id = z.string().min(1)

export const stages = shape('stages', stageSchema.omit({ id: true }).extend({ order }))
export type StageEntry = Entry<typeof stages>

export const steps = shape('steps', stepSchema.omit({ id: true }).extend({ order }))
export type StepEntry = Entry<typeof steps>

export const lanes = shape('lanes', laneSchema.omit({ id: true, cells: true }).extend({ order }))
export type LaneEntry = Entry<typeof lanes>

export const cards = shape(
  'cards',
  cardSchema.omit({ id: true, span: true }).extend({
    order,
    laneId: id,
    stepId: id,
    /** The steps to the right that a merged card also covers; only an unbroken run of them counts. */
    covers: z.array(id).optional(),
    /** Who changed the card last, and when (ISO 8601). */
    edited: z.object({ by: z.string(), at: z.string() }).optional(),
  }),
  { tags: MOST_TAGS },
)
export type CardEntry = Entry<typeof cards>

export const curves = shape(
  'curves',
  curveSchema.omit({ id: true, points: true }).extend({ order }),
)

/** By `pointId`. */
export const points = shape('points', curvePointSchema.extend({ curveId: id }))

/** What a point is called in its table. */
export function pointId(curveId: string, stepId: string): string {
  return `${curveId}~${stepId}`
}

/** By `stepId~type`. */
export const moments = shape('moments', momentSchema.extend({ order }))

/** By `from~to`. */
export const edges = shape('edges', edgeSchema.extend({ order }))

export const personas = shape('personas', personaSchema.omit({ id: true }).extend({ order }))

export const records = shape('records', recordSchema.omit({ id: true }).extend({ order }))
export type RecordEntry = Entry<typeof records>

export const threads = shape(
  'threads',
  threadSchema.omit({ id: true, comments: true }).extend({ order }),
)

export const comments = shape(
  'comments',
  threadSchema.shape.comments.element.omit({ id: true }).extend({ order, threadId: id }),
)

export const views = shape('views', savedViewSchema.omit({ id: true }).extend({ order }))

/** By the key of the finding. */
export const dismissals = shape('dismissals', dismissalSchema.omit({ id: true }).extend({ order }))

/** What a journey says of itself, each field on its own; the fields of the brief as `brief.objective` … */
export const about = z.object({
  id,
  title: z.string(),
  kind: journeySchema.shape.kind,
  discovery: discoverySchema.nullable(),
  basedOn: journeySchema.shape.basedOn,
})
export const briefFields = briefSchema

type Entry<S> = S extends Shape<infer T> ? T : never

function shape<T extends object>(
  name: TableName,
  schema: z.ZodType<T>,
  sets?: Shape<T>['sets'],
): Shape<T> {
  return { name, schema, ...(sets && { sets }) }
}
