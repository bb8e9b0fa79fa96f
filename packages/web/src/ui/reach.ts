import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Late } from './late.tsx'

/** A button and, once somebody reached for it, the part that opens from it. */
export interface Reach<File> {
  /** Null until it is wanted; it then draws the button itself. */
  readonly part: File | null
  /** For the button that stands there until then. */
  readonly trigger: object
  /** For the button that the part draws. */
  readonly button: RefObject<HTMLButtonElement | null>
}

export function useReach<File>(late: Late<File>, opens: 'menu' | 'dialog'): Reach<File> {
  const [reached, setReached] = useState<'not' | 'by pointer' | 'pressed'>('not')
  const part = late.useLoaded()
  const button = useRef<HTMLButtonElement>(null)
  const isAnswered = part !== null && reached === 'pressed'
  useEffect(() => {
    if (!isAnswered) return
    button.current?.focus({ preventScroll: true })
    button.current?.click()
  }, [isAnswered])
  const trigger = {
    'aria-haspopup': opens,
    'aria-expanded': false,
    onPointerEnter({ currentTarget, pointerType }: PointerEvent) {
      if (late.read() === null || pointerType === 'touch') return late.load()
      // Before it is pressed: what is let go must still be the button that was pressed.
      const isFocused = document.activeElement === currentTarget
      flushSync(() => setReached('by pointer'))
      if (isFocused) button.current?.focus({ preventScroll: true })
    },
    // The part's own button is pressed in its place.
    onClick(event: MouseEvent) {
      event.stopPropagation()
      late.load()
      setReached('pressed')
    },
  }
  return { part: reached === 'not' ? null : part, trigger, button }
}
