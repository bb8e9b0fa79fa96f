import { z } from 'zod'
import { attachmentSchema } from '../journey/attachment.ts'
import { iconSchema } from '../journey/icon.ts'
import { blankCommon, commonFields, gradeSchema, lineSchema } from './common.ts'

const id = z.string().min(1).max(200)

/** Where a customer and the company meet, whether or not it stands on a map. */
export const touchpointShape = {
  schema: z.object({
    ...commonFields,
    channelId: id.nullable(),
    /** The stage it belongs to, by name. */
    stage: z.string().max(200),
    /** What lives there: a video, a post, a promo code. */
    content: z
      .array(
        z.object({
          kind: z.enum(['link', 'file', 'promoCode', 'note']),
          title: lineSchema,
          value: z.string().max(2000),
          file: attachmentSchema.optional(),
        }),
      )
      .max(100),
    /** How much it matters in the whole, as people say; what is computed stands beside it. */
    significance: gradeSchema,
    ease: gradeSchema,
    effectiveness: gradeSchema,
    satisfaction: gradeSchema,
    motivation: z.string().max(2000),
    /** The activities of event logs, and the places named in feedback, that are this touchpoint. */
    activities: z.array(z.string().max(500)).max(500),
  }),
  blank: {
    ...blankCommon,
    channelId: null,
    stage: '',
    content: [],
    significance: null,
    ease: null,
    effectiveness: null,
    satisfaction: null,
    motivation: '',
    activities: [],
  },
} as const

/** The way on which a touchpoint is met. */
export const channelShape = {
  schema: z.object({
    ...commonFields,
    icon: iconSchema.nullable(),
    /** How near the customer is when met here, from cold advertising to a hot conversation. */
    warmth: z.enum(['cold', 'cool', 'warm', 'hot']).nullable(),
  }),
  blank: { ...blankCommon, icon: null, warmth: null },
} as const
