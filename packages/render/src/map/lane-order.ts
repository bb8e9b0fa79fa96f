import type { Journey, Lane } from '@desirepath/core'

/** What is drawn under each other below the steps. */
export type LaneBlock =
  | { readonly type: 'group'; readonly title: string }
  | { readonly type: 'lane'; readonly lane: Lane }
  | { readonly type: 'folded'; readonly title: string; readonly lanes: readonly Lane[] }
  | { readonly type: 'line'; readonly line: NonNullable<Lane['lineBelow']> }

/** The lanes of a picture: those that are wished, by id or type, else all that are not hidden. */
export function shownLanes({ lanes }: Journey, wished?: readonly string[]): Lane[] {
  return lanes.filter((lane) => {
    if (wished?.includes(lane.id) === true) return true
    return lane.hidden !== true && (wished === undefined || wished.includes(lane.type))
  })
}

/** Groups get their name above them; a group whose lanes are all folded is one line. */
export function laneBlocks(lanes: readonly Lane[]): LaneBlock[] {
  const runs: Lane[][] = []
  for (const lane of lanes) {
    const last = runs.at(-1)
    const group = lane.group ?? ''
    if (last !== undefined && group !== '' && last[0]?.group === group) last.push(lane)
    else runs.push([lane])
  }
  return runs.flatMap((run): LaneBlock[] => {
    const group = run[0]?.group ?? ''
    const line = run.at(-1)?.lineBelow
    if (group !== '' && run.every((lane) => lane.folded === true)) {
      const below = line === undefined ? [] : [{ type: 'line' as const, line }]
      return [{ type: 'folded', title: group, lanes: run }, ...below]
    }
    const head = group === '' ? [] : [{ type: 'group' as const, title: group }]
    return [...head, ...run.flatMap(laneBlock)]
  })
}

function laneBlock(lane: Lane): LaneBlock[] {
  const own: LaneBlock =
    lane.folded === true
      ? { type: 'folded', title: lane.title, lanes: [lane] }
      : { type: 'lane', lane }
  return lane.lineBelow === undefined ? [own] : [own, { type: 'line', line: lane.lineBelow }]
}
