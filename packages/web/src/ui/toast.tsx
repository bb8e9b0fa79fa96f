import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { late } from './late.tsx'

const part = late(() => import('./toast-part.tsx'))

interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

export interface Notice {
  readonly text: string
  readonly action?: NoticeAction
  /** What else one may want now, beside the undo. */
  readonly second?: NoticeAction
  /** Milliseconds until it goes by itself. */
  readonly timeout?: number
  readonly onGone?: () => void
}

const Show = createContext<(notice: Notice) => void>(() => {})

/** Short notices at the bottom of the screen, with an undo where there is one. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly Notice[]>([])
  const show = useCallback((notice: Notice) => {
    part.load()
    setWaiting((before) => [...before, notice])
  }, [])
  const taken = useCallback(
    (notices: readonly Notice[]) =>
      setWaiting((before) => before.filter((notice) => !notices.includes(notice))),
    [],
  )
  // There before the first notice, as what is read aloud must have been there before it changes.
  const loaded = part.useLoaded()
  return (
    <Show value={show}>
      {children}
      {useMemo(
        () => loaded && <loaded.NoticeList notices={waiting} onTaken={taken} />,
        [loaded, waiting, taken],
      )}
    </Show>
  )
}

/** Shows a notice. */
export function useNotice(): (notice: Notice) => void {
  return useContext(Show)
}
