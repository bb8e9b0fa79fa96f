import type { Journey } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { TriangleAlert, Users, X } from 'lucide-react'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useSegment } from './choices.ts'
import { type Segments, useSegmentFigures } from './queries.ts'
import styles from './segments.module.css'
import { words } from './words.ts'

/** Whose figures the map shows, where it is not everyone's; a press goes back to these. */
export function SegmentChip({ journey }: { readonly journey: Journey }) {
  const { change } = useJourneySearch()
  const segment = useSegment(journey)
  const { data } = useSegmentFigures(journey.id, segment?.id)
  if (segment === undefined) return null
  const name = words.only(segment.title, data && formatCount(data.segment.customers))
  const doubt = data && doubtOf(data)
  const Glyph = doubt === undefined ? Users : TriangleAlert
  return (
    <button
      type="button"
      className={styles.chip}
      data-doubt={doubt !== undefined || undefined}
      title={[data && words.counted(data.segment.customers), doubt, words.clear]
        .filter(Boolean)
        .join('. ')}
      aria-label={[name, doubt, words.clear].filter(Boolean).join('. ')}
      onClick={() => change({ segment: undefined })}
    >
      <Glyph size={13} aria-hidden />
      <span dir="auto">{name}</span>
      <X size={13} aria-hidden />
    </button>
  )
}

/** Why figures by a rule may not be what one thinks. */
function doubtOf({ segment, unknown }: Segments): string | undefined {
  if (unknown.length > 0) return words.unknown(unknown)
  return segment.customers === 0 ? words.nobody : undefined
}
