import { z } from 'zod'

/** A piece of evidence without its words: what another place needs, to count it once. */
export const pieceSchema = z.object({
  /** The same wherever the same thing is put. */
  key: z.string(),
  /** How many people or answers it stands for. */
  n: z.number().int().min(1),
  against: z.literal(true).optional(),
  at: z.string().nullable(),
  source: z.string(),
})
export type Piece = z.infer<typeof pieceSchema>
