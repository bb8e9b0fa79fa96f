import { formatCount, formatMonth } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import segmented from '../../ui/segmented.module.css'
import { lastDay } from '../evidence/months.ts'
import styles from './mentions.module.css'
import { useMentions, type Voices } from './queries.ts'
import { read } from './shares.tsx'
import { words } from './words.ts'

type Measure = 'once' | 'byReach'
/** So many months stand beside each other. */
const MOST = 36

/** Month by month; a press leads to what was said in it. */
export function OverTime() {
  const [measure, setMeasure] = useState<Measure>('once')
  const { data } = useMentions('month')
  const groups = data?.groups ?? []
  const months = groups.filter(({ value }) => value !== '').slice(-MOST)
  const without = groups.find(({ value }) => value === '')?.n ?? 0
  const hasReach = groups.some(({ reach }) => reach.known > 0)
  const most = Math.max(1, ...months.map((month) => total(month, measure)))
  if (months.length === 0) return null
  return (
    <section className={styles.part} aria-label={words.overTime}>
      <header>
        <h2>{words.overTime}</h2>
        {hasReach && (
          <div className={segmented.segmented} role="group" aria-label={words.measure}>
            {(['once', 'byReach'] as const).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={measure === each}
                onClick={() => setMeasure(each)}
              >
                {words[each]}
              </button>
            ))}
          </div>
        )}
      </header>
      <ol className={styles.time}>
        {months.map((month) => (
          <li key={month.value}>
            <Link
              to="/evidence"
              search={{
                source: 'mention',
                from: `${month.value}-01`,
                to: lastDay(month.value),
              }}
              aria-label={textOf(month, measure)}
              title={textOf(month, measure)}
            >
              <span style={{ height: `${(100 * total(month, measure)) / most}%` }}>
                <i data-polarity="unclear" style={{ flexGrow: countsOf(month, measure).unclear }} />
                {read.toReversed().map((polarity) => (
                  <i
                    key={polarity}
                    data-polarity={polarity}
                    style={{ flexGrow: countsOf(month, measure)[polarity] }}
                  />
                ))}
              </span>
            </Link>
            <small aria-hidden>
              <b>{formatCount(total(month, measure))}</b> {formatMonth(month.value)}
            </small>
          </li>
        ))}
      </ol>
      {without > 0 && <p className={styles.quiet}>{words.noTime(without)}</p>}
    </section>
  )
}

function countsOf({ n, counts, read: known, scored, reach }: Voices, measure: Measure) {
  // What waits to be read is not clear yet, either.
  return measure === 'once'
    ? { ...counts, unclear: n - known - scored.n }
    : { ...reach.counts, unclear: reach.unclear }
}

function total(month: Voices, measure: Measure): number {
  const { positive, neutral, negative, unclear } = countsOf(month, measure)
  return positive + neutral + negative + unclear
}

function textOf(month: Voices, measure: Measure): string {
  const all = countsOf(month, measure)
  const parts = [...read, 'unclear' as const].flatMap((polarity) =>
    polarity === 'unclear' && all.unclear === 0
      ? []
      : `${formatCount(all[polarity])} ${words.polarities[polarity].toLowerCase()}`,
  )
  const n =
    measure === 'once'
      ? words.mentions(total(month, measure))
      : words.reached(total(month, measure))
  return words.monthText(formatMonth(month.value), n, parts.join(', '))
}
