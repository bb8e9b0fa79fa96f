import type { Handlers } from '../http/operation.ts'
import type { Sessions } from './session.ts'

export function sessionRoutes(sessions: Sessions): Pick<Handlers, 'renameMember' | 'invite'> {
  return {
    async renameMember({ body, request }) {
      await sessions.rename(request, body.name)
      return { name: body.name }
    },
    invite: async ({ workspaceId, body }) => ({
      path: await sessions.invite(workspaceId, body.role),
    }),
  }
}
