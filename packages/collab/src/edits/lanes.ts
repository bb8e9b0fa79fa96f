import type { Lane, LaneType } from '@desirepath/core'
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

export function addLane(
  doc: JourneyDocument,
  lane: {
    readonly type: LaneType
    readonly title: string
    readonly subtitle: string
    readonly index: number
    readonly group?: string | undefined
  },
): string {
  const id = doc.newId()
  const { type, title, subtitle, index, group } = lane
  edit(doc, () => {
    const order = keyAt(lanesOf(doc), index)
    const grouped = group === undefined ? {} : { group }
    putEntry(doc, shapes.lanes, [id, { type, title, subtitle, ...grouped, order }])
  })
  return id
}

type LaneField =
  | 'title'
  | 'subtitle'
  | 'group'
  | 'folded'
  | 'hidden'
  | 'pinned'
  | 'height'
  | 'lineBelow'
  | 'icon'

export function changeLane(
  doc: JourneyDocument,
  id: string,
  fields: { readonly [F in LaneField]?: Lane[F] | undefined },
): void {
  edit(doc, () => changeEntry(doc, shapes.lanes, [id, fields]))
}

export function moveLane(doc: JourneyDocument, id: string, index: number): void {
  moveLanes(doc, [id], index)
}

/** Moves lanes, in the given order, to a place among the others. */
export function moveLanes(doc: JourneyDocument, ids: readonly string[], index: number): void {
  edit(doc, () => {
    const others = lanesOf(doc).filter(([each]) => !ids.includes(each))
    const keys = keysAt(others, index, ids.length)
    ids.forEach((id, i) => changeEntry(doc, shapes.lanes, [id, { order: keys[i] ?? '' }]))
  })
}

/** Takes a lane away with its cards; records that were placed in it live on. */
export function removeLane(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    for (const [cardId, card] of readTable(doc, shapes.cards)) {
      if (card.laneId === id) removeEntry(doc, 'cards', cardId)
    }
    removeEntry(doc, 'lanes', id)
  })
}

function lanesOf(doc: JourneyDocument): [string, shapes.LaneEntry][] {
  return inOrder(readTable(doc, shapes.lanes))
}
