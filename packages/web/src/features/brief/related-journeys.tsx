import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useEditor, useReadJourney } from '../../editing/live.tsx'
import { IconButton } from '../../ui/button.tsx'
import { useJourneys } from '../journeys/queries.ts'
import styles from './brief.module.css'
import { words } from './words.ts'

/** Journeys that go before, beside or after this one, each a way there. */
export function RelatedJourneys({
  journeyId,
  related,
}: {
  readonly journeyId: string
  readonly related: readonly string[]
}) {
  const read = useReadJourney()
  const editor = useEditor()
  const { data } = useJourneys()
  const others = (data?.items ?? []).filter(({ id }) => id !== journeyId && !related.includes(id))
  const keep = (change: (ids: readonly string[]) => string[]) => {
    const ids = change(read().brief.related ?? [])
    editor?.changeBrief({ related: ids.length === 0 ? undefined : ids })
  }
  const titleOf = (id: string) => data?.items.find((each) => each.id === id)?.title
  return (
    <span className={styles.chips}>
      {related.map((id) => {
        const title = titleOf(id)
        return (
          <span key={id} className={styles.chip}>
            {title === undefined ? (
              <i>{data === undefined ? '…' : words.relatedGone}</i>
            ) : (
              <Link to="/journeys/$id" params={{ id }} dir="auto">
                {title}
              </Link>
            )}
            {editor !== null && (
              <IconButton
                icon={X}
                size="small"
                label={words.unrelate(title ?? words.relatedGone)}
                onClick={() => keep((now) => now.filter((each) => each !== id))}
              />
            )}
          </span>
        )
      })}
      {related.length === 0 && others.length === 0 && (
        <span className={styles.none}>{words.noOthers}</span>
      )}
      {editor !== null && others.length > 0 && (
        <select
          id="brief-related"
          className={styles.attribute}
          aria-label={words.relate}
          value=""
          onChange={({ target: { value } }) => value !== '' && keep((now) => [...now, value])}
        >
          <option value="">{words.relate}</option>
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </span>
  )
}
