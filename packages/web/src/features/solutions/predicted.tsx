import { formatCount, formatDate, formatNumber, formatShare, thin } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useJourneys } from '../journeys/queries.ts'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import { type Expected, type Prediction, usePredictions } from './predictions.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

/** What the whole of each journey would become, with the interval and what it rests on. */
export function Predicted({ expected }: { readonly expected: readonly Expected[] }) {
  const answers = usePredictions(expected)
  const journeys = useJourneys().data?.items ?? []
  return (
    <ul className={styles.predictions}>
      {expected.map(({ journeyId }, i) => {
        const { data, error } = answers[i]!
        const journey = journeys.find(({ id }) => id === journeyId)
        return (
          <li key={journeyId}>
            <Link to="/journeys/$id" params={{ id: journeyId }} dir="auto">
              {journey?.title ?? journeyId}
            </Link>
            {error && (
              <Problem title={words.failed}>
                <p>{error.message}</p>
              </Problem>
            )}
            {data === undefined && !error && <Skeleton width="60%" height={18} />}
            {data?.predicted === null && <p className={styles.quiet}>{words.noPrediction}</p>}
            {data?.predicted && (
              <PredictionLine prediction={data.predicted} asOf={journey?.asOf ?? null} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function PredictionLine({
  prediction: { n, before, after, gain },
  asOf,
}: {
  readonly prediction: Prediction
  readonly asOf: string | null
}) {
  const points = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(100 * share, 1)}`
  return (
    <>
      <p>
        <b>{words.gain(words.points(points(gain.value)), points(gain.low), points(gain.high))}</b>
        {': '}
        {words.success(...apart(before.value, after.value))}
      </p>
      <Range before={before} after={after} />
      {gain.low <= 0 && <p className={styles.quiet}>{words.unproven}</p>}
      <small>{words.basis(formatCount(n), asOf === null ? '–' : formatDate(asOf))}</small>
    </>
  )
}

/** Two shares with as many decimals as keep them apart. */
function apart(...shares: [number, number]): [string, string] {
  const [before, after] = shares.map((share) => formatShare(share)) as [string, string]
  if (before !== after || shares[0] === shares[1]) return [before, after]
  return shares.map((share) => `${formatNumber(100 * share, 1)}${thin}%`) as [string, string]
}

/** Both shares with their intervals on one scale. */
function Range({ before, after }: Pick<Prediction, 'before' | 'after'>) {
  const low = Math.max(0, Math.min(before.low, after.low) - 0.02)
  const high = Math.min(1, Math.max(before.high, after.high) + 0.02)
  const at = (share: number) => `${(100 * (share - low)) / (high - low)}%`
  return (
    <span className={styles.range} aria-hidden>
      {[before, after].map((interval, i) => (
        <span key={i === 0 ? 'before' : 'after'} data-after={i === 1 || undefined}>
          <i
            style={{
              insetInlineStart: at(interval.low),
              insetInlineEnd: `calc(100% - ${at(interval.high)})`,
            }}
          />
          <b style={{ insetInlineStart: at(interval.value) }} />
        </span>
      ))}
    </span>
  )
}
