import { z } from 'zod'
import { blankCommon, commonFields, gradeSchema, lineSchema } from './common.ts'

const id = z.string().min(1).max(200)

/** A value with the range in which people believe it to lie. */
export const estimateSchema = z.object({ value: z.number(), low: z.number(), high: z.number() })
export type Estimate = z.infer<typeof estimateSchema>

/** What could be better. Inputs to its scores are people’s where set; what is measured stands in for the rest. */
export const opportunityShape = {
  schema: z.object({
    ...commonFields,
    form: z.enum(['improve', 'newTouchpoint', 'personalise', 'remove']),
    status: z.enum(['idea', 'chosen', 'later', 'rejected']),
    /** Customers in a quarter. */
    reach: estimateSchema.nullable(),
    /** 0.25 (minimal) … 3 (massive). */
    impact: estimateSchema.nullable(),
    /** 0…1. */
    confidence: estimateSchema.nullable(),
    /** Person-months. */
    effort: estimateSchema.nullable(),
    feasibility: gradeSchema,
    importance: gradeSchema,
    satisfaction: gradeSchema,
    ideas: z
      .array(
        z.object({
          id,
          text: lineSchema,
          by: z.string().max(200),
          votes: z.number().int().min(0),
          /** The group it was put into on the board. */
          group: z.string().max(100),
        }),
      )
      .max(500),
  }),
  blank: {
    ...blankCommon,
    form: 'improve',
    status: 'idea',
    reach: null,
    impact: null,
    confidence: null,
    effort: null,
    feasibility: null,
    importance: null,
    satisfaction: null,
    ideas: [],
  },
} as const
