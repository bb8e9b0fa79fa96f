import { isFocusLost } from '../../ui/lost-focus.ts'

const PATIENCE_MS = 10_000

/**
 * Puts the focus on the first cell of the map that is about to open, so that one can write at once;
 * not where somebody has meanwhile gone elsewhere.
 */
export function focusFirstCell(): void {
  const observer = new MutationObserver(() => {
    const stop = document.querySelector<HTMLElement>(
      '[role=grid] [data-cell][data-stop], [role=grid] [data-cell] [data-stop]',
    )
    if (stop === null) return
    end()
    if (isFocusLost()) stop.focus({ preventScroll: true })
  })
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS)
  const end = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  observer.observe(document.body, { childList: true, subtree: true })
}
