import {
  backingOfCard,
  backingOfRecord,
  backingOfStep,
  type Basis,
  type EvidenceLevel,
  evidenceLevels,
  isPut,
  measuredOf,
  peopleFound,
  weigh,
} from '../journey/evidence-level.ts'
import type { MeasuredOfRecord } from '../journey/elsewhere-schema.ts'
import type { Evidence } from '../journey/evidence.ts'
import type { Piece } from '../journey/piece-schema.ts'
import { piecesOf } from '../journey/pieces.ts'
import type {
  Card,
  Figure,
  Journey,
  JourneyRecord,
  Lane,
  LaneType,
  Persona,
  Step,
} from '../journey/journey.ts'
import { seenAtTouchpoint } from '../journey/touchpoint-seen.ts'
import { hitsOf } from '../statistics/figures.ts'

/** What something rests on: how many people or answers, from where, and how new the newest is. */
export interface Grounds {
  readonly n: number
  /** ISO 8601; null where nothing says when. */
  readonly newest: string | null
  /** Where it comes from, most first. */
  readonly sources: readonly { readonly name: string; readonly n: number }[]
}

const nothing: Grounds = { n: 0, newest: null, sources: [] }

/** A step rests on the journeys that come to it, as of the newest event. */
export function groundsOfStep({ discovery }: Pick<Journey, 'discovery'>, step: Step): Grounds {
  if (step.measured === null || discovery === null) return nothing
  return fromLog(discovery.asOf, hitsOf(step.measured.reach))
}

/** What was put to it here and elsewhere, and what was measured of it where that is most. */
export function groundsOfRecord(basis: Basis, record: JourneyRecord): Grounds {
  const { evidence, elsewhere } = record
  return uniteGrounds(
    [groundsOfEvidence(evidence.filter(isPut)), ...(elsewhere ? [withN(elsewhere)] : [])],
    [
      { ...measuredOf(basis, record), ...measuredGrounds(basis, record) },
      ...(elsewhere?.measured ? [elsewhere.measured] : []),
    ],
  )
}

export function groundsOfPersona(
  { discovery }: Pick<Basis, 'discovery'>,
  { share, elsewhere }: Persona,
): Grounds {
  return uniteGrounds(elsewhere ? [withN(elsewhere)] : [], [
    ...(discovery ? [measuredPersona(discovery.asOf, share)] : []),
    ...(elsewhere?.measured ? [elsewhere.measured] : []),
  ])
}

/** What a map measured of a persona: the customers in whom it was found. */
export function measuredPersona(asOf: string | null, share: Figure): MeasuredOfRecord {
  const { n: _, ...from } = asOf === null ? nothing : fromLog(asOf, hitsOf(share))
  return { ...weigh(hitsOf(share)), newest: from.newest, sources: [...from.sources] }
}

/** What the logs of a workspace measured of a touchpoint: the journeys that meet its events. */
export function measuredTouchpoint(asOf: string | null, met: number): MeasuredOfRecord {
  const { newest, sources } = asOf === null ? nothing : fromLog(asOf, met)
  return { ...(met === 0 ? weigh(0, 1) : weigh(met)), newest, sources: [...sources] }
}

/** Where what a map found of a record comes from. */
export function measuredGrounds(
  basis: Pick<Basis, 'discovery' | 'steps'>,
  record: JourneyRecord,
): Pick<MeasuredOfRecord, 'newest' | 'sources'> {
  const { discovery } = basis
  const { evidence, evidenceCount, kind } = record
  const met = seenAtTouchpoint(basis, record)
  if (met !== null && discovery !== null) {
    const { newest, sources } = fromLog(discovery.asOf, met)
    return { newest, sources: [...sources] }
  }
  const found = evidence.filter((item) => !isPut(item))
  const own = groundsOfEvidence(found)
  const said = found.filter(({ type }) => type === 'feedback')
  const quoted = groundsOfEvidence(said)
  const people = peopleFound(record)
  const counted = groundsOfEvidence(found.filter(({ type }) => type === 'figure')).sources
  const isOfEvents = counted.some(({ name }) => name === 'events')
  const asOf = kind === null ? null : (discovery?.asOf ?? null)
  const sources = [
    // Who is met by the events of a finding is counted there; what it is said to be comes with it.
    { name: isOfEvents ? 'events' : (counted[0]?.name ?? 'events'), n: people },
    ...quoted.sources,
    // Feedback that is only counted comes from where the quoted comes from; how it is mixed is not kept.
    { name: 'further feedback', n: Math.max(0, evidenceCount - said.length) },
  ]
  return { newest: later(own.newest, asOf), sources: sources.filter(({ n }) => n > 0) }
}

/** All that people put, and of what was measured that which counts most. */
export function uniteGrounds(
  put: readonly Grounds[],
  measured: readonly MeasuredOfRecord[],
): Grounds {
  const [most] = measured.toSorted((a, b) => b.pro + b.contra - (a.pro + a.contra))
  // Its sources may name the same customers, each in its own way: their sum is nobody's number.
  const found = most && {
    ...withN(most),
    n: most.sources.length === 0 ? 0 : most.pro + most.contra,
  }
  const all = [...put, ...(found ? [found] : [])]
  const sources = new Map<string, number>()
  for (const { name, n } of all.flatMap((each) => each.sources))
    sources.set(name, (sources.get(name) ?? 0) + n)
  return {
    n: all.reduce((sum, { n }) => sum + n, 0),
    newest: [...put, ...measured].reduce<string | null>(
      (newest, each) => later(newest, each.newest),
      null,
    ),
    sources: [...sources].map(([name, n]) => ({ name, n })).toSorted((a, b) => b.n - a.n),
  }
}

function withN({ newest, sources }: Pick<MeasuredOfRecord, 'newest' | 'sources'>): Grounds {
  return { n: sources.reduce((sum, { n }) => sum + n, 0), newest, sources }
}

export function groundsOfCard(basis: Basis, lane: Lane, card: Card): Grounds {
  if (card.recordId !== null) {
    const record = basis.records.find(({ id }) => id === card.recordId)
    return record === undefined ? nothing : groundsOfRecord(basis, record)
  }
  const own = groundsOfEvidence(card.evidence ?? [])
  if (own.n > 0) return own
  if (lane.type === 'quotes' && card.at !== null)
    return { n: 1, newest: card.at, sources: [{ name: card.note ?? 'quote', n: 1 }] }
  const { isFromLog, pro } = backingOfCard(basis, lane, card)
  return isFromLog === true && basis.discovery !== null
    ? fromLog(basis.discovery.asOf, pro)
    : nothing
}

function fromLog(asOf: string, n: number): Grounds {
  return n === 0 ? nothing : { n, newest: asOf, sources: [{ name: 'events', n }] }
}

function groundsOfEvidence(evidence: readonly Evidence[]): Grounds {
  return groundsOfPieces(piecesOf(evidence))
}

export function groundsOfPieces(pieces: readonly Piece[]): Grounds {
  const sources = new Map<string, number>()
  let newest: string | null = null
  for (const { source, n, at } of pieces) {
    sources.set(source, (sources.get(source) ?? 0) + n)
    newest = later(newest, at)
  }
  const mixed = [...sources].map(([name, n]) => ({ name, n })).toSorted((a, b) => b.n - a.n)
  return { n: mixed.reduce((sum, { n }) => sum + n, 0), newest, sources: mixed }
}

export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return Date.parse(b) > Date.parse(a) ? b : a
}

/** Lanes whose cards say something about customers that is true or false. */
const claimLanes: ReadonlySet<LaneType> = new Set([
  'doing',
  'thinking',
  'goals',
  'needs',
  'questions',
  'touchpoints',
  'quotes',
  'painPoints',
  'delights',
  'expectations',
  'motivation',
  'obstacles',
  'story',
  'text',
])

/** One thing that a map says about customers. */
export type Claim =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'record'; readonly record: JourneyRecord }
  | { readonly kind: 'card'; readonly lane: Lane; readonly card: Card }

/** Everything that a map says about customers: its steps, its pains and delights, its cards. */
export function claimsOf({ steps, records, lanes }: Journey): Claim[] {
  const isFinding = ({ type }: JourneyRecord) => type === 'painPoint' || type === 'delight'
  return [
    ...steps.map((step) => ({ kind: 'step' as const, step })),
    ...records.filter(isFinding).map((record) => ({ kind: 'record' as const, record })),
    ...lanes
      .filter(({ type }) => claimLanes.has(type))
      .flatMap((lane) =>
        lane.cells.flatMap(({ cards }) =>
          cards
            .filter(({ recordId, text }) => recordId === null && text !== null && text !== '')
            .map((card) => ({ kind: 'card' as const, lane, card })),
        ),
      ),
  ]
}

/** What a whole map rests on. */
export interface MapGrounds {
  /** How many of its claims have each level. */
  readonly levels: Readonly<Record<EvidenceLevel, number>>
  readonly claims: number
  /** Share of the claims that are backed, fully or partly; null where the map claims nothing. */
  readonly backedShare: number | null
  /** Journeys of the log, or else people and answers put to the map. */
  readonly n: number
  /** The newest evidence on the map. */
  readonly newest: string | null
}

export function groundsOfMap(journey: Journey): MapGrounds {
  const levels = Object.fromEntries(evidenceLevels.map((level) => [level, 0])) as Record<
    EvidenceLevel,
    number
  >
  const claims = claimsOf(journey)
  let n = 0
  let newest = journey.discovery?.asOf ?? null
  for (const claim of claims) {
    levels[levelOf(journey, claim)] += 1
    if (saysNothingNew(journey, claim)) continue
    const grounds = groundsOf(journey, claim)
    n += grounds.n
    newest = later(newest, grounds.newest)
  }
  const backed = levels.backed + levels.partlyBacked
  return {
    levels,
    claims: claims.length,
    backedShare: claims.length === 0 ? null : backed / claims.length,
    n: journey.discovery?.journeys ?? n,
    newest,
  }
}

/** What rests on the log alone is as new as the log, which is counted once. */
function saysNothingNew({ discovery }: Journey, claim: Claim): boolean {
  if (claim.kind === 'card') return claim.card.evidence === undefined && claim.card.at === null
  return claim.kind === 'step' && discovery !== null
}

function levelOf(journey: Journey, claim: Claim): EvidenceLevel {
  if (claim.kind === 'step') return backingOfStep(journey, claim.step).level
  if (claim.kind === 'record') return backingOfRecord(journey, claim.record).level
  return backingOfCard(journey, claim.lane, claim.card).level
}

function groundsOf(journey: Journey, claim: Claim): Grounds {
  if (claim.kind === 'step') return groundsOfStep(journey, claim.step)
  if (claim.kind === 'record') return groundsOfRecord(journey, claim.record)
  return groundsOfCard(journey, claim.lane, claim.card)
}
