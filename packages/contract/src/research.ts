import { z } from 'zod'
import { operation } from './operation.ts'

const id = z.string().min(1).max(200)
const line = z.string().trim().max(500)

export const researchPlanSchema = z.object({
  title: z.string().trim().min(1).max(300),
  kind: z.enum(['interview', 'survey', 'usabilityTest']),
  /** What is to be found out. */
  goal: z.string().max(5000).default(''),
  journeyId: id.nullable().default(null),
  /** Whom it is about. */
  personaId: id.nullable().default(null),
  /** Who does it. */
  owner: line.default(''),
  /** The day by which it is to be known, `YYYY-MM-DD`. */
  due: z.iso.date().nullable().default(null),
  questions: z
    .array(
      z.object({
        id,
        text: z.string().trim().max(2000),
        /** Of the journey; null where it is about all of it. */
        stageId: id.nullable(),
        /** When it is asked, e.g. “a first visit”, “after a refund”. */
        context: line,
      }),
    )
    .max(200)
    .default([]),
  people: z
    .array(
      z.object({
        id,
        name: line,
        state: z.enum(['planned', 'asked', 'done', 'declined']),
        /** `YYYY-MM-DD`. */
        on: z.iso.date().nullable(),
        /** What they said, in the evidence library. */
        itemId: id.nullable(),
      }),
    )
    .max(2000)
    .default([]),
})
export type ResearchPlan = z.output<typeof researchPlanSchema>

const created = z.object({ id: z.string() })

/** Research to do: interviews, surveys and tests with their questions, and who has been asked. */
export const research = {
  listResearch: operation({
    id: 'listResearch',
    method: 'GET',
    path: '/api/research',
    summary: 'Planned interviews, surveys and tests, the last changed first',
    output: z.object({
      items: z.array(z.object({ id: z.string(), plan: researchPlanSchema, updatedAt: z.string() })),
    }),
    errors: [],
  }),
  addResearch: operation({
    id: 'addResearch',
    method: 'POST',
    path: '/api/research',
    summary: 'Plans an interview, survey or test',
    body: researchPlanSchema,
    output: created,
    creates: true,
    errors: ['invalid-input', 'key-reused'],
  }),
  changeResearch: operation({
    id: 'changeResearch',
    method: 'PUT',
    path: '/api/research/:id',
    summary: 'Makes a plan say what is given; brings a deleted one back',
    body: researchPlanSchema,
    output: created,
    errors: ['invalid-input', 'not-found'],
  }),
  removeResearch: operation({
    id: 'removeResearch',
    method: 'DELETE',
    path: '/api/research/:id',
    summary: 'Deletes a plan; what was learned stays in the evidence library',
    output: created,
    errors: ['not-found'],
  }),
} as const
