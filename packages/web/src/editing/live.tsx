import { isAtLeast, policy } from '@desirepath/contract'
import type { Journey } from '@desirepath/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { call } from '../api/call.ts'
import type { Editor, LiveSession, SavingState } from './editor.ts'
import type { SessionOf } from './open-session.ts'

/** The open journey, and when it changes. */
interface OpenStore {
  /** As it is drawn. */
  readonly read: () => Journey
  /** With what was done since it was drawn. */
  readonly latest: () => Journey
  readonly subscribe: (listener: () => void) => () => void
}

interface Editing {
  readonly session: LiveSession | null
  /** Null where one may only read, and until editing is possible. */
  readonly editor: Editor | null
}

/** A place to look and not the journey itself: with every letter only what reads it is drawn again. */
const Open = createContext<OpenStore | null>(null)
const Edited = createContext<Editing>({ session: null, editor: null })

/** Who is here: the member of this browser, and their workspace. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => call('GET /api/session', { signal }),
    staleTime: Infinity,
    // A role may have been changed meanwhile.
    refetchOnWindowFocus: 'always',
  })
}

/**
 * Shows a journey at once as it was stored and, a moment later, as it is being edited. What edits
 * needs is loaded only then.
 */
export function LiveJourney({
  stored,
  children,
}: {
  readonly stored: Journey
  readonly children: ReactNode
}) {
  const who = useSession().data
  const mayEdit = who !== undefined && isAtLeast(who.member.role, policy.edit)
  const session = useLiveSession(who?.workspace.id, { journeyId: stored.id, mayEdit })
  const live = useMemo(() => session && projectedStore(session), [session])
  const asStored = useMemo(
    () => ({ read: () => stored, latest: () => stored, subscribe: neverChanges }),
    [stored],
  )
  const editing = useMemo(
    () => ({ session, editor: mayEdit ? (session?.editor ?? null) : null }),
    [session, mayEdit],
  )
  return (
    <Edited value={editing}>
      <Open value={live ?? asStored}>{children}</Open>
    </Edited>
  )
}

/** The open journey as it is now; what uses it is drawn again with every letter that is written. */
export function useOpenJourney(): Journey {
  return useOpenPart(whole)
}

/** What `part` takes of the open journey; drawn again only where that is another. */
export function useOpenPart<T>(part: (journey: Journey) => T): T {
  const { read, subscribe } = useOpenStore()
  return useSyncExternalStore(subscribe, () => part(read()))
}

/** The open journey of at most a second ago, for what looks through all of it. */
export function useCalmJourney(): Journey {
  const store = useOpenStore()
  const calm = useMemo(() => calmStore(store), [store])
  return useSyncExternalStore(calm.subscribe, calm.read)
}

/** How to look at the open journey later, for what acts and does not show it: a quick second act sees the first. */
export function useReadJourney(): () => Journey {
  return useOpenStore().latest
}

function useOpenStore(): OpenStore {
  const store = useContext(Open)
  if (store === null) throw new Error('no journey is open')
  return store
}

function whole(journey: Journey): Journey {
  return journey
}

/** The edits of the open journey; null where one may only read, and until editing is possible. */
export function useEditor(): Editor | null {
  return useContext(Edited).editor
}

export function useLive(): LiveSession | null {
  return useContext(Edited).session
}

export function useSavingState(): SavingState {
  const session = useLive()
  return useSyncExternalStore(
    session?.onState ?? neverChanges,
    () => session?.state() ?? 'connecting',
  )
}

/** What can be read is on the screen before what edits is loaded. */
function onceDrawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

async function open(session: SessionOf): Promise<LiveSession> {
  return (await import('./open-session.ts')).openSession(session)
}

function useLiveSession(
  workspaceId: string | undefined,
  { journeyId, mayEdit }: { readonly journeyId: string; readonly mayEdit: boolean },
): LiveSession | null {
  const [session, setSession] = useState<LiveSession | null>(null)
  const client = useQueryClient()
  useEffect(() => {
    if (workspaceId === undefined) return
    let opened: LiveSession | null = null
    let isGone = false
    void onceDrawn()
      .then(() => (isGone ? null : open({ workspaceId, journeyId, mayEdit })))
      .then((next) => {
        if (isGone || next === null) return next?.close()
        opened = next
        setSession(next)
        // A line that breaks may have been cut: who we are is asked again.
        next.onState(() => {
          if (next.state() === 'offline') void client.invalidateQueries({ queryKey: ['session'] })
        })
      })
    return () => {
      isGone = true
      if (opened !== null) {
        // Who comes back sees at once what was there last.
        client.setQueryData(['journey', journeyId], opened.projection.read())
        void client.invalidateQueries({ queryKey: ['journeys'] })
        opened.close()
      }
      setSession(null)
    }
  }, [workspaceId, journeyId, mayEdit, client])
  return session
}

/** At most one new picture a frame, however many edits arrive. */
function projectedStore({ projection }: LiveSession): OpenStore {
  let shown = projection.read()
  let frame = 0
  let end = () => {}
  const listeners = new Set<() => void>()
  const show = () => {
    frame = 0
    shown = projection.read()
    for (const listener of listeners) listener()
  }
  return {
    read: () => shown,
    latest: projection.read,
    subscribe(listener) {
      if (listeners.size === 0) {
        shown = projection.read()
        end = projection.subscribe(() => (frame ||= requestAnimationFrame(show)))
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        cancelAnimationFrame(frame)
        frame = 0
        end()
      }
    },
  }
}

const CALM_MS = 1000

function calmStore({ read, subscribe }: OpenStore): Pick<OpenStore, 'read' | 'subscribe'> {
  let shown = read()
  return {
    read: () => shown,
    subscribe(listener) {
      let timer = 0
      const show = () => {
        timer = 0
        shown = read()
        listener()
      }
      const end = subscribe(() => (timer ||= window.setTimeout(show, CALM_MS)))
      return () => {
        clearTimeout(timer)
        end()
      }
    },
  }
}

const neverChanges = () => () => {}
