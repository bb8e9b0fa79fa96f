import type { Card, JourneyRecord } from '@desirepath/core'
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Editor } from '../editing/editor.ts'
import { useEditor } from '../editing/live.tsx'
import { useNotice } from '../ui/toast.tsx'
import { createCardActs, type CardActs } from './card-acts.ts'
import { cardWords } from './card-words.ts'
import type { CellGrid, CellRef } from './cell-grid.ts'
import { createMarks, type MarksStore } from './cell-marks.ts'
import type { Clipping } from './clipboard-copy.ts'
import type { Selection } from './selection.ts'
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
      readonly file: File | null
    }
  | { readonly kind: 'paste'; readonly clipping: Clipping; readonly cell: CellRef }

/** What the map has open, as far as cards are concerned. */
export interface DeskGrid extends CellGrid {
  readonly recordOf: ReadonlyMap<string, JourneyRecord>
}

/** The work on the cards of one map: what is marked, what is written, what is open over it. */
export interface CardDesk {
  readonly root: RefObject<HTMLElement | null>
  /** As it is drawn now. */
  readonly grid: () => DeskGrid
  /** Null where one may only read. */
  readonly editor: () => Editor | null
  readonly marks: MarksStore
  readonly writing: Writing
  readonly acts: CardActs
  readonly open: (panel: CardPanel | null) => void
  readonly select: (selection: Selection) => void
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
  onSelect,
}: {
  readonly root: RefObject<HTMLElement | null>
  readonly grid: DeskGrid
  readonly onSelect: (selection: Selection) => void
}): OpenDesk {
  const editor = useEditor()
  const notice = useNotice()
  const latest = useRef({ grid, editor, onSelect, notice })
  useLayoutEffect(() => {
    latest.current = { grid, editor, onSelect, notice }
  })
  const [panel, open] = useState<CardPanel | null>(null)
  const desk = useMemo(() => {
    const ground = {
      root,
      grid: () => latest.current.grid,
      editor: () => latest.current.editor,
      marks: createMarks(),
      open,
      select: (selection: Selection) => latest.current.onSelect(selection),
      say: (text: string, canUndo = false) =>
        latest.current.notice({
          text,
          ...(canUndo && {
            action: { label: cardWords.undo, run: () => latest.current.editor?.undo() },
          }),
        }),
    }
    const writing = createWriting(ground)
    return { ...ground, writing, acts: createCardActs({ ...ground, writing }) }
  }, [root])
  return { desk, grid, panel }
}
