import { plainMentions } from '@desirepath/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useEditor, useOpenPart } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { useSettled } from '../../ui/settled.ts'
import { momentOf } from '../../ui/moment.ts'
import styles from './history.module.css'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** Who writes is not asked about between two letters. */
const WRITTEN_MS = 300

/** Who has changed a thing and when; what it said before can be brought back. */
export function HistorySection({
  entry,
  says,
  onRestore,
}: {
  /** Its table and id: `cards:0198…`. */
  readonly entry: string
  /** What it says now. */
  readonly says: string
  readonly onRestore: (says: string) => void
}) {
  const id = useOpenPart((journey) => journey.id)
  const mayEdit = useEditor() !== null
  const written = useSettled(says, WRITTEN_MS)
  const { data } = useQuery({
    // Asked again when it says something else.
    queryKey: ['edits', id, entry, written],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/edits', { params: { id }, query: { entry }, signal }),
    staleTime: 0,
    // Who has changed it a moment ago is stored a second later.
    refetchInterval: ({ state }) => (state.dataUpdateCount < 2 ? 1500 : false),
    placeholderData: (last) => last,
  })
  if (data === undefined || data.items.length === 0) return null
  return (
    <Section title={words.history}>
      <ol className={styles.history}>
        {data.items.map(({ author, at, says: said }) => (
          <li key={at}>
            <span>
              <b dir="auto">{author === '' ? words.someone : author}</b>
              <time dateTime={at}>{momentOf(at)}</time>
            </span>
            {said !== null && said !== '' && said !== says && (
              <p dir="auto">{plainMentions(said)}</p>
            )}
            {mayEdit && said !== null && said !== '' && said !== says && (
              <Button
                size="small"
                look="quiet"
                aria-label={words.bringBackWords(plainMentions(said).slice(0, 60))}
                onClick={() => onRestore(said)}
              >
                {words.bringBack}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
