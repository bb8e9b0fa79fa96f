import * as collab from '@desirepath/collab'
import { uuidv7 } from '@desirepath/core'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { Editor, Edits, LiveSession, SavingState } from './editor.ts'

/** Opens a journey for live editing; resolves once its newest state is here. */
export function openSession(workspaceId: string, journeyId: string): Promise<LiveSession> {
  const y = new Y.Doc()
  const doc = collab.openDocument(y, () =>
    uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  )
  const socket = new HocuspocusProviderWebsocket({
    url: `${location.origin.replace('http', 'ws')}/live`,
  })
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `${workspaceId}/${journeyId}`,
    document: y,
  })
  provider.attach()
  const state = watchState(provider)
  // What an editor of text takes back by itself is part of its gesture too.
  const undo = collab.createUndo(doc, [Y.UndoManager])
  const projection = collab.createProjection(doc)
  const session: LiveSession = {
    editor: createEditor(doc, undo),
    projection,
    awareness: provider.awareness!,
    state: state.read,
    onState: state.subscribe,
    onTold(listener) {
      const tell = ({ payload }: { readonly payload: string }) => listener(JSON.parse(payload))
      provider.on('stateless', tell)
      return () => void provider.off('stateless', tell)
    },
    close() {
      undo.destroy()
      projection.close()
      provider.destroy()
      socket.destroy()
    },
  }
  return new Promise((resolve) => {
    if (provider.isSynced) resolve(session)
    else provider.on('synced', () => resolve(session))
  })
}

function watchState(provider: HocuspocusProvider) {
  const listeners = new Set<() => void>()
  let isConnected = false
  let isRefused = false
  const tell = () => {
    for (const listener of listeners) listener()
  }
  provider.on('status', ({ status }: { readonly status: string }) => {
    isConnected = status === 'connected'
    tell()
  })
  provider.on('unsyncedChanges', tell)
  provider.on('synced', tell)
  provider.on('authenticationFailed', () => {
    isRefused = true
    tell()
  })
  return {
    read(): SavingState {
      if (isRefused) return 'refused'
      if (!isConnected)
        return provider.isSynced || provider.hasUnsyncedChanges ? 'offline' : 'connecting'
      return provider.hasUnsyncedChanges ? 'saving' : 'saved'
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Longer than anybody types at one card. */
const ONE_GESTURE = 86_400_000

function createEditor(doc: collab.JourneyDocument, undo: Y.UndoManager): Editor {
  const bound = Object.fromEntries(
    Object.entries(collab).flatMap(([name, edit]) =>
      typeof edit === 'function'
        ? [[name, (...rest: unknown[]) => (edit as (...all: unknown[]) => unknown)(doc, ...rest)]]
        : [],
    ),
  ) as unknown as Edits
  let gestures = 0
  const end = (keep: boolean, before: number) => {
    gestures -= 1
    if (gestures > 0) return
    undo.stopCapturing()
    undo.captureTimeout = 0
    if (!keep && undo.undoStack.length > before) {
      undo.undo()
      undo.redoStack.pop()
    }
  }
  return {
    ...bound,
    doc,
    undo: () => void undo.undo(),
    redo: () => void undo.redo(),
    alsoUndo: (origin) => undo.addTrackedOrigin(origin),
    newest: () => undo.undoStack.at(-1) ?? null,
    gesture() {
      undo.stopCapturing()
      undo.captureTimeout = ONE_GESTURE
      gestures += 1
      const before = undo.undoStack.length
      let isOver = false
      return (keep = true) => {
        if (isOver) return
        isOver = true
        end(keep, before)
      }
    },
    together: (edits) => collab.edit(doc, edits),
  }
}
