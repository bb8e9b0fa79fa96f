import type { Edge, Journey } from '@desirepath/core'
import { MessageSquare } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { threadsOfWays } from './threads-of-ways.ts'
import { words } from './words.ts'

/** From a way to what is said about it; nothing where nobody has said anything. */
export function WayThreads({
  journey,
  edge,
}: {
  readonly journey: Journey
  readonly edge: Pick<Edge, 'from' | 'to'>
}) {
  const { change } = useJourneySearch()
  const n = threadsOfWays(journey)(edge)
  if (n === 0) return null
  return (
    <p>
      <Button size="small" icon={MessageSquare} onClick={() => change({ panel: 'comments' })}>
        {words.marked(n)}
      </Button>
    </p>
  )
}
