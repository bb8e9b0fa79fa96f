/** How often the focus was asked to go somewhere: of two quick acts the later one says where. */
let asked = 0

/**
 * Puts the focus on a stop once what was just changed is drawn, where `mayTake` allows it by then. What
 * had the focus may go with the drawing: the stop then takes it in the same moment, so that no key of
 * a quick hand falls on nothing. Who was at the stop and has walked on is left there.
 */
export function focusDrawn(
  find: () => HTMLElement | null | undefined,
  mayTake: (now: Element | null) => boolean = () => true,
): void {
  const own = ++asked
  let wasThere = document.activeElement === find()
  const onFocus = ({ target }: FocusEvent) => {
    wasThere ||= target === find()
  }
  const isLost = () => document.activeElement === document.body
  const drawn = new MutationObserver(() => {
    if (own === asked && isLost()) focusStop(find())
  })
  document.addEventListener('focusin', onFocus)
  drawn.observe(document.body, { childList: true, subtree: true })
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      drawn.disconnect()
      document.removeEventListener('focusin', onFocus)
      const stop = find()
      const hasWalkedOn = wasThere && !isLost() && document.activeElement !== stop
      if (own === asked && !hasWalkedOn && mayTake(document.activeElement)) focusStop(stop)
    }),
  )
}

export function focusStop(stop: HTMLElement | null | undefined): void {
  stop?.focus({ preventScroll: true })
  stop?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
