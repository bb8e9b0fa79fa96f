import { type Journey, isCounted, type Lane } from '@desirepath/core'
import type { QueryClient } from '@tanstack/react-query'
import type { Editor } from '../../editing/editor.ts'
import type { LanePlace } from '../../map/lane-moves.ts'
import type { LanePreset } from '../../map/lane-presets.ts'
import type { Notice } from '../../ui/toast.tsx'
import { originCells, type OriginLane } from './lane-cards.ts'
import { originsQuery } from './queries.ts'
import { laneWords as words } from './words.ts'

interface Filling {
  readonly journey: Pick<Journey, 'id' | 'brief' | 'discovery'>
  readonly editor: Editor
  readonly client: QueryClient
  readonly notice: (notice: Notice) => void
}

/** Adds a lane that is filled with what was counted, as one step of undo; null where nothing says it. */
export async function addOriginLane(
  filling: Filling,
  {
    counts,
    ...preset
  }: Pick<LanePreset, 'type' | 'title' | 'subtitle'> & { readonly counts: OriginLane },
  place: LanePlace,
): Promise<string | null> {
  const counted = await count(filling, counts)
  if (counted === null) return null
  const { editor } = filling
  return editor.together(() => {
    const laneId = editor.addLane({ ...preset, ...place, subtitle: counted.subtitle })
    editor.fillCells(counted.cells.map((cell) => ({ ...cell, laneId })))
    return laneId
  })
}

/** Puts what the newest data say in place of what a lane counted before; what people wrote stays. */
export async function countAgain(filling: Filling, lane: Lane): Promise<void> {
  const what = countedBy(lane)
  const counted = what === null ? null : await count(filling, what)
  if (counted === null) return
  const { editor } = filling
  const old = lane.cells.flatMap(({ cards }) =>
    cards.flatMap(({ id, counts }) => (counts === undefined ? [] : [id])),
  )
  editor.together(() => {
    editor.removeCards(old)
    editor.fillCells(counted.cells.map((cell) => ({ ...cell, laneId: lane.id })))
    editor.changeLane(lane.id, { subtitle: counted.subtitle })
  })
}

/** What a lane counts of where customers come from and what they seek; null where it does not. */
function countedBy(lane: Pick<Lane, 'cells'>): OriginLane | null {
  if (!isCounted(lane)) return null
  const refs = lane.cells.flatMap(({ cards }) => cards.flatMap(({ counts }) => counts ?? []))
  const ref = refs.find(({ figure }) => figure === 'source' || figure === 'search')
  if (ref === undefined) return null
  return ref.figure === 'source' ? ref.touch : 'searches'
}

async function count({ journey, client, notice }: Filling, what: OriginLane) {
  if (journey.discovery === null) {
    notice({ text: words.noEvents })
    return null
  }
  try {
    const origins = await client.fetchQuery(originsQuery(journey.id, journey.brief.columns))
    const cells = originCells(origins, what)
    if (cells === null) notice({ text: words.noColumn[what === 'searches' ? 'search' : 'source'] })
    return cells && { cells, subtitle: words.subtitle(what, origins.asOf) }
  } catch (error) {
    notice({ text: error instanceof Error ? error.message : words.failed, timeout: 12_000 })
    return null
  }
}
