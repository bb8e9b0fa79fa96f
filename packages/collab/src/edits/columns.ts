import type { Stage, Step } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readTable,
  removeEntry,
} from '../document.ts'
import { inOrder, keyAt, keysAt } from '../order.ts'
import * as shapes from '../shapes.ts'

/** Adds a stage at a place among the stages and gives its id back. */
export function addStage(
  doc: JourneyDocument,
  { title, index }: { readonly title: string; readonly index: number },
): string {
  const id = doc.newId()
  edit(doc, () => {
    const order = keyAt(stagesOf(doc), index)
    putEntry(doc, shapes.stages, [id, { title, reach: null, order }])
  })
  return id
}

export function changeStage(
  doc: JourneyDocument,
  id: string,
  fields: {
    readonly [F in 'title' | 'funnelStep' | 'icon' | 'hue']?: Stage[F] | undefined
  },
): void {
  edit(doc, () => changeEntry(doc, shapes.stages, [id, fields]))
}

export function moveStage(doc: JourneyDocument, id: string, index: number): void {
  edit(doc, () => {
    const others = stagesOf(doc).filter(([each]) => each !== id)
    changeEntry(doc, shapes.stages, [id, { order: keyAt(others, index) }])
  })
}

/** Takes a stage away with its steps and all that stands in them. */
export function removeStage(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    for (const [stepId, step] of readTable(doc, shapes.steps)) {
      if (step.stageId === id) removeStep(doc, stepId)
    }
    removeEntry(doc, 'stages', id)
  })
}

/** Where a step stands: a stage, and a place among the steps of that stage. */
export interface StepPlace {
  readonly stageId: string
  readonly index: number
}

export function addStep(
  doc: JourneyDocument,
  { title, place }: { readonly title: string; readonly place: StepPlace },
): string {
  const id = doc.newId()
  edit(doc, () => {
    const step = { title, activities: [], channel: null, channels: [], measured: null }
    putEntry(doc, shapes.steps, [
      id,
      { ...step, stageId: place.stageId, order: keyAt(stepsOf(doc, place.stageId), place.index) },
    ])
    widenMerges(doc, id)
  })
  return id
}

export function changeStep(
  doc: JourneyDocument,
  id: string,
  fields: {
    readonly [
      F in 'title' | 'channel' | 'activities' | 'clock' | 'branch' | 'width' | 'icon' | 'believed'
    ]?: Step[F] | undefined
  },
): void {
  edit(doc, () => changeEntry(doc, shapes.steps, [id, fields]))
}

/** Moves a step, within its stage or to another; merges that it leaves let go of it. */
export function moveStep(doc: JourneyDocument, id: string, { stageId, index }: StepPlace): void {
  edit(doc, () => {
    const others = stepsOf(doc, stageId).filter(([each]) => each !== id)
    changeEntry(doc, shapes.steps, [id, { stageId, order: keyAt(others, index) }])
    mendMerges(doc, id)
  })
}

/** Takes a step away with its cards, points, moments and ways; a merge only gets narrower. */
export function removeStep(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    releaseFromMerges(doc, id)
    for (const [cardId, card] of readTable(doc, shapes.cards)) {
      if (card.stepId === id) removeEntry(doc, 'cards', cardId)
    }
    for (const [key, point] of readTable(doc, shapes.points)) {
      if (point.stepId === id) removeEntry(doc, 'points', key)
    }
    for (const [key, moment] of readTable(doc, shapes.moments)) {
      if (moment.stepId === id) removeEntry(doc, 'moments', key)
    }
    for (const [key, edge] of readTable(doc, shapes.edges)) {
      if (edge.from === id || edge.to === id) removeEntry(doc, 'edges', key)
    }
    removeEntry(doc, 'steps', id)
  })
}

/** Puts the steps of the next stage behind those of this one and takes the next stage away. */
export function joinStages(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    const all = stagesOf(doc)
    const next = all[all.findIndex(([each]) => each === id) + 1]?.[0]
    if (next === undefined || !all.some(([each]) => each === id)) return
    const keys = keysAt(stepsOf(doc, id), Infinity, stepsOf(doc, next).length)
    stepsOf(doc, next).forEach(([stepId], i) =>
      changeEntry(doc, shapes.steps, [stepId, { stageId: id, order: keys[i] ?? '' }]),
    )
    removeEntry(doc, 'stages', next)
  })
}

/** The steps of the whole journey from left to right. */
export function columnsOf(doc: JourneyDocument): string[] {
  const stages = stagesOf(doc).map(([id]) => id)
  const rank = (stageId: string) => Math.max(0, stages.indexOf(stageId))
  return inOrder(readTable(doc, shapes.steps))
    .toSorted(([, a], [, b]) => rank(a.stageId) - rank(b.stageId))
    .map(([id]) => id)
}

/** Makes a new stage of a step and all that follow it in its stage. */
export function splitStage(doc: JourneyDocument, stepId: string, title: string): string | null {
  return edit(doc, () => {
    const step = readTable(doc, shapes.steps).get(stepId)
    if (step === undefined) return null
    const all = stagesOf(doc)
    const index = all.findIndex(([id]) => id === step.stageId)
    const id = doc.newId()
    const order = keysAt(all, index + 1)[0] ?? ''
    putEntry(doc, shapes.stages, [id, { title, reach: null, order }])
    const rest = stepsOf(doc, step.stageId)
    const from = rest.findIndex(([each]) => each === stepId)
    for (const [each] of rest.slice(from)) changeEntry(doc, shapes.steps, [each, { stageId: id }])
    return id
  })
}

export function stagesOf(doc: JourneyDocument): [string, shapes.StageEntry][] {
  return inOrder(readTable(doc, shapes.stages))
}

export function stepsOf(doc: JourneyDocument, stageId: string): [string, shapes.StepEntry][] {
  return inOrder(readTable(doc, shapes.steps)).filter(([, step]) => step.stageId === stageId)
}

/** A column put between two that one card covers is covered too. */
export function widenMerges(doc: JourneyDocument, stepId: string): void {
  const columns = columnsOf(doc)
  const at = columns.indexOf(stepId)
  const [before, after] = [columns[at - 1], columns[at + 1]]
  if (before === undefined || after === undefined) return
  for (const [id, { stepId: own, covers = [] }] of readTable(doc, shapes.cards)) {
    if ([own, ...covers].includes(before) && covers.includes(after)) {
      const between = covers.indexOf(after)
      changeEntry(doc, shapes.cards, [id, { covers: covers.toSpliced(between, 0, stepId) }])
    }
  }
}

/** After a move: what still covers an unbroken run keeps it, what the move has cut lets go of the rest. */
function mendMerges(doc: JourneyDocument, movedId: string): void {
  const columns = columnsOf(doc)
  for (const [id, { stepId, covers }] of readTable(doc, shapes.cards)) {
    if (covers === undefined || ![stepId, ...covers].includes(movedId)) continue
    const held = [stepId, ...covers].toSorted((a, b) => columns.indexOf(a) - columns.indexOf(b))
    const places = held.map((each) => columns.indexOf(each))
    const isRun = places.every((place, i) => place === (places[0] ?? 0) + i)
    const rest = isRun ? held : held.filter((each) => each !== movedId)
    setCover(doc, id, rest)
  }
  widenMerges(doc, movedId)
}

function releaseFromMerges(doc: JourneyDocument, stepId: string): void {
  for (const [id, { stepId: own, covers }] of readTable(doc, shapes.cards)) {
    if (covers !== undefined && [own, ...covers].includes(stepId))
      setCover(
        doc,
        id,
        [own, ...covers].filter((each) => each !== stepId),
      )
  }
}

function setCover(doc: JourneyDocument, cardId: string, steps: readonly string[]): void {
  const [stepId, ...covers] = steps
  if (stepId === undefined) return
  changeEntry(doc, shapes.cards, [
    cardId,
    { stepId, covers: covers.length > 0 ? covers : undefined },
  ])
}
