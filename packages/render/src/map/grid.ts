import type { Journey, JourneyRecord, Lane } from '@desirepath/core'
import { cardRow } from './card-row.ts'
import { clockRow } from './clock-row.ts'
import { type Columns, RAIL } from './columns.ts'
import { detourRow } from './detour-row.ts'
import { blueprintRow, groupRow } from './divider-row.ts'
import { emotionRow } from './emotion-row.ts'
import { foldedRow } from './folded-row.ts'
import { stageRow, stepRow } from './header-rows.ts'
import { importanceRow } from './importance-row.ts'
import type { Box } from './labels.ts'
import { type LaneBlock, laneBlocks, shownLanes } from './lane-order.ts'
import { linkLines } from './link-lines.ts'
import { measuredRow } from './measured-row.ts'
import type { MapOptions, Paint } from './options.ts'
import type { Row } from './rows.ts'
import { element, place, textBlock } from './svg.ts'
import { wayRow } from './way-row.ts'

export interface Grid {
  readonly width: number
  readonly height: number
  readonly rail: string
  readonly body: string
  /** Heights of its rows from the top, stages and steps first. */
  readonly rows: readonly number[]
}

interface GridOptions {
  readonly options: MapOptions
  readonly columns: Columns
  readonly paint: Paint
}

/** The rows of the map over some of its columns, the rail apart from the body. */
export function gridOf(journey: Journey, given: GridOptions): Grid {
  const { columns, paint } = given
  const rows = rowsOf(journey, given)
  const cards = new Map<string, Box>()
  let y = 0
  let rail = ''
  let body = ''
  let ground = ''
  for (const [i, row] of rows.entries()) {
    rail += place(0, y, row.rail)
    body += place(0, y, row.body)
    ground += place(0, y, row.ground ?? '')
    for (const [id, box] of row.cards ?? []) cards.set(id, { ...box, y: box.y + y })
    y += row.height
    if (i < rows.length - 1) {
      rail += rule(y, RAIL, paint)
      body += rule(y, columns.width, paint)
    }
  }
  const under = linkLines(journey, cards, paint)
  const branches = branchLines({ columns, paint, top: rows[0]?.height ?? 0, bottom: y })
  const heights = rows.map((row) => row.height)
  return {
    width: RAIL + columns.width,
    height: y,
    rail,
    body: ground + branches + under + body,
    rows: heights,
  }
}

/** The table with its ground; the rail stands where the reading begins. */
export function drawnGrid(grid: Grid, { colours, rtl }: Paint): string {
  const { width, height } = grid
  const box = { x: 0.5, y: 0.5, width, height, rx: 8, fill: colours.paper, stroke: colours.line }
  const rail = railGround(height, { fill: colours.rail, rtl }) + grid.rail
  return (
    element('rect', box) +
    place(rtl ? width - RAIL : 0, 0, rail + railEdge(height, { stroke: colours.line, rtl })) +
    place(rtl ? 0 : RAIL, 0, grid.body)
  )
}

/** The rail alone, as a picture of its own shows it. */
export function drawnRail({ height, rail }: Grid, { colours, rtl }: Paint): string {
  const edge = railEdge(height, { stroke: colours.line, rtl })
  return railGround(height, { fill: colours.rail, rtl }) + rail + edge
}

export function emptyGrid(width: number, { colours, rtl }: Paint): Grid {
  const words =
    'This journey has no steps yet. Import events or add the first step, and the map appears here.'
  const style = { size: 13, fill: colours.ink3, width: width - RAIL - 32, rtl }
  const block = textBlock(words, style)
  const height = block.height + 48
  return { width, height, rail: '', body: place(16, 24, block.svg), rows: [height] }
}

function rowsOf(journey: Journey, { options, columns, paint }: GridOptions): Row[] {
  const lanes = shownLanes(journey, options.lanes)
  const records = new Map(journey.records.map((record) => [record.id, record]))
  // Pains and delights have lanes of their own.
  const loose = lanes.some((lane) => lane.type === 'emotion')
    ? []
    : journey.moments.filter(({ type }) => type !== 'pain' && type !== 'delight')
  const scene = { columns, paint }
  const isWhole = options.lanes === undefined
  const detours = isWhole ? detourRow(journey, scene) : null
  const ways = isWhole ? wayRow(journey, scene) : null
  const blocks = laneBlocks(lanes)
  return [
    stageRow(columns, paint),
    stepRow(journey, columns, { paint, moments: loose }),
    clockRow(scene),
    detours,
    ways,
    ...blocks.flatMap((block) => blockRows(journey, block, { columns, paint, records })),
  ].filter((row) => row !== null)
}

interface LaneOptions {
  readonly columns: Columns
  readonly paint: Paint
  readonly records: ReadonlyMap<string, JourneyRecord>
}

function blockRows(journey: Journey, block: LaneBlock, options: LaneOptions): Row[] {
  if (block.type === 'group') return [groupRow(block.title, options)]
  if (block.type === 'line') return [blueprintRow(block.line, options)]
  if (block.type === 'folded') return [foldedRow(journey, block, options)]
  return [laneRow(journey, block.lane, options)]
}

function laneRow(journey: Journey, lane: Lane, options: LaneOptions): Row {
  if (lane.type === 'measured') return measuredRow(journey, lane, options)
  if (lane.type === 'emotion') return emotionRow(journey, lane, options)
  if (lane.type === 'importance') return importanceRow(lane, options)
  return cardRow(journey, lane, options)
}

function rule(y: number, width: number, { colours }: Paint): string {
  return element('path', { d: `M0 ${y - 0.5}H${width}`, stroke: colours.line, fill: 'none' })
}

/** Dashes around the columns that belong to one outcome. */
function branchLines(scene: {
  readonly columns: Columns
  readonly paint: Paint
  readonly top: number
  readonly bottom: number
}): string {
  const { columns, paint, top, bottom } = scene
  const runs: { branch: string; x: number; end: number }[] = []
  let before: string | undefined
  for (const { step, branch: folded, x, width } of columns.list) {
    const branch = step?.branch ?? folded?.outcome
    const last = runs.at(-1)
    if (branch !== undefined && branch === before && last !== undefined) {
      last.x = Math.min(last.x, x)
      last.end = Math.max(last.end, x + width)
    } else if (branch !== undefined) runs.push({ branch, x, end: x + width })
    before = branch
  }
  const boxes = runs.map(({ x, end }) =>
    element('rect', {
      x: x + 1.5,
      y: top + 1.5,
      width: end - x - 4,
      height: bottom - top - 4,
      rx: 6,
      fill: 'none',
      stroke: paint.colours.assumed,
      'stroke-width': 1.2,
      'stroke-dasharray': '5 4',
    }),
  )
  return boxes.join('')
}

interface RailLook {
  readonly rtl: boolean
}

function railGround(height: number, { fill, rtl }: RailLook & { readonly fill: string }): string {
  const d = rtl
    ? `M0 1H${RAIL - 7}a7.5 7.5 0 0 1 7.5 7.5V${height - 7.5}a7.5 7.5 0 0 1 -7.5 7.5H0Z`
    : `M8.5 1H${RAIL}V${height}H8.5a7.5 7.5 0 0 1 -7.5 -7.5V8.5a7.5 7.5 0 0 1 7.5 -7.5Z`
  return element('path', { d, fill })
}

function railEdge(height: number, { stroke, rtl }: RailLook & { readonly stroke: string }): string {
  const x = rtl ? 0.5 : RAIL - 0.5
  return element('path', { d: `M${x} 0.5V${height + 0.5}`, stroke, fill: 'none' })
}
