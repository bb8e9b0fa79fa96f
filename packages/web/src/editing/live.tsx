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

interface Editing {
  readonly session: LiveSession | null
  /** Null where one may only read, and until editing is possible. */
  readonly editor: Editor | null
}

const Open = createContext<Journey | null>(null)
/** Apart from the journey: what only edits is not drawn again with every letter. */
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
  const journey = useProjected(session, stored)
  const editing = useMemo(
    () => ({ session, editor: mayEdit ? (session?.editor ?? null) : null }),
    [session, mayEdit],
  )
  return (
    <Edited value={editing}>
      <Open value={journey}>{children}</Open>
    </Edited>
  )
}

/** The open journey as it is now. */
export function useOpenJourney(): Journey {
  const journey = useContext(Open)
  if (journey === null) throw new Error('no journey is open')
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
    void import('./open-session.ts')
      .then(({ openSession }) => openSession({ workspaceId, journeyId, mayEdit }))
      .then((next) => {
        if (isGone) return next.close()
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
function useProjected(session: LiveSession | null, stored: Journey): Journey {
  const store = useMemo(() => {
    if (session === null) return null
    let shown = session.projection.read()
    return {
      subscribe(listener: () => void) {
        let frame = 0
        const end = session.projection.subscribe(() => {
          frame ||= requestAnimationFrame(() => {
            frame = 0
            shown = session.projection.read()
            listener()
          })
        })
        return () => {
          cancelAnimationFrame(frame)
          end()
        }
      },
      read: () => shown,
    }
  }, [session])
  const journey = useSyncExternalStore(store?.subscribe ?? neverChanges, store?.read ?? nothing)
  return journey ?? stored
}

const neverChanges = () => () => {}
const nothing = () => null
