import { z } from 'zod'
import { attachmentSchema } from '../journey/attachment.ts'
import { commonFields, blankCommon, lineSchema, linesSchema } from './common.ts'
import { empathySchema } from './empathy.ts'
import { segmentSchema } from './segment.ts'

/** Who a map is about: a kind of customer, the ideal customer, or somebody else who takes part. */
export const personaShape = {
  schema: z.object({
    ...commonFields,
    form: z.enum(['persona', 'idealCustomer', 'stakeholder']),
    /** The one that the workspace thinks of first. */
    isFocus: z.boolean(),
    portrait: attachmentSchema.nullable(),
    /** One sentence as they would say it. */
    quote: z.string().max(1000),
    demographics: z.array(z.object({ name: lineSchema, value: z.string().max(300) })).max(40),
    goals: linesSchema,
    needs: linesSchema,
    expectations: linesSchema,
    motivations: linesSchema,
    frustrations: linesSchema,
    preferences: linesSchema,
    behaviours: linesSchema,
    channels: linesSchema,
    brands: linesSchema,
    interests: linesSchema,
    /** Where they stand between two ends, 0…100. */
    sliders: z
      .array(z.object({ low: lineSchema, high: lineSchema, value: z.number().min(0).max(100) }))
      .max(40),
    skills: z.array(z.object({ name: lineSchema, level: z.number().int().min(1).max(5) })).max(40),
    /** Null where nobody has said: one that discovery found stands for those it was found in. */
    segment: segmentSchema.nullable(),
    empathy: empathySchema,
  }),
  blank: {
    ...blankCommon,
    form: 'persona',
    isFocus: false,
    portrait: null,
    quote: '',
    demographics: [],
    goals: [],
    needs: [],
    expectations: [],
    motivations: [],
    frustrations: [],
    preferences: [],
    behaviours: [],
    channels: [],
    brands: [],
    interests: [],
    sliders: [],
    skills: [],
    segment: null,
    empathy: [],
  },
} as const
