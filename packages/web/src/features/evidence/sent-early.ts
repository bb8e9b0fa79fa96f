import { type RefObject, useEffect, useRef } from 'react'

/** A form that is sent before all its fields are there, as by a quick Enter, is sent once they are. */
export function useSentEarly(isReady: boolean): {
  readonly form: RefObject<HTMLFormElement | null>
  /** Sends the form as soon as it is ready. */
  readonly wait: () => void
} {
  const form = useRef<HTMLFormElement>(null)
  const isSent = useRef(false)
  useEffect(() => {
    if (!isSent.current || !isReady) return
    isSent.current = false
    form.current?.requestSubmit()
  }, [isReady])
  return {
    form,
    wait() {
      isSent.current = true
    },
  }
}
