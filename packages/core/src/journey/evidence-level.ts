import type { z } from 'zod'
import { hitsOf } from '../statistics/figures.ts'
import type { backingSchema, Elsewhere } from './elsewhere-schema.ts'
import type { Evidence } from './evidence.ts'
import { piecesOf, type Sides, sidesOf } from './pieces.ts'
import { seenAtTouchpoint } from './touchpoint-seen.ts'
import type {
  Card,
  Curve,
  CurvePoint,
  Journey,
  JourneyRecord,
  Lane,
  Persona,
  Step,
} from './journey.ts'

export const evidenceLevels = ['assumed', 'partlyBacked', 'backed', 'contradicted'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** So many people or answers make a thing backed; fewer back it partly. */
export const ENOUGH = 10

/** How far something rests on evidence: how many people or answers speak for it and against it. */
export type Backing = Readonly<z.infer<typeof backingSchema>>

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
export type Basis = Seen & Pick<Journey, 'records'>
/** What a map measured; of touchpoints, by its steps. */
type Seen = Pick<Journey, 'discovery'> & Partial<Pick<Journey, 'steps'>>

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
  const own = weighAll(evidence)
  if (own.level !== 'assumed' || assumed === true) return own
  if (card.counts !== undefined)
    return { ...weigh(basis.discovery?.journeys ?? 1), isFromLog: true }
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
 * A record rests on what people put to it here and elsewhere and on what was measured of it where that
 * is most; an idea, too, on the findings that it answers. On every map it comes to the same.
 */
export function backingOfRecord(basis: Basis, record: JourneyRecord): Backing {
  const { evidence, elsewhere, links } = record
  const all = unite(addElsewhere(weighAll(evidence.filter(isPut)), elsewhere), [
    measuredOf(basis, record),
    ...(elsewhere?.measured ? [elsewhere.measured] : []),
  ])
  if (!isIdea(record) || all.level !== 'assumed') return all
  const isBacked = basis.records.some(
    (each) => links.includes(each.id) && isFinding(each) && backingOfRecord(basis, each).pro > 0,
  )
  return isBacked || elsewhere?.answers === true ? { ...all, level: 'partlyBacked' } : all
}

/** A persona rests on the customers in whom it was found, and on what people put to it. */
export function backingOfPersona({ share, elsewhere }: Persona): Backing {
  return unite(addElsewhere(weigh(0), elsewhere), [
    weigh(hitsOf(share)),
    ...(elsewhere?.measured ? [elsewhere.measured] : []),
  ])
}

/**
 * What one map brings of its own: what it found and people did not put there. What discovery found and
 * the newest data do not show is contradicted; what it could not prove is backed partly.
 */
export function measuredOf(basis: Seen, record: JourneyRecord): Backing {
  const met = seenAtTouchpoint(basis, record)
  // One log that never meets it says little where another does.
  if (met !== null) return met === 0 ? weigh(0, 1) : weigh(met)
  const { type, kind, rank, evidence, reach } = record
  const own = weighFound(record)
  const isHeard = own.pro > 0 || evidence.some(({ against }) => against !== true)
  if (isFinding(record) && kind !== null && kind !== 'unproven' && reach.value === null && !isHeard)
    return weigh(0, Math.max(1, own.contra))
  const isProven =
    !isIdea(record) &&
    (kind === null || (kind !== 'unproven' && (type !== 'painPoint' || rank !== null)))
  return !isProven && own.level === 'backed' ? { ...own, level: 'partlyBacked' } : own
}

/** Of several measurements that which counts most stands for all: they may count the same customers. */
export function unite(put: Sides, measured: readonly Backing[]): Backing {
  const most = (side: 'pro' | 'contra', of = measured) =>
    Math.max(0, ...of.map((each) => each[side]))
  const all = weigh(put.pro + most('pro'), put.contra + most('contra'))
  if (all.level !== 'backed') return all
  const proven = measured.filter(({ level, pro }) => level !== 'partlyBacked' || pro < ENOUGH)
  return put.pro + most('pro', proven) >= ENOUGH ? all : { ...all, level: 'partlyBacked' }
}

/** Whether people put it there; the rest was found. */
export function isPut({ added }: Evidence): boolean {
  return added === true
}

export function isFinding({ type }: Pick<JourneyRecord, 'type'>): boolean {
  return type === 'painPoint' || type === 'delight'
}

function isIdea({ type }: Pick<JourneyRecord, 'type'>): boolean {
  return type === 'opportunity' || type === 'solution'
}

function addElsewhere({ pro, contra }: Backing, elsewhere: Elsewhere | undefined): Sides {
  return { pro: pro + (elsewhere?.pro ?? 0), contra: contra + (elsewhere?.contra ?? 0) }
}

/** What speaks for and against a thing that rests on nothing but what is put to it. */
export function backingOfEvidence(evidence: readonly Evidence[]): Backing {
  return weighAll(evidence)
}

type Found = Pick<JourneyRecord, 'reach' | 'evidence' | 'evidenceCount'>

/** How many meet what the figures of a finding say; where its reach is not known, the most that any of them counts. */
export function peopleFound({ reach, evidence }: Found, side: keyof Sides = 'pro'): number {
  const figures = piecesOf(evidence.filter((item) => item.type === 'figure' && !isPut(item)))
  const most = Math.max(0, ...figures.map((piece) => sidesOf([piece])[side]))
  return most > 0 && side === 'pro' && reach.value !== null ? hitsOf(reach) : most
}

/** The figures of a finding count the same people again and again, and these give the answers: what is most stands for all. */
function weighFound(record: Found): Backing {
  const said = sidesOf(
    piecesOf(record.evidence.filter((item) => item.type === 'feedback' && !isPut(item))),
  )
  return weigh(
    Math.max(peopleFound(record), said.pro, record.evidenceCount),
    Math.max(peopleFound(record, 'contra'), said.contra),
  )
}

function weighAll(evidence: readonly Evidence[]): Backing {
  const { pro, contra } = sidesOf(piecesOf(evidence))
  return weigh(pro, contra)
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
