import type { Journey, Lane } from '@desirepath/core'
import type { LucideIcon } from 'lucide-react'
import { createContext, type KeyboardEvent, type MouseEvent, useContext } from 'react'
import type { Leaving } from '../editing/card-editor.tsx'
import type { Editor } from '../editing/editor.ts'
import type { Side } from './column-moves.ts'
import type { LanePlace } from './lane-moves.ts'
import type { MapView } from './layout.ts'

/** What can be done with the head of a stage, a step or a lane, by menu and, where it has keys, by key. */
export interface Command {
  readonly label: string
  readonly icon?: LucideIcon
  /** As `matchesKeys` reads them, e.g. “Alt ←”. */
  readonly keys?: string
  readonly danger?: boolean
  /** A colour that it stands for, shown before its name. */
  readonly swatch?: string
  /** Of a choice: whether it is the one that holds. */
  readonly checked?: boolean
  readonly run?: () => void
  /** Commands that open beside it. */
  readonly inner?: readonly Command[]
}

export type CommandGroups = readonly (readonly Command[])[]

/** Where a menu opens: below an element, or at a point on the screen. */
export type MenuAnchor = Element | { readonly x: number; readonly y: number }

/**
 * The heads of the open map where it may be edited. A head is named `stage:id`, `step:id`, `lane:id`,
 * `subtitle:id`, `group:title` or `line:id`.
 */
export interface Heads {
  /** The head whose title is being written. */
  readonly renaming: string | null
  readonly rename: (head: string) => void
  readonly leave: (leaving: Leaving, title: string) => void
  /** What was typed before the title could be written, once. */
  readonly early: () => string
  readonly openMenu: (head: string, anchor: MenuAnchor) => void
  readonly onKeyDown: (head: string, event: KeyboardEvent) => void
  readonly addBeside: (head: string, side: Side) => void
  readonly drop: (dragged: string, target: string, side: Side) => void
  readonly pickLane: (place: LanePlace) => void
  /** Folds a lane or a group, or unfolds it. */
  readonly fold: (head: string) => void
  readonly resize: Resizing
}

/** Widths and heights while they are dragged, and once they are kept. */
export interface Resizing {
  /** The drawn widths of steps, in pixels at 100 %. */
  readonly widths: (stepIds: readonly string[]) => readonly number[]
  readonly allSteps: () => readonly string[]
  /** Shows widths without saving them; null shows the saved ones. */
  readonly drag: (widths: ReadonlyMap<string, number> | null) => void
  readonly keep: (widths: ReadonlyMap<string, number>) => void
  /** As wide as their content. */
  readonly fit: (stepIds: readonly string[]) => void
  readonly keepHeight: (laneId: string, height: Lane['height'] | undefined) => void
  readonly zoom: () => number
}

/** What a command works with. */
export interface CommandTools {
  readonly editor: Editor
  readonly journey: Journey
  readonly view: MapView
  /** Back and on, as they lie on the keyboard in the direction of the map. */
  readonly arrows: readonly [back: string, on: string]
  readonly resize: Resizing
  readonly rename: (head: string) => void
  /** Writes the title of the head that `add` makes; Escape takes it back. */
  readonly create: (add: () => string) => void
  /** Focus on a head that has moved, and says where it is now. */
  readonly moved: (head: string, text: string) => void
  /** Says what is gone, with a way back, and puts the focus on the head that is next. */
  readonly removed: (text: string, next: string | null) => void
  readonly pickLane: (place: LanePlace) => void
  /** Chooses the icon of a head. */
  readonly pickIcon: (head: string) => void
  /** Asks to which other map a lane is copied. */
  readonly copyLane: (laneId: string) => void
  readonly hideForMe: (laneId: string) => void
  /** Of a lane as drawn, in pixels at 100 %. */
  readonly heightOf: (laneId: string) => number
}

export const HeadsContext = createContext<Heads | null>(null)

/** Null where the map may only be read. */
export function useHeads(): Heads | null {
  return useContext(HeadsContext)
}

/** What a head does with keys, double clicks and the right button; nothing where one may only read. */
export function headEvents(heads: Heads | null, head: string) {
  if (heads === null) return {}
  return {
    onDoubleClick: () => heads.rename(head),
    onKeyDown: (event: KeyboardEvent) => heads.onKeyDown(head, event),
    onContextMenu(event: MouseEvent) {
      event.preventDefault()
      heads.openMenu(head, { x: event.clientX, y: event.clientY })
    },
  }
}

/** A head as kind and id. */
export function splitHead(head: string): readonly [kind: string, id: string] {
  const colon = head.indexOf(':')
  return [head.slice(0, colon), head.slice(colon + 1)]
}
