import { type ResearchPlan, researchPlanSchema } from '@desirepath/contract'
import { addPlan, changePlan, listPlans, personasSpokenFor, type Store } from '@desirepath/store'
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
          const plan = researchPlanSchema.parse(body)
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
      const id = newId()
      await addPlan(store, workspaceId, { id, body })
      return { id }
    },
    changeResearch: ({ workspaceId, params, body }) => change(workspaceId, params.id!, body),
    removeResearch: ({ workspaceId, params }) => change(workspaceId, params.id!, null),
  }
}
