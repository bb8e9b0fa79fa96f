import type { CommentTarget, Journey } from '@desirepath/core'
import { bandsOf, type Columns, columnsOf, RAIL } from './map/columns.ts'
import { journeyDirection } from './map/direction.ts'
import { drawnGrid, drawnRail, emptyGrid, type Grid, gridOf } from './map/grid.ts'
import { legend } from './map/legend.ts'
import { fontFamilies, type MapOptions, type Paint } from './map/options.ts'
import { personaStrip } from './map/persona-strip.ts'
import { type Block, element, place } from './map/svg.ts'
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

/** Where a part of the map stands, in pixels from the top of its picture; no height where there is none. */
interface MapStrip {
  readonly top: number
  readonly height: number
}

/** Columns that lie side by side: their rows from the top, stages and steps first. */
export interface MapBand {
  readonly top: number
  /** Heights. */
  readonly rows: readonly number[]
}

/** The places at which a printer may cut a map. */
export interface MapLayout {
  readonly title: MapStrip
  readonly bands: readonly MapBand[]
  readonly legend: MapStrip
  readonly personas: MapStrip
}

const MARGIN = 24
const NARROWEST = 960

/** The complete map of a journey as one SVG with real text: the same journey gives the same bytes. */
export function renderMap(
  journey: Journey,
  options: MapOptions = {},
): Picture & { readonly layout: MapLayout } {
  const paint = paintOf(journey, options)
  const { wrap } = options
  const narrowest = wrap === undefined ? NARROWEST : Math.min(NARROWEST, wrap - 2 * MARGIN)
  const grids = bandsOrWhole(journey, options, paint).map((columns) =>
    gridOf(journey, { options, columns, paint }),
  )
  if (grids.length === 0) grids.push(emptyGrid(NARROWEST, paint))
  const inner = Math.max(narrowest, ...grids.map((grid) => grid.width))
  const whole = { width: inner, paint }
  const tables = grids.map((grid) => table(grid, whole))
  const title = titleBlock(journey, whole)
  const marks = legend(journey, whole)
  const personas = personaStrip(journey, whole)
  const tops = new Map<Block, number>()
  let y = MARGIN
  let content = ''
  for (const part of [title, ...tables, marks, personas].filter((each) => each.height > 0)) {
    tops.set(part, y)
    content += place(MARGIN, y, part.svg)
    y += part.height + 20
  }
  const strip = (part: Block) => ({ top: tops.get(part) ?? 0, height: part.height })
  const height = Math.ceil(y - 20 + MARGIN)
  const width = inner + 2 * MARGIN
  const ground = element('rect', { width, height, fill: paint.colours.ground })
  const svg = svgRoot(journey, { width, height, options, content: ground + content })
  const layout = {
    title: strip(title),
    bands: tables.map((each, i) => ({ top: strip(each).top, rows: grids[i]?.rows ?? [] })),
    legend: strip(marks),
    personas: strip(personas),
  }
  return { svg, width, height, layout }
}

/** The table of the map in two pictures of one height, for a page that keeps the rail in sight while the steps scroll; `rtl` says that the rail belongs on the right. */
export function renderParts(
  journey: Journey,
  options: MapOptions = {},
): { readonly rail: Picture; readonly body: Picture; readonly rtl: boolean } {
  const paint = paintOf(journey, options)
  const { width: wished, folded } = options
  const columns = columnsOf(journey, { width: wished, rtl: paint.rtl, folded })
  const grid =
    columns.list.length === 0
      ? emptyGrid(NARROWEST, paint)
      : gridOf(journey, { options, columns, paint })
  const { height } = grid
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
  const [inner, outer] = paint.rtl ? ['xMinYMin', 'xMaxYMin'] : ['xMaxYMin', 'xMinYMin']
  return {
    rail: part(RAIL, drawnRail(grid, paint), { 'aria-label': 'Lanes', preserveAspectRatio: inner }),
    body: part(width, grid.body, {
      'aria-label': `Map of ${cleanText(journey.title)}`,
      preserveAspectRatio: outer,
    }),
    rtl: paint.rtl,
  }
}

/** The explanation of the marks as a picture of its own. */
export function renderLegend(
  journey: Journey,
  options: MapOptions & { readonly width: number },
): Picture {
  const { width } = options
  const block = legend(journey, { width, paint: paintOf(journey, options) })
  const attributes = {
    ...rootAttributes(width, block.height, options),
    role: 'group',
    'aria-label': 'Legend',
  }
  return { svg: element('svg', attributes, block.svg), width, height: block.height }
}

/** Colours and limits of the drawing, from the options of the caller and the journey itself. */
function paintOf(journey: Journey, options: MapOptions): Paint {
  const { theme = 'light', cardsInCell = 4, href = () => null } = options
  const { image = () => null, icon = () => null } = options
  const open = new Map<string, number>()
  for (const { target, resolved } of journey.threads ?? []) {
    const key = threadKey(target.kind, target.id)
    if (!resolved) open.set(key, (open.get(key) ?? 0) + 1)
  }
  const cards = journey.lanes.flatMap((lane) => lane.cells.flatMap((cell) => cell.cards))
  return {
    colours: theme === 'page' ? tokenReferences : tokens[theme],
    cardsInCell: Math.max(1, cardsInCell),
    href,
    image,
    icon,
    rtl: journeyDirection(journey) === 'rtl',
    marksAssumed: cards.some((card) => card.assumed !== true),
    openThreads: (kind, id) => (open.size === 0 ? 0 : (open.get(threadKey(kind, id)) ?? 0)),
  }
}

function threadKey(kind: CommentTarget['kind'], id: string): string {
  return `${kind} ${id}`
}

function bandsOrWhole(
  journey: Journey,
  { width, wrap, folded }: MapOptions,
  { rtl }: Paint,
): Columns[] {
  if (wrap !== undefined)
    return bandsOf(journey, { room: Math.max(1, wrap - 2 * MARGIN - RAIL), rtl, folded })
  const columns = columnsOf(journey, { width, rtl, folded })
  return columns.list.length === 0 ? [] : [columns]
}

/** A table that is narrower than the picture stands where the reading begins. */
function table(
  grid: Grid,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const svg = drawnGrid(grid, paint)
  return { height: grid.height, svg: paint.rtl ? place(width - grid.width, 0, svg) : svg }
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
    // Lines are set from their left ends, whatever the direction of the page around.
    direction: 'ltr',
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
