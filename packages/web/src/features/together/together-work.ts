import { useEffect, useRef } from 'react'
import type { Peer } from '../../editing/editor.ts'
import { useCommentKey } from '../comments/comment-key.ts'
import { useThreadMarks } from '../comments/thread-marks.ts'
import { useChangedByOthers } from './changed-by-others.ts'
import { useBeingFollowed, useFollowing } from './following.ts'
import { useGathering } from './gathering.ts'
import { usePeerMarks } from './peer-marks.ts'

/** What others do in the journey is shown here, and what one does oneself is told them; it draws nothing. */
export function TogetherWork({
  peers,
  leader,
  onStop,
  onBring,
}: {
  readonly peers: readonly Peer[]
  /** Who is followed, by the id of their screen. */
  readonly leader: number | null
  readonly onStop: () => void
  /** With how to bring everybody here; null where one may not. */
  readonly onBring: (bring: (() => void) | null) => void
}) {
  usePeerMarks(peers)
  useThreadMarks()
  useCommentKey()
  useFollowing(leader, onStop)
  useBeingFollowed()
  useChangedByOthers()
  const bring = useGathering()
  const latest = useRef(bring)
  useEffect(() => {
    latest.current = bring
  })
  const mayBring = bring !== null
  useEffect(() => onBring(mayBring ? () => latest.current?.() : null), [mayBring, onBring])
  return null
}
