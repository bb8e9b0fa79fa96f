import type { LucideIcon } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'

/** Something that the open screen can do. */
export interface ScreenAction {
  readonly label: string
  readonly icon: LucideIcon
  readonly run: () => void
}

type Listed = { readonly current: readonly ScreenAction[] }

const Actions = createContext<Set<Listed>>(new Set())

/** Lets screens list what they can do, for the palette. */
export function ScreenActions({ children }: { readonly children: ReactNode }) {
  const [listed] = useState(() => new Set<Listed>())
  return <Actions value={listed}>{children}</Actions>
}

/** Lists actions in the palette as long as what calls this is on the screen. */
export function useScreenActions(actions: readonly ScreenAction[]): void {
  const listed = useContext(Actions)
  const own = useRef(actions)
  useEffect(() => {
    own.current = actions
  })
  useEffect(() => {
    listed.add(own)
    return () => void listed.delete(own)
  }, [listed])
}

/** What the open screen can do at this moment. */
export function useActionsOfScreen(): readonly ScreenAction[] {
  return [...useContext(Actions)].flatMap(({ current }) => current)
}
