import { changeEntry, edit, type JourneyDocument, putEntry, readTable } from '../document.ts'
import { inOrder, keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'
import { cardText } from './cards.ts'
import { type StepPlace, stagesOf, stepsOf, widenMerges } from './columns.ts'

/** A copy of a step beside it, with copies of its cards and of what was assumed about feelings. */
export function duplicateStep(doc: JourneyDocument, id: string): string | null {
  return edit(doc, () => {
    const step = readTable(doc, shapes.steps).get(id)
    if (step === undefined) return null
    const index = stepsOf(doc, step.stageId).findIndex(([each]) => each === id) + 1
    const copy = copyStep(doc, [id, step], { stageId: step.stageId, index })
    widenMerges(doc, copy)
    return copy
  })
}

/** A copy of a stage behind it, with copies of its steps; null where there is no such stage. */
export function duplicateStage(doc: JourneyDocument, id: string): string | null {
  return edit(doc, () => {
    const all = stagesOf(doc)
    const index = all.findIndex(([each]) => each === id)
    const stage = all[index]?.[1]
    if (stage === undefined) return null
    const copy = doc.newId()
    putEntry(doc, shapes.stages, [copy, { ...stage, reach: null, order: keyAt(all, index + 1) }])
    const copies = new Map(
      stepsOf(doc, id).map((step, at) => [
        step[0],
        copyStep(doc, step, { stageId: copy, index: at }),
      ]),
    )
    keepMerges(doc, copies)
    return copy
  })
}

/** A copy of a lane below it, with copies of its cards; null where there is no such lane. */
export function duplicateLane(doc: JourneyDocument, id: string): string | null {
  return edit(doc, () => {
    const all = inOrder(readTable(doc, shapes.lanes))
    const index = all.findIndex(([each]) => each === id)
    const lane = all[index]?.[1]
    if (lane === undefined) return null
    const copy = doc.newId()
    putEntry(doc, shapes.lanes, [copy, { ...lane, order: keyAt(all, index + 1) }])
    for (const [cardId, card] of inOrder(readTable(doc, shapes.cards))) {
      if (card.laneId !== id) continue
      const text = card.recordId === null ? cardText(doc, cardId) : card.text
      putEntry(doc, shapes.cards, [doc.newId(), { ...card, text, laneId: copy }])
    }
    return copy
  })
}

/** What nobody has measured at the copy is not copied: activities, figures, curves from data. */
function copyStep(
  doc: JourneyDocument,
  [id, step]: readonly [string, shapes.StepEntry],
  { stageId, index }: StepPlace,
): string {
  const copy = doc.newId()
  const order = keyAt(stepsOf(doc, stageId), index)
  putEntry(doc, shapes.steps, [copy, { ...step, stageId, activities: [], measured: null, order }])
  const cards = inOrder(readTable(doc, shapes.cards)).filter(([, card]) => card.stepId === id)
  for (const [cardId, { covers: _, ...card }] of cards) {
    const text = card.recordId === null ? cardText(doc, cardId) : card.text
    putEntry(doc, shapes.cards, [doc.newId(), { ...card, text, stepId: copy }])
  }
  for (const [, point] of readTable(doc, shapes.points)) {
    if (point.stepId === id && point.basis === 'assumed') {
      const key = shapes.pointId(point.curveId, copy)
      putEntry(doc, shapes.points, [key, { ...point, stepId: copy }])
    }
  }
  return copy
}

/** A card merged over steps that were all copied is merged over their copies too. */
function keepMerges(doc: JourneyDocument, copies: ReadonlyMap<string, string>): void {
  const cards = readTable(doc, shapes.cards)
  for (const { stepId, laneId, order, covers } of cards.values()) {
    const covered = covers?.flatMap((each) => copies.get(each) ?? []) ?? []
    if (covered.length === 0 || covered.length !== covers?.length) continue
    const home = copies.get(stepId)
    for (const [id, each] of cards) {
      const isCopy = each.stepId === home && each.laneId === laneId && each.order === order
      if (isCopy) changeEntry(doc, shapes.cards, [id, { covers: covered }])
    }
  }
}
