import { z } from 'zod'
import { evidenceSchema } from '../journey/evidence.ts'
import { tagsSchema } from '../journey/tags-schema.ts'

const id = z.string().min(1).max(200)

/** One line of a list. */
export const lineSchema = z.string().trim().min(1).max(300)
/** 1…5, from worst or least to best or most; null where nobody has said. */
export const gradeSchema = z.number().int().min(1).max(5).nullable()
export const linesSchema = z.array(lineSchema).max(100)

/** What every record says, whatever its type. */
export const commonFields = {
  title: z.string().trim().min(1).max(300),
  /** Small Markdown. */
  description: z.string().max(20_000),
  tags: tagsSchema,
  /** A member’s name, or whom else it belongs to. */
  owner: z.string().max(200),
  /** Found by discovery or noted in a hurry, and not looked through yet. */
  isDraft: z.boolean(),
  /** Other records that this one rests on, answers or needs. */
  links: z.array(id).max(500),
  /** What people put to it, for it or against it, beside what its maps measured. */
  evidence: z.array(evidenceSchema).max(2000),
  /** Fields of one’s own. */
  extra: z.array(z.object({ name: lineSchema, value: z.string().max(2000) })).max(100),
}

export const blankCommon = {
  description: '',
  tags: [],
  owner: '',
  isDraft: false,
  links: [],
  evidence: [],
  extra: [],
}
