import { useCallback, useState, useSyncExternalStore } from 'react'

const KEY = 'desirepath.rail'

/** Whether the rail shows words, as somebody chose for this browser; null until then. */
export function useWordsChoice(): readonly [boolean | null, (hasWords: boolean) => void] {
  const [choice, setChoice] = useState(() => {
    const kept = localStorage.getItem(KEY)
    return kept === null ? null : kept === 'words'
  })
  return [
    choice,
    (hasWords) => {
      localStorage.setItem(KEY, hasWords ? 'words' : 'icons')
      setChoice(hasWords)
    },
  ]
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
