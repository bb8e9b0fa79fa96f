import type { Attachment, Card, Journey, JourneyRecord } from '@desirepath/core'
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Editor } from '../editing/editor.ts'
import { useEditor, useReadJourney } from '../editing/live.tsx'
import { type Notice, useNotice } from '../ui/toast.tsx'
import { createCardActs, type CardActs } from './card-acts.ts'
import { cardWords } from './card-words.ts'
import type { CellGrid, CellRef } from './cell-grid.ts'
import { createMarks, type MarksStore } from './cell-marks.ts'
import type { Clipping } from './clipboard-copy.ts'
import { createWriting, type Writing } from './writing.ts'

/** What lies open over the map. */
export type CardPanel =
  | {
      readonly kind: 'menu'
      readonly anchor: Element | { readonly x: number; readonly y: number }
      readonly cell: CellRef
      readonly card: Card | null
    }
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly cell: CellRef }
  | {
      readonly kind: 'delete'
      readonly record: JourneyRecord
      readonly cardId: string
      readonly cell: CellRef
    }
  | { readonly kind: 'place'; readonly type: JourneyRecord['type']; readonly cell: CellRef }
  | {
      readonly kind: 'attach'
      readonly cell: CellRef
      readonly card: Card | null
      /** What was pasted or dropped; each is attached to a card of its own. */
      readonly files: readonly File[]
    }
  | {
      readonly kind: 'crop'
      readonly cell: CellRef
      readonly cardId: string
      readonly attachment: Attachment
    }
  | {
      readonly kind: 'icon'
      readonly cell: CellRef
      readonly ids: readonly string[]
      readonly current: string | undefined
    }
  | { readonly kind: 'owner'; readonly cell: CellRef; readonly ids: readonly string[] }
  | { readonly kind: 'tags'; readonly cell: CellRef; readonly ids: readonly string[] }
  | {
      readonly kind: 'nest'
      readonly cell: CellRef
      /** Null for a new card. */
      readonly cardId: string | null
    }
  | { readonly kind: 'link'; readonly cell: CellRef; readonly cardIds: readonly string[] }
  | { readonly kind: 'paste'; readonly clipping: Clipping; readonly cell: CellRef }

/** What the map has open, as far as cards are concerned. */
export interface DeskGrid extends CellGrid {
  readonly recordOf: ReadonlyMap<string, JourneyRecord>
}

/** The work on the cards of one map: what is marked, what is written, what is open over it. */
export interface CardDesk {
  readonly root: RefObject<HTMLElement | null>
  /** As it is drawn now, with the cards as they are by then: two quick moves are two moves. */
  readonly grid: () => DeskGrid
  /** Null where one may only read. */
  readonly editor: () => Editor | null
  readonly marks: MarksStore
  readonly writing: Writing
  readonly acts: CardActs
  readonly open: (panel: CardPanel | null) => void
  /** Says something in passing, with a way to take it back. */
  readonly say: (text: string, canUndo?: boolean) => void
}

export interface OpenDesk {
  /** The same as long as the map is open. */
  readonly desk: CardDesk
  readonly grid: DeskGrid
  readonly panel: CardPanel | null
}

export function useCardDesk({
  root,
  grid,
}: {
  readonly root: RefObject<HTMLElement | null>
  readonly grid: DeskGrid
}): OpenDesk {
  const editor = useEditor()
  const read = useReadJourney()
  const notice = useNotice()
  const [panel, open] = useState<CardPanel | null>(null)
  const [{ desk, update }] = useState(() => createDesk(root, { grid, read, editor, notice, open }))
  useLayoutEffect(
    () => update({ grid, read, editor, notice, open }),
    [update, grid, read, editor, notice],
  )
  return { desk, grid, panel }
}

/** What changes under the desk while it stays. */
interface Ground {
  readonly grid: DeskGrid
  readonly read: () => Journey
  readonly editor: Editor | null
  readonly notice: (notice: Notice) => void
  readonly open: (panel: CardPanel | null) => void
}

function createDesk(root: RefObject<HTMLElement | null>, first: Ground) {
  let ground = first
  const base = {
    root,
    grid: () => latestOf(ground),
    editor: () => ground.editor,
    marks: createMarks(),
    open: (panel: CardPanel | null) => ground.open(panel),
    say: (text: string, canUndo = false) => {
      const action = { label: cardWords.undo, run: () => ground.editor?.undo() }
      ground.notice({ text, ...(canUndo && { action }) })
    },
  }
  const writing = createWriting({
    ...base,
    onDropped: (words, run) =>
      ground.notice({
        text: cardWords.dropped(words),
        action: { label: cardWords.bringBack, run },
      }),
  })
  const desk: CardDesk = { ...base, writing, acts: createCardActs({ ...base, writing }) }
  return {
    desk,
    update(next: Ground) {
      ground = next
    },
  }
}

function latestOf({ grid, read }: Ground): DeskGrid {
  const lanes = new Map(read().lanes.map((lane) => [lane.id, lane]))
  return { ...grid, lanes: grid.lanes.map((lane) => lanes.get(lane.id) ?? lane) }
}
