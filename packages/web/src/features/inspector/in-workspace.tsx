import { type JourneyRecord, recordNouns } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { MapLink, useOtherMaps } from '../records/other-maps.tsx'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** The record of the workspace that stands here: its page, and the other maps on which it stands. */
export function InWorkspace({ record: { id, type } }: { readonly record: JourneyRecord }) {
  const { journey } = useInspector()
  const others = useOtherMaps({ id, type }, journey.id)
  if (others === undefined) return null
  return (
    <Section title={words.inWorkspace}>
      <div className={styles.workspace}>
        <Link to="/$noun/$id" params={{ noun: recordNouns[type], id }}>
          {words.openPage}
        </Link>
        <span>{words.standsOnMaps(others.length + 1)}</span>
        {others.map((use) => (
          <MapLink key={use.journeyId} use={use} recordId={id} />
        ))}
      </div>
    </Section>
  )
}
