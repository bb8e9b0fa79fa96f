import type { RecordType } from '@desirepath/core'
import {
  addRecordComment,
  listRecordComments,
  resolveRecordComment,
  type Store,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { mentioning } from '../members/mentions.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'
import { existing } from './existing.ts'

interface Like {
  readonly comments: Handlers['personas.comments']
  readonly comment: Handlers['personas.comment']
  readonly resolve: Handlers['personas.resolve']
}

/** What people say about a record. */
export function recordCommentRoutes(store: Store, type: RecordType): Like {
  return {
    async comments({ workspaceId, params }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const items = await listRecordComments(store, ref)
      return { items: items.map((each) => ({ ...each, at: each.at.toISOString() })) }
    },
    async comment({ workspaceId, member, params, body }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const id = newId()
      const text = await mentioning(store, workspaceId, body.text)
      await addRecordComment(store, ref, { id, author: shownName(member), text })
      return { id }
    },
    async resolve({ workspaceId, params, body: { isResolved } }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const id = params.commentId!
      if (!(await resolveRecordComment(store, ref, { id, isResolved })))
        throw new ProblemError('not-found', 'There is no such comment.')
      return { id }
    },
  }
}
