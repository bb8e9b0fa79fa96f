import * as Y from 'yjs'
import type { JourneyDocument } from './document.ts'
import { joined, type PastStep, reversed, takeBack, watchEntries } from './past.ts'
import { createUndo } from './undo.ts'

/** Steps of undo and redo as data, the newest last. */
export interface KeptSteps {
  readonly undo: readonly PastStep[]
  readonly redo: readonly PastStep[]
}

/** Undo and redo of one person, also of what they did before the page was loaded anew. */
export interface History {
  readonly manager: Y.UndoManager
  readonly undo: () => void
  readonly redo: () => void
  /** Forgets the newest step that could be done again. */
  readonly dropRedo: () => void
  /** All steps, to be given to the next page. */
  readonly kept: () => KeptSteps
  readonly close: () => void
}

/** So many steps are kept for the next page. */
const MOST = 200

/**
 * The steps of this page are Yjs's own, which know every letter; those of earlier pages are plain
 * changes of entries, taken back only where nobody has changed them since.
 */
export function createHistory(
  doc: JourneyDocument,
  {
    alsoTracked = [],
    kept = { undo: [], redo: [] },
  }: { readonly alsoTracked?: readonly unknown[]; readonly kept?: KeptSteps } = {},
): History {
  // Watched first, so that a step finds what its transaction has changed.
  const entries = watchEntries(doc)
  const manager = createUndo(doc, alsoTracked)
  const undone = [...kept.undo]
  const redone = [...kept.redo]
  manager.on('stack-item-added', ({ origin, type }) => {
    if (origin === manager || type === 'redo') return
    undone.push(entries.lastChanges())
    redone.length = 0
  })
  manager.on('stack-item-updated', ({ origin }) => {
    if (origin === manager) return
    undone.push(joined(undone.pop() ?? [], entries.lastChanges()))
  })
  const past = (from: PastStep[], to: PastStep[], back: (step: PastStep) => PastStep) => {
    // What Yjs could do again stood on what is taken back now; it goes on as plain changes.
    manager.clear(false, true)
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      to.push(step)
      doc.y.transact(() => takeBack(doc, back(step)), PAST)
      // As with Yjs, a step of which nothing is left is passed over.
      if (entries.lastChanges().length > 0) return
      to.pop()
    }
  }
  return {
    manager,
    undo() {
      const before = manager.undoStack.length
      if (before === 0) return past(undone, redone, (step) => step)
      const done = manager.undo()
      move(undone, redone, { count: before - manager.undoStack.length, done })
    },
    redo() {
      const before = manager.redoStack.length
      if (before === 0) return past(redone, undone, reversed)
      const done = manager.redo()
      move(redone, undone, { count: before - manager.redoStack.length, done })
    },
    dropRedo() {
      manager.redoStack.pop()
      redone.pop()
    },
    kept: () => ({ undo: undone.slice(-MOST), redo: redone.slice(-MOST) }),
    close() {
      entries.close()
      manager.destroy()
    },
  }
}

/** Of transactions that Yjs's own undo leaves alone. */
const PAST = { source: 'past' }

/** Yjs passes over steps of which nothing is left; the last that it looked at is the one it took back. */
function move(
  from: PastStep[],
  to: PastStep[],
  { count, done }: { readonly count: number; readonly done: object | null },
): void {
  const [deepest] = from.splice(from.length - count)
  if (deepest !== undefined && done !== null) to.push(deepest)
}
