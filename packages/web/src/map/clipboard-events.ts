import type { ClipboardEvent } from 'react'
import type { CardDesk } from './card-desk.ts'
import { aimOf } from './card-keys.ts'
import { blockOf, type CellRef } from './cell-grid.ts'
import type { Marks } from './cell-marks.ts'
import { CARDS_FORMAT, type Clipping, copyCells } from './clipboard-copy.ts'

/** Copies or cuts what is marked, or else the card that has the focus. */
export function onCopy(event: ClipboardEvent, desk: CardDesk): void {
  const aim = aimOf(event.target)
  if (aim === null) return
  const ids = desk.acts.targets(aim.cardId)
  if (ids.length === 0) return
  event.preventDefault()
  const clipping = clippingOf(desk, ids)
  event.clipboardData.setData('text/plain', clipping.text)
  event.clipboardData.setData('text/html', clipping.html)
  event.clipboardData.setData(CARDS_FORMAT, clipping.cards)
  if (event.type === 'cut') desk.acts.remove(ids, aim.cell)
}

/** Pastes into the cells from here on; what needs an answer first is asked. */
export function onPaste(event: ClipboardEvent, desk: CardDesk): void {
  const aim = aimOf(event.target)
  if (aim === null || desk.editor() === null) return
  event.preventDefault()
  const data = event.clipboardData
  const clipping: Clipping = {
    text: data.getData('text/plain'),
    html: data.getData('text/html'),
    cards: data.getData(CARDS_FORMAT),
  }
  pasteAt(desk, aim.cell, { files: [...data.files], clipping })
}

/** Cards as a clipboard takes them: whole cells where exactly these are marked. */
export function clippingOf(desk: CardDesk, ids: readonly string[]): Clipping {
  const { block } = desk.marks.read()
  const isWhole = block !== null && ids.length === desk.acts.targets(null).length
  return copyCells(
    desk.grid(),
    ids,
    isWhole ? blockOf(desk.grid(), block.anchor, block.head) : null,
  )
}

/** What a clipboard holds, into the cells from here or from the first marked one on. */
export function pasteAt(
  desk: CardDesk,
  at: CellRef,
  { files, clipping }: { readonly files: readonly File[]; readonly clipping: Clipping },
): void {
  const { block } = desk.marks.read()
  const cell = block === null ? at : firstOf(desk, block)
  desk.marks.clear()
  if (files.length > 0 && clipping.text === '') {
    desk.acts.attachFiles(cell, files)
    return
  }
  void import('./clipboard-paste.ts').then(({ paste }) => paste(desk, clipping, cell))
}

function firstOf(desk: CardDesk, { anchor, head }: NonNullable<Marks['block']>): CellRef {
  const { lanes, columns } = blockOf(desk.grid(), anchor, head)
  return { laneId: lanes[0]?.id ?? anchor.laneId, stepId: columns[0]?.step.id ?? anchor.stepId }
}
