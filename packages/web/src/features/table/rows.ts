import {
  backingOfCard,
  backingOfPoint,
  backingOfRecord,
  type Card,
  type Change,
  emotionLevels,
  type EvidenceLevel,
  type Journey,
  type Lane,
  type LaneType,
  laneTypeOfRecord,
  plainText,
  tagsOfCard,
  uniteTags,
} from '@desirepath/core'
import { emotionWord, formatScore, formatSigned } from '@desirepath/render'
import { formatSelection } from '../../map/selection.ts'
import { aroundSteps } from '../filters/around.ts'
import { type Mood, moodOfFeeling, moodOfScore } from '../filters/mood.ts'
import type { RecordTags } from '../records/record-tags.ts'
import { words } from './words.ts'

/** A card with words of its own, a record, or a point of a curve that has a value. */
export interface TableRow {
  /** The row as a selection stands in an address: `card:…`, `record:…`, `point:…`. */
  readonly key: string
  readonly kind: 'card' | 'record' | 'point'
  readonly type: string
  readonly laneId: string
  readonly laneType: LaneType
  readonly lane: string
  readonly stageId: string
  readonly stage: string
  readonly stepId: string
  readonly step: string
  /** Every step at which it stands; `stepId` is the first of them. */
  readonly stepIds: readonly string[]
  /** The column of the step on the map. */
  readonly place: number
  readonly words: string
  readonly channel: string
  /** −2…+2, a customer's score, or the number of a card. */
  readonly score: number | null
  readonly scoreWords: string
  readonly mood: Mood | undefined
  /** 1…5, of a pain point. */
  readonly severity: number | null
  /** 0…1. */
  readonly reach: number | null
  /** Pieces of feedback behind it. */
  readonly evidence: number
  readonly backing: EvidenceLevel
  /** Whether people have called it assumed. */
  readonly isMarked: boolean
  readonly persona: string
  /** Of a point: the persona’s id, or null for everyone. */
  readonly personaId: string | null
  /** Who is responsible for it, by name; empty where nobody is. */
  readonly owner: string
  /** Everyone responsible for it or for where it stands, and the personas that come by there. */
  readonly owners: readonly string[]
  readonly walkers: readonly string[]
  /** The cards that a change of colour or place reaches. */
  readonly cardIds: readonly string[]
  readonly colour: Card['colour']
  /** Of a card of words, or of a record in the workspace. */
  readonly tags: readonly string[]
  /** What has become of it since the version that the table looks back to. */
  readonly change: Change['type'] | null
}

/** Every card, record and point of a journey, column by column, in the order of the lanes. */
export function tableRows(
  journey: Journey,
  changes: ReadonlyMap<string, Change['type']> = new Map(),
  recordTags: RecordTags = new Map(),
): TableRow[] {
  const places = placesOf(journey)
  const rows = [
    ...journey.lanes.flatMap((lane) => cardRows(journey, lane, places)),
    ...recordRows(journey, { places, recordTags }),
    ...pointRows(journey, places),
  ]
  const lanes = new Map(journey.lanes.map((lane, i) => [lane.id, i]))
  const { owners, walkers } = aroundSteps(journey)
  return rows
    .map((row) => ({
      ...row,
      change: changes.get(changeKey(row)) ?? null,
      owners: [row.owner, ...row.stepIds.flatMap((id) => owners.get(id) ?? [])],
      walkers:
        row.personaId === null
          ? row.stepIds.flatMap((id) => walkers.get(id) ?? [])
          : [row.personaId],
    }))
    .toSorted(
      (a, b) => a.place - b.place || (lanes.get(a.laneId) ?? 999) - (lanes.get(b.laneId) ?? 999),
    )
}

/** What changed, by the kind and id of the things of a difference. */
export function changesByRow(changes: readonly Change[]): ReadonlyMap<string, Change['type']> {
  return new Map(changes.map(({ what, id, type }) => [`${what}:${id}`, type]))
}

function changeKey({ key }: { readonly key: string }): string {
  return key.replace(/^point:/, 'feeling:')
}

type Place = Pick<TableRow, 'stageId' | 'stage' | 'stepId' | 'step' | 'place' | 'channel'>
type Places = ReadonlyMap<string, Place>
type Found = Omit<TableRow, 'change' | 'owners' | 'walkers'>

const nowhere: Place = { stageId: '', stage: '', stepId: '', step: '', place: 9999, channel: '' }

function placesOf({ stages, steps }: Journey): Places {
  const titles = new Map(stages.map((stage) => [stage.id, stage.title]))
  return new Map(
    steps.map((step, place) => [
      step.id,
      {
        stageId: step.stageId,
        stage: titles.get(step.stageId) ?? '',
        stepId: step.id,
        step: step.title,
        place,
        channel: step.channel ?? '',
      },
    ]),
  )
}

const blank = {
  score: null,
  scoreWords: '',
  mood: undefined,
  severity: null,
  reach: null,
  evidence: 0,
  isMarked: false,
  persona: '',
  personaId: null,
  cardIds: [],
  owner: '',
  tags: [],
}

function cardRows(journey: Journey, lane: Lane, places: Places): Found[] {
  return lane.cells.flatMap(({ stepId, cards }) =>
    cards
      .filter((card) => card.recordId === null)
      .map((card) => {
        const isQuote = lane.type === 'quotes'
        return {
          ...blank,
          ...(places.get(stepId) ?? nowhere),
          key: formatSelection({ kind: 'card', id: card.id }),
          kind: 'card' as const,
          stepIds: [stepId],
          type: isQuote ? words.quote : words.card,
          ...laneFields(lane),
          words: plainText(card.text ?? card.attachment?.alt ?? card.attachment?.name ?? ''),
          score: card.score?.value ?? card.value ?? null,
          scoreWords: card.score === null ? String(card.value ?? '') : formatScore(card.score),
          mood: moodOfScore(card.score),
          evidence: isQuote && card.assumed !== true ? 1 : 0,
          backing: backingOfCard(journey, lane, card).level,
          isMarked: card.assumed === true,
          cardIds: [card.id],
          colour: card.colour,
          owner: card.owner ?? '',
          tags: tagsOfCard(card),
        }
      }),
  )
}

const laneFields = ({ id, type, title }: Lane) => ({ laneId: id, laneType: type, lane: title })

function recordRows(
  journey: Journey,
  { places, recordTags }: { readonly places: Places; readonly recordTags: RecordTags },
): Found[] {
  const placements = new Map<string, { readonly lane: Lane; stepId: string; card: Card }[]>()
  for (const lane of journey.lanes) {
    for (const { stepId, cards } of lane.cells) {
      for (const card of cards) {
        if (card.recordId === null) continue
        const own = placements.get(card.recordId) ?? []
        placements.set(card.recordId, [...own, { lane, stepId, card }])
      }
    }
  }
  return journey.records.map((record) => {
    const own = placements.get(record.id) ?? []
    const lane =
      own[0]?.lane ?? journey.lanes.find(({ type }) => type === laneTypeOfRecord[record.type])
    const steps = own.length > 0 ? own.map(({ stepId }) => stepId) : record.stepIds
    const stepIds = [...new Set(steps)]
    const at = stepIds.flatMap((id) => places.get(id) ?? [])
    return {
      ...blank,
      ...(at[0] ?? nowhere),
      step: at.map(({ step }) => step).join(', '),
      key: formatSelection({ kind: 'record', id: record.id }),
      kind: 'record',
      stepIds,
      type: words.records[record.type],
      laneId: lane?.id ?? '',
      laneType: laneTypeOfRecord[record.type],
      lane: lane?.title ?? '',
      words: record.title,
      severity: record.severity,
      reach: record.reach.value,
      evidence: record.evidenceCount,
      backing: backingOfRecord(journey, record).level,
      isMarked: own.length > 0 && own.every(({ card }) => card.assumed === true),
      cardIds: own.map(({ card }) => card.id),
      colour: own[0]?.card.colour,
      owner: record.owner ?? '',
      // What a card brought with it is the record's once the workspace knows the record.
      tags: recordTags.get(record.id) ?? uniteTags(own.map(({ card }) => card)) ?? [],
    }
  })
}

function pointRows(journey: Journey, places: Places): Found[] {
  const lane = journey.lanes.find(({ type }) => type === 'emotion')
  const levels = emotionLevels(journey)
  const personas = new Map(journey.personas.map(({ id, title }) => [id, title]))
  return journey.curves.flatMap((curve) =>
    curve.points.flatMap((point): Found[] =>
      point.value === null
        ? []
        : [
            {
              ...blank,
              ...(places.get(point.stepId) ?? nowhere),
              key: formatSelection({ kind: 'point', curveId: curve.id, stepId: point.stepId }),
              kind: 'point',
              stepIds: [point.stepId],
              type: words.curves[curve.kind],
              laneId: lane?.id ?? '',
              laneType: 'emotion',
              lane: lane?.title ?? words.feeling,
              words: point.emotion ?? emotionWord(point.value, levels),
              score: point.value,
              scoreWords: formatSigned(point.value),
              mood: moodOfFeeling(point.value),
              evidence: point.n,
              backing: backingOfPoint(journey, curve, point).level,
              personaId: curve.persona,
              persona:
                curve.persona === null ? words.everyone : (personas.get(curve.persona) ?? ''),
              colour: undefined,
            },
          ],
    ),
  )
}
