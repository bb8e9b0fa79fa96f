import type { CommentTarget, Thread } from './journey.ts'
import { plainMentions, type Person, splitMentions } from './mentions.ts'

/** A comment that somebody should see. */
export interface InboxItem extends Heard {
  readonly threadId: string
  readonly target: CommentTarget
}

interface Comment {
  readonly id: string
  readonly author: string
  readonly authorId?: string | undefined
  readonly at: string
  readonly text: string
}

/** What of a talk somebody should see, with the names as they are today. */
interface Heard {
  readonly commentId: string
  readonly author: string
  readonly at: string
  readonly text: string
  readonly reason: 'mention' | 'answer'
}

/** The comments of others that mention somebody, or answer in a thread after them. */
export function inboxOf(
  threads: readonly Thread[],
  me: Person,
  people: readonly Person[] = [],
): InboxItem[] {
  const names = threads.flatMap(({ comments }) => comments.map(({ author }) => author))
  return threads.flatMap(({ id: threadId, target, comments }) =>
    heardIn(comments, me, { names, people }).map((heard) => ({ threadId, target, ...heard })),
  )
}

/** What of one talk somebody should see: comments say by id who wrote them and who is meant, or by name. */
export function heardIn(
  comments: readonly Comment[],
  me: Person,
  { names, people }: { readonly names: readonly string[]; readonly people: readonly Person[] },
): Heard[] {
  const known = [...new Set([me.name, ...names])].filter((each) => each !== '')
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name || undefined
  const isMine = ({ author, authorId }: Comment) =>
    authorId === undefined ? author === me.name : authorId === me.id
  return comments.flatMap((comment, i): Heard[] => {
    if (isMine(comment)) return []
    const isMentioned = splitMentions(comment.text, known).some(({ text, isMention, id }) =>
      id === undefined ? isMention && text === `@${me.name}` : id === me.id,
    )
    if (!isMentioned && !comments.slice(0, i).some(isMine)) return []
    const { id: commentId, at, author, authorId = '' } = comment
    return [
      {
        commentId,
        author: nameOf(authorId) ?? author,
        at,
        text: plainMentions(comment.text, nameOf),
        reason: isMentioned ? 'mention' : 'answer',
      },
    ]
  })
}
