import type { Elsewhere, MeasuredOfRecord } from '../journey/elsewhere-schema.ts'
import { type Backing, unite } from '../journey/evidence-level.ts'
import type { Evidence } from '../journey/evidence.ts'
import { piecesOf, sidesOf, uniquePieces } from '../journey/pieces.ts'
import { type Grounds, groundsOfPieces, uniteGrounds } from '../truth/grounds.ts'
import type { RecordType } from './kinds.ts'
import type { RecordBody } from './record.ts'
import type { RecordStands } from './use.ts'

/** How far a record of the workspace is backed, and from where: the same wherever it is shown. */
export type RecordStanding = Backing & Grounds

/** Everything that speaks for or against a record, wherever it stands. */
export interface KnownOfRecord {
  /** What people put to the record itself. */
  readonly evidence: readonly Evidence[]
  readonly uses: readonly { readonly stands: Pick<RecordStands, 'backing' | 'put'> }[]
  /** What the workspace measured of it, beside its maps. */
  readonly measured?: MeasuredOfRecord | undefined
  /** Of an idea: whether anything speaks for a finding that it answers. */
  readonly answers?: boolean | undefined
}

/** The same with the maps by name. */
export interface KnownOnMaps extends KnownOfRecord {
  readonly uses: readonly (KnownOfRecord['uses'][number] & { readonly journeyId: string })[]
}

/** One derivation for its page, every list and every map. */
export function standingOf({ evidence, uses, measured, answers }: KnownOfRecord): RecordStanding {
  const put = uniquePieces([
    ...piecesOf(evidence),
    ...uses.flatMap(({ stands }) => stands.put ?? []),
  ])
  const found = [...(measured ? [measured] : []), ...uses.flatMap(measuredThere)]
  const backing = unite(sidesOf(put), found)
  return {
    ...backing,
    ...(backing.level === 'assumed' && answers === true && { level: 'partlyBacked' }),
    ...uniteGrounds([groundsOfPieces(put)], found),
  }
}

/** What a map has to know of a record beside what stands on it; nothing where there is nothing. */
export function elsewhereOf(known: KnownOnMaps, journeyId: string): Elsewhere | undefined {
  const others = known.uses.filter((use) => use.journeyId !== journeyId)
  const here = new Set(
    known.uses
      .filter((use) => use.journeyId === journeyId)
      .flatMap(({ stands }) => stands.put?.map(({ key }) => key) ?? []),
  )
  const put = uniquePieces([
    ...piecesOf(known.evidence),
    ...others.flatMap(({ stands }) => stands.put ?? []),
  ]).filter(({ key }) => !here.has(key))
  const found = [...(known.measured ? [known.measured] : []), ...others.flatMap(measuredThere)]
  const measured = found.filter(({ pro, contra }) => pro + contra > 0)
  if (put.length === 0 && measured.length === 0 && known.answers !== true) return undefined
  const { newest, sources } = groundsOfPieces(put)
  return {
    ...sidesOf(put),
    newest,
    sources: [...sources],
    ...(measured.length > 0 && { measured: together(measured) }),
    ...(known.answers === true && { answers: true }),
  }
}

/** What was measured of a channel: what of its touchpoints was met most, for others may be met by the same. */
export function measuredOnChannel(
  touchpoints: readonly KnownOfRecord[],
): MeasuredOfRecord | undefined {
  const found = touchpoints.flatMap(({ measured, uses }) => [
    ...(measured ? [measured] : []),
    ...uses.flatMap(measuredThere),
  ])
  return found.toSorted((a, b) => b.pro - a.pro)[0]
}

/** What people put to a record itself: of a persona, also to the notes of its empathy map. */
export function evidenceOfRecord(type: RecordType, body: RecordBody): readonly Evidence[] {
  if (type !== 'persona') return body.evidence
  const { empathy } = body as RecordBody<'persona'>
  return [...body.evidence, ...empathy.flatMap((note) => note.evidence)]
}

function together(measured: readonly MeasuredOfRecord[]): MeasuredOfRecord {
  const { level, pro, contra } = unite({ pro: 0, contra: 0 }, measured)
  const { newest, sources } = uniteGrounds([], measured)
  return { level, pro, contra, newest, sources: [...sources] }
}

function measuredThere({ stands }: KnownOfRecord['uses'][number]): MeasuredOfRecord[] {
  if (stands.backing === null) return []
  const { newest = null, sources = [], ...backing } = stands.backing
  return [{ ...backing, newest, sources }]
}
