import {
  addLane,
  addRecord,
  changeCards,
  changeRecord,
  edit,
  fillCells,
  type JourneyDocument,
  projectJourney,
} from '@desirepath/collab'
import type { Contract, EvidenceItem } from '@desirepath/contract'
import { type Evidence, type Journey, type LaneType, laneTypeOfRecord } from '@desirepath/core'
import type { z } from 'zod'
import { ProblemError } from '../http/problem.ts'

type Placing = z.output<Contract['placeEvidence']['body']>
export type Picked = Placing['items'][number]

/** What came of it, as the contract says. */
export interface Placed {
  readonly cardIds: readonly string[]
  readonly recordId: string | null
  readonly already: number
}

/** What an item, or a part of it, says for or against something. */
export function evidenceOf(item: EvidenceItem, { turn, excerpt }: Picked): Evidence {
  const { score } = item
  const said = turn === undefined ? undefined : item.turns[turn]
  if (turn !== undefined && said === undefined)
    throw new ProblemError('invalid-input', `body.items: ${item.id} has no turn ${turn}`)
  const whole = said?.text ?? item.text ?? item.title ?? ''
  if (excerpt !== undefined && !whole.includes(excerpt))
    throw new ProblemError('invalid-input', `body.items: “${excerpt}” does not stand in ${item.id}`)
  const second = said?.second ?? null
  return {
    type: 'feedback',
    feedbackId: item.id,
    text: excerpt ?? whole,
    at: item.at,
    language: item.language,
    source: sourceOf(item),
    ...(item.title !== null && { title: item.title }),
    score: score && { value: score.value, min: score.min, max: score.max },
    sourceType: item.source,
    ...(item.link !== null && { link: item.link }),
    inLibrary: true,
    added: true,
    ...(second !== null && { second }),
  }
}

/** Where an item comes from and of what kind it is: many items are one source. */
function sourceOf({ source, sourceName }: Pick<EvidenceItem, 'source' | 'sourceName'>): string {
  const kind = source.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  if (sourceName === '') return kind
  return sourceName.toLowerCase().includes(kind) ? sourceName : `${sourceName} (${kind})`
}

/** Puts evidence on a journey in one step. */
export function place(
  doc: JourneyDocument,
  evidence: readonly Evidence[],
  as: Exclude<Placing['as'], { type: 'note' }>,
): Placed {
  const journey = projectJourney(doc)
  return edit(doc, () => {
    if (as.type === 'evidence') return putTo(doc, journey, { evidence, ...as })
    if (!journey.steps.some(({ id }) => id === as.stepId))
      throw new ProblemError('not-found', 'The journey has no such step.')
    if (as.type === 'question') return askThere(doc, journey, { evidence, ...as })
    if (as.type === 'quote') return quote(doc, journey, { evidence, stepId: as.stepId })
    const { finding, stepId, title } = as
    const laneId = laneOf(doc, journey, laneTypeOfRecord[finding])
    const { recordId, cardId } = addRecord(doc, { type: finding, title }, { laneId, stepId })
    changeRecord(doc, recordId, { evidence: [...evidence] })
    return { cardIds: [cardId], recordId, already: 0 }
  })
}

const laneTitles = {
  painPoints: 'Pain points',
  delights: 'Delights',
  opportunities: 'Opportunities',
  solutions: 'Solutions',
  touchpoints: 'Touchpoints',
  metrics: 'Metrics',
  quotes: 'In their words',
  market: 'Trends and competitors',
  questions: 'Questions',
} as const satisfies Partial<Record<LaneType, string>>

/** The first lane of a type that is not hidden; one is made where there is none. */
export function laneOf(
  doc: JourneyDocument,
  journey: Journey,
  type: keyof typeof laneTitles,
): string {
  const own = journey.lanes.filter((lane) => lane.type === type)
  const found = own.find(({ hidden }) => hidden !== true) ?? own[0]
  const made = { type, title: laneTitles[type], subtitle: '', index: journey.lanes.length }
  return found?.id ?? addLane(doc, made)
}

function quote(
  doc: JourneyDocument,
  journey: Journey,
  { evidence, stepId }: { readonly evidence: readonly Evidence[]; readonly stepId: string },
): Placed {
  const laneId = laneOf(doc, journey, 'quotes')
  const cards = evidence.flatMap((item) =>
    item.type !== 'feedback'
      ? []
      : {
          text: item.text,
          score: item.score,
          at: item.at,
          language: item.language,
          note: item.title ?? item.source,
          evidence: [item],
        },
  )
  return { cardIds: fillCells(doc, [{ laneId, stepId, cards }]), recordId: null, already: 0 }
}

/** A card that says the question already gets what it did not rest on yet. */
function askThere(
  doc: JourneyDocument,
  journey: Journey,
  {
    evidence,
    stepId,
    text,
  }: { readonly evidence: readonly Evidence[]; readonly stepId: string; readonly text: string },
): Placed {
  const known = journey.lanes
    .filter(({ type }) => type === 'questions')
    .flatMap(({ cells }) => cells.filter((cell) => cell.stepId === stepId))
    .flatMap(({ cards }) => cards)
    .find((card) => card.text?.trim() === text)
  if (known !== undefined)
    return putTo(doc, journey, { evidence, target: { kind: 'card', id: known.id }, against: false })
  const cards = [{ text, evidence: [...evidence] }]
  const laneId = laneOf(doc, journey, 'questions')
  return { cardIds: fillCells(doc, [{ laneId, stepId, cards }]), recordId: null, already: 0 }
}

interface Putting {
  readonly evidence: readonly Evidence[]
  readonly target: Extract<Placing['as'], { type: 'evidence' }>['target']
  readonly against: boolean
}

function putTo(
  doc: JourneyDocument,
  journey: Journey,
  { evidence, target: { kind, id }, against }: Putting,
): Placed {
  const before = evidenceAt(journey, kind, id)
  const { all, already } = putTogether(before, evidence, against)
  if (kind === 'record') changeRecord(doc, id, { evidence: all })
  else changeCards(doc, [id], { evidence: all })
  return { cardIds: kind === 'card' ? [id] : [], recordId: kind === 'record' ? id : null, already }
}

/** What a thing rests on with more of it; nothing stands there twice. */
export function putTogether(
  before: readonly Evidence[],
  evidence: readonly Evidence[],
  against: boolean,
): { readonly all: Evidence[]; readonly already: number } {
  const added = evidence
    .filter((item) => !before.some((each) => sameSaid(each, item)))
    .map((item) => (against ? { ...item, against: true as const } : item))
  return { all: [...before, ...added], already: evidence.length - added.length }
}

function evidenceAt(journey: Journey, kind: 'card' | 'record', id: string): readonly Evidence[] {
  if (kind === 'record') {
    const record = journey.records.find((each) => each.id === id)
    if (record === undefined)
      throw new ProblemError('not-found', 'The journey has no such finding.')
    return record.evidence
  }
  for (const lane of journey.lanes)
    for (const cell of lane.cells)
      for (const card of cell.cards) if (card.id === id) return card.evidence ?? []
  throw new ProblemError('not-found', 'The journey has no such card.')
}

function sameSaid(a: Evidence, b: Evidence): boolean {
  return (
    a.type === 'feedback' &&
    b.type === 'feedback' &&
    a.feedbackId === b.feedbackId &&
    a.text === b.text
  )
}
