import type { Lane } from '@desirepath/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RotateCw, Signpost } from 'lucide-react'
import { useEditor, useOpenPart, useReadJourney } from '../editing/live.tsx'
import { useNotice } from '../ui/toast.tsx'
import feeling from './feeling.module.css'
import { laneWords as words } from './lane-words.ts'

/** From a lane of sources or searches to all of them; where newer data are there, it is counted again. */
export function OriginsLink({ lane }: { readonly lane: Lane }) {
  const id = useOpenPart((journey) => journey.id)
  const asOf = useOpenPart(({ discovery }) => discovery?.asOf ?? null)
  const read = useReadJourney()
  const editor = useEditor()
  const client = useQueryClient()
  const notice = useNotice()
  const isOld =
    asOf !== null &&
    lane.cells.some(({ cards }) =>
      cards.some(({ counts, at }) => counts !== undefined && at !== null && at < asOf),
    )
  return (
    <>
      <Link
        to="/journeys/$id/sources"
        params={{ id }}
        search={(old) => old}
        className={feeling.draw}
        aria-label={words.origins}
      >
        <Signpost size={13} aria-hidden />
        <span>{words.origins}</span>
      </Link>
      {isOld && editor !== null && (
        <button
          type="button"
          className={feeling.draw}
          onClick={() =>
            void import('../features/origins/lane-filling.ts').then(({ countAgain }) =>
              countAgain({ journey: read(), editor, client, notice }, lane),
            )
          }
        >
          <RotateCw size={13} aria-hidden />
          <span>{words.countAgain}</span>
        </button>
      )}
    </>
  )
}
