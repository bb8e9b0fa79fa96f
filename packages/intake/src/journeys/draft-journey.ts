import {
  blankBrief,
  blankCard,
  type Card,
  contentId,
  type Curve,
  type Journey,
  JOURNEY_SCHEMA,
  type JourneyRecord,
  type Lane,
  type Persona,
  unmeasuredRecord,
} from '@desirepath/core'
import type { DraftCard, DraftLane, DraftStage, DraftStep, JourneyDraft } from './draft.ts'

/** The canonical journey of a draft; every id in it follows from `id`. */
export function draftJourney(draft: JourneyDraft, id: string): Journey {
  const columns = columnsOf(draft.stages, id)
  const { records, lanes } = lanesOf(draft, columns, id)
  return {
    schema: JOURNEY_SCHEMA,
    id,
    title: draft.title,
    kind: draft.kind,
    brief: { ...blankBrief, ...draft.brief },
    discovery: null,
    stages: draft.stages.map(({ title }, i) => ({
      id: contentId('stage', id, i),
      title,
      reach: null,
    })),
    steps: columns.map(({ stepId, stageId, step: { title, channel } }) => ({
      id: stepId,
      stageId,
      title,
      activities: [],
      channel: channel ?? null,
      channels: [],
      measured: null,
    })),
    edges: [],
    lanes,
    curves: curvesOf(columns, id),
    moments: columns.flatMap(({ stepId, step: { moment } }) =>
      moment === undefined
        ? []
        : [{ stepId, type: 'momentOfTruth', text: moment, basis: 'assumed' } as const],
    ),
    personas: draft.personas.map((persona, i) => ({
      id: contentId('persona', id, i),
      ...personaOf(persona, columns),
    })),
    records,
  }
}

interface Column {
  readonly stepId: string
  readonly stageId: string
  readonly at: number
  readonly step: DraftStep
}

function columnsOf(stages: readonly DraftStage[], id: string): Column[] {
  return stages
    .flatMap(({ steps }, i) => steps.map((step) => ({ step, stageId: contentId('stage', id, i) })))
    .map((column, at) => ({ ...column, at, stepId: contentId('step', id, at) }))
}

const recordTypes = {
  painPoints: 'painPoint',
  delights: 'delight',
  opportunities: 'opportunity',
  solutions: 'solution',
} as const satisfies Partial<Record<Lane['type'], JourneyRecord['type']>>

/** Cards of lanes of findings are placements of records, as they are wherever findings are written. */
function lanesOf(
  { lanes, stages }: JourneyDraft,
  columns: readonly Column[],
  id: string,
): { readonly lanes: Lane[]; readonly records: JourneyRecord[] } {
  const records: JourneyRecord[] = []
  const filled = lanes.map((lane): Lane => {
    const type =
      lane.type in recordTypes ? recordTypes[lane.type as keyof typeof recordTypes] : null
    const cells = columns.map(({ stepId, at, step }) => ({
      stepId,
      cards: (step.cards[lane.key] ?? []).map((card, i): Card => {
        const cardId = contentId('card', id, lane.key, at, i)
        if (type === null) return textCard(cardId, card)
        const record = recordOf(contentId(type, id, lane.key, at, i), type, { card, stepId })
        records.push(record)
        return { ...blankCard, id: cardId, recordId: record.id, ...spanOf(card) }
      }),
    }))
    return laneOf(
      lane,
      id,
      cells.filter(({ cards }) => cards.length > 0),
    )
  })
  const hasLane = lanes.some(({ type }) => type === 'emotion')
  const feels =
    !hasLane && stages.some(({ steps }) => steps.some((step) => step.feels !== undefined))
  const feeling = { key: 'emotion', type: 'emotion', title: 'Feeling' } as const
  const shown = filled.filter(({ cells }, i) => cells.length > 0 || lanes[i]!.isKept === true)
  return { records, lanes: feels ? [...shown, laneOf(feeling, id, [])] : shown }
}

function laneOf(
  { key, type, title, lineBelow }: DraftLane,
  id: string,
  cells: Lane['cells'],
): Lane {
  return {
    id: contentId('lane', id, key),
    type,
    title,
    subtitle: '',
    cells,
    ...(lineBelow !== undefined && { lineBelow }),
  }
}

function textCard(id: string, card: DraftCard): Card {
  const { text, note, colour } = card
  return {
    ...blankCard,
    id,
    text,
    note: note ?? null,
    ...(colour !== undefined && { colour }),
    ...spanOf(card),
  }
}

function spanOf({ span }: DraftCard): { readonly span?: number } {
  return span === undefined ? {} : { span }
}

function recordOf(
  id: string,
  type: JourneyRecord['type'],
  { card, stepId }: { readonly card: DraftCard; readonly stepId: string },
): JourneyRecord {
  return unmeasuredRecord({
    id,
    type,
    title: card.text,
    summary: card.note ?? '',
    stepIds: [stepId],
    severity: card.severity ?? null,
    draft: true,
  })
}

const unknown = { value: null, n: 0, low: null, high: null } as const

/** What a file says of feelings is what its author assumes: nobody counted anything. */
function curvesOf(columns: readonly Column[], id: string): Curve[] {
  if (!columns.some(({ step }) => step.feels !== undefined)) return []
  const points = columns.map(({ stepId, step: { feels } }) => ({
    stepId,
    value: feels?.value ?? null,
    n: 0,
    low: null,
    high: null,
    basis: typeof feels?.value === 'number' ? ('assumed' as const) : ('none' as const),
    ...(feels?.word !== undefined && { emotion: feels.word }),
  }))
  return [{ id: contentId('curve', id, 'feeling'), kind: 'assumed', persona: null, points }]
}

function personaOf(
  { title, summary }: JourneyDraft['personas'][number],
  columns: readonly Column[],
): Omit<Persona, 'id'> {
  return {
    title,
    draft: true,
    summary,
    share: unknown,
    path: columns.filter(({ step }) => step.actors?.includes(title)).map(({ stepId }) => stepId),
    traits: [],
    success: null,
    emotion: null,
  }
}
