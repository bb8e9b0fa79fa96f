import { z } from 'zod'
import { blankCommon, commonFields, gradeSchema, lineSchema } from './common.ts'
import { estimateSchema } from './opportunity.ts'

const id = z.string().min(1).max(200)

/** What hurts; `gap` is where customers expected more than they got. */
export const painPointShape = {
  schema: z.object({
    ...commonFields,
    form: z.enum(['pain', 'gap', 'obstacle']),
    /** As people judge it; what was computed on its maps stands beside it. */
    severity: gradeSchema,
    /** Customers in a quarter, as people judge it; what was counted on its maps stands beside it. */
    reach: estimateSchema.nullable(),
    expected: z.string().max(2000),
    actual: z.string().max(2000),
    /** Why this might be; the strongest reason first. A reason may have reasons of its own. */
    causes: z
      .array(
        z.object({
          id,
          parentId: id.nullable(),
          text: lineSchema,
          /** What could be done about it. */
          counterMove: z.string().max(2000),
          evidence: commonFields.evidence,
        }),
      )
      .max(100),
  }),
  blank: {
    ...blankCommon,
    form: 'pain',
    severity: null,
    reach: null,
    expected: '',
    actual: '',
    causes: [],
  },
} as const

/** What customers love: to be kept. */
export const delightShape = {
  schema: z.object({
    ...commonFields,
    strength: gradeSchema,
    /** Customers in a quarter, as people judge it; what was counted on its maps stands beside it. */
    reach: estimateSchema.nullable(),
  }),
  blank: { ...blankCommon, strength: null, reach: null },
} as const
