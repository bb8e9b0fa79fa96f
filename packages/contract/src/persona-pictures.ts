import { z } from 'zod'
import { operation } from './operation.ts'

/** A persona as something to show. */
export const personaPictures = {
  exportPersona: operation({
    id: 'exportPersona',
    method: 'GET',
    path: '/api/personas/:id/export/:format',
    summary: 'The card or the empathy map of a persona as a slide: png, svg or pdf',
    query: z.object({
      what: z.enum(['card', 'empathy']).default('card'),
      theme: z.enum(['light', 'dark']).default('light'),
      /** Pixels of a png for each of 1280 × 720. */
      scale: z.coerce.number().min(1).max(4).default(2),
    }),
    output: 'application/octet-stream',
    errors: ['invalid-input', 'not-found'],
  }),
} as const
