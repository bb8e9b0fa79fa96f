import type { Curve, Moment } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readEntry,
  readTable,
  removeEntry,
  tableOf,
} from '../document.ts'
import { inOrder, keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'

type AddedKind = Exclude<Curve['kind'], 'measured'>

/**
 * Adds a curve that people draw, what a team assumes or what it aims for, or a scored one, whose
 * points follow from what is placed at the steps.
 */
export function addCurve(
  doc: JourneyDocument,
  { kind, persona, title }: Pick<Curve, 'persona' | 'title'> & { readonly kind: AddedKind },
): string {
  const id = doc.newId()
  const curve = {
    kind,
    persona,
    ...(title !== undefined && { title }),
    ...(kind === 'scored' && { fromPlaced: true as const }),
  }
  edit(doc, () => {
    const order = keyAt(inOrder(readTable(doc, shapes.curves)), Infinity)
    putEntry(doc, shapes.curves, [id, { ...curve, order }])
  })
  return id
}

export function changeCurve(
  doc: JourneyDocument,
  id: string,
  fields: { readonly title?: string | undefined; readonly persona?: string | null },
): void {
  edit(doc, () => changeEntry(doc, shapes.curves, [id, fields]))
}

export function removeCurve(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    for (const [key, point] of readTable(doc, shapes.points)) {
      if (point.curveId === id) removeEntry(doc, 'points', key)
    }
    removeEntry(doc, 'curves', id)
  })
}

/**
 * Says how people feel at a step, −2…+2, with a word for it; null makes a gap. Only on a curve that
 * people draw: what was measured stays as it was.
 */
export function setPoint(
  doc: JourneyDocument,
  { curveId, stepId }: { readonly curveId: string; readonly stepId: string },
  { value, emotion }: { readonly value: number | null; readonly emotion?: string | undefined },
): void {
  edit(doc, () => {
    const kind = readEntry(doc, shapes.curves, curveId)?.kind
    if (kind !== 'assumed' && kind !== 'target') return
    const key = shapes.pointId(curveId, stepId)
    if (value === null && emotion === undefined) return removeEntry(doc, 'points', key)
    const fields = {
      value: value === null ? null : Math.max(-2, Math.min(2, value)),
      n: 0,
      low: null,
      high: null,
      basis: 'assumed' as const,
      ...(emotion !== undefined && emotion !== '' && { emotion }),
    }
    putEntry(doc, shapes.points, [key, { curveId, stepId, ...fields }])
  })
}

/** Names the levels of feeling, 2 to 10 from worst to best; undefined for the usual ones. No value changes. */
export function setLevels(doc: JourneyDocument, levels: readonly string[] | undefined): void {
  edit(doc, () => {
    for (const [id, { type }] of readTable(doc, shapes.lanes)) {
      if (type !== 'emotion') continue
      changeEntry(doc, shapes.lanes, [id, { levels: levels && [...levels] }])
    }
  })
}

/** Marks a step, or takes the mark away where `text` is null. What people say of it is not measured. */
export function setMoment(
  doc: JourneyDocument,
  { stepId, type }: Pick<Moment, 'stepId' | 'type'>,
  text: string | null,
): void {
  edit(doc, () => {
    const key = `${stepId}~${type}`
    if (text === null) return removeEntry(doc, 'moments', key)
    if (tableOf(doc, 'moments').has(key)) {
      changeEntry(doc, shapes.moments, [key, { text, basis: 'assumed' }])
      return
    }
    const order = keyAt(inOrder(readTable(doc, shapes.moments)), Infinity)
    putEntry(doc, shapes.moments, [key, { stepId, type, text, basis: 'assumed', order }])
  })
}
