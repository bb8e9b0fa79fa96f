import type { Journey, Lane } from '@desirepath/core'
import { cardRow } from './map/card-row.ts'
import { type Columns, columnsOf, RAIL } from './map/columns.ts'
import { detourRow } from './map/detour-row.ts'
import { emotionRow } from './map/emotion-row.ts'
import { stageRow, stepRow } from './map/header-rows.ts'
import { legend } from './map/legend.ts'
import { measuredRow } from './map/measured-row.ts'
import { fontFamilies, type MapOptions, type Paint } from './map/options.ts'
import { personaStrip } from './map/persona-strip.ts'
import type { Row } from './map/rows.ts'
import { type Block, element, place, textBlock } from './map/svg.ts'
import { titleBlock } from './map/title-block.ts'
import { describe } from './story/describe.ts'
import { cleanText, escapeXml } from './text/escape.ts'
import { tokenReferences, tokens } from './theme/tokens.ts'

export interface Picture {
  readonly svg: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const MARGIN = 24
const NARROWEST = 960

/** The complete map of a journey as one SVG with real text: the same journey gives the same bytes. */
export function renderMap(journey: Journey, options: MapOptions = {}): Picture {
  const paint = paintOf(options)
  const { colours } = paint
  const grid = gridOf(journey, options, paint)
  const inner = Math.max(grid.width, NARROWEST)
  const title = titleBlock(journey, { width: inner, paint })
  const personas = personaStrip(journey, { width: inner, paint })
  const marks = legend(journey, { width: inner, paint })
  const table =
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: grid.width,
      height: grid.height,
      rx: 8,
      fill: colours.paper,
      stroke: colours.line,
    }) +
    railGround(grid.height, colours.rail) +
    grid.rail +
    railEdge(grid.height, colours.line) +
    place(RAIL, 0, grid.body)
  const parts: readonly Block[] = [title, { height: grid.height, svg: table }, marks, personas]
  let y = MARGIN
  let content = ''
  for (const part of parts.filter((each) => each.height > 0)) {
    content += place(MARGIN, y, part.svg)
    y += part.height + 20
  }
  const height = Math.ceil(y - 20 + MARGIN)
  const width = inner + 2 * MARGIN
  const ground = element('rect', { width, height, fill: colours.ground })
  return {
    svg: svgRoot(journey, { width, height, options, content: ground + content }),
    width,
    height,
  }
}

/** The table of the map in two pictures of one height, for a page that keeps the rail in sight while the steps scroll. */
export function renderParts(
  journey: Journey,
  options: MapOptions = {},
): { readonly rail: Picture; readonly body: Picture } {
  const paint = paintOf(options)
  const grid = gridOf(journey, options, paint)
  const { height } = grid
  const rail =
    railGround(height, paint.colours.rail) + grid.rail + railEdge(height, paint.colours.line)
  const width = Math.max(1, grid.width - RAIL)
  // Squeezed on paper, the two keep together at their common edge.
  const part = (size: number, content: string, own: Readonly<Record<string, string>>) => ({
    svg: element(
      'svg',
      { ...rootAttributes(size, height, options), role: 'group', ...own },
      content,
    ),
    width: size,
    height,
  })
  return {
    rail: part(RAIL, rail, { 'aria-label': 'Lanes', preserveAspectRatio: 'xMaxYMin' }),
    body: part(width, grid.body, {
      'aria-label': `Map of ${cleanText(journey.title)}`,
      preserveAspectRatio: 'xMinYMin',
    }),
  }
}

/** The explanation of the marks as a picture of its own. */
export function renderLegend(
  journey: Journey,
  options: MapOptions & { readonly width: number },
): Picture {
  const block = legend(journey, { width: options.width, paint: paintOf(options) })
  return {
    svg: element(
      'svg',
      {
        ...rootAttributes(options.width, block.height, options),
        role: 'group',
        'aria-label': 'Legend',
      },
      block.svg,
    ),
    width: options.width,
    height: block.height,
  }
}

/** Colours and limits of the drawing, from the options of the caller. */
function paintOf({ theme = 'light', cardsInCell = 4, href = () => null }: MapOptions): Paint {
  return {
    colours: theme === 'page' ? tokenReferences : tokens[theme],
    cardsInCell: Math.max(1, cardsInCell),
    href,
  }
}

function gridOf(
  journey: Journey,
  options: MapOptions,
  paint: Paint,
): { width: number; height: number; rail: string; body: string } {
  const columns = columnsOf(journey, options.width)
  if (columns.list.length === 0) return emptyGrid(paint)
  const rows = rowsOf(journey, { options, columns, paint })
  let y = 0
  let rail = ''
  let body = ''
  for (const row of rows) {
    rail += place(0, y, row.rail)
    body += place(0, y, row.body)
    y += row.height
    const line = (width: number) =>
      element('path', { d: `M0 ${y - 0.5}H${width}`, stroke: paint.colours.line, fill: 'none' })
    if (row !== rows.at(-1)) {
      rail += line(RAIL)
      body += line(columns.width)
    }
  }
  return { width: RAIL + columns.width, height: y, rail, body }
}

function rowsOf(
  journey: Journey,
  {
    options,
    columns,
    paint,
  }: { readonly options: MapOptions; readonly columns: Columns; readonly paint: Paint },
): Row[] {
  const wanted = (lane: Lane) =>
    options.lanes === undefined ||
    options.lanes.includes(lane.id) ||
    options.lanes.includes(lane.type)
  const lanes = journey.lanes.filter(wanted)
  const records = new Map(journey.records.map((record) => [record.id, record]))
  // Pains and delights have lanes of their own.
  const loose = lanes.some((lane) => lane.type === 'emotion')
    ? []
    : journey.moments.filter(({ type }) => type !== 'pain' && type !== 'delight')
  const laneRow = (lane: Lane): Row => {
    if (lane.type === 'measured') return measuredRow(journey, lane, { columns, paint })
    if (lane.type === 'emotion') return emotionRow(journey, lane, { columns, paint })
    return cardRow(journey, lane, { columns, paint, records })
  }
  const detours = options.lanes === undefined ? detourRow(journey, { columns, paint }) : null
  return [
    stageRow(columns, paint),
    stepRow(columns, { paint, moments: loose }),
    ...(detours === null ? [] : [detours]),
    ...lanes.map(laneRow),
  ]
}

function emptyGrid({ colours }: Paint): {
  width: number
  height: number
  rail: string
  body: string
} {
  const words =
    'This journey has no steps yet. Import events or add the first step, and the map appears here.'
  const block = textBlock(words, { size: 13, fill: colours.ink3, width: NARROWEST - RAIL - 32 })
  return { width: NARROWEST, height: block.height + 48, rail: '', body: place(16, 24, block.svg) }
}

function railGround(height: number, fill: string): string {
  return element('path', {
    d: `M8.5 1H${RAIL}V${height}H8.5a7.5 7.5 0 0 1 -7.5 -7.5V8.5a7.5 7.5 0 0 1 7.5 -7.5Z`,
    fill,
  })
}

function railEdge(height: number, stroke: string): string {
  return element('path', { d: `M${RAIL - 0.5} 0.5V${height + 0.5}`, stroke, fill: 'none' })
}

function rootAttributes(
  width: number,
  height: number,
  options: MapOptions,
): Record<string, string | number> {
  const family =
    options.fontFamily === undefined ? fontFamilies : `${options.fontFamily}, ${fontFamilies}`
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': family,
  }
}

function svgRoot(
  journey: Journey,
  {
    width,
    height,
    options,
    content,
  }: {
    readonly width: number
    readonly height: number
    readonly options: MapOptions
    readonly content: string
  },
): string {
  const title = element(
    'title',
    { id: 'dp-title' },
    escapeXml(cleanText(`Journey map: ${journey.title}`)),
  )
  const desc = element(
    'desc',
    { id: 'dp-desc' },
    escapeXml(describe(journey).map(cleanText).join(' ')),
  )
  const role = options.href === undefined ? 'img' : 'group'
  const attributes = {
    ...rootAttributes(width, height, options),
    role,
    'aria-labelledby': 'dp-title',
    'aria-describedby': 'dp-desc',
  }
  return `${element('svg', attributes, title + desc + content)}\n`
}
