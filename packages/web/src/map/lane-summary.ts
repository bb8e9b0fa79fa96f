import type { Card, Journey, Lane } from '@desirepath/core'
import { formatScore, formatShare, formatSigned, goalSteps, mainCurve } from '@desirepath/render'
import { cardCount } from './column-words.ts'
import { laneWords } from './lane-words.ts'

/** What a folded lane says in one line: how many cards, and the worst of them. */
export function laneSummary(journey: Journey, lane: Lane): string {
  if (lane.type === 'emotion') return lowestFeeling(journey) ?? laneWords.nothingThere
  if (lane.type === 'measured') return mostLeave(journey) ?? laneWords.nothingThere
  const cards = cardsOf(lane)
  if (cards.length === 0) return laneWords.nothingThere
  const worst = worstSeverity(journey, cards) ?? lowestScore(cards)
  return [cardCount(cards.length), worst].filter((part) => part !== null).join(' · ')
}

/** What a folded group says in one line. */
export function groupSummary(journey: Journey, lanes: readonly Lane[]): string {
  const cards = lanes.flatMap(cardsOf)
  const worst = worstSeverity(journey, cards) ?? lowestScore(cards)
  const parts = [laneWords.lanes(lanes.length), cards.length > 0 ? cardCount(cards.length) : null]
  return [...parts, worst].filter((part) => part !== null).join(' · ')
}

export function cardsOf(lane: Lane): readonly Card[] {
  return lane.cells.flatMap(({ cards }) => cards)
}

function worstSeverity({ records }: Journey, cards: readonly Card[]): string | null {
  const placed = new Set(cards.map(({ recordId }) => recordId))
  const pains = records.filter(({ id, type }) => type === 'painPoint' && placed.has(id))
  const worst = Math.max(0, ...pains.map(({ severity }) => severity ?? 0))
  return worst === 0 ? null : laneWords.worst(worst)
}

function lowestScore(cards: readonly Card[]): string | null {
  const scores = cards.flatMap(({ score }) => (score === null ? [] : [score]))
  const share = ({ value, min, max }: (typeof scores)[number]) => (value - min) / (max - min || 1)
  const lowest = scores.toSorted((a, b) => share(a) - share(b))[0]
  return lowest === undefined ? null : laneWords.lowestScore(formatScore(lowest))
}

function lowestFeeling(journey: Journey): string | null {
  const points = mainCurve(journey)?.points ?? []
  const felt = points.flatMap(({ stepId, value }) => (value === null ? [] : [{ stepId, value }]))
  const lowest = felt.toSorted((a, b) => a.value - b.value)[0]
  if (lowest === undefined) return null
  return laneWords.lowestFeeling(formatSigned(lowest.value), titleOf(journey, lowest.stepId))
}

function mostLeave(journey: Journey): string | null {
  const left = journey.steps.flatMap((step) => {
    const value = step.measured?.leave.value ?? null
    return value === null ? [] : [{ step, value }]
  })
  // Where a journey reaches its goal, leaving is no loss.
  const goals = goalSteps(journey)
  const most = left
    .filter(({ step }) => !goals.has(step.id))
    .toSorted((a, b) => b.value - a.value)[0]
  return most === undefined ? null : laneWords.mostLeave(formatShare(most.value), most.step.title)
}

function titleOf({ steps }: Journey, stepId: string): string {
  return steps.find(({ id }) => id === stepId)?.title ?? ''
}
