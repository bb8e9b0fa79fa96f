import { z } from 'zod'
import { reasonPlaces } from './reason-places.ts'

export const reasonColumnSchema = z.object({
  of: z.enum(reasonPlaces),
  /** Empty for the words. */
  column: z.string().max(500),
})
export type ReasonColumn = z.infer<typeof reasonColumnSchema>

/** Those who leave at a step without having succeeded and say why: for one reason, or for any. */
export const reasonRefSchema = z.object({
  figure: z.literal('reason'),
  ...reasonColumnSchema.shape,
  name: z.string().min(1).max(500).optional(),
  stepId: z.string(),
  /** Of the group that a persona was found in, or of those whom a persona’s rule holds for; else of everyone. */
  personaId: z.string().optional(),
  ruleOf: z.string().optional(),
})
export type ReasonRef = Readonly<z.infer<typeof reasonRefSchema>>
