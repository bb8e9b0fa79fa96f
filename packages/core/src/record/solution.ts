import { z } from 'zod'
import { blankCommon, commonFields } from './common.ts'
import { estimateSchema } from './opportunity.ts'
import { solutionAims } from './solution-aims.ts'

const id = z.string().min(1).max(200)
/** Minor units of a currency (ISO 4217). */
const moneySchema = z.object({ amount: z.number().int(), currency: z.string().length(3) })

/** What is done about it. */
export const solutionShape = {
  schema: z.object({
    ...commonFields,
    status: z.enum(['proposed', 'planned', 'inProgress', 'inTest', 'done', 'dropped']),
    /** ISO 8601 date. */
    due: z.string().date().nullable(),
    /** Of a marketing plan. */
    aim: z.enum(solutionAims).nullable(),
    /** The stage it works in, by name. */
    stage: z.string().max(200),
    /** The steps of journeys that it changes. */
    changes: z
      .array(
        z.object({
          journeyId: id,
          stepId: id,
          /** The share of the visits to the step that people expect to end there then; null where nobody says. */
          leave: estimateSchema.nullable(),
        }),
      )
      .max(200),
    needs: z.array(z.object({ resourceId: id, amount: z.number().min(0) })).max(100),
    cost: moneySchema.nullable(),
    gain: moneySchema.nullable(),
    urls: z.array(z.object({ title: z.string().max(300), url: z.url().max(2000) })).max(50),
  }),
  blank: {
    ...blankCommon,
    status: 'proposed',
    due: null,
    aim: null,
    stage: '',
    changes: [],
    needs: [],
    cost: null,
    gain: null,
    urls: [],
  },
} as const

/** People, tools or money that solutions need. */
export const resourceShape = {
  schema: z.object({
    ...commonFields,
    form: z.enum(['people', 'tool', 'budget', 'knowledge', 'other']),
    /** What one of it is, e.g. “person-months”. */
    unit: z.string().max(60),
    available: z.number().min(0),
    cost: moneySchema.nullable(),
  }),
  blank: { ...blankCommon, form: 'people', unit: '', available: 0, cost: null },
} as const
