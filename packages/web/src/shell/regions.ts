import { useEffect } from 'react'
import { isLayerOpen } from '../ui/open-layer.ts'

/** What can have the focus by Tab. */
const tabbable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/**
 * F6 goes to the next part of the screen and Shift+F6 to the one before, to where the focus was
 * there last. Parts are marked with `data-region`, and what they are about, where that is not all of
 * them, with `data-region-start`.
 */
export function useRegionKeys(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>()
    const onFocus = ({ target }: FocusEvent) => {
      const region = regionOf(target)
      if (region !== null && target instanceof HTMLElement) last.set(region, target)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isLayerOpen()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const next = stopIn(regionsFrom(document.activeElement, event.shiftKey), last)
      next?.focus({ preventScroll: true })
      next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    document.addEventListener('focusin', onFocus)
    window.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('focusin', onFocus)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [])
}

function regionOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-region]') : null
}

/** All parts but the one of the focus, in the order in which they are tried. */
function regionsFrom(focus: Element | null, isBack: boolean): readonly Element[] {
  const all = [...document.querySelectorAll('[data-region]')]
  const ordered = isBack ? all.toReversed() : all
  // Whoever stands on the whole screen stands before its content.
  const own = regionOf(focus) ?? focus?.querySelector('[data-region]')
  const at = ordered.findIndex((region) => region === own)
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))]
}

function stopIn(
  regions: readonly Element[],
  last: WeakMap<Element, HTMLElement>,
): HTMLElement | undefined {
  for (const region of regions) {
    const before = last.get(region)
    const stops = [
      ...(before !== undefined && region.contains(before) ? [before] : []),
      ...region.querySelectorAll<HTMLElement>('[data-stop][tabindex="0"]'),
      ...region.querySelectorAll<HTMLElement>(`[data-region-start] :is(${tabbable})`),
      ...region.querySelectorAll<HTMLElement>(tabbable),
    ]
    const stop = stops.find((each) => each.tabIndex >= 0 && each.checkVisibility())
    if (stop !== undefined) return stop
  }
  return undefined
}
