import { z } from 'zod'
import { searchRefSchema, sourceRefSchema } from './origin-ref.ts'
import { reasonRefSchema } from './reason-ref.ts'
import { supportParts } from './support-part.ts'

const id = z.string()
/** Of the group that a persona was found in, or of those whom a persona’s rule holds for; else of everyone. */
const whose = { personaId: id.optional(), ruleOf: id.optional() }
const ofStep = z.enum(['reach', 'leave', 'stay', 'repeat'])

/** A figure of a journey, by the names that stand on the map; edges begin at `start` and end at `exit`. */
export const figureRefSchema = z.discriminatedUnion('figure', [
  z.object({ figure: z.literal('all') }),
  z.object({ figure: ofStep, stepId: id, ...whose }),
  z.object({ figure: z.literal('emotion'), stepId: id, ...whose }),
  z.object({ figure: z.literal('edge'), from: id, to: id }),
  z.object({ figure: z.literal('record'), recordId: id }),
  z.object({ figure: z.literal('persona'), personaId: id }),
  z.object({ figure: z.literal('touchpoint'), touchpointId: id }),
  z.object({
    figure: z.literal('support'),
    part: z.enum(supportParts),
    stepId: id.optional(),
    /** Of tickets on one channel or of one team. */
    by: z.enum(['channel', 'team']).optional(),
    name: z.string().max(300).optional(),
  }),
  sourceRefSchema,
  searchRefSchema,
  reasonRefSchema,
])
export type FigureRef = Readonly<z.infer<typeof figureRefSchema>>

/** Every kind of figure that has a reference. */
export const figureKinds = [
  'all',
  ...ofStep.options,
  'emotion',
  'edge',
  'record',
  'persona',
  'touchpoint',
  'support',
  'source',
  'search',
  'reason',
] as const satisfies readonly FigureRef['figure'][]
