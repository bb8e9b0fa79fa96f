import { addComment, addThread, removeThread, resolveThread } from '@desirepath/collab'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { Store } from '@desirepath/store'
import { mentioning } from '../members/mentions.ts'
import type { Live } from '../live/live.ts'
import type { Member } from '../session/session.ts'
import { shownName } from '../session/shown-name.ts'

/** Comments go through the server, which says who wrote them and when. */
export function commentRoutes({
  store,
  live,
}: {
  readonly store: Store
  readonly live: Live
}): Pick<Handlers, 'beginThread' | 'addComment' | 'changeThread' | 'removeThread'> {
  return {
    async beginThread({ workspaceId, member, params, body }) {
      const ref = { workspaceId, journeyId: params.id! }
      const text = await mentioning(store, workspaceId, body.text)
      const id = await live.edit(ref, member.name, (doc) =>
        addThread(doc, body.target, saying(member, text)),
      )
      return { id }
    },
    async addComment({ workspaceId, member, params, body }) {
      const ref = { workspaceId, journeyId: params.id! }
      const text = await mentioning(store, workspaceId, body.text)
      const id = await live.edit(ref, member.name, (doc) => {
        requireThread(doc, params.thread!)
        return addComment(doc, params.thread!, saying(member, text))
      })
      return { id }
    },
    async changeThread({ workspaceId, member, params, body }) {
      const id = params.thread!
      await live.edit({ workspaceId, journeyId: params.id! }, member.name, (doc) => {
        requireThread(doc, id)
        resolveThread(doc, id, body.resolved)
      })
      return { id }
    },
    async removeThread({ workspaceId, member, params }) {
      const id = params.thread!
      await live.edit({ workspaceId, journeyId: params.id! }, member.name, (doc) => {
        requireThread(doc, id)
        removeThread(doc, id)
      })
      return { id }
    },
  }
}

function saying(member: Member, text: string) {
  return { author: shownName(member), authorId: member.id, at: new Date().toISOString(), text }
}

function requireThread(doc: Parameters<typeof resolveThread>[0], id: string): void {
  if (!doc.y.getMap('threads').has(id))
    throw new ProblemError('not-found', 'There is no such thread.')
}
