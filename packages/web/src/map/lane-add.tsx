import type { Journey } from '@desirepath/core'
import { Plus } from 'lucide-react'
import { Keys } from '../ui/keys.tsx'
import { useHeads } from './column-heads.tsx'
import own from './lane-head.module.css'
import { laneWords as words } from './lane-words.ts'

/** Adds a lane below all others, and says the keys with which one finds all others. */
export function AddLane({ journey }: { readonly journey: Journey }) {
  const heads = useHeads()
  if (heads === null) return null
  return (
    <div className={own.below}>
      <button
        type="button"
        className={own.addLane}
        onClick={() => heads.pickLane({ index: journey.lanes.length, group: undefined })}
      >
        <Plus size={14} aria-hidden />
        {words.add}
      </button>
      <p className={own.firstKeys}>
        {words.firstKeys.map(([keys, does]) => (
          <span key={keys}>
            <Keys keys={keys} /> {does}
          </span>
        ))}
      </p>
    </div>
  )
}
