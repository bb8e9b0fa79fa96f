import { z } from 'zod'
import { lineSchema } from './common.ts'
import { DEEPEST_GROUP } from './segment-group.ts'

const id = z.string().min(1).max(200)
const value = z.string().max(500)
/** ISO 8601 date, UTC. */
const day = z.string().date()
const has = z.enum(['oneOf', 'noneOf'])
const bound = z.enum(['atLeast', 'atMost'])

/** What is said of one customer: of what they are, or of what they did. */
export const conditionSchema = z.discriminatedUnion('type', [
  /** Behaves as the group that discovery found and drafted this persona of the journey from. */
  z.object({ type: z.literal('found'), personaId: id }),
  /** A column of the log that one of their events has a value of. */
  z.object({
    type: z.literal('property'),
    column: value.min(1),
    has,
    values: z.array(value).max(500),
  }),
  /** A column of numbers: one of their events has so much. */
  z.object({ type: z.literal('number'), column: value.min(1), is: bound, value: z.number() }),
  z.object({ type: z.literal('channel'), has, values: z.array(value).max(500) }),
  /** Comes to a step of the map, or does an activity of the log, so many times; a step counts by visits. */
  z.object({
    type: z.literal('did'),
    of: z.enum(['step', 'activity']),
    name: value.min(1),
    is: bound,
    times: z.number().int().min(0).max(100_000),
    from: day.nullable(),
    to: day.nullable(),
  }),
  /** Goes from one step to another: at once, or some time later in the same journey. */
  z.object({ type: z.literal('went'), from: id, to: id, directly: z.boolean() }),
  z.object({ type: z.literal('ended'), well: z.boolean() }),
  /** The last step of one of their journeys. */
  z.object({ type: z.literal('endedAt'), stepId: id }),
  z.object({
    type: z.literal('scored'),
    scale: z.enum(['nps', 'csat', 'ces', 'rating']),
    is: bound,
    value: z.number(),
  }),
  z.object({
    type: z.literal('seen'),
    which: z.enum(['first', 'last']),
    /** On that day or later, or on that day or earlier. */
    is: z.enum(['since', 'until']),
    day,
  }),
])
export type SegmentCondition = z.infer<typeof conditionSchema>

/** Groups stand in groups; one without conditions says nothing and holds for everybody. */
export interface SegmentGroup {
  readonly match: 'all' | 'any' | 'none'
  readonly rules: readonly SegmentRule[]
}
export type SegmentRule = SegmentGroup | SegmentCondition

function groupOf(depth: number): z.ZodType<SegmentGroup> {
  const inner: z.ZodType<SegmentRule> =
    depth === 1 ? conditionSchema : z.union([conditionSchema, groupOf(depth - 1)])
  return z.object({ match: z.enum(['all', 'any', 'none']), rules: z.array(inner).max(50) })
}

export const segmentRuleSchema = groupOf(DEEPEST_GROUP)

/** Which real customers a persona stands for. */
export const segmentSchema = z.object({
  /** The journey whose customers these are. */
  journeyId: id,
  rule: segmentRuleSchema,
  /** The column that says what a customer is worth; empty where its name tells. */
  valueColumn: lineSchema.or(z.literal('')),
})
export type Segment = z.infer<typeof segmentSchema>
