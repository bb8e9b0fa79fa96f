import { hitsOf } from '../statistics/figures.ts'
import type { Evidence } from './evidence.ts'
import type { Card, Curve, CurvePoint, Journey, JourneyRecord, Lane, Step } from './journey.ts'

export const evidenceLevels = ['assumed', 'partlyBacked', 'backed', 'contradicted'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** So many people or answers make a thing backed; fewer back it partly. */
export const ENOUGH = 10

/** How far something rests on evidence: how many people or answers speak for it and against it. */
export interface Backing {
  readonly level: EvidenceLevel
  readonly pro: number
  readonly contra: number
  /** Set where the log itself says it, and not people or answers one by one. */
  readonly isFromLog?: true
}

/**
 * Contradicted where as much speaks against it as for it, backed by ten people or answers, partly
 * backed by fewer, assumed where nothing speaks either way.
 */
export function weigh(pro: number, contra = 0): Backing {
  const level =
    contra > 0 && contra >= pro
      ? 'contradicted'
      : pro === 0
        ? 'assumed'
        : pro < ENOUGH
          ? 'partlyBacked'
          : 'backed'
  return { level, pro, contra }
}

/** What the level of a thing is told from. */
export type Basis = Pick<Journey, 'discovery' | 'records'>

/** A step rests on the journeys that come to it; one bound to activities that never happen is wrong. */
export function backingOfStep(
  { discovery }: Pick<Journey, 'discovery'>,
  { activities, measured }: Step,
): Backing {
  if (measured !== null) {
    const came = hitsOf(measured.reach)
    return weigh(came, came === 0 ? measured.reach.n : 0)
  }
  return weigh(0, activities.length > 0 && discovery !== null ? discovery.journeys : 0)
}

/** A card rests on its record, on what people put to it, on the customer it quotes, or on the log. */
export function backingOfCard(basis: Basis, lane: Pick<Lane, 'type'>, card: Card): Backing {
  const { recordId, assumed, evidence = [] } = card
  if (recordId !== null) {
    const record = basis.records.find(({ id }) => id === recordId)
    return record === undefined ? weigh(0) : backingOfRecord(basis, record)
  }
  const own = weighAll(evidence, 0)
  if (own.level !== 'assumed' || assumed === true) return own
  // What a customer said is evidence itself, one voice as it is.
  if (lane.type === 'quotes' && (card.score !== null || card.at !== null))
    return { level: 'backed', pro: 1, contra: 0 }
  if (!isFoundInLog(basis, card)) return weigh(0)
  return { ...weigh(basis.discovery?.journeys ?? 1), isFromLog: true }
}

/** Ids made by people are UUIDs of version 7; what discovery makes has ids of its own. */
const byPeople = /^[\da-f]{8}-[\da-f]{4}-7/

function isFoundInLog({ discovery }: Basis, { id, score }: Card): boolean {
  return score !== null || (discovery !== null && !byPeople.test(id))
}

/**
 * What discovery found and the newest data do not show is contradicted; what it could not prove is
 * backed partly; an idea rests on the findings that it answers.
 */
export function backingOfRecord(basis: Basis, record: JourneyRecord): Backing {
  const { type, kind, rank, evidence, evidenceCount, reach, links } = record
  const own = weighAll(evidence, evidenceCount)
  const isFinding = type === 'painPoint' || type === 'delight'
  if (isFinding && kind !== null && kind !== 'unproven' && reach.value === null && own.pro === 0)
    return weigh(0, Math.max(1, own.contra))
  const isProven = kind === null || (kind !== 'unproven' && (type !== 'painPoint' || rank !== null))
  if (!isProven && own.level === 'backed') return { ...own, level: 'partlyBacked' }
  if (isFinding || own.level === 'contradicted') return own
  const answered = basis.records.filter(
    ({ id, type: of }) => links.includes(id) && (of === 'painPoint' || of === 'delight'),
  )
  const isBacked = own.pro > 0 || answered.some((each) => backingOfRecord(basis, each).pro > 0)
  return isBacked ? { ...own, level: 'partlyBacked' } : own
}

/** What speaks for and against a thing that rests on nothing but what is put to it. */
export function backingOfEvidence(evidence: readonly Evidence[]): Backing {
  return weighAll(evidence, 0)
}

function weighAll(evidence: readonly Evidence[], counted: number): Backing {
  let pro = 0
  let contra = 0
  let said = 0
  for (const item of evidence) {
    const weight = item.type === 'feedback' ? 1 : Math.max(1, item.n)
    if (item.against === true) contra += weight
    else if (item.type === 'feedback') said += 1
    else pro += weight
  }
  return weigh(pro + Math.max(said, counted), contra)
}

/** A drawn feeling is held against the measured one of the same customers: inside its band, or not. */
export function backingOfPoint(
  { curves }: Pick<Journey, 'curves'>,
  curve: Curve,
  point: CurvePoint,
): Backing {
  // The mean of what people only assume is no better than that.
  if (curve.fromPlaced === true && point.basis === 'assumed') return weigh(0)
  if (curve.kind === 'measured' || curve.kind === 'scored') return weigh(point.n)
  if (curve.kind === 'target' || point.value === null) return weigh(0)
  const felt = curves
    .find(({ kind, persona }) => kind === 'measured' && persona === curve.persona)
    ?.points.find(({ stepId }) => stepId === point.stepId)
  if (felt === undefined || felt.low === null || felt.high === null) return weigh(0)
  const isInside = point.value >= felt.low && point.value <= felt.high
  return isInside ? weigh(felt.n) : weigh(0, felt.n < ENOUGH ? 0 : felt.n)
}

/** The level that needs no mark: what a map from data, or one from heads, is made of. */
export function usualLevel({ discovery }: Pick<Journey, 'discovery'>): EvidenceLevel {
  return discovery === null ? 'assumed' : 'backed'
}
