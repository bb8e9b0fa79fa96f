import type { Journey } from '@desirepath/core'
import type { RefObject } from 'react'
import type { LiveSession } from '../../editing/editor.ts'
import { useEditor } from '../../editing/live.tsx'
import { FullnessHint } from '../fullness/fullness-hint.tsx'
import { useMapPointers } from '../together/map-pointers.ts'

/** What stands over a map that others have open too, and that one may change. */
export function MapWork({
  journey,
  session,
  scroller,
  fit,
}: {
  readonly journey: Journey
  readonly session: LiveSession
  readonly scroller: RefObject<HTMLElement | null>
  readonly fit: () => void
}) {
  useMapPointers(scroller, session)
  const editor = useEditor()
  return editor && <FullnessHint {...{ journey, editor, fit }} />
}
