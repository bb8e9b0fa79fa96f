import { isAtLeast } from '@desirepath/contract'
import type { RecordType } from '@desirepath/core'
import {
  addRecordComment,
  changeRecordComment,
  findRecordComment,
  listRecordComments,
  type RecordComment,
  type RecordRef,
  type Store,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { mentioning } from '../members/mentions.ts'
import { newId } from '../new-id.ts'
import type { Member } from '../session/session.ts'
import { shownName } from '../session/shown-name.ts'
import { existing } from './existing.ts'

interface Like {
  readonly comments: Handlers['personas.comments']
  readonly comment: Handlers['personas.comment']
  readonly changeComment: Handlers['personas.changeComment']
  readonly removeComment: Handlers['personas.removeComment']
}

/** What people say about a record. */
export function recordCommentRoutes(store: Store, type: RecordType): Like {
  return {
    async comments({ workspaceId, member, params }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const items = await listRecordComments(store, ref)
      return { items: items.map((each) => presentComment(each, member)) }
    },
    async comment({ workspaceId, member, params, body }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const parentId = body.answers === undefined ? null : await talkOf(store, ref, body.answers)
      const id = newId()
      const text = await mentioning(store, workspaceId, body.text)
      const author = shownName(member)
      await addRecordComment(store, ref, { id, author, authorId: member.id, parentId, text })
      return { id }
    },
    async changeComment({ workspaceId, member, params, body: { text, isResolved, deleted } }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const found = await existingComment(store, ref, params.commentId!)
      if (text !== undefined && !isOwn(found, member))
        throw new ProblemError('not-allowed', 'Only who wrote a comment writes it anew.')
      if (deleted === false) requireDeleter(found, member)
      const change = {
        isResolved,
        ...(text !== undefined && { text: await mentioning(store, workspaceId, text) }),
        ...(deleted === false && { isDeleted: false }),
      }
      await changeRecordComment(store, ref, { id: found.id, change })
      return { id: found.id }
    },
    async removeComment({ workspaceId, member, params }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const found = await existingComment(store, ref, params.commentId!)
      requireDeleter(found, member)
      await changeRecordComment(store, ref, { id: found.id, change: { isDeleted: true } })
      return { id: found.id }
    },
  }
}

function presentComment({ parentId, editedAt, at, ...said }: RecordComment, member: Member) {
  return {
    ...said,
    answers: parentId,
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    isOwn: isOwn(said, member),
  }
}

async function existingComment(store: Store, ref: RecordRef, id: string): Promise<RecordComment> {
  const found = await findRecordComment(store, ref, id)
  if (found === null) throw new ProblemError('not-found', 'There is no such comment.')
  return found
}

/** An answer to an answer stands in the same talk. */
async function talkOf(store: Store, ref: RecordRef, answers: string): Promise<string> {
  const { id, parentId } = await existingComment(store, ref, answers)
  return parentId ?? id
}

function isOwn({ author, authorId }: Pick<RecordComment, 'author' | 'authorId'>, member: Member) {
  return authorId === null ? author === shownName(member) : authorId === member.id
}

function requireDeleter(comment: RecordComment, member: Member): void {
  if (!isOwn(comment, member) && !isAtLeast(member.role, 'editor'))
    throw new ProblemError('not-allowed', 'Who wrote a comment deletes it, or somebody who edits.')
}
