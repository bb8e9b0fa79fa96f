import { formatShare } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Flag, Heart } from 'lucide-react'
import { Fragment } from 'react'
import type { CustomerFigures } from './queries.ts'
import styles from './segment.module.css'
import { words } from './words.ts'

const says = words.stands
const MOST_FINDINGS = 8

/** The typical path of some customers, what sets them apart, and what hurts and delights them. */
export function SegmentDetails({
  figures: { path, traits, findings, customers },
  journeyId,
  nameOf,
}: {
  readonly figures: CustomerFigures
  readonly journeyId: string
  readonly nameOf: (stepId: string) => string
}) {
  if (customers === 0) return null
  return (
    <div className={styles.details}>
      <section className={styles.path}>
        <h3>{says.path}</h3>
        {path.length === 0 && <p className={styles.none}>{says.noPath}</p>}
        <ol>
          {path.map((id, i) => (
            <Fragment key={id}>
              <li>
                {i > 0 && <ChevronRight size={13} aria-hidden />}
                <Link
                  to="/journeys/$id"
                  params={{ id: journeyId }}
                  search={{ select: `step:${id}` }}
                  dir="auto"
                >
                  {nameOf(id)}
                </Link>
              </li>
            </Fragment>
          ))}
        </ol>
      </section>
      {traits.length > 0 && (
        <section>
          <h3>{says.traits}</h3>
          <ul className={styles.traits}>
            {traits.map(({ name, value, share, baseline }) => (
              <li key={`${name} ${value}`}>
                <span dir="auto">
                  {name}: {value}
                </span>
                <small>{says.trait(formatShare(share), formatShare(baseline))}</small>
                <i aria-hidden>
                  <i style={{ width: `${share * 100}%` }} />
                  <i style={{ insetInlineStart: `${baseline * 100}%` }} />
                </i>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{says.findings}</h3>
        {findings.length === 0 && <p className={styles.none}>{says.noFindings}</p>}
        <ul className={styles.findings}>
          {findings.slice(0, MOST_FINDINGS).map(({ recordId, type, title, own, others }) => {
            const Icon = type === 'painPoint' ? Flag : Heart
            return (
              <li key={recordId} data-type={type}>
                <Icon size={14} aria-hidden />
                <Link
                  to="/$noun/$id"
                  params={{ noun: type === 'painPoint' ? 'pain-points' : 'delights', id: recordId }}
                  dir="auto"
                >
                  {title}
                </Link>
                <small>
                  {says.finding(formatShare(own.value ?? 0), formatShare(others.value ?? 0))}
                </small>
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}
