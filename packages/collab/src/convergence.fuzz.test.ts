import { formatJourney, type Journey, journeySchema } from '@desirepath/core'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { blankJourney } from '../test/blank-journey.ts'
import { exchange, picker, seededDocument } from '../test/peers.ts'
import { applyJourney } from './apply.ts'
import { type JourneyDocument, tableOf } from './document.ts'
import * as edits from './index.ts'
import { openBody, writeBody } from './text/body.ts'

const start: Journey = {
  ...blankJourney(4),
  stages: ['a', 'b'].map((id) => ({ id, title: id, reach: null })),
  steps: blankJourney(4).steps.map((step, i) => ({ ...step, stageId: i < 2 ? 'a' : 'b' })),
}

type Pick = ReturnType<typeof picker>
type Move = (doc: JourneyDocument, journey: Journey, pick: Pick) => void

const cardsOf = (journey: Journey) =>
  journey.lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards))
const cell = (journey: Journey, pick: Pick) => ({
  laneId: pick.of(journey.lanes)?.id ?? '',
  stepId: pick.of(journey.steps)?.id ?? '',
})

const moves: Record<string, Move> = {
  addStage: (doc, journey, pick) =>
    edits.addStage(doc, { title: 'S', index: pick.below(journey.stages.length + 1) }),
  moveStage: (doc, journey, pick) =>
    edits.moveStage(doc, pick.of(journey.stages)?.id ?? '', pick.below(4)),
  removeStage: (doc, journey, pick) =>
    pick.below(4) === 0 && edits.removeStage(doc, pick.of(journey.stages)?.id ?? ''),
  addStep: (doc, journey, pick) =>
    edits.addStep(doc, {
      title: 'T',
      place: { stageId: pick.of(journey.stages)?.id ?? '', index: pick.below(4) },
    }),
  moveStep: (doc, journey, pick) =>
    edits.moveStep(doc, pick.of(journey.steps)?.id ?? '', {
      stageId: pick.of(journey.stages)?.id ?? '',
      index: pick.below(4),
    }),
  duplicateStep: (doc, journey, pick) => edits.duplicateStep(doc, pick.of(journey.steps)?.id ?? ''),
  duplicateStage: (doc, journey, pick) =>
    pick.below(3) === 0 && edits.duplicateStage(doc, pick.of(journey.stages)?.id ?? ''),
  joinStages: (doc, journey, pick) => edits.joinStages(doc, pick.of(journey.stages)?.id ?? ''),
  splitStage: (doc, journey, pick) => edits.splitStage(doc, pick.of(journey.steps)?.id ?? '', 'N'),
  removeStep: (doc, journey, pick) =>
    pick.below(2) === 0 && edits.removeStep(doc, pick.of(journey.steps)?.id ?? ''),
  addLane: (doc, _, pick) =>
    edits.addLane(doc, { type: 'text', title: 'L', subtitle: '', index: pick.below(4) }),
  moveLane: (doc, journey, pick) =>
    edits.moveLane(doc, pick.of(journey.lanes)?.id ?? '', pick.below(4)),
  moveLanes: (doc, journey, pick) =>
    edits.moveLanes(
      doc,
      journey.lanes.slice(0, 2).map(({ id }) => id),
      pick.below(4),
    ),
  addCard: (doc, journey, pick) => edits.addCard(doc, cell(journey, pick), { text: 'card' }),
  write: (doc, journey, pick) =>
    edits.setCardText(doc, pick.of(cardsOf(journey))?.id ?? '', `t${pick.below(9)}`),
  type: (doc, journey, pick) => {
    const card = pick.of(cardsOf(journey))
    if (card && card.recordId === null) {
      writeBody(openBody(doc, card.id, card.text ?? ''), `typed ${pick.below(9)}`)
    }
  },
  moveCard: (doc, journey, pick) =>
    edits.moveCards(doc, [pick.of(cardsOf(journey))?.id ?? ''], {
      ...cell(journey, pick),
      index: pick.below(3),
    }),
  copyCard: (doc, journey, pick) =>
    edits.copyCards(doc, [pick.of(cardsOf(journey))?.id ?? ''], cell(journey, pick)),
  fill: (doc, journey, pick) =>
    edits.fillCells(doc, [
      { ...cell(journey, pick), cards: [{ text: 'a' }, { text: 'b', span: 2 }] },
      { ...cell(journey, pick), cards: [{ text: 'c' }] },
    ]),
  unmerge: (doc, journey, pick) =>
    edits.unmergeCard(doc, pick.of(cardsOf(journey).filter(({ span }) => span))?.id ?? ''),
  merge: (doc, journey, pick) => {
    const at = pick.below(Math.max(1, journey.steps.length - 1))
    const [from, to] = [journey.steps[at]?.id ?? '', journey.steps[at + 1]?.id ?? '']
    edits.mergeCells(doc, { laneId: pick.of(journey.lanes)?.id ?? '', from, to })
  },
  tag: (doc, journey, pick) => {
    const { id = '', tags = [] } = pick.of(cardsOf(journey)) ?? {}
    edits.changeCards(doc, [id], { tags: [...tags, `g${pick.below(60)}`] })
  },
  untag: (doc, journey, pick) => {
    const { id = '', tags } = pick.of(cardsOf(journey).filter(({ tags }) => tags)) ?? {}
    const left = tags?.toSpliced(pick.below(tags.length), 1) ?? []
    edits.changeCards(doc, [id], { tags: left.length > 0 ? left : undefined })
  },
  removeCard: (doc, journey, pick) => edits.removeCards(doc, [pick.of(cardsOf(journey))?.id ?? '']),
  addRecord: (doc, journey, pick) =>
    edits.addRecord(doc, { type: 'painPoint', title: 'P' }, cell(journey, pick)),
  removeRecord: (doc, journey, pick) => edits.removeRecord(doc, pick.of(journey.records)?.id ?? ''),
  addView: (doc, journey, pick) =>
    edits.addView(doc, {
      title: `V${pick.below(9)}`,
      kind: 'map',
      settings: { hide: pick.of(journey.lanes)?.id ?? 'none' },
    }),
  changeView: (doc, journey, pick) =>
    edits.changeView(doc, pick.of(journey.views ?? [])?.id ?? '', {
      ...(pick.below(2) === 0 && { title: `W${pick.below(9)}` }),
      widths: { [pick.of(journey.steps)?.id ?? 's']: 96 + pick.below(99) },
    }),
  removeView: (doc, journey, pick) => edits.removeView(doc, pick.of(journey.views ?? [])?.id ?? ''),
  dismissFinding: (doc, _, pick) =>
    edits.dismissFinding(doc, {
      id: `old@step:${pick.below(3)}`,
      reason: `R${pick.below(9)}`,
      by: 'Ana',
      at: '2026-01-01T00:00:00.000Z',
    }),
  reopenFinding: (doc, journey, pick) =>
    edits.reopenFinding(doc, pick.of(journey.dismissals ?? [])?.id ?? ''),
  addScoredCurve: (doc, _, pick) =>
    pick.below(4) === 0 && edits.addCurve(doc, { kind: 'scored', persona: null }),
  setLevels: (doc, _, pick) =>
    edits.setLevels(
      doc,
      pick.below(3) === 0 ? undefined : ['bad', `fine ${pick.below(9)}`, 'good'],
    ),
  setPoint: (doc, journey, pick) =>
    edits.setPoint(
      doc,
      { curveId: 'c', stepId: pick.of(journey.steps)?.id ?? '' },
      { value: pick.below(9) / 2 - 2 },
    ),
}

const seeds = process.env.FUZZ_SEED ? [Number(process.env.FUZZ_SEED)] : [1, 2, 3, 4, 5, 6, 7, 8]

test.each(seeds)('five peers with breaks in their lines converge (FUZZ_SEED=%i)', (seed) => {
  const pick = picker(seed)
  const peers = [0, 1, 2, 3, 4].map((i) => seededDocument(seed * 10 + i))
  applyJourney(peers[0]!, start)
  // One card still has its tags as version 1 kept them.
  const cell = { laneId: start.lanes[0]?.id ?? '', stepId: start.steps[0]?.id ?? '' }
  const old = edits.addCard(peers[0]!, cell, { text: 'old' })
  tableOf(peers[0]!, 'cards').get(old)?.set('tags', ['old', 'older'])
  exchange(peers)
  const undos = peers.map((peer) => edits.createHistory(peer))
  const shown = peers.map((peer) => edits.createProjection(peer))
  const done = new Map<string, number>()
  for (let round = 0; round < 120; round++) {
    const at = pick.below(peers.length)
    const doc = peers[at]!
    const name = pick.of(Object.keys(moves)) ?? ''
    const before = Y.encodeStateVector(doc.y).toString()
    if (pick.below(12) === 0) undos[at]!.undo()
    else moves[name]!(doc, edits.projectJourney(doc), pick)
    // What is read again and again says the same as what is read for the first time.
    expect(shown[at]!.read()).toEqual(edits.projectJourney(doc))
    if (Y.encodeStateVector(doc.y).toString() !== before) done.set(name, (done.get(name) ?? 0) + 1)
    // Some are offline most of the time.
    if (pick.below(6) === 0) exchange(peers.filter(() => pick.below(3) > 0))
  }
  exchange(peers)
  exchange(peers)
  const journeys = peers.map((peer) => edits.projectJourney(peer))
  for (const journey of journeys) {
    expect(formatJourney(journey)).toBe(formatJourney(journeys[0]!))
    expect(journeySchema.safeParse(journey).error).toBeUndefined()
    checkInvariants(journey)
  }
  expect(done.size, 'the fuzz did nearly nothing').toBeGreaterThan(8)
})

function checkInvariants(journey: Journey): void {
  const stages = new Set(journey.stages.map(({ id }) => id))
  const steps = journey.steps.map(({ id }) => id)
  for (const step of journey.steps) expect(stages).toContain(step.stageId)
  for (const { cells } of journey.lanes) {
    for (const { stepId, cards } of cells) {
      const at = steps.indexOf(stepId)
      expect(at).toBeGreaterThanOrEqual(0)
      for (const { span = 1 } of cards) expect(at + span).toBeLessThanOrEqual(steps.length)
    }
  }
  for (const { tags = [] } of cardsOf(journey)) expect(new Set(tags).size).toBe(tags.length)
  const ids = cardsOf(journey).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
}
