import { z } from 'zod'
import { type Elsewhere, measuredOfRecordSchema } from '../journey/elsewhere-schema.ts'
import { isPut, measuredOf } from '../journey/evidence-level.ts'
import {
  type Card,
  type Journey,
  type JourneyRecord,
  type Judged,
  type Persona,
  personaSchema,
  recordSchema,
} from '../journey/journey.ts'
import { pieceSchema } from '../journey/piece-schema.ts'
import { piecesOf } from '../journey/pieces.ts'
import { uniteTags } from '../journey/tags.ts'
import { measuredGrounds, measuredPersona } from '../truth/grounds.ts'
import type { RecordType } from './kinds.ts'

/** What a map says of a record that the workspace says, too: changed in one place, changed everywhere. */
export interface SharedWords {
  readonly title: string
  readonly isDraft: boolean
  /** Left out where discovery wrote the sentence: it tells the figures of its own map. */
  readonly description?: string
  /** Of a touchpoint: its channel’s name, and its icon where it has one of its own; '' without. */
  readonly channel?: string
  readonly icon?: string
  /** Who looks after it; '' for nobody. Left out by maps that were never told. */
  readonly owner?: string
  /** Told to the map and never by it: what speaks for the record elsewhere, and what people judge of it. */
  readonly elsewhere?: Elsewhere
  readonly judged?: Judged
  readonly bound?: readonly string[]
}

/** A record on one map: its words there, where it stands, and what was measured of it. */
export interface RecordUse {
  readonly recordId: string
  readonly type: RecordType
  readonly words: SharedWords
  readonly links: readonly string[]
  readonly stands: RecordStands
}

/** Where a record stands on a map. Titles of steps stand beside their ids: a list need not open the map. */
export const recordStandsSchema = z.object({
  steps: z.array(z.object({ id: z.string(), title: z.string(), stage: z.string() })),
  /** Cards that place it. */
  cards: z.number().int(),
  /** That these cards carry of their own, as a card of words that was made the record. */
  tags: z.array(z.string()).optional(),
  /** What this map measured of it, apart from what people put to it. */
  backing: measuredOfRecordSchema.partial({ newest: true, sources: true }).nullable(),
  /** What people put to it on this map. */
  put: z.array(pieceSchema).optional(),
  /** Of the figures; ISO 8601. */
  asOf: z.string().nullable(),
  /** Since when the map has data (ISO 8601), and of how many journeys. */
  basis: z.object({ from: z.string(), journeys: z.number().int() }).optional(),
  /** What was measured of it here. */
  finding: recordSchema
    .pick({
      kind: true,
      summary: true,
      rank: true,
      severity: true,
      reach: true,
      cost: true,
      evidenceCount: true,
    })
    .optional(),
  persona: personaSchema
    .pick({ summary: true, share: true, success: true, emotion: true, traits: true })
    .optional(),
})
export type RecordStands = z.infer<typeof recordStandsSchema>

/** Every record that stands on a journey. */
export function usesOf(journey: Journey): RecordUse[] {
  const stepOf = stepsById(journey)
  const placed = placements(journey)
  const { discovery } = journey
  const asOf = discovery?.asOf ?? null
  const basis = discovery && { from: discovery.from, journeys: discovery.journeys }
  const standing = (id: string, stepIds: readonly string[]) => {
    const cards = placed.get(id) ?? []
    const tags = uniteTags(cards)
    return {
      steps: stepIds.flatMap((stepId) => stepOf.get(stepId) ?? []),
      cards: cards.length,
      ...(tags && { tags }),
      asOf,
      ...(basis && { basis }),
    }
  }
  const records = journey.records.map((record): RecordUse => {
    const { id, type, links, kind, summary, rank, severity, reach, cost, evidenceCount } = record
    const put = piecesOf(record.evidence.filter(isPut))
    return {
      recordId: id,
      type,
      words: findingWords(record),
      links,
      stands: {
        ...standing(id, record.stepIds),
        backing: { ...measuredOf(journey, record), ...measuredGrounds(journey, record) },
        ...(put.length > 0 && { put }),
        finding: { kind, summary, rank, severity, reach, cost, evidenceCount },
      },
    }
  })
  const personas = journey.personas.map((persona): RecordUse => {
    const { id, summary, share, success, emotion, traits } = persona
    return {
      recordId: id,
      type: 'persona',
      words: personaWords(persona),
      links: [],
      stands: {
        ...standing(id, [...new Set(persona.path)]),
        backing: measuredPersona(asOf, share),
        persona: { summary, share, success, emotion, traits },
      },
    }
  })
  return [...records, ...personas]
}

function findingWords(record: JourneyRecord): SharedWords {
  const {
    type,
    title,
    draft,
    kind,
    summary,
    channel = '',
    icon = '',
    elsewhere,
    judged,
    bound,
    owner,
  } = record
  return {
    title,
    isDraft: draft,
    ...(kind === null && { description: summary }),
    ...(type === 'touchpoint' && { channel, icon }),
    ...(owner !== undefined && { owner }),
    ...(elsewhere && { elsewhere }),
    ...(judged && { judged }),
    ...(bound && { bound }),
  }
}

function personaWords({ title, draft, share, summary, elsewhere }: Persona): SharedWords {
  return {
    title,
    isDraft: draft,
    ...(share.n === 0 && { description: summary }),
    ...(elsewhere && { elsewhere }),
  }
}

function stepsById({ steps, stages }: Journey) {
  const stageOf = new Map(stages.map(({ id, title }) => [id, title]))
  return new Map(
    steps.map(({ id, title, stageId }) => [id, { id, title, stage: stageOf.get(stageId) ?? '' }]),
  )
}

function placements({ lanes }: Journey): ReadonlyMap<string | null, readonly Card[]> {
  return Map.groupBy(
    lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards)),
    ({ recordId }) => recordId,
  )
}

/** The words that a map changed since they were last seen to agree; null where it changed none. */
export function wordsChanged(seen: SharedWords, now: SharedWords): Partial<SharedWords> | null {
  const changed = Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => !isTold(field) && (seen[field as keyof SharedWords] ?? '') !== value,
    ),
  )
  return Object.keys(changed).length === 0 ? null : changed
}

/** Whether a map has other words of a record than it should, or was told otherwise of it. */
export function isBehind(there: SharedWords, wanted: SharedWords): boolean {
  const told = ({ elsewhere, judged, bound }: SharedWords) => sameOrder([elsewhere, judged, bound])
  return wordsChanged(there, wanted) !== null || told(there) !== told(wanted)
}

function isTold(field: string): boolean {
  return field === 'elsewhere' || field === 'judged' || field === 'bound'
}

/** JSON whose fields stand in one order, as a store gives them back in its own. */
export function sameOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
