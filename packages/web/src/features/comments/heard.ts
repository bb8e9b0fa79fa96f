import { useMemo } from 'react'
import { useOpenPart } from '../../editing/live.tsx'

/** The names of whoever has said something on the open journey. */
export function useHeard(): readonly string[] {
  const threads = useOpenPart((journey) => journey.threads)
  return useMemo(
    () => [
      ...new Set((threads ?? []).flatMap(({ comments }) => comments.map(({ author }) => author))),
    ],
    [threads],
  )
}
