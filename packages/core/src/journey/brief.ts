import { z } from 'zod'
import { reasonColumnSchema } from './reason-ref.ts'

const id = z.string().min(1).max(200)

/** How far a map has come as a tool, each including what stands before it. */
export const maturities = ['sketch', 'agreed', 'measured', 'steering'] as const
export const maturityWords: Readonly<Record<(typeof maturities)[number], string>> = {
  sketch: 'a sketch of what people think',
  agreed: 'agreed on by all concerned',
  measured: 'measured and kept up to date',
  steering: 'what decisions are taken with',
}

/** How long it takes until what the map plans is in place. */
export const implementTimes = ['days', 'weeks', 'quarter', 'halfYear', 'longer'] as const
export const implementTimeWords: Readonly<Record<(typeof implementTimes)[number], string>> = {
  days: 'a few days',
  weeks: 'some weeks',
  quarter: 'up to three months',
  halfYear: 'up to half a year',
  longer: 'more than half a year',
}

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
