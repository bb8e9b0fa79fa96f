import * as collab from '@desirepath/collab'
import { uuidv7 } from '@desirepath/core'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { Editor, Edits, LiveSession, SavingState } from './editor.ts'
import { keepSteps, readSteps } from './kept-steps.ts'
import { keepUnsent } from './unsent.ts'

/** Which journey, and whether this member may change it. */
export interface SessionOf {
  readonly workspaceId: string
  readonly journeyId: string
  readonly mayEdit: boolean
}

/**
 * Opens a journey for live editing; resolves once its newest state is here, with the changes that an
 * earlier page could not send and the steps that it could take back.
 */
export async function openSession({
  workspaceId,
  journeyId,
  mayEdit,
}: SessionOf): Promise<LiveSession> {
  const y = new Y.Doc()
  const doc = collab.openDocument(y, () =>
    uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  )
  const socket = new HocuspocusProviderWebsocket({
    url: `${location.origin.replace('http', 'ws')}/live`,
  })
  const name = `${workspaceId}/${journeyId}`
  const unsent = mayEdit ? await keepUnsent(name, y) : null
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, document: y })
  unsent?.watch(provider)
  provider.attach()
  const state = watchState(provider)
  await new Promise<void>((resolve) => {
    if (provider.isSynced) resolve()
    else provider.on('synced', () => resolve())
  })
  // What an editor of text takes back by itself is part of its gesture too.
  const history = collab.createHistory(doc, {
    alsoTracked: [Y.UndoManager],
    kept: readSteps(name),
  })
  const stopKeeping = keepSteps(name, history)
  const projection = collab.createProjection(doc)
  return {
    editor: createEditor(doc, history),
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
      stopKeeping()
      history.close()
      projection.close()
      state.close()
      provider.destroy()
      unsent?.close()
      socket.destroy()
    },
  }
}

function watchState(provider: HocuspocusProvider) {
  const listeners = new Set<() => void>()
  let isConnected = false
  let isRefused = false
  let wasSynced = false
  const tell = () => {
    for (const listener of listeners) listener()
  }
  provider.on('status', ({ status }: { readonly status: string }) => {
    isConnected = status === 'connected'
    tell()
  })
  provider.on('unsyncedChanges', tell)
  provider.on('synced', () => {
    wasSynced = true
    tell()
  })
  provider.on('authenticationFailed', () => {
    isRefused = true
    tell()
  })
  const lineEvents = ['online', 'offline'] as const
  for (const event of lineEvents) window.addEventListener(event, tell)
  return {
    read(): SavingState {
      if (isRefused) return 'refused'
      if (!isConnected) return wasSynced ? 'offline' : 'connecting'
      // A broken line says nothing for half a minute; a server on this machine answers all the same.
      if (provider.hasUnsyncedChanges && !navigator.onLine) return 'offline'
      return provider.hasUnsyncedChanges ? 'saving' : 'saved'
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      for (const event of lineEvents) window.removeEventListener(event, tell)
    },
  }
}

/** Longer than anybody types at one card. */
const ONE_GESTURE = 86_400_000

function createEditor(doc: collab.JourneyDocument, history: collab.History): Editor {
  const { manager } = history
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
    manager.stopCapturing()
    manager.captureTimeout = 0
    if (!keep && manager.undoStack.length > before) {
      history.undo()
      history.dropRedo()
    }
  }
  return {
    ...bound,
    doc,
    undo: history.undo,
    redo: history.redo,
    alsoUndo: (origin) => manager.addTrackedOrigin(origin),
    newest: () => manager.undoStack.at(-1) ?? null,
    gesture() {
      manager.stopCapturing()
      manager.captureTimeout = ONE_GESTURE
      gestures += 1
      const before = manager.undoStack.length
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
