import { useJourneySearch } from '../journey/journey-search.ts'
import { parseSelection } from '../../map/selection.ts'
import type { Ballot } from './queries.ts'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** What got dots, most first; each leads to where it stands. */
export function Ranking({ ranking }: { readonly ranking: NonNullable<Ballot['ranking']> }) {
  const { change } = useJourneySearch()
  const most = ranking[0]?.dots ?? 1
  if (ranking.length === 0) return <p className={styles.quiet}>{words.noVotes}</p>
  return (
    <ol className={styles.ranking}>
      {ranking.map(({ target, title, dots, people }) => (
        <li key={target}>
          <button
            type="button"
            disabled={parseSelection(target) === null}
            onClick={() => change({ select: target })}
          >
            <span dir="auto">{title}</span>
            <span className={styles.share} aria-hidden>
              <i style={{ width: `${(dots / most) * 100}%` }} />
            </span>
            <small>
              <b>{words.dots(dots)}</b> {words.byPeople(people)}
            </small>
          </button>
        </li>
      ))}
    </ol>
  )
}
