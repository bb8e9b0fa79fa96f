import { type RefObject, useEffect } from 'react'

/** What was moved by keys is another element in its new place: the focus goes along, once. */
export function useFocusMoved(
  movedRef: RefObject<string | null>,
  kind: 'idea' | 'cause',
  items: unknown,
): void {
  useEffect(() => {
    if (movedRef.current === null) return
    const selector = `[data-${kind}="${CSS.escape(movedRef.current)}"]`
    movedRef.current = null
    document.querySelector<HTMLElement>(selector)?.focus()
  }, [movedRef, kind, items])
}
