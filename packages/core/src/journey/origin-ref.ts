import { z } from 'zod'

const id = z.string()
/** A column of the events. */
const column = z.string().min(1).max(500)
const name = z.string().max(500)

/** Those who came from a source, by their first or last event that says so; the empty name is for those of whom nothing is said. */
export const sourceRefSchema = z.object({
  figure: z.literal('source'),
  column,
  touch: z.enum(['first', 'last']),
  name,
  /** Up to a step that they come to; else of the whole journey. */
  stepId: id.optional(),
})

/** Those who sought a term, or anything where no name is given. */
export const searchRefSchema = z.object({
  figure: z.literal('search'),
  column,
  name: name.min(1).optional(),
  /** Only those who sought something else next, or did nothing any more. */
  after: z.enum(['again', 'left']).optional(),
  stepId: id.optional(),
})

export type SourceRef = Readonly<z.infer<typeof sourceRefSchema>>
export type SearchRef = Readonly<z.infer<typeof searchRefSchema>>
