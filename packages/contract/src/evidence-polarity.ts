import { figureSchema } from '@desirepath/core'
import { z } from 'zod'
import { evidenceFilterSchema } from './evidence.ts'
import { operation } from './operation.ts'

/** Shares of what was read; null where fewer than `least` were. */
const shares = { positive: figureSchema, neutral: figureSchema, negative: figureSchema }

const counts = { positive: z.number(), neutral: z.number(), negative: z.number() }

const groupSchema = z.object({
  /** A source, a month as `YYYY-MM`, a theme, an author …; '' where it is not known. */
  value: z.string(),
  n: z.number().int(),
  /** Without a score, and read as positive, neutral or negative. */
  read: z.number().int(),
  unclear: z.number().int(),
  counts: z.object(counts),
  ...shares,
  /** How far they went. */
  reach: z.object({
    /** Of so many it is known. */
    known: z.number().int(),
    sum: z.number(),
    /** Of what was read: of so many it is known, and how many they reached. */
    read: z.object({ known: z.number().int(), sum: z.number() }),
    /** Reached by what was read so. */
    counts: z.object(counts),
    /** Reached by what is unclear. */
    unclear: z.number(),
    /** Of what was read, each weighted by whom it reached; their interval goes by the effective number. */
    ...shares,
  }),
  /** What has a score is counted apart: low and high scores. */
  scored: z.object({ n: z.number().int(), low: figureSchema, high: figureSchema }),
})

/** How what came without a score speaks. */
export const evidencePolarity = {
  evidencePolarity: operation({
    id: 'evidencePolarity',
    method: 'GET',
    path: '/api/evidence/polarity',
    summary:
      'How what filters find speaks, read from the words of what has no score: shares with n and interval, plain and weighted by reach, by source, month, theme, channel or author',
    query: evidenceFilterSchema.extend({
      by: z.enum(['all', 'month', 'source', 'file', 'theme', 'channel', 'author']).default('all'),
    }),
    output: z.object({
      /** By what it was read; null before anything was. */
      model: z
        .object({
          method: z.enum(['learned', 'vader', 'none']),
          /** Cross-validated: how well scored comments are told apart. */
          auc: z.number().nullable(),
          /** Scored comments to learn from. */
          labels: z.number().int(),
          at: z.string(),
        })
        .nullable(),
      /** Texts of the workspace that wait to be read. */
      unread: z.number().int(),
      /** Below so many a share has no value. */
      least: z.number().int(),
      /** The largest first, months in their order. */
      groups: z.array(groupSchema),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
