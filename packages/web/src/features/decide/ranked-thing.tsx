import { Link } from '@tanstack/react-router'
import { LevelMark } from '../../ui/level-mark.tsx'
import { Tag } from '../../ui/panel.tsx'
import { nounOf } from '../records/kinds.ts'
import styles from './decide.module.css'
import type { DecideSearch } from './decide-search.ts'
import type { Priority } from './queries.ts'
import { kindOf, typeOfKind } from './ranked.ts'
import { words } from './words.ts'

/** What is ranked, with what is known of it besides its scores. */
export function RankedThing({
  item,
  search,
}: {
  readonly item: Priority
  readonly search: DecideSearch
}) {
  const type = typeOfKind[kindOf(search)]
  return (
    <span className={styles.what}>
      <Link to="/$noun/$id" params={{ noun: nounOf(type), id: item.id }} dir="auto">
        {item.title}
      </Link>
      <span className={styles.facts}>
        <LevelMark level={item.level} size={13} />
        {item.status !== '' && item.status !== 'idea' && (
          <Tag>{words.statuses[item.status as keyof typeof words.statuses]}</Tag>
        )}
        {item.tags.slice(0, 3).map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {item.owner !== '' && <span dir="auto">{item.owner}</span>}
        {type === 'touchpoint' && item.linked.length > 0 && (
          <span dir="auto" className={styles.pains}>
            {words.painsThere(item.linked.map(({ title }) => title).join(' · '))}
          </span>
        )}
        {item.journeys.length > 0 && (
          <span dir="auto" className={styles.journeys}>
            {item.journeys.map(({ title }) => title).join(' · ')}
          </span>
        )}
      </span>
    </span>
  )
}
