import type { Journey } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import type { LinkProps } from '@tanstack/react-router'
import { type Texts, shareTexts, waitTexts } from '../../support/figure-texts.ts'
import { useSupport } from '../../support/queries.ts'
import { viewWords } from '../../support/words.ts'
import { kindWords } from '../words.ts'
import { WithJourney } from './journey-tile.tsx'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

const { name: title } = kindWords.support

/** How the tickets of a journey were handled. */
export function SupportTile({ journeyId }: { readonly journeyId: string }) {
  return (
    <WithJourney journeyId={journeyId} title={title}>
      {(journey) => <Known journey={journey} />}
    </WithJourney>
  )
}

function Known({ journey: { id, title: about, discovery } }: { readonly journey: Journey }) {
  const { data, error, refetch } = useSupport({ id, hasEvents: discovery !== null })
  const to = { to: '/journeys/$id/support', params: { id } } satisfies LinkProps
  if (data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  if (data === undefined && discovery !== null) return <TileLoading title={title} to={to} />
  if (data === undefined || data.all.tickets === 0)
    return (
      <TileParts title={title} to={to}>
        <TileNone title={words.noTickets} way={{ label: words.more, to }} />
      </TileParts>
    )
  const { all, least, asOf } = data
  const { heads } = viewWords
  const figures: readonly (readonly [string, Texts])[] = [
    [heads.firstReply, waitTexts(all.firstReply, least)],
    [heads.resolution, waitTexts(all.resolution, least)],
    [heads.reopened, shareTexts(all.reopened, least)],
    [heads.handedOver, shareTexts(all.handedOver, least)],
    [heads.satisfied, shareTexts(all.satisfied, least)],
  ]
  const rests = [
    viewWords.lead(all.tickets, all.customers),
    asOf === null ? '' : words.asOf(formatDate(asOf)),
  ]
  return (
    <TileParts
      title={title}
      to={to}
      foot={<TileFoot rests={[about, ...rests].filter((part) => part !== '').join(' · ')} />}
    >
      <dl className={styles.figures}>
        {figures.map(([name, { value, notes, isQuiet }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-quiet={isQuiet || undefined}>{value}</dd>
            {notes.slice(0, 2).map((note) => (
              <dd key={note} className={styles.rests}>
                {note}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </TileParts>
  )
}
