import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { momentOf } from '../../ui/moment.ts'
import { useNotice } from '../../ui/toast.tsx'
import { MentionText } from '../comments/mention-text.tsx'
import type { People } from '../comments/people.ts'
import { useMay } from '../members/may.ts'
import { CommentForm } from './comment-form.tsx'
import type { CommentActs, RecordComment } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

interface TalkProps {
  readonly begun: RecordComment
  readonly answers: readonly RecordComment[]
  readonly acts: CommentActs
  readonly people: People
}

/** A comment on a record with its answers, and what can be done with them. */
export function RecordTalk({ begun, answers, acts, people }: TalkProps) {
  const [isAnswering, setIsAnswering] = useState(false)
  const mayComment = useMay('POST /api/personas/:id/comments')
  const onError = useSaid()
  const { id, isResolved } = begun
  return (
    <li data-settled={isResolved || undefined}>
      <Said comment={begun} acts={acts} people={people}>
        {mayComment && !isResolved && (
          <Button
            size="small"
            look="quiet"
            aria-label={words.answerTo(nameIn(begun, people))}
            onClick={() => setIsAnswering(true)}
          >
            {words.answer}
          </Button>
        )}
        {mayComment && (
          <Button
            size="small"
            look="quiet"
            onClick={() =>
              acts.change.mutate({ commentId: id, isResolved: !isResolved }, { onError })
            }
          >
            {isResolved ? words.reopen : words.settle}
          </Button>
        )}
      </Said>
      {answers.length > 0 && (
        <ol className={styles.answers}>
          {answers.map((each) => (
            <li key={each.id}>
              <Said comment={each} acts={acts} people={people} />
            </li>
          ))}
        </ol>
      )}
      {isAnswering && (
        <CommentForm
          label={words.answerTo(nameIn(begun, people))}
          submit={words.send}
          people={people}
          isBusy={acts.say.isPending}
          onCancel={() => setIsAnswering(false)}
          onSend={(text) =>
            acts.say.mutateAsync({ text, answers: id }).then(() => setIsAnswering(false), onError)
          }
        />
      )}
    </li>
  )
}

function Said({
  comment,
  acts,
  people,
  children,
}: {
  readonly comment: RecordComment
  readonly acts: CommentActs
  readonly people: People
  readonly children?: ReactNode
}) {
  const [isWriting, setIsWriting] = useState(false)
  const mayEdit = useMay('PATCH /api/personas/:id')
  const remove = useRemoval(acts)
  const onError = useSaid()
  const { id, at, text, isOwn, isResolved, editedAt } = comment
  return (
    <>
      <span>
        <b dir="auto">{nameIn(comment, people)}</b>
        <time dateTime={at}>{momentOf(at)}</time>
        {editedAt !== null && <i title={momentOf(editedAt)}>{words.edited}</i>}
        {isResolved && <small>{words.settled}</small>}
      </span>
      {isWriting ? (
        <CommentForm
          label={words.comment}
          submit={words.keepComment}
          people={people}
          begin={text}
          isBusy={acts.change.isPending}
          onCancel={() => setIsWriting(false)}
          onSend={(anew) =>
            acts.change
              .mutateAsync({ commentId: id, text: anew })
              .then(() => setIsWriting(false), onError)
          }
        />
      ) : (
        <MentionText text={text} people={people} />
      )}
      {!isWriting && (
        <span className={styles.commentActs}>
          {children}
          {isOwn && (
            <Button size="small" look="quiet" onClick={() => setIsWriting(true)}>
              {words.writeAnew}
            </Button>
          )}
          {(isOwn || mayEdit) && (
            <Button size="small" look="quiet" onClick={() => remove(id)}>
              {words.deleteComment}
            </Button>
          )}
        </span>
      )}
    </>
  )
}

function nameIn({ author, authorId }: RecordComment, { nameOf }: People): string {
  return nameOf(authorId ?? '') ?? author
}

function useSaid(): (error: Error) => void {
  const notice = useNotice()
  return (error) => notice({ text: error.message, timeout: 12_000 })
}

/** Deletes a comment at once, and offers to bring it back. */
function useRemoval({ remove, change }: CommentActs): (id: string) => void {
  const notice = useNotice()
  const onError = useSaid()
  return (id) =>
    void remove
      .mutateAsync(id)
      .then(() =>
        notice({
          text: words.commentDeleted,
          timeout: 12_000,
          action: {
            label: words.undo,
            run: () => void change.mutateAsync({ commentId: id, deleted: false }).catch(onError),
          },
        }),
      )
      .catch(onError)
}
