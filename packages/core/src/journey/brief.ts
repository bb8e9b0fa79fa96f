import { z } from 'zod'
import { implementTimes, maturities } from './brief-words.ts'
import { reasonColumnSchema } from './reason-ref.ts'

const id = z.string().min(1).max(200)

/** What a journey is for, and how it is kept. */
export const briefSchema = z.object({
  objective: z.string(),
  audience: z.string(),
  scope: z.string(),
  scenario: z.string(),
  owner: z.string(),
  cadence: z.string(),
  status: z.enum(['draft', 'live', 'archived']),
  /** The measurable target of the objective, e.g. “repeat orders from 21 % to 28 % by June”. */
  target: z.string().optional(),
  personas: z.array(id).optional(),
  maturity: z.enum(maturities).optional(),
  timeToImplement: z.enum(implementTimes).optional(),
  /** Journeys that go before, beside or after this one. */
  related: z.array(id).max(100).optional(),
  /** Methods that the map follows, e.g. “jobs to be done”. */
  frameworks: z.array(z.string().min(1).max(200)).max(50).optional(),
  /** Columns of the data that say where customers come from, what they seek and why they leave; else their names tell. */
  columns: z
    .object({
      source: z.string().min(1).max(500).optional(),
      search: z.string().min(1).max(500).optional(),
      reason: reasonColumnSchema.optional(),
    })
    .optional(),
})
export type Brief = z.infer<typeof briefSchema>

/** A brief in which nobody has written yet. */
export const blankBrief: Brief = {
  objective: '',
  audience: '',
  scope: '',
  scenario: '',
  owner: '',
  cadence: '',
  status: 'draft',
}
