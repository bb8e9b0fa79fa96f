import type { Journey } from '@desirepath/core'
import { Users, X } from 'lucide-react'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useSegment } from './segmented.ts'
import styles from './segments.module.css'
import { words } from './words.ts'

/** Whose figures the map shows, where it is not everyone's; a press goes back to these. */
export function SegmentChip({ journey }: { readonly journey: Journey }) {
  const { change } = useJourneySearch()
  const segment = useSegment(journey)
  if (segment === undefined) return null
  return (
    <button
      type="button"
      className={styles.chip}
      title={words.clear}
      aria-label={`${words.only(segment.title)}. ${words.clear}`}
      onClick={() => change({ segment: undefined })}
    >
      <Users size={13} aria-hidden />
      <span dir="auto">{words.only(segment.title)}</span>
      <X size={13} aria-hidden />
    </button>
  )
}
