import type { FigureRef } from '@desirepath/core'
import { formatRef } from '../../api/figure-ref.ts'
import figures from '../../ui/figure-page.module.css'
import { useJourneySearch } from './journey-search.ts'

/** A number that leads to exactly whom or what it counts. */
export function Drill({
  figure,
  title,
  children,
}: {
  readonly figure: FigureRef
  /** What it leads to. */
  readonly title: string
  readonly children: string
}) {
  const { change } = useJourneySearch()
  return (
    <button
      type="button"
      className={figures.drill}
      title={title}
      aria-label={`${children}: ${title}`}
      onClick={() => change({ figure: formatRef(figure), customer: undefined })}
    >
      {children}
    </button>
  )
}
