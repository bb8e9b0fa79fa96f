import { type ResearchPlan, researchPlanSchema } from '@desirepath/contract'
import {
  addPlan,
  changePlan,
  listJourneyDatasets,
  listPlans,
  personasSpokenFor,
  type Store,
} from '@desirepath/store'
import { z } from 'zod'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'

type ResearchOperation = 'listResearch' | 'addResearch' | 'changeResearch' | 'removeResearch'

/** Research to do. */
export function researchRoutes(store: Store): Pick<Handlers, ResearchOperation> {
  const change = async (workspaceId: string, id: string, body: ResearchPlan | null) => {
    if (!(await changePlan(store, workspaceId, { id, body })))
      throw new ProblemError('not-found', 'There is no such plan.')
    return { id }
  }
  return {
    async listResearch({ workspaceId }) {
      const [plans, personas] = await Promise.all([
        listPlans(store, workspaceId),
        personasSpokenFor(store, workspaceId),
      ])
      return {
        items: plans.map(({ id, body, updatedAt }) => {
          const plan = storedPlan(body)
          // It may have turned out to be another, or be gone.
          const about = personas.find(({ ids }) => plan.personaId && ids.includes(plan.personaId))
          return {
            id,
            plan: { ...plan, personaId: about?.id ?? null },
            updatedAt: updatedAt.toISOString(),
          }
        }),
      }
    },
    async addResearch({ workspaceId, body }) {
      await requireKnown(store, workspaceId, { now: body })
      const id = newId()
      await addPlan(store, workspaceId, { id, body })
      return { id }
    },
    async changeResearch({ workspaceId, params, body }) {
      const id = params.id!
      const before = (await listPlans(store, workspaceId)).find((plan) => plan.id === id)
      // What has gone since stays said, and one that was deleted comes back as it was.
      if (before !== undefined)
        await requireKnown(store, workspaceId, {
          now: body,
          before: storedPlan(before.body),
        })
      return change(workspaceId, id, body)
    },
    removeResearch: ({ workspaceId, params }) => change(workspaceId, params.id!, null),
  }
}

const daySchema = z.iso.date()

/** A plan that was kept when days were not checked loses what is no day. */
function storedPlan(body: unknown): ResearchPlan {
  const plan = body as { readonly people?: readonly { readonly on?: unknown }[] }
  const people = (plan.people ?? []).map((person) => ({
    ...person,
    on: daySchema.safeParse(person.on).data ?? null,
  }))
  return researchPlanSchema.parse({ ...plan, people })
}

type About = Pick<ResearchPlan, 'journeyId' | 'personaId'>

/** Throws where a plan comes to be about a journey or persona that is not there. */
async function requireKnown(
  store: Store,
  workspaceId: string,
  { now: { journeyId, personaId }, before }: { readonly now: About; readonly before?: About },
): Promise<void> {
  if (journeyId !== null && journeyId !== before?.journeyId) {
    const journeys = await listJourneyDatasets(store, workspaceId)
    if (!journeys.some((journey) => journey.journeyId === journeyId))
      throw new ProblemError('invalid-input', 'body.journeyId: the workspace has no such journey')
  }
  if (personaId !== null && personaId !== before?.personaId) {
    const personas = await personasSpokenFor(store, workspaceId)
    if (!personas.some(({ ids }) => ids.includes(personaId)))
      throw new ProblemError('invalid-input', 'body.personaId: the workspace has no such persona')
  }
}
