import type { Figure, Journey } from '@desirepath/core'
import {
  FEW,
  formatCount,
  formatN,
  formatDate,
  formatShareFigure,
  formatShareInterval,
  worstLeak,
} from '@desirepath/render'
import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CallProblem } from '../../../api/call.ts'
import { UseMeter } from '../../../ui/use-meter.tsx'
import { useJourney } from '../../journeys/queries.ts'
import { useTruth } from '../../truth/truth.ts'
import type { Size } from '../../../ui/use-size.ts'
import { kindWords } from '../words.ts'
import { FeelingPicture } from './feeling-picture.tsx'
import { ReachPicture } from './reach-picture.tsx'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** A journey as a small picture, with how many come to the goal and where most leave. */
export function JourneyTile({
  journeyId,
  shows,
}: {
  readonly journeyId: string
  readonly shows: 'feeling' | 'reach'
}) {
  return (
    <WithJourney journeyId={journeyId} title={kindWords.journey.name}>
      {(journey) => <Known journey={journey} shows={shows} />}
    </WithJourney>
  )
}

/** What is told of one journey, once it is there. */
export function WithJourney({
  journeyId,
  title,
  children,
}: {
  readonly journeyId: string
  readonly title: string
  readonly children: (journey: Journey) => ReactNode
}) {
  const { data, error, refetch } = useJourney(journeyId)
  if (data !== undefined) return children(data)
  if (error === null) return <TileLoading title={title} />
  if (!(error instanceof CallProblem) || error.status !== 404)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  return (
    <TileParts title={title}>
      <TileNone title={words.missing} />
    </TileParts>
  )
}

/** What the facts above a picture take; where it is narrow, their names stand below them. */
const factsHeight = (width: number) => (width < 420 ? 88 : 54)

function Known({
  journey,
  shows,
}: {
  readonly journey: Journey
  readonly shows: 'feeling' | 'reach'
}) {
  const { use } = useTruth(journey)
  const to = { to: '/journeys/$id', params: { id: journey.id } } satisfies LinkProps
  const { discovery } = journey
  const rests =
    discovery === null
      ? [words.drawn, words.steps(journey.steps.length)]
      : [words.customers(formatCount(discovery.customers)), words.asOf(formatDate(discovery.asOf))]
  const Picture = shows === 'feeling' ? FeelingPicture : ReachPicture
  return (
    <TileParts
      title={shows === 'feeling' ? journey.title : words.reachTitle(journey.title)}
      to={to}
      isPicture
      foot={
        <>
          <TileFoot rests={rests.join(' · ')} />
          <UseMeter level={use.level} />
        </>
      }
    >
      {(size: Size) => {
        const facts = factsOf(journey)
        const room = size.height - (facts.length > 0 ? factsHeight(size.width) : 0)
        return (
          <div className={styles.journey}>
            {facts.length > 0 && (
              <dl className={styles.facts} style={{ blockSize: factsHeight(size.width) - 6 }}>
                {facts.map(({ name, figure }) => (
                  <div key={name}>
                    <dd>{formatShareFigure(figure)}</dd>
                    <dt>
                      <span dir="auto">{name}</span>
                      <small>{restsOf(figure)}</small>
                    </dt>
                  </div>
                ))}
              </dl>
            )}
            {room >= 60 && <Picture journey={journey} size={{ width: size.width, height: room }} />}
          </div>
        )
      }}
    </TileParts>
  )
}

interface Fact {
  readonly name: string
  readonly figure: Figure
}

function factsOf(journey: Journey): Fact[] {
  const success = journey.discovery?.success
  const leak = worstLeak(journey)
  return [
    ...(success ? [{ name: words.succeed, figure: success.share }] : []),
    ...(leak ? [{ name: words.leave(leak.step.title), figure: leak.figure }] : []),
  ]
}

function restsOf(figure: Figure): string {
  if (figure.value === null || figure.n < FEW) return words.fewAnswers(formatCount(figure.n))
  return [formatShareInterval(figure) ?? '', formatN(figure.n)]
    .filter((part) => part !== '')
    .join(' · ')
}
