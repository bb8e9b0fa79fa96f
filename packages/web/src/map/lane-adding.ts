import type { Journey } from '@desirepath/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Editor } from '../editing/editor.ts'
import { useNotice } from '../ui/toast.tsx'
import type { LanePlace } from './lane-moves.ts'
import type { LanePreset } from './lane-presets.ts'

interface Adding {
  readonly journey: Journey
  readonly editor: Editor
  readonly place: LanePlace
}

/** Adds a lane of a kind; one that is filled with figures comes once they are counted. Null where none comes. */
export function useAddLane(): (preset: LanePreset, adding: Adding) => Promise<string | null> {
  const client = useQueryClient()
  const notice = useNotice()
  return useCallback(
    async (preset, { journey, editor, place }) => {
      const { type, title, subtitle, counts } = preset
      if (counts === undefined) return editor.addLane({ type, title, subtitle, ...place })
      const { addOriginLane } = await import('../features/origins/lane-filling.ts')
      const filling = { journey, editor, client, notice }
      return addOriginLane(filling, { type, title, subtitle, counts }, place)
    },
    [client, notice],
  )
}
