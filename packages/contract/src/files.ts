import { z } from 'zod'
import { operation } from './operation.ts'

const fileSchema = z.object({
  /** SHA-256 of the bytes, in hexadecimal. */
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** Of pictures, in pixels. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})
export type KeptFile = z.infer<typeof fileSchema>

/** The files that cards show. */
export const files = {
  addFile: operation({
    id: 'addFile',
    method: 'POST',
    path: '/api/files',
    summary: 'Keeps a picture, video or other file for cards to show; an SVG is cleaned first',
    query: z.object({ name: z.string().min(1).max(300) }),
    body: 'binary',
    output: fileSchema,
    errors: ['invalid-input', 'too-large', 'bad-file'],
  }),
  readFile: operation({
    id: 'readFile',
    method: 'GET',
    path: '/api/files/:id',
    summary: 'The bytes of a file; with a Range, a part of them',
    query: z.object({
      /** Offered for saving under this name. */
      download: z.string().min(1).max(300).optional(),
    }),
    output: 'application/octet-stream',
    errors: ['invalid-input', 'not-found', 'out-of-range'],
  }),
} as const
