import { useEffect } from 'react'
import { isLayerOpen } from '../../ui/open-layer.ts'

/** Esc closes, wherever the focus is, and gives it back to the map. */
export function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof HTMLInputElement) return
      if (isLayerOpen()) return
      leavePanel(close)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [close])
}

/** Closes what stands beside the view and gives the focus back to that. */
export function leavePanel(close: () => void): void {
  close()
  document.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus()
}
