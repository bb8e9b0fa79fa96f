import { createContext, type ReactNode, useContext, useState } from 'react'
import type { CardDesk } from './card-desk.ts'

/** Several cards that are selected together, and the desk that works on them. */
export interface MarkedGroup {
  readonly desk: CardDesk
  readonly ids: readonly string[]
}

const Shown = createContext<MarkedGroup | null>(null)
const Show = createContext<(group: MarkedGroup | null) => void>(() => {})

/** Lets what stands beside a map know what is selected on it together. */
export function MarkedGroupProvider({ children }: { readonly children: ReactNode }) {
  const [group, setGroup] = useState<MarkedGroup | null>(null)
  return (
    <Show value={setGroup}>
      <Shown value={group}>{children}</Shown>
    </Show>
  )
}

/** Null while no more than one card is selected. */
export function useMarkedGroup(): MarkedGroup | null {
  return useContext(Shown)
}

export function useShowGroup(): (group: MarkedGroup | null) => void {
  return useContext(Show)
}
