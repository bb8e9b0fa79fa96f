import type { JourneyRecord, RecordType } from '@desirepath/core'
import { costWords, formatDate, formatN, formatShare } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { formatSelection } from '../../map/selection.ts'
import { SeverityDots } from '../../ui/panel.tsx'
import { PlaceOnMap } from './place-on-map.tsx'
import type { Use } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** The maps on which a record stands, and what was measured of it on each. */
export function StandsOn({
  uses,
  recordId,
  type,
  mayEdit,
}: {
  readonly uses: readonly Use[]
  readonly recordId: string
  readonly type: RecordType
  readonly mayEdit: boolean
}) {
  // They stand on maps by their touchpoints and solutions only.
  if (type === 'channel' || type === 'resource') return null
  const kind = type === 'persona' ? ('persona' as const) : ('record' as const)
  return (
    <section className={styles.section}>
      <h2>{words.where}</h2>
      {uses.length === 0 && <p className={styles.none}>{words.nowhere}</p>}
      <ul className={styles.standing}>
        {uses.map(({ journeyId, title, stands }) => (
          <li key={journeyId}>
            <Link
              to="/journeys/$id"
              params={{ id: journeyId }}
              search={{ select: formatSelection({ kind, id: recordId }) }}
            >
              <b dir="auto">{title}</b>
              <small dir="auto">{stands.steps.map((step) => step.title).join(' · ')}</small>
            </Link>
            <span className={styles.facts}>
              {stands.finding?.severity != null && (
                <SeverityDots severity={stands.finding.severity} />
              )}
              {stands.finding !== undefined && (
                <span>
                  {/* Only what has a lane of its own was measured as a finding. */}
                  {costWords({ ...stands.finding, type: type as JourneyRecord['type'] })}
                </span>
              )}
              {stands.persona?.share.value != null && (
                <span>
                  {formatShare(stands.persona.share.value)}
                  <small> {formatN(stands.persona.share.n)}</small>
                </span>
              )}
              {stands.put !== undefined && <span>{words.putThere(stands.put.length)}</span>}
              {stands.asOf !== null && <small>{formatDate(stands.asOf)}</small>}
            </span>
          </li>
        ))}
      </ul>
      {mayEdit && <PlaceOnMap {...{ uses, recordId, type }} />}
    </section>
  )
}
