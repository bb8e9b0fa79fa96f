import { expectationGaps } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Skeleton } from '../../ui/panel.tsx'
import { useJourney } from '../journeys/queries.ts'
import type { Use } from '../records/queries.ts'
import styles from './expectations.module.css'
import { GapFacts } from './gap-facts.tsx'
import { words } from './words.ts'

/** Of an expectation gap: what its maps say is expected and what is, as they are now. */
export function GapsOnMaps({ uses }: { readonly uses: readonly Use[] }) {
  return (
    <section className={styles.part}>
      <h2>{words.onMaps}</h2>
      {uses.length === 0 && <p className={styles.none}>{words.noneOnMaps}</p>}
      {uses.map((use) => (
        <OnMap key={use.journeyId} use={use} />
      ))}
    </section>
  )
}

function OnMap({ use: { journeyId, title, stands } }: { readonly use: Use }) {
  const { data: journey } = useJourney(journeyId)
  if (journey === undefined) return <Skeleton width="100%" height={60} />
  const at = new Map(stands.steps.map((step) => [step.id, step.title]))
  const gaps = expectationGaps(journey).filter(({ stepId }) => at.has(stepId))
  if (gaps.length === 0) return <p className={styles.none}>{words.noneOnMaps}</p>
  return gaps.map((gap) => (
    <div key={gap.stepId} className={styles.onMap}>
      <Link
        to="/journeys/$id"
        params={{ id: journeyId }}
        search={{ select: `step:${gap.stepId}` }}
        dir="auto"
      >
        {at.get(gap.stepId)} <small>{title}</small>
      </Link>
      <GapFacts gap={gap} />
    </div>
  ))
}
