import { z } from 'zod'
import { periods } from '../events/period.ts'
import { feedbackSources } from '../feedback/item.ts'

const id = z.string().min(1).max(200)

/** Answers on one scale; those on another are another figure. */
export const answerScaleSchema = z.object({
  kind: z.enum(['nps', 'csat', 'ces', 'rating']),
  min: z.number(),
  max: z.number(),
})

/** Which answers a metric counts, and by which time. */
export const feedbackScoreSchema = z.object({
  scale: answerScaleSchema,
  by: z.enum(periods),
  /** Null for the whole workspace. */
  journeyId: id.nullable(),
  /** Of the journey. */
  stepId: id.nullable(),
  /** Null for all of them. */
  source: z.enum(feedbackSources).nullable(),
  /** The file or survey they came from; empty for all. */
  sourceName: z.string().max(300),
  /** A further column of the answers, such as the question, and what stands in it. */
  field: z.object({ name: z.string().min(1).max(200), value: z.string().max(200) }).nullable(),
})
export type FeedbackScore = z.infer<typeof feedbackScoreSchema>
