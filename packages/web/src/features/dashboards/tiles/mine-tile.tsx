import { recordNouns } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Link, type LinkProps } from '@tanstack/react-router'
import { ListChecks, type LucideIcon, MessageSquare, Wrench } from 'lucide-react'
import { useSession } from '../../../editing/live.tsx'
import { dayOf } from '../../../ui/moment.ts'
import { useChecklists } from '../../guide/queries.ts'
import { type InboxItem, useInbox } from '../../inbox/queries.ts'
import { words as inboxWords } from '../../inbox/words.ts'
import { wayTo } from '../../inbox/way.ts'
import { useRecords } from '../../records/queries.ts'
import { kindWords } from '../words.ts'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts, TileRows } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { useToday } from './today.ts'
import { words } from './words.ts'

interface Waiting {
  readonly key: string
  readonly icon: LucideIcon
  readonly text: string
  readonly says: string
  readonly when: string
  readonly isLate?: boolean
  readonly to: LinkProps
}

const { name: title } = kindWords.mine
const toInbox: LinkProps = { to: '/inbox' }

/** What others wrote for me and I have not read, and what I am to do until when. */
export function MineTile() {
  const owner = useSession().data?.member.name ?? ''
  // Nobody owns anything as long as nobody has told what they are called.
  return owner === '' ? <Mine solutions={[]} /> : <OfOwner owner={owner} />
}

function OfOwner({ owner }: { readonly owner: string }) {
  return <Mine solutions={useSolutionsOf(owner)} />
}

function Mine({ solutions }: { readonly solutions: readonly Due[] }) {
  const inbox = useInbox()
  const toDo = useToDo()
  const error = inbox.error ?? toDo.error
  if (inbox.data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={inbox.refetch} />
  if (inbox.data === undefined || toDo.items === null) return <TileLoading title={title} />
  const unread = inbox.data.items.filter(({ isRead }) => !isRead).map(told)
  const due = [...toDo.items, ...solutions].toSorted((a, b) => a.due.localeCompare(b.due))
  const items = [
    ...due.filter(({ isLate }) => isLate),
    ...unread,
    ...due.filter((each) => !each.isLate),
  ]
  return (
    <TileParts
      title={title}
      to={toInbox}
      count={items.length}
      foot={
        <TileFoot
          rests={inboxWords.unread(inbox.data.unread)}
          way={{ label: words.more, to: toInbox }}
        />
      }
    >
      {(size) =>
        items.length === 0 ? (
          <TileNone title={words.noneMine} text={words.noneMineText} />
        ) : (
          <TileRows items={items} size={size} rowHeight={48} keyOf={({ key }) => key}>
            {({ icon: Icon, text, says, when, isLate, to }) => (
              <Link {...to} className={styles.row}>
                <Icon size={15} className={styles.type} aria-hidden />
                <span className={styles.what}>
                  <b dir="auto">{text}</b>
                  <small>
                    <span dir="auto">{says}</span>
                  </small>
                </span>
                <span className={styles.due} data-late={isLate || undefined}>
                  {when}
                </span>
              </Link>
            )}
          </TileRows>
        )
      }
    </TileParts>
  )
}

function told(item: InboxItem): Waiting {
  const { author, at, text, reason } = item
  const says = 'cardId' in item ? inboxWords.inCard : inboxWords.reasons[reason]
  return {
    key: 'cardId' in item ? `${item.journeyId} ${item.cardId}` : item.commentId,
    icon: MessageSquare,
    text,
    says: `${words.inboxOf(author, says)} · ${item.title}`,
    when: dayOf(at),
    to: wayTo(item),
  }
}

interface Due extends Waiting {
  readonly due: string
}

function useToDo(): { readonly items: readonly Due[] | null; readonly error: Error | null } {
  const { data, error } = useChecklists()
  const items = data?.items
    .filter(({ closedAt }) => closedAt === null)
    .flatMap((checklist) =>
      checklist.toDo
        .filter(({ isMine }) => isMine)
        .map(({ itemId, text, due, isOverdue }) => ({
          key: checklist.id + itemId,
          icon: ListChecks,
          text,
          says: checklist.title,
          due: due ?? NEVER,
          when: whenOf(due, isOverdue),
          isLate: isOverdue,
          to: {
            to: '/guide/$id',
            params: { id: checklist.id },
            hash: itemId,
          } satisfies LinkProps,
        })),
    )
  return { items: items ?? null, error }
}

/** After every day. */
const NEVER = '9999'

function whenOf(due: string | null, isLate: boolean): string {
  if (due === null) return ''
  return isLate ? words.overdue(formatDate(due)) : words.until(formatDate(due))
}

function useSolutionsOf(owner: string): readonly Due[] {
  const { data } = useRecords('solution', { sort: 'due', owner })
  const today = useToday()
  return (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .map(({ record }) => record)
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
    .map(({ id, title: text, due }) => ({
      key: id,
      icon: Wrench,
      text,
      says: kindWords.solutions.name,
      due: due ?? NEVER,
      when: whenOf(due, due !== null && due < today),
      isLate: due !== null && due < today,
      to: { to: '/$noun/$id', params: { noun: recordNouns.solution, id } } satisfies LinkProps,
    }))
}
