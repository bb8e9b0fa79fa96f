import type { Ask } from '../drill-down/ask.ts'
import type { Handlers } from '../http/operation.ts'

/** How the support handled the tickets of a journey. */
export function supportRoutes(ask: Ask): Pick<Handlers, 'support'> {
  return {
    async support({ workspaceId, params }) {
      return (await ask({ workspaceId, id: params.id!, question: { type: 'support' } })) as never
    },
  }
}
