import { type Figure, JOURNEYS_NEEDED } from '@desirepath/core'
import {
  formatCount,
  formatDate,
  formatN,
  formatShare,
  formatShareInterval,
  formatSigned,
} from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { formatRef } from '../../api/figure-ref.ts'
import { Skeleton } from '../../ui/panel.tsx'
import { type TouchpointFigures, useFigures } from './queries.ts'
import { TableBox } from './table-box.tsx'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** The figures of a touchpoint or channel on every journey that meets it; each leads to its customers. */
export function Measured({ id }: { readonly id: string }) {
  const { byId, pending, isLoading } = useFigures()
  if (isLoading) return <Skeleton width="100%" height={90} />
  const figures = byId.get(id)
  const isCounting = pending > 0 && <p className={styles.quiet}>{words.counting(pending)}</p>
  if (figures === undefined || figures.journeys.length === 0)
    return isCounting || <p className={styles.quiet}>{words.notMeasured}</p>
  const { significance, journeys } = figures
  return (
    <>
      <p className={styles.quiet}>
        {significance === null ? words.tooFew(JOURNEYS_NEEDED) : words.significance(significance)}
      </p>
      <TableBox label={words.measured}>
        <thead>
          <tr>
            {Object.values(words.figures).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {journeys.map((each) => (
            <JourneyRow key={each.journeyId} id={id} figures={each} />
          ))}
        </tbody>
      </TableBox>
      <p className={styles.quiet}>{words.measuredHint}</p>
      {isCounting}
    </>
  )
}

function JourneyRow({
  id,
  figures: { journeyId, title, asOf, reach, effect, feeling, feedback },
}: {
  readonly id: string
  readonly figures: TouchpointFigures['journeys'][number]
}) {
  const figure = formatRef({ figure: 'touchpoint', touchpointId: id })
  return (
    <tr>
      <th scope="row">
        <Link to="/journeys/$id" params={{ id: journeyId }} dir="auto">
          {title}
        </Link>
      </th>
      <td>
        <Link
          to="/journeys/$id"
          params={{ id: journeyId }}
          search={{ figure }}
          title={words.drill(title)}
        >
          {reach.value === null ? '—' : formatShare(reach.value)}
        </Link>
        <Spread figure={reach} />
      </td>
      <td>
        {effect?.value == null ? (
          '—'
        ) : (
          <>
            −{formatShare(effect.value)}
            <Spread figure={effect} />
          </>
        )}
      </td>
      <td>
        {feeling.value === null || feeling.low === null || feeling.high === null ? (
          <small>{words.fewAnswers(formatCount(feeling.n))}</small>
        ) : (
          <>
            {formatSigned(feeling.value)}
            <small>
              {words.interval(formatSigned(feeling.low), formatSigned(feeling.high))},{' '}
              {formatN(feeling.n)}
            </small>
          </>
        )}
      </td>
      <td>{formatCount(feedback)}</td>
      <td className={styles.date}>{asOf === null ? '—' : formatDate(asOf)}</td>
    </tr>
  )
}

function Spread({ figure }: { readonly figure: Figure }) {
  const interval = formatShareInterval(figure)
  return (
    <small>
      {interval === null ? '' : `${interval}, `}
      {formatN(figure.n)}
    </small>
  )
}
