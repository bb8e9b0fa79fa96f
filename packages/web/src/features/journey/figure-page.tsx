import { DatabaseZap, type LucideIcon } from 'lucide-react'
import figures from '../../ui/figure-page.module.css'
import { Button } from '../../ui/button.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { useJourneySearch } from './journey-search.ts'

/** A page of figures that are not there yet, or could not be loaded. */
export function FiguresPending({
  title,
  error,
  onAgain,
}: {
  /** What could not be loaded. */
  readonly title: string
  readonly error: Error | null
  readonly onAgain: () => unknown
}) {
  return (
    <div className={figures.page}>
      {error === null ? (
        <Skeleton width="100%" height={320} />
      ) : (
        <NotLoaded title={title} error={error} onAgain={onAgain} />
      )}
    </div>
  )
}

/** Where a journey has no data for a page of figures: what to bring. */
export function NoFigures({
  icon,
  words,
}: {
  readonly icon: LucideIcon
  readonly words: { readonly none: string; readonly noneText: string; readonly bring: string }
}) {
  const { change } = useJourneySearch()
  return (
    <Empty
      icon={icon}
      title={words.none}
      actions={
        <Button look="primary" icon={DatabaseZap} onClick={() => change({ panel: 'rediscovery' })}>
          {words.bring}
        </Button>
      }
    >
      <p>{words.noneText}</p>
    </Empty>
  )
}

/** Whether a journey has no data in the store to be counted. */
export function isNotCounted(error: (Error & { readonly status?: number }) | null): boolean {
  return error?.status === 404
}
