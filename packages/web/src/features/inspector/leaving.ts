import { type RefObject, useEffect } from 'react'
import { isLayerOpen } from '../../ui/open-layer.ts'

/** Esc closes, wherever the focus is, and gives it back to where it came from, else to the map. */
export function useEscape(close: () => void, from?: RefObject<Element | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof HTMLInputElement) return
      if (isLayerOpen()) return
      leavePanel(close, from?.current)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [close, from])
}

/** Closes what stands beside the view and gives the focus back to where it came from, else to the view. */
export function leavePanel(close: () => void, from: Element | null = null): void {
  close()
  if (
    from instanceof HTMLElement &&
    from.isConnected &&
    from.matches('[data-stop], :any-link, button')
  )
    return from.focus()
  document.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus()
}
