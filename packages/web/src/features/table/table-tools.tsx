import type { Journey } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { FilterX, Search } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { useTypedText } from '../../ui/typed-text.ts'
import { FilterButton } from '../filters/filter-button.tsx'
import { FilterField } from '../filters/filter-field.tsx'
import { countFilters, filterNames, noFilters } from '../filters/filter-names.ts'
import { words as filterWords } from '../filters/words.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { EveryonesFigures } from '../segments/everyones-figures.tsx'
import { SegmentChip } from '../segments/segment-chip.tsx'
import { words as segmentWords } from '../segments/words.ts'
import styles from './table.module.css'
import { words } from './words.ts'

const inSight = ['type', 'stage', 'backing', 'severity', 'since'] as const
const further = filterNames.filter((name) => !(inSight as readonly string[]).includes(name))

/** An address without what narrows the table. */
export const nothingSought = { ...noFilters, find: undefined }

/** Search, filters, and how many rows they leave. */
export function TableTools({
  journey,
  shown,
  all,
}: {
  readonly journey: Journey
  readonly shown: number
  readonly all: number
}) {
  const { search, change } = useJourneySearch()
  const [text, type] = useTypedText(search.find ?? '', (typed) =>
    change({ find: typed || undefined }, { replace: true }),
  )
  const isFiltered = search.find !== undefined || countFilters(search) > 0
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools}>
      <label className={styles.find}>
        <Search size={14} aria-hidden />
        <input
          id="map-find"
          type="search"
          value={text}
          placeholder={words.find}
          aria-label={words.find}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {inSight.map((name) => (
        <FilterField key={name} name={name} journey={journey} className={styles.filter} />
      ))}
      <FilterButton journey={journey} names={further} label={filterWords.moreFilters} />
      {isFiltered && (
        <IconButton
          icon={FilterX}
          label={words.clear}
          onClick={() => change(nothingSought, { replace: true })}
        />
      )}
      <span className={styles.grow} />
      <span className={styles.segment}>
        <EveryonesFigures text={segmentWords.recordsOfEveryone} />
        <SegmentChip journey={journey} />
      </span>
      <span className={styles.count} role="status">
        {words.shown(formatCount(shown), formatCount(all))}
      </span>
    </div>
  )
}
