import type { Card, CurvePoint, Journey, JourneyRecord, Lane } from './journey.ts'

/** One thing placed at a step, and how it says that customers feel there. */
export interface PlacedScore {
  readonly kind: 'painPoint' | 'delight' | 'quote'
  readonly cardId: string
  /** Null for a quote, and for what was written without a record. */
  readonly recordId: string | null
  /** −2…+2. */
  readonly value: number
  readonly basis: 'stated' | 'inferred' | 'assumed'
}

type Placed = Pick<Journey, 'steps' | 'lanes' | 'records'>

/** A delight of this rank or better counts twice. */
const BEST = 3

/**
 * What the records placed at each step say of the feeling there, by step: a pain point its severity
 * from 0 to −2 (−1 where nobody has judged it), a delight +1 (+2 of the three best), a quote its
 * score. A record counts once at a step, a merged card at every step that it covers.
 */
export function placedScores({
  steps,
  lanes,
  records,
}: Placed): ReadonlyMap<string, PlacedScore[]> {
  const recordOf = new Map(records.map((record) => [record.id, record]))
  const order = steps.map(({ id }) => id)
  const found = new Map<string, PlacedScore[]>()
  for (const lane of lanes) {
    for (const { stepId, cards } of lane.cells) {
      const at = order.indexOf(stepId)
      for (const card of at < 0 ? [] : cards) {
        const score = scoreOf(lane, card, recordOf)
        if (score === null) continue
        for (const each of order.slice(at, at + (card.span ?? 1)))
          found.set(each, withScore(found.get(each) ?? [], score))
      }
    }
  }
  return found
}

/** The mean of all that is placed at each step and how many these are; a step with nothing has no point. */
export function placedPoints(placed: Placed): CurvePoint[] {
  const scores = placedScores(placed)
  return placed.steps.flatMap(({ id }): CurvePoint[] => {
    const own = scores.get(id) ?? []
    if (own.length === 0) return []
    const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length
    const bases = new Set(own.map(({ basis }) => basis))
    return [
      {
        stepId: id,
        value: Math.round(mean * 100) / 100,
        n: own.length,
        low: null,
        high: null,
        basis: bases.size === 1 ? own[0]!.basis : 'mixed',
      },
    ]
  })
}

function withScore(scores: readonly PlacedScore[], score: PlacedScore): PlacedScore[] {
  const isKnown =
    score.recordId !== null && scores.some(({ recordId }) => recordId === score.recordId)
  return isKnown ? [...scores] : [...scores, score]
}

function scoreOf(
  { type }: Lane,
  { id: cardId, recordId, score }: Card,
  records: ReadonlyMap<string, JourneyRecord>,
): PlacedScore | null {
  if (recordId !== null) {
    const record = records.get(recordId)
    return record === undefined ? null : scoreOfRecord(record, cardId)
  }
  if (score !== null && score.max > score.min) {
    const value = ((score.value - score.min) / (score.max - score.min)) * 4 - 2
    const within = Math.max(-2, Math.min(2, value))
    return { kind: 'quote', cardId, recordId, value: within, basis: 'stated' }
  }
  // Written in the lane without a record behind it.
  if (type === 'painPoints')
    return { kind: 'painPoint', cardId, recordId, value: -1, basis: 'assumed' }
  return type === 'delights'
    ? { kind: 'delight', cardId, recordId, value: 1, basis: 'assumed' }
    : null
}

function scoreOfRecord(record: JourneyRecord, cardId: string): PlacedScore | null {
  const { id: recordId, type, kind, severity, rank, evidence, evidenceCount } = record
  if (type !== 'painPoint' && type !== 'delight') return null
  const isFound = kind !== null || evidence.length > 0 || evidenceCount > 0
  const basis = isFound ? 'inferred' : 'assumed'
  const isBest = rank !== null && rank <= BEST
  const value = type === 'delight' ? (isBest ? 2 : 1) : severity === null ? -1 : (-severity / 5) * 2
  return { kind: type, cardId, recordId, value, basis }
}
