import { useCallback, useEffect, useRef, useState } from 'react'
import { useEditor } from '../../editing/live.tsx'

/** After so long a pause in typing the words are saved. */
const PAUSE_MS = 400

export interface FieldWriting {
  /** What the field shows: what is being written, else what is stored. */
  readonly text: string
  readonly isReadOnly: boolean
  readonly change: (text: string) => void
  /** Ends the writing; `false` takes it back. */
  readonly end: (keep?: boolean) => void
}

/**
 * Writes a text of the journey in place: saved while one types, one step of undo from the first
 * letter to leaving the field.
 */
export function useFieldWriting(stored: string, save: (text: string) => void): FieldWriting {
  const editor = useEditor()
  const [draft, setDraft] = useState<string | null>(null)
  const gesture = useRef<((keep?: boolean) => void) | null>(null)
  const pending = useRef<{ readonly timer: number; readonly flush: () => void } | null>(null)
  const flush = useCallback(() => {
    clearTimeout(pending.current?.timer)
    pending.current?.flush()
    pending.current = null
  }, [])
  const end = useCallback(
    (keep = true) => {
      if (keep) flush()
      clearTimeout(pending.current?.timer)
      pending.current = null
      gesture.current?.(keep)
      gesture.current = null
      afterDrawing(() => {
        if (gesture.current === null) setDraft(null)
      })
    },
    [flush],
  )
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      end()
    }
  }, [end, flush])
  return {
    text: draft ?? stored,
    isReadOnly: editor === null,
    change(text) {
      if (editor === null) return
      gesture.current ??= editor.gesture()
      clearTimeout(pending.current?.timer)
      pending.current = { timer: window.setTimeout(flush, PAUSE_MS), flush: () => save(text) }
      setDraft(text)
    },
    end,
  }
}

/** The journey on the screen is a frame behind the edits. */
function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}
