import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { Ask } from '../drill-down/ask.ts'
import type { Live } from '../live/live.ts'
import type { Bind } from './measure.ts'

interface BindingDeps {
  readonly live: Live
  readonly ask: Ask
  readonly bind: Bind
}

interface Counted {
  readonly activity: string
  readonly events: number
  readonly customers: number
}

/** Which activities belong to which step of a journey. */
export function bindingRoutes(
  deps: BindingDeps,
): Pick<Handlers, 'journeyActivities' | 'bindSteps'> {
  return {
    async journeyActivities({ workspaceId, params }) {
      const id = params.id!
      const question = { type: 'activities' } as const
      const counted = (await deps.ask({ workspaceId, id, question })) as readonly Counted[]
      const { journey } = await deps.live.read({ workspaceId, journeyId: id })
      const stepOf = new Map(
        journey.steps.flatMap((step) => step.activities.map((name) => [name, step.id] as const)),
      )
      const activities = counted.map((each) => ({
        ...each,
        stepId: stepOf.get(each.activity) ?? null,
      }))
      return { asOf: journey.discovery?.asOf ?? null, activities }
    },
    async bindSteps({ workspaceId, member, params, body: { steps } }) {
      const ref = { workspaceId, journeyId: params.id! }
      const { journey } = await deps.live.read(ref)
      const known = new Set(journey.steps.map(({ id }) => id))
      const seen = new Set<string>()
      for (const { id, activities = [], add } of steps) {
        const given = [...activities, ...add]
        if (!known.has(id))
          throw new ProblemError('invalid-input', `body.steps: there is no step “${id}”`)
        const twice = given.find((name) => seen.has(name))
        if (twice !== undefined)
          throw new ProblemError(
            'invalid-input',
            `body.steps: “${twice}” is given to two steps; it can belong to one`,
          )
        for (const name of given) seen.add(name)
      }
      const before = await deps.bind(ref, { by: member.name, changes: steps })
      return { before: before.map((each) => ({ ...each, activities: [...each.activities] })) }
    },
  }
}
