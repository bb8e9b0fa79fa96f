import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react'

/** A file that reading a screen does not need: loaded when somebody reaches for it, or when there is time. */
export interface Late<File> {
  /** Null until it is loaded. */
  readonly read: () => File | null
  readonly load: () => void
  /** Null until it is loaded, and drawn again then. */
  readonly useLoaded: () => File | null
  /** The same, and asks for it. */
  readonly useWanted: () => File | null
}

export function late<File>(fetch: () => Promise<File>): Late<File> {
  const listeners = new Set<() => void>()
  let file: File | null = null
  let isAsked = false
  const read = () => file
  const load = () => {
    if (isAsked) return
    isAsked = true
    void fetch().then(
      (loaded) => {
        file = loaded
        for (const listener of listeners) listener()
      },
      // Without a line; whoever reaches for it next asks again, and who waits is not forgotten.
      () => {
        isAsked = false
        setTimeout(() => listeners.size > 0 && load(), AGAIN_MS)
      },
    )
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const useLoaded = () => useSyncExternalStore(subscribe, read)
  if (isTime) setTimeout(load, SOON_MS)
  else waiting.add(load)
  return {
    read,
    load,
    useLoaded,
    useWanted() {
      useEffect(load, [])
      return useLoaded()
    },
  }
}

/** A component that draws nothing until it is loaded; unlike what suspends, it is drawn at once then. */
export function latePart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const part = late(fetch)
  return function LatePart(props) {
    const Part = part.useWanted()
    return Part && <Part {...props} />
  }
}

const AGAIN_MS = 3000

/** What is loaded once the first screen stands. */
const waiting = new Set<() => void>()
let isTime = false

/** What is read stands on the screen by then. */
const SOON_MS = 3000

/** Loads what is late soon, or as soon as somebody stirs. */
export function useLateSoon(): void {
  useEffect(() => {
    const begin = () => {
      end()
      isTime = true
      for (const load of waiting) load()
      waiting.clear()
    }
    const timer = setTimeout(begin, SOON_MS)
    const stirs = ['pointermove', 'pointerdown', 'keydown'] as const
    const end = () => {
      clearTimeout(timer)
      for (const stir of stirs) window.removeEventListener(stir, begin, true)
    }
    for (const stir of stirs) window.addEventListener(stir, begin, true)
    return end
  }, [])
}
