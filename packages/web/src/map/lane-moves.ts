import type { Lane } from '@desirepath/core'
import type { Side } from './column-moves.ts'
import { gathered } from './lane-rows.ts'

/** Where lanes go: among the others in the order of the document, and into which group. */
export interface LanePlace {
  readonly index: number
  readonly group: string | undefined
}

/** The place beside a lane, in its group; null where the lane is one of those that move. */
export function besideLane(
  lanes: readonly Lane[],
  target: string,
  side: Side,
  moving: readonly string[] = [],
): LanePlace | null {
  const others = lanes.filter(({ id }) => !moving.includes(id))
  const at = others.findIndex(({ id }) => id === target)
  if (at < 0) return null
  return { index: at + (side === 'after' ? 1 : 0), group: others[at]?.group }
}

/**
 * One place up or down among the lanes that are shown. At the edge of a group a lane first goes in
 * or out of it. Null at the ends.
 */
export function laneMovedBy(
  lanes: readonly Lane[],
  {
    id,
    by,
    isShown,
  }: { readonly id: string; readonly by: 1 | -1; readonly isShown: (lane: Lane) => boolean },
): LanePlace | null {
  const shown = gathered(lanes).filter(isShown)
  const at = shown.findIndex((lane) => lane.id === id)
  const lane = shown[at]
  const next = shown[at + by]
  if (lane === undefined) return null
  const stay = { index: lanes.indexOf(lane) }
  if (next?.group !== lane.group) {
    if (lane.group !== undefined) return { ...leaving(lanes, lane, by), group: undefined }
    if (next === undefined) return null
    return besideLane(lanes, next.id, by === 1 ? 'before' : 'after', [id])
  }
  if (next === undefined) return lane.group === undefined ? null : { ...stay, group: undefined }
  return besideLane(lanes, next.id, by === 1 ? 'after' : 'before', [id])
}

/** Past the last or before the first of the group that a lane leaves. */
function leaving(lanes: readonly Lane[], lane: Lane, by: 1 | -1): { readonly index: number } {
  const others = lanes.filter(({ id }) => id !== lane.id)
  const mates = others.flatMap(({ group }, i) => (group === lane.group ? [i] : []))
  if (mates.length === 0) return { index: lanes.indexOf(lane) }
  return { index: by === 1 ? (mates.at(-1) ?? 0) + 1 : (mates[0] ?? 0) }
}

/** The index for `moveLanes` that puts a whole group one block up or down; null at the ends. */
export function groupMovedBy(
  lanes: readonly Lane[],
  {
    group,
    by,
    isShown,
  }: { readonly group: string; readonly by: 1 | -1; readonly isShown: (lane: Lane) => boolean },
): number | null {
  const ordered = gathered(lanes).filter((lane) => isShown(lane) || lane.group === group)
  const own = ordered.flatMap((lane, i) => (lane.group === group ? [i] : []))
  const next = ordered[by === 1 ? (own.at(-1) ?? 0) + 1 : (own[0] ?? 0) - 1]
  if (next === undefined) return null
  const block =
    next.group === undefined ? [next] : lanes.filter((lane) => lane.group === next.group)
  const others = lanes.filter((lane) => lane.group !== group)
  const edge = by === 1 ? block.at(-1) : block[0]
  return edge === undefined ? null : others.indexOf(edge) + (by === 1 ? 1 : 0)
}
