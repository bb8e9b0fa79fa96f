import type { Journey } from '@desirepath/core'
import { formatDate, formatDuration, stageColour, tokenReferences } from '@desirepath/render'
import { MessageSquareQuote } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../ui/button.tsx'
import { ChannelGlyph } from '../../ui/glyph.tsx'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import { markDone } from '../journeys/checklist.ts'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { Section } from './parts.tsx'
import { type CustomerAnswer, type FeedbackAnswer, useCustomer } from './queries.ts'
import { Quote, toQuote } from './quotes.tsx'
import { words } from './words.ts'

type TimelineEvent = CustomerAnswer['events'][number]
type Entry =
  | { readonly type: 'event'; readonly at: string; readonly event: TimelineEvent }
  | { readonly type: 'said'; readonly at: string; readonly item: FeedbackAnswer }

/** A pause from which the time between two entries is said. */
const PAUSE = 3600

/** Everything one customer did and said, in order. */
export function CustomerPanel({ customer }: { readonly customer: string }) {
  const { journey } = useInspector()
  const { data, error, refetch } = useCustomer(journey.id, customer)
  useEffect(() => markDone('customer'), [])
  return (
    <>
      <h2>{customer}</h2>
      {error && data === undefined && (
        <Problem
          title={words.customerFailed}
          actions={
            <Button size="small" onClick={() => void refetch()}>
              {words.again}
            </Button>
          }
        >
          <p>{error.message}</p>
        </Problem>
      )}
      {data === undefined && !error && <Skeleton width="100%" height={200} />}
      {data !== undefined && (
        <Section title={words.timeline} note={words.memberEvents(data.events.length)}>
          <ol className={styles.timeline}>{timelineRows(journey, entriesOf(data))}</ol>
        </Section>
      )}
    </>
  )
}

/** Events and feedback as one list; feedback without a time comes last. */
function entriesOf({ events, feedback }: CustomerAnswer): Entry[] {
  const entries: Entry[] = [
    ...events.map((event): Entry => ({ type: 'event', at: event.at, event })),
    ...feedback.map((item): Entry => ({ type: 'said', at: item.at ?? '9999', item })),
  ]
  return entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function timelineRows(journey: Journey, entries: readonly Entry[]) {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1]
    const pause = before === undefined ? 0 : (Date.parse(entry.at) - Date.parse(before.at)) / 1000
    const key = `${entry.at}-${index}`
    const row =
      entry.type === 'event' ? (
        <EventRow key={key} journey={journey} event={entry.event} />
      ) : (
        <li key={key} className={styles.said}>
          <MessageSquareQuote size={14} aria-hidden />
          <Quote item={{ ...toQuote(entry.item), customer: null }} />
        </li>
      )
    return pause >= PAUSE
      ? [
          <li key={`${key}-pause`} className={styles.gapTime}>
            {words.after(formatDuration(pause))}
          </li>,
          row,
        ]
      : [row]
  })
}

function EventRow({
  journey,
  event,
}: {
  readonly journey: Journey
  readonly event: TimelineEvent
}) {
  const { select } = useInspector()
  const step = journey.steps.find((each) => each.id === event.stepId)
  const stage = journey.stages.findIndex((each) => each.id === step?.stageId)
  const time = event.at.slice(11, 16)
  return (
    <li
      style={
        step === undefined
          ? undefined
          : {
              ['--hue' as string]: stageColour(
                tokenReferences,
                journey.stages[stage]?.hue ?? Math.max(0, stage),
              ),
            }
      }
    >
      {step === undefined ? (
        <b>{event.activity}</b>
      ) : (
        <button type="button" onClick={() => select({ kind: 'step', id: step.id })}>
          <b>{step.title}</b>
        </button>
      )}
      <small>
        {formatDate(event.at)}, {time} UTC
        {event.channel !== '' && (
          <>
            <ChannelGlyph channel={event.channel} size={12} /> {event.channel}
          </>
        )}
      </small>
      {(step === undefined || event.activity !== step.title) && (
        <small>{step === undefined ? words.notOnMap : event.activity}</small>
      )}
    </li>
  )
}
