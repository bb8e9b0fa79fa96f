import { cardColours, figureSchema } from '@desirepath/core'
import { z } from 'zod'
import { evidenceFilterSchema, listedEvidenceSchema } from './evidence.ts'
import { operation } from './operation.ts'

const id = z.string().min(1).max(200)
const ids = z.array(id).min(1).max(5000)
const colour = z.enum(cardColours)
const created = z.object({ id: z.string() })

const themeSchema = z.object({
  id: z.string(),
  name: z.string(),
  colour,
  description: z.string(),
})

const themeFields = z.object({
  name: z.string().trim().min(1).max(120),
  colour,
  description: z.string().trim().max(2000),
})

/** The themes of the evidence library, and what belongs to them. */
export const evidenceThemes = {
  listThemes: operation({
    id: 'listThemes',
    method: 'GET',
    path: '/api/evidence/themes',
    summary: 'The themes that evidence is coded with',
    output: z.object({ items: z.array(themeSchema) }),
    errors: [],
  }),
  addTheme: operation({
    id: 'addTheme',
    method: 'POST',
    path: '/api/evidence/themes',
    summary: 'Makes a theme',
    body: themeFields.extend({
      colour: colour.default('grey'),
      description: themeFields.shape.description.default(''),
    }),
    output: created,
    creates: true,
    errors: ['invalid-input', 'conflict', 'key-reused'],
  }),
  changeTheme: operation({
    id: 'changeTheme',
    method: 'PATCH',
    path: '/api/evidence/themes/:theme',
    summary: 'Changes a theme, or brings a deleted one back with its codings',
    body: themeFields.partial().extend({ deleted: z.literal(false).optional() }),
    output: created,
    errors: ['invalid-input', 'not-found', 'conflict'],
  }),
  removeTheme: operation({
    id: 'removeTheme',
    method: 'DELETE',
    path: '/api/evidence/themes/:theme',
    summary: 'Deletes a theme; it can be brought back with PATCH deleted: false',
    output: created,
    errors: ['not-found'],
  }),
  codeEvidence: operation({
    id: 'codeEvidence',
    method: 'POST',
    path: '/api/evidence/codings',
    summary:
      'Codes items with a theme, says that they do not belong to it, or forgets what was said',
    body: z.object({ theme: id, items: ids, belongs: z.boolean().nullable() }),
    /** The items of which something else was said before. */
    output: z.object({ changed: z.array(z.string()) }),
    errors: ['invalid-input', 'not-found'],
  }),
  proposeThemes: operation({
    id: 'proposeThemes',
    method: 'GET',
    path: '/api/evidence/proposals',
    summary:
      'Themes proposed for what is not coded yet, learned from what people have coded; the most uncertain first',
    query: evidenceFilterSchema.extend({
      limit: z.coerce.number().int().min(1).max(50).default(12),
    }),
    output: z.object({
      /** How many more have to be coded before anything can be proposed; 0 where it is enough. */
      needed: z.number().int(),
      /** Of how much that is not coded these were chosen. */
      considered: z.number().int(),
      /** How often the right theme of what was coded before stands first, and among the first three. */
      first: figureSchema.nullable(),
      topThree: figureSchema.nullable(),
      items: z.array(
        z.object({
          item: listedEvidenceSchema,
          proposals: z.array(z.object({ theme: z.string(), likelihood: z.number() })),
        }),
      ),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
  clusterEvidence: operation({
    id: 'clusterEvidence',
    method: 'GET',
    path: '/api/evidence/clusters',
    summary:
      'What the evidence found speaks about, for a first look: clusters named by their words',
    query: evidenceFilterSchema,
    output: z.object({
      /** How much of what was found was read: the newest. */
      considered: z.number().int(),
      clusters: z.array(
        z.object({
          title: z.string(),
          language: z.string().nullable(),
          items: z.array(z.string()),
          /** The most typical of them. */
          examples: z.array(z.object({ id: z.string(), text: z.string() })),
        }),
      ),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
