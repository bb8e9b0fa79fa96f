import { type JourneyRecord, recordNouns } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { useRecord } from '../records/queries.ts'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** The record of the workspace that stands here: its page, and the other maps on which it stands. */
export function InWorkspace({ record: { id, type } }: { readonly record: JourneyRecord }) {
  const { journey } = useInspector()
  const { data } = useRecord(type, id)
  if (data === undefined) return null
  const others = data.uses.filter(({ journeyId }) => journeyId !== journey.id)
  return (
    <Section title={words.inWorkspace}>
      <div className={styles.workspace}>
        <Link to="/$noun/$id" params={{ noun: recordNouns[type], id }}>
          {words.openPage}
        </Link>
        <span>{words.standsOnMaps(others.length + 1)}</span>
        {others.map(({ journeyId, title }) => (
          <Link
            key={journeyId}
            to="/journeys/$id"
            params={{ id: journeyId }}
            search={{ select: `record:${id}` }}
            dir="auto"
          >
            {title}
          </Link>
        ))}
      </div>
    </Section>
  )
}
