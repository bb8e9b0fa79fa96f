import { type JourneyRecord, recordNouns } from '@desirepath/core'
import { Link, useParams } from '@tanstack/react-router'
import { useRecord } from '../features/records/queries.ts'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'

/** On which other maps a record stands, and the way to its page. Nothing until the workspace knows it. */
export function RecordElsewhere({
  record: { id, type },
}: {
  readonly record: Pick<JourneyRecord, 'id' | 'type'>
}) {
  const { data } = useRecord(type, id)
  const here = useParams({ strict: false }).id
  if (data === undefined) return null
  const others = data.uses.filter(({ journeyId }) => journeyId !== here)
  return (
    <div className={styles.elsewhere}>
      <p>{cardWords.otherMaps(others.length)}</p>
      {others.length > 0 && (
        <ul>
          {others.map(({ journeyId, title }) => (
            <li key={journeyId}>
              <Link
                to="/journeys/$id"
                params={{ id: journeyId }}
                search={{ select: `record:${id}` }}
                dir="auto"
              >
                {title}
              </Link>
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
