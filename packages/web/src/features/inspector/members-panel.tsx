import type { FigureRef, Journey } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { useVirtualizer } from '@tanstack/react-virtual'
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Days } from '../../api/figure-ref.ts'
import { Button } from '../../ui/button.tsx'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import { memberWords as originWords } from '../origins/words.ts'
import { memberWords as reasonWords } from '../leaving/words.ts'
import { type SegmentChoice, useSegmentChoices } from '../segments/choices.ts'
import { stepTitle, useInspector } from './context.ts'
import styles from './inspector.module.css'
import { QuoteList } from './quotes.tsx'
import { type Member, useMembers } from './queries.ts'
import { words } from './words.ts'

const ROW = 56

/** Tickets behind figures of the support have a panel of their own. */
type MembersRef = Exclude<FigureRef, { readonly figure: 'support' }>

/** Exactly the journeys that a figure counts. */
export function MembersPanel({
  figure,
  days,
}: {
  readonly figure: MembersRef
  /** Null for all days. */
  readonly days: Days | null
}) {
  const { journey, drill } = useInspector()
  const choices = useSegmentChoices(journey)
  const { data, error, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useMembers(journey.id, figure, days)
  const members = data?.pages.flatMap((page) => page.items) ?? []
  const n = data?.pages[0]?.n
  return (
    <>
      <h2>{refTitle(journey, figure, choices)}</h2>
      {days !== null && (
        <p className={styles.under}>
          {words.inDays[figure.figure === 'emotion' ? 'said' : 'begun'](
            formatDate(days.since),
            formatDate(days.until),
          )}
          <Button size="small" look="quiet" onClick={() => drill(figure)}>
            {words.allDays}
          </Button>
        </p>
      )}
      {isLoading && <Skeleton width="100%" height={200} />}
      {error && n === undefined && (
        <Problem
          title={words.memberFailed}
          actions={
            <Button size="small" onClick={() => void refetch()}>
              {words.again}
            </Button>
          }
        >
          <p>{error.message}</p>
        </Problem>
      )}
      {n !== undefined && (
        <>
          <p className={styles.under}>
            <span className={styles.count} data-testid="members-count">
              {formatCount(n)}
            </span>
            {n === 0 && words.noMembers}
          </p>
          <MemberList
            members={members}
            n={n}
            more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null}
          />
          {figure.figure === 'emotion' && <QuoteList figure={figure} days={days} />}
        </>
      )}
    </>
  )
}

function MemberList({
  members,
  n,
  more,
}: {
  readonly members: readonly Member[]
  readonly n: number
  readonly more: (() => void) | null
}) {
  const { openCustomer } = useInspector()
  const scroller = useRef<HTMLDivElement>(null)
  // It may not be memoised by the compiler; the list is small enough without.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: n,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  const rows = virtual.getVirtualItems()
  const lastShown = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (lastShown >= members.length - 1 && more !== null) more()
  }, [lastShown, members.length, more])
  return (
    <div ref={scroller} className={styles.members}>
      <ul className={styles.membersInner} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const member = members[row.index]
          return (
            <li key={row.key} aria-setsize={n} aria-posinset={row.index + 1}>
              {member === undefined ? (
                <div className={styles.member} style={{ top: row.start }}>
                  <Skeleton width="60%" height={14} />
                </div>
              ) : (
                <button
                  type="button"
                  className={styles.member}
                  style={{ top: row.start }}
                  onClick={() => openCustomer(member.customer)}
                >
                  <span className={styles.memberHead}>
                    <b>{member.customer}</b>
                    <Outcome outcome={member.outcome} />
                  </span>
                  <small title={member.steps.join(' → ')}>
                    {formatDate(member.first)} · {member.steps.join(' → ')}
                  </small>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const outcomeIcons = { succeeded: CircleCheck, left: CircleX, open: CircleDashed } as const

function Outcome({ outcome }: Pick<Member, 'outcome'>) {
  const Icon = outcomeIcons[outcome]
  return (
    <span>
      <Icon size={12} aria-hidden /> {words.outcome[outcome]}
    </span>
  )
}

/** What the list shows, in words. */
function refTitle(journey: Journey, ref: MembersRef, segments: readonly SegmentChoice[]): string {
  const names = words.membersOf
  switch (ref.figure) {
    case 'all':
      return names.all
    case 'edge':
      return names.edge(stepTitle(journey, ref.from), stepTitle(journey, ref.to))
    case 'record':
      return names.record(
        journey.records.find((record) => record.id === ref.recordId)?.title ?? ref.recordId,
      )
    case 'source':
      return originWords.source(ref, placeOf(journey, ref.stepId))
    case 'search':
      return originWords.search(ref, placeOf(journey, ref.stepId))
    case 'reason':
      return reasonWords.members(ref, stepTitle(journey, ref.stepId))
    case 'persona':
      return names.persona(personaTitle(journey, ref.personaId))
    case 'touchpoint':
      return names.touchpoint(
        journey.records.find((record) => record.id === ref.touchpointId)?.title ?? '',
      )
    default: {
      const title = names[ref.figure](stepTitle(journey, ref.stepId))
      const whose = ref.ruleOf ?? ref.personaId
      if (whose === undefined) return title
      const segment = segments.find(({ id }) => id === whose)
      return names.within(title, segment?.title ?? personaTitle(journey, whose))
    }
  }
}

function placeOf(journey: Journey, stepId: string | undefined): string {
  return stepId === undefined ? '' : originWords.at(stepTitle(journey, stepId))
}

function personaTitle({ personas }: Journey, id: string): string {
  return personas.find((persona) => persona.id === id)?.title ?? id
}
