import { useMemo } from 'react'
import { useOpenPart, useSession } from '../../editing/live.tsx'
import { usePeers } from '../together/presence.ts'

/** Who can be mentioned: who is here or has commented. */
export function usePeople(): {
  readonly all: readonly string[]
  readonly others: readonly string[]
} {
  const threads = useOpenPart((journey) => journey.threads)
  const peers = usePeers()
  const own = useSession().data?.member.name ?? ''
  return useMemo(() => {
    const authors = (threads ?? []).flatMap(({ comments }) => comments.map(({ author }) => author))
    const names = new Set([...peers.map(({ name }) => name), ...authors])
    const others = [...names].filter((name) => name !== own).toSorted((a, b) => a.localeCompare(b))
    return { others, all: own === '' ? others : [...others, own] }
  }, [threads, peers, own])
}
