import { edit, fillCells, type JourneyDocument, projectJourney } from '@desirepath/collab'
import type { EvidenceItem } from '@desirepath/contract'
import { isMarketKind, type MarketKind, marketNotes } from '@desirepath/core'
import { ProblemError } from '../http/problem.ts'
import { evidenceOf, laneOf, type Placed } from './placing.ts'

/** Puts notes on trends, competitors and technologies at a step, in the lane of the market; each once. */
export function placeNotes(
  doc: JourneyDocument,
  items: readonly EvidenceItem[],
  stepId: string,
): Placed {
  const other = items.find(({ source }) => !isMarketKind(source))
  if (other !== undefined)
    throw new ProblemError(
      'invalid-input',
      `body.items: ${other.id} is no note on a trend, a competitor or a technology; quote it instead`,
    )
  const journey = projectJourney(doc)
  if (!journey.steps.some(({ id }) => id === stepId))
    throw new ProblemError('not-found', 'The journey has no such step.')
  const there = new Set(
    marketNotes(journey, [stepId]).flatMap(({ evidence }) => evidence?.feedbackId ?? []),
  )
  const fresh = items.filter(({ id }) => !there.has(id))
  const already = items.length - fresh.length
  if (fresh.length === 0) return { cardIds: [], recordId: null, already }
  const cardIds = edit(doc, () => {
    const laneId = laneOf(doc, journey, 'market')
    return fillCells(doc, [{ laneId, stepId, cards: fresh.map(cardOf) }])
  })
  return { cardIds, recordId: null, already }
}

const icons: Readonly<Record<MarketKind, string>> = {
  trend: 'trending-up',
  competitor: 'binoculars',
  technology: 'cpu',
}

function cardOf(item: EvidenceItem) {
  const { title, text, sourceName, at, language, source } = item
  const words = [title === null ? '' : `**${title}**`, text ?? ''].filter((each) => each !== '')
  return {
    text: words.join('\n'),
    note: sourceName === '' ? null : sourceName,
    at,
    language,
    evidence: [evidenceOf(item, { id: item.id })],
    ...(isMarketKind(source) && { icon: icons[source] }),
  }
}
