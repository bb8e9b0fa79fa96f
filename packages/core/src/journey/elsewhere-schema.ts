import { z } from 'zod'
import { evidenceLevels } from './evidence-level.ts'

/** How many speak for a thing and against it, and how far that backs it. */
export const backingSchema = z.object({
  level: z.enum(evidenceLevels),
  pro: z.number(),
  contra: z.number(),
  /** Set where the log itself says it, and not people or answers one by one. */
  isFromLog: z.literal(true).optional(),
})

/** Where it comes from, most first, and how new the newest of it is (ISO 8601). */
export const groundsFields = {
  newest: z.string().nullable(),
  sources: z.array(z.object({ name: z.string(), n: z.number() })),
}

/** What was measured of a record in one place. */
export const measuredOfRecordSchema = backingSchema.extend(groundsFields)
export type MeasuredOfRecord = z.infer<typeof measuredOfRecordSchema>

/**
 * What speaks for a record of the workspace and does not stand on this map: evidence put to it on its
 * page and on other maps, and what was measured of it there. The workspace keeps it up to date.
 */
export const elsewhereSchema = z.object({
  pro: z.number().int().min(0),
  contra: z.number().int().min(0),
  ...groundsFields,
  /** Where most was measured; the same customers may be on several maps. */
  measured: measuredOfRecordSchema.optional(),
  /** Of an idea: a finding that it answers is backed. */
  answers: z.literal(true).optional(),
})
export type Elsewhere = z.infer<typeof elsewhereSchema>
