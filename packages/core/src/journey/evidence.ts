import { z } from 'zod'
import { feedbackSources } from '../feedback/item.ts'

const id = z.string().min(1).max(200)
const people = {
  /** Set where the evidence speaks against what it is put to. */
  against: z.literal(true).optional(),
  /** Set where people put it there; what is not so marked was found by discovery. */
  added: z.literal(true).optional(),
  /** Where it can be read in full. */
  link: z.string().max(2000).optional(),
}

/** What a card or record rests on: a verbatim, or a figure in words. */
export const evidenceSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('feedback'),
    feedbackId: id,
    /** Redacted. */
    text: z.string(),
    at: z.string().nullable(),
    language: z.string().nullable(),
    /** Where it comes from: the same for all that comes from there. */
    source: z.string(),
    /** What the one item is called. */
    title: z.string().optional(),
    score: z.object({ value: z.number(), min: z.number(), max: z.number() }).nullable(),
    /** What kind of source it is from, where the evidence library says so. */
    sourceType: z.enum(feedbackSources).optional(),
    /** Set where it stands in the evidence library, under `feedbackId`. */
    inLibrary: z.literal(true).optional(),
    /** Where in the recording it was said. */
    second: z.number().min(0).optional(),
    ...people,
  }),
  z.object({
    type: z.literal('figure'),
    name: z.string(),
    /** A sentence with the figure, its n and interval. */
    text: z.string(),
    value: z.number().nullable(),
    n: z.number().int().min(0),
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** When it was counted, ISO 8601. */
    at: z.string().optional(),
    ...people,
  }),
])
export type Evidence = z.infer<typeof evidenceSchema>
