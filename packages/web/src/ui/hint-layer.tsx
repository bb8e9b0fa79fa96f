import { useEffect, useState } from 'react'
import { late } from './late.tsx'

const part = late(() => import('./hint-part.tsx'))

/** Milliseconds that a pointer rests on a control until its hint is shown. */
const REST_MS = 400
/** So long after a hint has gone, the next is shown at once. */
const NEXT_MS = 400
/** The way from a control to its hint, which may be read with the pointer on it. */
const WAY_MS = 120

/** Draws the hint of the control that has the pointer or, by keys, the focus. */
export function HintLayer() {
  const [control, setControl] = useState<HTMLElement | null>(null)
  useEffect(() => watchHints(setControl), [])
  const loaded = part.useLoaded()
  if (control === null || loaded === null) return null
  const { hint = '', hintKeys, hintSide } = control.dataset
  return (
    <loaded.HintPart
      key={hint}
      anchor={control}
      text={hint}
      keys={hintKeys}
      side={hintSide === 'right' ? 'right' : 'bottom'}
    />
  )
}

/** One watch for all controls: hundreds stand on a screen, and one at most is hinted at. */
function watchHints(show: (control: HTMLElement | null) => void): () => void {
  let over: HTMLElement | null = null
  let shown: HTMLElement | null = null
  let goneAt = -NEXT_MS
  let timer = 0
  const set = (control: HTMLElement | null) => {
    clearTimeout(timer)
    if (control === shown) return
    if (control === null) goneAt = performance.now()
    else part.load()
    shown = control
    show(control)
  }
  const rest = () => {
    clearTimeout(timer)
    if (over === null && shown === null) return
    const isNext = shown !== null || performance.now() - goneAt < NEXT_MS
    timer = window.setTimeout(set, over === null ? WAY_MS : isNext ? 0 : REST_MS, over)
  }
  const hide = () => set(null)
  const on = {
    pointerover({ target, pointerType, buttons }: PointerEvent) {
      if (pointerType === 'touch' || buttons !== 0 || !(target instanceof Element)) return
      if (target.closest('[data-hint-popup]') !== null) return clearTimeout(timer)
      const control = target.closest<HTMLElement>('[data-hint]')
      // What was pressed stays silent until the pointer has left it.
      if (control !== null && control === over) return
      over = control
      rest()
    },
    pointerout({ relatedTarget }: PointerEvent) {
      if (relatedTarget !== null) return
      over = null
      rest()
    },
    pointerdown: hide,
    click: hide,
    keydown: ({ key }: KeyboardEvent) => key === 'Escape' && hide(),
    focusin({ target }: FocusEvent) {
      if (!(target instanceof HTMLElement) || target.dataset.hint === undefined) return
      if (target.matches(':focus-visible')) set(target)
    },
    focusout: ({ target }: FocusEvent) => target === shown && hide(),
  }
  const names = Object.keys(on) as (keyof typeof on)[]
  for (const name of names) document.addEventListener(name, on[name] as EventListener, true)
  return () => {
    clearTimeout(timer)
    for (const name of names) document.removeEventListener(name, on[name] as EventListener, true)
  }
}
