import {
  blankCard,
  type Card,
  contentId,
  type Edge,
  formatShare,
  spellDuration,
  type Step,
} from '@desirepath/core'
import { titlesOf } from '../titles.ts'

const MOST = 3
/** Where a journey begins is worth saying from this share on, where it goes next from that one. */
const BEGINS = 0.15
const GOES = 0.15
const BACK = 0.05
/** Nearly all go on to the next column: the map shows that already. */
const PLAIN = 0.85
/** Doing it this many times on average is doing it again. */
const AGAIN = 1.2

export interface DoingFacts {
  readonly steps: readonly Step[]
  readonly edges: readonly Edge[]
  /** Per step: events for each journey that comes to it. */
  readonly timesEach: readonly number[]
}

/** What people do at a step, in sentences that its figures carry. */
export function doingCards({ steps, edges, timesEach }: DoingFacts, at: number): Card[] {
  const step = steps[at]!
  const places = new Map(steps.map(({ id }, place) => [id, place]))
  const move = (id: string) => ({ place: places.get(id) ?? -1, title: titleOf(steps, id) })
  const onward = edges
    .filter(({ from, to }) => from === step.id && to !== 'exit')
    .map((edge) => ({ ...edge, ...move(edge.to) }))
    .sort((a, b) => b.share - a.share || a.place - b.place)
  const start = edges.find(({ from, to }) => from === 'start' && to === step.id)
  const sentences = [
    start && start.share >= BEGINS ? beginning(start.share) : null,
    goingOn(
      onward.filter(({ place }) => place > at),
      at,
    ),
    goingBack(onward.filter(({ place }) => place < at)),
    timesEach[at]! >= AGAIN ? `Do it ${timesEach[at]!.toFixed(1)} times on average` : null,
    lingering(step),
    including(step, titlesOf(steps.flatMap(({ activities }) => activities))),
  ]
  return sentences
    .filter((text) => text !== null)
    .slice(0, MOST)
    .map((text) => ({ ...blankCard, id: contentId('card', 'doing', step.id, text), text }))
}

interface Onward {
  readonly share: number
  readonly place: number
  readonly title: string
}

function beginning(share: number): string {
  return share > 0.995
    ? 'Everybody begins here'
    : `${formatShare(share)} of all journeys begin here`
}

function goingOn(moves: readonly Onward[], at: number): string | null {
  const [first] = moves
  if (!first || (first.place === at + 1 && first.share >= PLAIN)) return null
  const named = moves.filter(({ share }) => share >= GOES).slice(0, 2)
  if (named.length === 0) return null
  return `Then ${named.map(({ title, share }) => `“${title}” (${formatShare(share)})`).join(' or ')}`
}

function goingBack(moves: readonly Onward[]): string | null {
  const [first] = moves
  return first && first.share >= BACK
    ? `${formatShare(first.share)} go back to “${first.title}”`
    : null
}

function lingering({ measured }: Step): string | null {
  const stay = measured?.stay
  if (!stay || stay.medianSeconds === null || stay.p90Seconds === null || stay.n < 10) return null
  if (stay.p90Seconds < 60 || stay.p90Seconds < 4 * stay.medianSeconds) return null
  return `1 in 10 who go on stay over ${spellDuration(stay.p90Seconds)}`
}

function including({ activities }: Step, title: (activity: string) => string): string | null {
  const [, ...others] = activities
  if (others.length === 0) return null
  const named = others.slice(0, 2).map((name) => `“${title(name)}”`)
  const more = others.length > 2 ? ` and ${others.length - 2} more` : ''
  return `Some also: ${named.join(', ')}${more}`
}

function titleOf(steps: readonly Step[], id: string): string {
  return steps.find((step) => step.id === id)?.title ?? id
}
