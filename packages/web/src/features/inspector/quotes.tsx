import type { Evidence, FigureRef } from '@desirepath/core'
import { formatCount, formatDate, formatScore, quoted } from '@desirepath/render'
import type { Days } from '../../api/figure-ref.ts'
import { Button } from '../../ui/button.tsx'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { Section } from './parts.tsx'
import { type FeedbackAnswer, useFeedback } from './queries.ts'
import { words } from './words.ts'

interface QuoteItem {
  readonly text: string | null
  readonly at: string | null
  readonly language: string | null
  readonly source: string
  readonly score: { readonly value: number; readonly min: number; readonly max: number } | null
  readonly customer: string | null
}

/** The feedback that a figure counts, redacted; a few first, more on demand. */
export function QuoteList({
  figure,
  days = null,
}: {
  readonly figure: FigureRef
  readonly days?: Days | null
}) {
  const { journey } = useInspector()
  const isMeasured = journey.discovery !== null
  const { data, error, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useFeedback(journey.id, figure, { isMeasured, days })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const n = data?.pages[0]?.n ?? 0
  if (!isMeasured) return null
  return (
    <Section title={n > 0 ? words.verbatimsCount(formatCount(n)) : words.verbatims}>
      {isLoading && <Skeleton width="100%" height={72} />}
      {error && items.length === 0 && (
        <Problem
          title={error.message}
          actions={
            <Button size="small" onClick={() => void refetch()}>
              {words.again}
            </Button>
          }
        />
      )}
      {data !== undefined && n === 0 && <p className={styles.note}>{words.noVerbatims}</p>}
      <ul className={styles.quotes}>
        {items.map((item) => (
          <li key={item.id}>
            <Quote item={toQuote(item)} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          className={styles.more}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.loadMore(formatCount(items.length), formatCount(n))}
        </Button>
      )}
    </Section>
  )
}

/** Evidence that is stored in the journey itself, for maps without data behind them. */
export function EvidenceQuotes({ evidence }: { readonly evidence: readonly Evidence[] }) {
  // What people put there is listed with what speaks for it and against it.
  const quotes = evidence.flatMap((item) =>
    item.type === 'feedback' && item.added !== true ? item : [],
  )
  if (quotes.length === 0) return null
  return (
    <ul className={styles.quotes}>
      {quotes.map((item) => (
        <li key={item.feedbackId}>
          <Quote item={{ ...item, customer: null }} />
        </li>
      ))}
    </ul>
  )
}

export function Quote({ item }: { readonly item: QuoteItem }) {
  const { openCustomer } = useInspector()
  const { customer } = item
  return (
    <blockquote className={styles.quote} data-mood={moodOf(item.score)}>
      <p dir="auto" {...(item.language !== null && { lang: item.language })}>
        {item.text === null || item.text === '' ? words.noText : quoted(item.text)}
      </p>
      <small>
        {item.score !== null && <span>{formatScore(item.score)}</span>}
        <span>{item.source}</span>
        {item.at !== null && <span>{formatDate(item.at)}</span>}
        {customer !== null && (
          <button type="button" onClick={() => openCustomer(customer)}>
            {customer}
          </button>
        )}
      </small>
    </blockquote>
  )
}

export function toQuote(item: FeedbackAnswer): QuoteItem {
  const { text, at, language, source, score, scale, customer } = item
  return {
    text,
    at,
    language,
    source,
    customer,
    score:
      score === null || scale === null ? null : { value: score, min: scale.min, max: scale.max },
  }
}

function moodOf(score: QuoteItem['score']): 'bad' | 'good' | 'middle' | undefined {
  if (score === null || score.max <= score.min) return undefined
  const share = (score.value - score.min) / (score.max - score.min)
  if (share < 0.4) return 'bad'
  return share > 0.7 ? 'good' : 'middle'
}
