import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Whoever comes for one field of the brief finds the focus in it. */
export function useAskedField(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash.startsWith('brief-')) document.getElementById(hash)?.focus()
  }, [hash])
}
