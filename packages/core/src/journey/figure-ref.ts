import { z } from 'zod'

const id = z.string()
const ofStep = z.enum(['reach', 'leave', 'stay', 'repeat'])

/** A figure of a journey, by the names that stand on the map; edges begin at `start` and end at `exit`. */
export const figureRefSchema = z.discriminatedUnion('figure', [
  z.object({ figure: z.literal('all') }),
  z.object({ figure: ofStep, stepId: id, personaId: id.optional() }),
  z.object({ figure: z.literal('emotion'), stepId: id, personaId: id.optional() }),
  z.object({ figure: z.literal('edge'), from: id, to: id }),
  z.object({ figure: z.literal('record'), recordId: id }),
  z.object({ figure: z.literal('persona'), personaId: id }),
  z.object({ figure: z.literal('touchpoint'), touchpointId: id }),
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
] as const satisfies readonly FigureRef['figure'][]
