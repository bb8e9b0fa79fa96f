import { formatCount, spellDuration } from '../../wording/figures.ts'
import { type CheckedRecord, type NewestValue, ofType, type RecordRule } from './facts.ts'

const DAY = 86_400_000
/** How far apart values are where there are too few to see it. */
const MONTH = 31
/** So many periods without a value say that nobody looks any more. */
const PERIODS = 2

/** Rules on metrics: a figure that is not kept up steers nothing. */
export const metricRules: readonly RecordRule[] = [
  {
    id: 'metricSilent',
    severity: 'missing',
    title: 'Metrics without new values',
    todo: 'Enter what is missing, take in newer data, or delete the metric.',
    find(checked, { newestValue, now }) {
      const own = ofType(checked, 'metric')
      if (own === null) return []
      const newest = own.record.source === null ? enteredNewest(own) : newestValue(own.record.id)
      if (newest === undefined) return []
      if (newest.at === null) return [{ says: 'It has no value yet.' }]
      const days = (Date.parse(now) - Date.parse(newest.at)) / DAY
      const missed = Math.floor(days / newest.days) - 1
      return missed < PERIODS
        ? []
        : [
            {
              says: `Its newest value is of ${newest.at.slice(0, 10)}: since then ${formatCount(missed)} were due, one every ${spellDuration(newest.days * 86_400)}.`,
            },
          ]
    },
  },
]

/** The newest value that somebody entered; how often values come is seen from those before. */
function enteredNewest({ record: { series } }: CheckedRecord<'metric'>): NewestValue {
  const times = series.map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b)
  const gaps = times.slice(1).map((time, i) => (time - times[i]!) / DAY)
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]
  const last = times.at(-1)
  return {
    at: last === undefined ? null : new Date(last).toISOString(),
    days: Math.max(1, usual ?? MONTH),
  }
}
