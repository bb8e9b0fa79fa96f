import type { Journey } from '@desirepath/core'
import {
  cleanText,
  formatDate,
  type MapOptions,
  renderMap,
  textDirection,
  type ThemeName,
  tokens,
  wrapText,
} from '@desirepath/render'
import { drawLine, drawParts } from './draw.ts'
import type { Pdf } from './paint.ts'
import { type Page, pagesOf } from './pages.ts'
import { takeApart, type TakenApart } from './picture.ts'
import { quietHeight, slice } from './slices.ts'

// Points, across.
const papers = {
  a4: { width: 841.89, height: 595.28 },
  a3: { width: 1190.55, height: 841.89 },
  letter: { width: 792, height: 612 },
} as const
export type Paper = keyof typeof papers

// Points; the smallest words of the map come out at 7 points.
const SCALE = 0.66
const MARGIN = 28
const FOOTER = 22
/** Around the map in its picture, in pixels. */
const FRAME = 24

/** Draws the map on as many pages of paper as it needs, each with its stages, steps and lanes named. */
export function drawTiles(
  pdf: Pdf,
  journey: Journey,
  {
    paper,
    theme,
    image,
    icon,
  }: {
    readonly paper: Paper
    readonly theme: ThemeName
    readonly image: NonNullable<MapOptions['image']>
    readonly icon: NonNullable<MapOptions['icon']>
  },
): void {
  const size = papers[paper]
  const width = (size.width - 2 * MARGIN) / SCALE
  const room = (size.height - 2 * MARGIN - FOOTER) / SCALE
  const map = renderMap(journey, { theme, image, icon, wrap: width + 2 * FRAME })
  const picture = takeApart(map.svg.replace(ground(map, theme), ''))
  // Where nothing wraps, e.g. with one very wide column, the whole shrinks.
  const fit = Math.min(1, width / (map.width - 2 * FRAME))
  const pages = pagesOf(map.layout, {
    room: room / fit,
    cutAt: (least, limit) => quietHeight(picture.parts, least, limit),
  })
  for (const [i, page] of pages.entries()) {
    pdf.addPage({ size: [size.width, size.height], margin: 0 })
    if (theme === 'dark') pdf.rect(0, 0, size.width, size.height).fill(tokens.dark.ground)
    drawPage(pdf, page, { picture, map, scale: SCALE * fit * page.shrink })
    drawFooter(pdf, journey, { size, theme, number: `${i + 1} / ${pages.length}` })
  }
}

/** Printed, a light ground is the paper; a dark one covers the page. */
function ground(
  map: { readonly width: number; readonly height: number },
  theme: ThemeName,
): string {
  return `<rect width="${map.width}" height="${map.height}" fill="${tokens[theme].ground}"/>`
}

function drawPage(
  pdf: Pdf,
  page: Page,
  {
    picture,
    map,
    scale,
  }: {
    readonly picture: TakenApart
    readonly map: { readonly width: number; readonly height: number }
    readonly scale: number
  },
): void {
  for (const { top, bottom, y } of page.pieces) {
    pdf
      .save()
      .translate(MARGIN, MARGIN + y * scale)
      .scale(scale)
    pdf.translate(-FRAME, -top)
    pdf.rect(0, top - 1, map.width, bottom - top + 2).clip()
    const { width, height } = map
    const { parts, definitions } = picture
    drawParts(pdf, slice(parts, { top, bottom }), { definitions, width, height })
    pdf.restore()
  }
}

function drawFooter(
  pdf: Pdf,
  { title, discovery }: Journey,
  {
    size,
    theme,
    number,
  }: {
    readonly size: { readonly width: number; readonly height: number }
    readonly theme: ThemeName
    readonly number: string
  },
): void {
  const asOf =
    discovery === null ? 'nothing measured yet' : `figures as of ${formatDate(discovery.asOf)}`
  const look = { size: 8, style: 'regular', fill: tokens[theme].ink3, stroke: undefined } as const
  const y = size.height - MARGIN
  const room = size.width - 2 * MARGIN - 200
  const font = { size: 8, weight: 'regular' } as const
  const [name = ''] = wrapText(title || 'Untitled journey', {
    font,
    width: room,
    maxLines: 1,
  }).lines
  const isolated =
    textDirection(name) === 'rtl' ? `\u2068${cleanText(name)}\u2069` : cleanText(name)
  const line = (text: string, x: number, anchor: 'start' | 'end') =>
    drawLine(pdf, { line: { ...look, text, x, y, anchor }, x, y })
  line(`${isolated} · ${asOf}`, MARGIN, 'start')
  line(number, size.width - MARGIN, 'end')
}
