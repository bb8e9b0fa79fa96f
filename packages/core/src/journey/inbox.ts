import type { CommentTarget, Thread } from './journey.ts'
import { parseMarkdown, plainText } from './markdown.ts'
import { plainMentions, type Person, renamedMentions, splitMentions } from './mentions.ts'

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

/** A change of a card, with what it said then. */
interface CardEdit {
  readonly author: string
  readonly at: string
  readonly says: string
}

/**
 * By which of its changes, the oldest first, a card came to mention somebody; null where it does so no
 * more, or where they wrote it themselves. However often it is changed, it is told of once.
 */
export function cardMention(
  edits: readonly CardEdit[],
  me: Person,
  people: readonly Person[],
): Pick<Heard, 'author' | 'at' | 'text'> | null {
  const isMeant = ({ says }: CardEdit) =>
    parseMarkdown(says).some(({ spans }) => spans.some(({ mention }) => mention === me.id))
  const last = edits.at(-1)
  if (last === undefined || !isMeant(last)) return null
  const first = edits.slice(edits.findLastIndex((edit) => !isMeant(edit)) + 1)[0] ?? last
  // Changes know only the name of who made them, which two may have.
  const namesakes = people.filter(({ id, name }) => name === me.name && id !== me.id)
  if (first.author === me.name && namesakes.length === 0) return null
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name
  return { author: first.author, at: first.at, text: plainText(renamedMentions(last.says, nameOf)) }
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
