import type { SavedView } from '@desirepath/core'
import { createContext, type ReactNode, useContext } from 'react'
import { useOpenPart } from '../../editing/live.tsx'

const none: readonly SavedView[] = []
/** Apart from the journey: what only knows the views is not drawn again with every letter. */
const Views = createContext(none)

/** Gives what is inside the saved views of the open journey. */
export function OpenViews({ children }: { readonly children: ReactNode }) {
  const views = useOpenPart((journey) => journey.views)
  return <Views value={views ?? none}>{children}</Views>
}

export function useOpenViews(): readonly SavedView[] {
  return useContext(Views)
}
