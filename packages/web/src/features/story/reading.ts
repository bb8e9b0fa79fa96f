import { useCallback, useEffect, useRef, useState } from 'react'

/** The browser's own voice, where it has one. */
function voiceOf(): SpeechSynthesis | null {
  return 'speechSynthesis' in window ? window.speechSynthesis : null
}

export interface Reading {
  /** The sentence that is being said; null while it is quiet. */
  readonly at: number | null
  readonly canRead: boolean
  readonly begin: () => void
  readonly stop: () => void
  /** Whether the browser was asked to read and could not. */
  readonly failed: boolean
}

/** Reads sentences aloud one after the other, only when asked; falls silent when they change or go. */
export function useReading(sentences: readonly string[]): Reading {
  const [at, setAt] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  // Counts the readings, so that the last words of an earlier one say nothing of this one.
  const turn = useRef(0)
  const stop = useCallback(() => {
    turn.current += 1
    voiceOf()?.cancel()
    setAt(null)
  }, [])
  const begin = useCallback(() => {
    const voice = voiceOf()
    if (voice === null) return
    stop()
    setFailed(false)
    const mine = turn.current
    const say = (index: number) => {
      const text = sentences[index]
      if (mine !== turn.current) return
      if (text === undefined) return setAt(null)
      setAt(index)
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.lang = document.documentElement.lang || 'en'
      utterance.onend = () => say(index + 1)
      utterance.onerror = () => {
        if (mine !== turn.current) return
        setFailed(true)
        setAt(null)
      }
      voice.speak(utterance)
    }
    say(0)
  }, [sentences, stop])
  useEffect(() => stop, [sentences, stop])
  return { at, canRead: voiceOf() !== null, begin, stop, failed }
}
