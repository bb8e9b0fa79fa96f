import type { Journey } from '@desirepath/core'
import { Plus } from 'lucide-react'
import { useHeads } from './column-heads.tsx'
import own from './lane-head.module.css'
import { laneWords as words } from './lane-words.ts'

/** Adds a lane below all others. */
export function AddLane({ journey }: { readonly journey: Journey }) {
  const heads = useHeads()
  if (heads === null) return null
  return (
    <button
      type="button"
      className={own.addLane}
      onClick={() => heads.pickLane({ index: journey.lanes.length, group: undefined })}
    >
      <Plus size={14} aria-hidden />
      {words.add}
    </button>
  )
}
