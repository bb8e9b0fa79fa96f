import { recordNouns } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { words as recordWords } from '../records/words.ts'
import styles from './evidence.module.css'
import { type Resting, useResting } from './queries.ts'
import { panelWords as words } from './words.ts'

/** What rests on an item: cards, quotes and findings of maps, and records; each leads there. */
export function RestingOn({ id }: { readonly id: string }) {
  const { data } = useResting(id)
  if (data === undefined || data.items.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{words.resting}</h3>
      <ul className={styles.resting}>
        {data.items.map((item) => (
          <li key={`${item.kind} ${item.id} ${item.journey?.id ?? ''}`}>
            <Name item={item} />
            <small dir="auto">
              {[
                item.kind === 'card' ? item.place : recordWords.types[item.kind].one,
                item.journey?.title ?? '',
                item.against ? words.restsAgainst : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Name({ item: { kind, id, title, journey } }: { readonly item: Resting }) {
  const name = title === '' ? words.untitledCard : title
  if (journey !== null)
    return (
      <Link
        to="/journeys/$id"
        params={{ id: journey.id }}
        search={{ select: `${kind === 'card' ? 'card' : 'record'}:${id}` }}
        dir="auto"
      >
        {name}
      </Link>
    )
  if (kind === 'card') return name
  return (
    <Link to="/$noun/$id" params={{ noun: recordNouns[kind], id }} dir="auto">
      {name}
    </Link>
  )
}
