import type { Ask } from '../drill-down/ask.ts'
import type { Handlers } from '../http/operation.ts'

/** What customers ask at the steps of a journey. */
export function questionRoutes(ask: Ask): Pick<Handlers, 'customerQuestions'> {
  return {
    async customerQuestions({ workspaceId, params }) {
      const question = { type: 'customerQuestions' } as const
      return (await ask({ workspaceId, id: params.id!, question })) as never
    },
  }
}
