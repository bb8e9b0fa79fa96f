import { recordNouns } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { FileDown, ListChecks, type LucideIcon, Map as MapIcon } from 'lucide-react'
import { Fragment, useState } from 'react'
import { type Answer, call } from '../../../api/call.ts'
import { Button } from '../../../ui/button.tsx'
import { dayOf, timeOf } from '../../../ui/moment.ts'
import { recordIcons } from '../../records/kinds.ts'
import { words as recordWords } from '../../records/words.ts'
import { kindWords } from '../words.ts'
import { TileFailed, TileLoading, TileNone, TileParts } from './tile-parts.tsx'
import styles from './activity.module.css'
import { words } from './words.ts'

type Deed = Answer<'GET /api/activity'>['items'][number]

const { name: title } = kindWords.activity
/** Lines of a tile on a phone before somebody asks for more. */
const FEW = 6

/** Who did what in the workspace, day by day, back to its beginning. */
export function ActivityTile() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useActivity()
  const [isLong, setIsLong] = useState(false)
  if (data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  if (data === undefined) return <TileLoading title={title} />
  const all = data.pages.flatMap(({ items }) => items)
  return (
    <TileParts title={title}>
      {({ height }) => {
        if (all.length === 0)
          return <TileNone title={words.noActivity} text={words.noActivityText} />
        const isShort = !Number.isFinite(height) && !isLong
        const shown = isShort ? all.slice(0, FEW) : all
        const more = () => (isShort ? setIsLong(true) : void fetchNextPage())
        return (
          <div className={styles.scroller} style={Number.isFinite(height) ? { height } : undefined}>
            {[...Map.groupBy(shown, ({ at }) => dayOf(at))].map(([day, deeds]) => (
              <section key={day} aria-label={dayName(day)}>
                <h3>{dayName(day)}</h3>
                <ul>
                  {deeds.map((deed) => (
                    <DeedLine key={deed.at + deed.author + deed.does + deed.kind} deed={deed} />
                  ))}
                </ul>
              </section>
            ))}
            {(shown.length < all.length || hasNextPage) && (
              <Button size="small" disabled={isFetchingNextPage} onClick={more}>
                {words.earlier}
              </Button>
            )}
          </div>
        )
      }}
    </TileParts>
  )
}

function useActivity() {
  return useInfiniteQuery({
    queryKey: ['activity'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call('GET /api/activity', { query: { cursor }, signal }),
    getNextPageParam: ({ next }) => next,
  })
}

/** “Ida changed Free delivery, A card and 4 more” with an icon of what, and when. */
function DeedLine({ deed }: { readonly deed: Deed }) {
  const { at, author, does, kind, things, n } = deed
  const Icon = icons[kind]
  const rest = n - things.length
  const verb = words.deeds[does]
  return (
    <li>
      <Icon size={14} aria-hidden />
      <p>
        {author === '' ? (
          <>{verb.charAt(0).toUpperCase() + verb.slice(1)} </>
        ) : (
          <>
            <b dir="auto">{author}</b> {verb}{' '}
          </>
        )}
        {things.map(({ id, title: name }, i) => (
          <Fragment key={id}>
            {i > 0 && (rest === 0 && i === things.length - 1 ? words.and : ', ')}
            <Link {...wayTo(kind, id)} dir="auto">
              {name}
            </Link>
          </Fragment>
        ))}
        {things.length > 0 && rest > 0 && words.andMore(formatCount(rest))}
        {things.length === 0 && (
          <Link {...wayTo(kind, null)}>{`${formatCount(n)} ${nameOf(kind, n)}`}</Link>
        )}
      </p>
      <time dateTime={at}>{timeOf(at)}</time>
    </li>
  )
}

const icons = {
  ...recordIcons,
  journey: MapIcon,
  checklist: ListChecks,
  file: FileDown,
} as const satisfies Record<Deed['kind'], LucideIcon>

function nameOf(kind: Deed['kind'], n: number): string {
  if (kind === 'journey' || kind === 'checklist' || kind === 'file') return words.things[kind]
  const { one, many } = recordWords.types[kind]
  return n === 1 ? one : many.toLowerCase()
}

/** Where a thing is shown, or all of its kind. */
function wayTo(kind: Deed['kind'], id: string | null): LinkProps {
  if (kind === 'journey')
    return id === null ? { to: '/journeys' } : { to: '/journeys/$id', params: { id } }
  if (kind === 'checklist')
    return id === null ? { to: '/guide' } : { to: '/guide/$id', params: { id } }
  if (kind === 'file')
    return id === null ? { to: '/imports' } : { to: '/imports/$jobId', params: { jobId: id } }
  const noun = recordNouns[kind]
  return id === null
    ? { to: '/$noun', params: { noun } }
    : { to: '/$noun/$id', params: { noun, id } }
}

/** “Today”, “Yesterday”, or the day. */
function dayName(day: string): string {
  const now = Date.now()
  if (day === dayOf(new Date(now).toISOString())) return words.today
  return day === dayOf(new Date(now - 86_400_000).toISOString()) ? words.yesterday : day
}
