import type { Journey } from '@desirepath/core'
import { ListFilter } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { late } from '../../ui/late.tsx'
import { useReach } from '../../ui/reach.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { countFilters, type FilterName } from './filter-names.ts'
import styles from './filters.module.css'
import { words } from './words.ts'

const popover = late(() => import('./filter-popover.tsx'))

/** A button with the filters behind it. */
export function FilterButton({
  journey,
  names,
  label = words.filters,
}: {
  readonly journey: Journey
  readonly names: readonly FilterName[]
  readonly label?: (set: number) => string
}) {
  const { search } = useJourneySearch()
  const { part, trigger, button } = useReach(popover, 'dialog')
  const set = countFilters(search, names)
  const shown = {
    icon: ListFilter,
    label: label(set),
    className: styles.trigger,
    'data-count': set > 0 ? set : undefined,
  }
  if (part === null) return <IconButton {...shown} {...trigger} />
  return <part.FilterPopover trigger={<IconButton {...shown} />} {...{ button, journey, names }} />
}
