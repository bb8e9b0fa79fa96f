import { formatCount, formatMonth } from '@desirepath/render'
import { Field, TextInput } from '../../ui/panel.tsx'
import styles from './evidence.module.css'
import { useEvidenceSearch } from './evidence-search.ts'
import { lastDay, spansOf } from './months.ts'
import { useSplits } from './queries.ts'
import { words } from './words.ts'

/** How much there is of each month, or of each year where there are many; a press keeps only it. */
export function MonthBars() {
  const { filters, change } = useEvidenceSearch()
  const { from, to } = filters
  const { data } = useSplits({ ...filters, from: undefined, to: undefined })
  const months = data?.month ?? []
  const spans = spansOf(months)
  const without = months.find(({ value }) => value === '')?.n ?? 0
  const most = Math.max(1, ...spans.map(({ n }) => n))
  const set = (fields: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
    change(fields, { replace: true })
  if (spans.length === 0 && from === undefined && to === undefined) return null
  return (
    <section className={styles.split} aria-label={words.split.month}>
      <h2>{words.split.month}</h2>
      <div className={styles.months} role="group" aria-label={words.split.month}>
        {spans.map((span) => {
          const [first, last] = [`${span.first}-01`, lastDay(span.last)]
          const isIn = (from ?? '') <= last && first <= (to ?? '9999')
          const isOnly = from === first && to === last
          return (
            <button
              key={span.first}
              type="button"
              // The two days below do the same by keys, and better.
              tabIndex={-1}
              title={`${span.label}: ${formatCount(span.n)}`}
              aria-label={`${span.label}: ${formatCount(span.n)}`}
              aria-pressed={isOnly}
              data-out={!isIn || undefined}
              onClick={() =>
                set(isOnly ? { from: undefined, to: undefined } : { from: first, to: last })
              }
            >
              <i style={{ height: `${Math.max(span.n === 0 ? 0 : 6, (100 * span.n) / most)}%` }} />
            </button>
          )
        })}
      </div>
      {spans.length > 0 && (
        <p className={styles.ends}>
          <span>{formatMonth(spans[0]!.first)}</span>
          <span>{formatMonth(spans.at(-1)!.last)}</span>
        </p>
      )}
      <div className={styles.days}>
        <Field label={words.from}>
          <TextInput
            type="date"
            value={from ?? ''}
            onChange={(event) => set({ from: event.target.value || undefined })}
          />
        </Field>
        <Field label={words.to}>
          <TextInput
            type="date"
            value={to ?? ''}
            onChange={(event) => set({ to: event.target.value || undefined })}
          />
        </Field>
      </div>
      {without > 0 && <small className={styles.note}>{words.noTime(formatCount(without))}</small>}
    </section>
  )
}
