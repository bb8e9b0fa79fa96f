import type * as collab from '@desirepath/collab'
import type { Awareness } from 'y-protocols/awareness'

type Collab = typeof collab

/** Every edit of `collab` whose first argument is the document. */
type EditName = {
  [Name in keyof Collab]: Collab[Name] extends (
    doc: collab.JourneyDocument,
    ...rest: infer Rest
  ) => unknown
    ? Rest extends []
      ? never
      : Name
    : never
}[keyof Collab]

type Bound<F> = F extends (doc: collab.JourneyDocument, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never

/** The edits of the open journey, each one step of undo: `editor.addCard(place, { text })`. */
export type Edits = { readonly [Name in EditName]: Bound<Collab[Name]> }

export interface Editor extends Edits {
  readonly doc: collab.JourneyDocument
  readonly undo: () => void
  readonly redo: () => void
  /** Makes transactions of another origin, such as an editor of text, steps of undo as well. */
  readonly alsoUndo: (origin: unknown) => void
  /** The newest step of undo, to know later whether it still is the newest. */
  readonly newest: () => object | null
  /**
   * All edits until the given function is called become one step of undo; called with `false`, they
   * are taken back.
   */
  readonly gesture: () => (keep?: boolean) => void
  /** Several edits as one transaction and one step of undo. */
  readonly together: <T>(edits: () => T) => T
}

/** How the screen and the server stand: all is saved, something is on its way, or the line is broken. */
export type SavingState = 'connecting' | 'saved' | 'saving' | 'offline' | 'refused'

/** Somebody else who has the journey open. */
export interface Peer {
  readonly clientId: number
  readonly name: string
  readonly colour: string
  /** What they have selected, as in an address. */
  readonly select: string | null
  /** The card whose words they are changing. */
  readonly editing: string | null
}

/** What is needed to be seen by others; more fields may be added by features. */
export type Presence = Omit<Peer, 'clientId'>

/** A journey that is open for live editing. */
export interface LiveSession {
  readonly editor: Editor
  readonly projection: collab.Projection
  readonly awareness: Awareness
  readonly state: () => SavingState
  readonly onState: (listener: () => void) => () => void
  /** What the server tells every open screen. */
  readonly onTold: (listener: (message: unknown) => void) => () => void
  readonly close: () => void
}
