import { Link } from '@tanstack/react-router'
import { CheckCheck, Inbox } from 'lucide-react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { momentOf } from '../../ui/moment.ts'
import styles from './inbox.module.css'
import { type InboxItem, useInbox, useReadInbox } from './queries.ts'
import { wayTo } from './way.ts'
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
  return (
    <li>
      <Link {...wayTo(item)} className={styles.item} data-unread={!item.isRead || undefined}>
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
