import type { CommentTarget } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readTable,
  removeEntry,
} from '../document.ts'
import { inOrder, keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'

/** Who says something, and when (ISO 8601); the server puts both in, not the browser. */
export interface Saying {
  readonly author: string
  readonly authorId?: string
  readonly at: string
  readonly text: string
}

/** Begins a thread on something, with its first comment; gives back its id. */
export function addThread(doc: JourneyDocument, target: CommentTarget, saying: Saying): string {
  const id = doc.newId()
  edit(doc, () => {
    const order = keyAt(inOrder(readTable(doc, shapes.threads)), Infinity)
    putEntry(doc, shapes.threads, [id, { target, resolved: false, order }])
    addComment(doc, id, saying)
  })
  return id
}

export function addComment(doc: JourneyDocument, threadId: string, saying: Saying): string {
  const id = doc.newId()
  edit(doc, () => {
    const order = keyAt(inOrder(readTable(doc, shapes.comments)), Infinity)
    putEntry(doc, shapes.comments, [id, { ...saying, threadId, order }])
  })
  return id
}

export function resolveThread(doc: JourneyDocument, id: string, resolved: boolean): boolean {
  return edit(doc, () => changeEntry(doc, shapes.threads, [id, { resolved }]))
}

export function removeThread(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    for (const [commentId, comment] of readTable(doc, shapes.comments)) {
      if (comment.threadId === id) removeEntry(doc, 'comments', commentId)
    }
    removeEntry(doc, 'threads', id)
  })
}
