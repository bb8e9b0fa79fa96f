import { type JourneyRecord, recordNouns } from '@desirepath/core'
import { Link, useParams } from '@tanstack/react-router'
import { MapLink, useOtherMaps } from '../features/records/other-maps.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'

/** On which other maps a record stands, and the way to its page. Nothing until the workspace knows it. */
export function RecordElsewhere({
  record: { id, type },
}: {
  readonly record: Pick<JourneyRecord, 'id' | 'type'>
}) {
  const others = useOtherMaps({ id, type }, useParams({ strict: false }).id)
  if (others === undefined) return null
  return (
    <div className={styles.elsewhere}>
      <p>{cardWords.otherMaps(others.length)}</p>
      {others.length > 0 && (
        <ul>
          {others.map((use) => (
            <li key={use.journeyId}>
              <MapLink use={use} recordId={id} />
            </li>
          ))}
        </ul>
      )}
      <Link to="/$noun/$id" params={{ noun: recordNouns[type], id }}>
        {cardWords.openPage}
      </Link>
    </div>
  )
}
