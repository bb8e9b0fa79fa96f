import * as Y from 'yjs'
import type { JourneyDocument } from './document.ts'

/** Undo of one person's own edits: each transaction with the document's origin is a step. */
export function createUndo(
  doc: JourneyDocument,
  alsoTracked: readonly unknown[] = [],
): Y.UndoManager {
  return new Y.UndoManager(doc.y, {
    trackedOrigins: new Set([doc.origin, ...alsoTracked]),
    captureTimeout: 0,
  })
}
