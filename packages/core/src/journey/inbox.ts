import type { CommentTarget, Thread } from './journey.ts'
import { splitMentions } from './mentions.ts'

/** A comment that somebody should see. */
export interface InboxItem {
  readonly threadId: string
  readonly commentId: string
  readonly target: CommentTarget
  readonly author: string
  readonly at: string
  readonly text: string
  readonly reason: 'mention' | 'answer'
}

/** The comments of others that mention somebody by name, or answer in a thread after them. */
export function inboxOf(threads: readonly Thread[], name: string): InboxItem[] {
  const names = new Set([
    name,
    ...threads.flatMap(({ comments }) => comments.map(({ author }) => author)),
  ])
  const known = [...names].filter((each) => each !== '')
  return threads.flatMap(({ id: threadId, target, comments }) =>
    comments.flatMap(({ id: commentId, ...comment }, i): InboxItem[] => {
      if (comment.author === name) return []
      const isMentioned = splitMentions(comment.text, known).some(
        ({ text, isMention }) => isMention && text === `@${name}`,
      )
      const isAnswer = comments.slice(0, i).some(({ author }) => author === name)
      if (!isMentioned && !isAnswer) return []
      return [
        { threadId, commentId, target, ...comment, reason: isMentioned ? 'mention' : 'answer' },
      ]
    }),
  )
}
