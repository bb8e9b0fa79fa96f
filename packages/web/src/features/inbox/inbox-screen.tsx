import { recordNouns } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { CheckCheck, Inbox } from 'lucide-react'
import { formatSelection } from '../../map/selection.ts'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { momentOf } from '../../ui/moment.ts'
import { selectionOf } from '../comments/target.ts'
import styles from './inbox.module.css'
import { type InboxItem, useInbox, useReadInbox } from './queries.ts'
import { words } from './words.ts'

/** Comments and cards that mention me or answer me, over all journeys and records; each leads there. */
export function InboxScreen() {
  const { data, error, refetch } = useInbox()
  const read = useReadInbox()
  return (
    <Screen
      title={words.title}
      actions={
        data !== undefined &&
        data.unread > 0 && (
          <Button icon={CheckCheck} disabled={read.isPending} onClick={() => read.mutate()}>
            {words.allRead}
          </Button>
        )
      }
    >
      <ScreenBody>
        <div className={styles.page}>
          {error && data === undefined && (
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          )}
          {data === undefined && !error && <Skeleton width="100%" height={120} />}
          {data?.items.length === 0 && (
            <Empty icon={Inbox} title={words.emptyTitle}>
              <p>{words.empty}</p>
            </Empty>
          )}
          <ul className={styles.list}>
            {data?.items.map((item) => (
              <Item key={keyOf(item)} item={item} />
            ))}
          </ul>
        </div>
      </ScreenBody>
    </Screen>
  )
}

function keyOf(item: InboxItem): string {
  return 'cardId' in item ? `${item.journeyId} ${item.cardId}` : item.commentId
}

function Item({ item }: { readonly item: InboxItem }) {
  const look = { className: styles.item, 'data-unread': !item.isRead || undefined }
  if ('recordId' in item) {
    const params = { noun: recordNouns[item.recordType], id: item.recordId }
    return (
      <li>
        <Link to="/$noun/$id" params={params} {...look}>
          <Says item={item} />
        </Link>
      </li>
    )
  }
  if ('cardId' in item) {
    const select = formatSelection({ kind: 'card', id: item.cardId })
    return (
      <li>
        <Link to="/journeys/$id" params={{ id: item.journeyId }} search={{ select }} {...look}>
          <Says item={item} />
        </Link>
      </li>
    )
  }
  const { journeyId, threadId, target } = item
  const select = formatSelection(selectionOf(target))
  return (
    <li>
      <Link
        to="/journeys/$id"
        params={{ id: journeyId }}
        search={{ panel: 'comments', thread: threadId, select }}
        {...look}
      >
        <Says item={item} />
      </Link>
    </li>
  )
}

function Says({ item }: { readonly item: InboxItem }) {
  const { title, author, at, text, reason, isRead } = item
  const says = 'cardId' in item ? words.inCard : words.reasons[reason]
  return (
    <>
      <span className={styles.head}>
        <b dir="auto">{author === '' ? words.someone : author}</b>
        <span>{says}</span>
        {!isRead && <Tag>{words.isNew}</Tag>}
        <time dateTime={at}>{momentOf(at)}</time>
      </span>
      <span className={styles.text} dir="auto">
        {text}
      </span>
      <small dir="auto">{title}</small>
    </>
  )
}
