import { z } from 'zod'
import { evidenceSchema } from '../journey/evidence.ts'
import { lineSchema } from './common.ts'
import { empathyFields } from './empathy-fields.ts'

/** A note on the board; it rests on what is put to it. */
export const empathyNoteSchema = z.object({
  id: z.string().min(1).max(200),
  field: z.enum(empathyFields),
  text: lineSchema,
  evidence: z.array(evidenceSchema).max(200),
})
export type EmpathyNote = z.infer<typeof empathyNoteSchema>

export const empathySchema = z.array(empathyNoteSchema).max(500)
