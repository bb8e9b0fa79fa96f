import type { Lane, LaneType } from '@desirepath/core'

export type LineKind = NonNullable<Lane['lineBelow']>

/** On which side of the lines of a blueprint a lane stands, from the customer inwards. */
export type LaneSide = 'customer' | 'frontStage' | 'backStage' | 'support'

/** A row of the map below the steps. */
export type MapRow = {
  /** 1-based position in the grid, after stages and steps. */
  readonly row: number
} & (
  | { readonly kind: 'lane'; readonly lane: Lane; readonly side: LaneSide | null }
  | { readonly kind: 'group'; readonly title: string; readonly lanes: readonly Lane[] }
  | { readonly kind: 'line'; readonly line: LineKind; readonly lane: Lane }
)

export interface LaneRows {
  /** The lanes shown, in the order of the document. */
  readonly lanes: readonly Lane[]
  /** Rows that stay in sight below the steps. */
  readonly pinned: readonly MapRow[]
  readonly rows: readonly MapRow[]
}

/** The lanes as rows: pinned ones first, those of a group together under its head, lines between them. */
export function layoutLanes(lanes: readonly Lane[], hidden: ReadonlySet<string>): LaneRows {
  const shown = lanes.filter((lane) => isLaneShown(lane, hidden))
  const ordered = gathered(lanes)
  const sides = sidesOf(ordered)
  const isPinned = (lane: Lane) => lane.pinned === true && shown.includes(lane)
  let row = 2
  const at = <T extends object>(rest: T) => ({ ...rest, row: (row += 1) })
  const laneRow = (lane: Lane) =>
    at({ kind: 'lane' as const, lane, side: sides.get(lane.id) ?? null })
  const pinned: MapRow[] = ordered.filter(isPinned).map(laneRow)
  const rows: MapRow[] = []
  let group: string | undefined
  for (const lane of ordered) {
    const isHere = shown.includes(lane) && !isPinned(lane)
    const mates = shown.filter((each) => each.group === lane.group && !isPinned(each))
    if (isHere && lane.group !== undefined && lane.group !== group) {
      rows.push(at({ kind: 'group', title: lane.group, lanes: mates }))
    }
    if (isHere) group = lane.group
    if (isHere && !(lane.group !== undefined && isGroupFolded(mates))) rows.push(laneRow(lane))
    if (lane.lineBelow !== undefined) rows.push(at({ kind: 'line', line: lane.lineBelow, lane }))
  }
  return { lanes: shown, pinned, rows }
}

/** Hidden for everyone by the document, for one reader by the address, which has the last word. */
export function isLaneShown(lane: Lane, hidden: ReadonlySet<string>): boolean {
  return lane.hidden === true ? hidden.has(`!${lane.id}`) : !hidden.has(lane.id)
}

/** What the address says once a reader shows or hides a lane. */
export function withLaneShown(
  hidden: ReadonlySet<string>,
  lane: Lane,
  isShown: boolean,
): ReadonlySet<string> {
  const next = new Set(hidden)
  next.delete(lane.id)
  next.delete(`!${lane.id}`)
  if (isShown && lane.hidden === true) next.add(`!${lane.id}`)
  if (!isShown && lane.hidden !== true) next.add(lane.id)
  return next
}

/** Lanes of one group fold together. */
export function isGroupFolded(lanes: readonly Lane[]): boolean {
  return lanes.length > 0 && lanes.every(({ folded }) => folded === true)
}

/** In their order, each group where its first lane stands. */
export function gathered(lanes: readonly Lane[]): readonly Lane[] {
  const place = new Map<string, number>()
  lanes.forEach(({ group }, at) => {
    if (group !== undefined && !place.has(group)) place.set(group, at)
  })
  const rank = (lane: Lane, at: number) =>
    lane.group === undefined ? at : (place.get(lane.group) ?? at)
  return lanes
    .map((lane, at) => ({ lane, rank: rank(lane, at) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ lane }) => lane)
}

const sides = ['customer', 'frontStage', 'backStage', 'support'] as const
const sideBelow: Readonly<Record<LineKind, LaneSide>> = {
  interaction: 'frontStage',
  visibility: 'backStage',
  internal: 'support',
}

/** Lanes that say something of the whole step, wherever they stand. */
const sideless: ReadonlySet<LaneType> = new Set([
  'measured',
  'emotion',
  'importance',
  'quotes',
  'painPoints',
  'delights',
  'opportunities',
  'solutions',
  'metrics',
  'number',
  'market',
])

/** Where there is no line, lanes have no side. */
function sidesOf(lanes: readonly Lane[]): ReadonlyMap<string, LaneSide> {
  const first = lanes.find(({ lineBelow }) => lineBelow !== undefined)?.lineBelow
  if (first === undefined) return new Map()
  let side: LaneSide = sides[sides.indexOf(sideBelow[first]) - 1] ?? 'customer'
  return new Map(
    lanes.flatMap((lane) => {
      const own = side
      if (lane.lineBelow !== undefined) side = sideBelow[lane.lineBelow]
      return sideless.has(lane.type) ? [] : [[lane.id, own] as const]
    }),
  )
}
