import { emotionLevels, type Journey, type Lane, levelValues } from '@desirepath/core'
import {
  type CurveScale,
  curveRuns,
  type CurveSpot,
  emotionColour,
  feelingGradient,
  gapPaths,
  runBands,
  runPieces,
} from '../curve/emotion-curve.ts'
import { emotionWord, FEW, formatN, formatSigned, scaleWords, thin } from '../figures/format.ts'
import type { IconName } from '../theme/icons.ts'
import { type Columns, RAIL } from './columns.ts'
import { type CurveStyle, curveStyles, markerShape, targetPairs } from './curve-style.ts'
import { feelingLabels, type FeelingScene, radiusAt } from './feeling-labels.ts'
import type { Paint } from './options.ts'
import { columnLines, laneLabel, railPart, type Row } from './rows.ts'
import { beside, type Block, element, icon, textBlock, textLine, tooltip } from './svg.ts'

const TOP = 34
const PLOT = 176
const BELOW = 30
const GRADIENT = 'dp-feeling'

/** The feeling of customers over the steps: curves with their 95 % band, n, and the moments that matter. */
export function emotionRow(
  journey: Journey,
  lane: Lane,
  options: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const { columns, paint } = options
  const styles = curveStyles(journey, paint.colours)
  const keys = keyOrder(styles).map((style) => keyLine(style, { columns, paint }))
  const label = laneLabel(lane, paint, keys)
  const height = Math.ceil(Math.max(TOP + PLOT + BELOW, label.height + 20))
  const plot = height - TOP - BELOW
  const scale: CurveScale = {
    x: (stepId) => {
      const column = columns.byStep.get(stepId) ?? columns.outside.get(stepId)
      return column === undefined ? null : column.x + column.width / 2
    },
    y: (value) => TOP + (plot * (2 - value)) / 4,
  }
  const levels = emotionLevels(journey)
  const scene = { columns, paint, scale, height, moments: journey.moments, levels }
  const gaps = targetPairs(styles).map(([today, aim]) => gapBetween(today, aim, scene))
  const curves = [...gaps, ...styles.map((style) => drawCurve(style, scene))].join('')
  const body = [
    columnLines(columns, height, paint),
    grid(scene),
    columns.outside.size === 0 ? curves : clipped(curves, scene),
    feelingLabels(styles, scene),
  ]
  return { height, rail: railPart(label), body: body.join('') }
}

/** What comes from the band above and goes on below ends at the edges of the band. */
function clipped(curves: string, { columns, height }: FeelingScene): string {
  const id = idOf('dp-band', columns)
  const edges = element('rect', { width: columns.width, height })
  return element('clipPath', { id }, edges) + element('g', { 'clip-path': `url(#${id})` }, curves)
}

/** Ids are of the whole picture, and each band draws its own. */
function idOf(name: string, { band }: Columns): string {
  return band === 0 ? name : `${name}-${band}`
}

/** The way from today to the aim, where both are known. */
function gapBetween(today: CurveStyle, aim: CurveStyle, { scale, paint }: FeelingScene): string {
  const fill = paint.colours.opportunity
  return gapPaths(today.curve, aim.curve, scale)
    .map((d) => element('path', { d, fill, 'fill-opacity': '0.09' }))
    .join('')
}

/** The main curve first, the others in the order of the journey, without the words that all their names begin with. */
function keyOrder(styles: readonly CurveStyle[]): CurveStyle[] {
  const others = styles.filter((style) => !style.isMain).map(({ name }) => name.split(' '))
  const [first = []] = others
  const differs = first.findIndex((word, i) => others.some((words) => words[i] !== word))
  const shared = others.length < 2 || differs < 2 ? 0 : differs
  return styles
    .map((style) =>
      style.isMain ? style : { ...style, name: style.name.split(' ').slice(shared).join(' ') },
    )
    .toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
}

/** Which line is which. */
function keyLine(
  style: CurveStyle,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Block {
  const { colours, rtl } = paint
  const gradient = idOf(`${GRADIENT}-key`, columns)
  const text = textBlock(style.name, {
    size: 11,
    fill: colours.ink2,
    width: RAIL - 24 - 30,
    maxLines: 3,
    rtl,
  })
  const y = 8
  const isSolid = style.isMain && style.dash === undefined
  const line = element('path', {
    d: `M0 ${y}H24`,
    stroke: style.isMain ? colours.middle : style.colour,
    'stroke-width': style.isMain ? 3 : 1.8,
    'stroke-dasharray': style.dash,
  })
  const swatch = isSolid
    ? keyGradient(gradient, colours) +
      element('rect', { y: y - 1.5, width: 24, height: 3, rx: 1.5, fill: `url(#${gradient})` })
    : line + (style.isMain ? '' : markerShape(style.marker, { x: 12, y, colour: style.colour }))
  return beside({ width: 24, svg: swatch }, text, { width: RAIL - 24, gap: 6, rtl })
}

function keyGradient(id: string, colours: Paint['colours']): string {
  const stops = [colours.pain, colours.middle, colours.delight].map((colour, i) =>
    element('stop', { offset: i / 2, 'stop-color': colour }),
  )
  return element('linearGradient', { id }, stops.join(''))
}

/** Lines at the levels, with faces and words at the ends and in the middle. */
function grid({ columns, paint, scale, levels }: FeelingScene): string {
  const { colours } = paint
  const lines = levelValues(levels.length).map((value) =>
    element('path', {
      d: `M0 ${scale.y(value)}H${columns.width}`,
      stroke: value === 0 ? colours.line : colours.line2,
      fill: 'none',
    }),
  )
  const gradient = feelingGradient(idOf(GRADIENT, columns), scale, colours)
  const faces = scaleWords(levels).map(([value, words]) => {
    const face: IconName = value === 0 ? 'meh' : value > 0 ? 'smile' : 'frown'
    const y = scale.y(value)
    const { rtl, width } = columns
    const look = { size: 10, fill: colours.ink3, halo: colours.paper } as const
    const at = rtl ? { x: width - 24, anchor: 'end' as const } : { x: 24 }
    return (
      icon(face, { x: rtl ? width - 20 : 6, y: y - 7, size: 14, colour: colours.ink3 }) +
      textLine(words, { ...at, y: y + 3.5, ...look })
    )
  })
  return gradient + lines.join('') + faces.join('')
}

function drawCurve(style: CurveStyle, scene: FeelingScene): string {
  const { colours } = scene.paint
  const parts = curveRuns(style.curve, scene.scale).map((run) => {
    const bands = style.isMain
      ? runBands(run, scene.scale).map((d) =>
          d === '' ? '' : element('path', { d, fill: colours.accent, 'fill-opacity': '0.12' }),
        )
      : []
    const pieces = runPieces(run, style.curve.kind).map(({ path, shaky }) =>
      element('path', {
        d: path,
        fill: 'none',
        stroke: style.isMain ? `url(#${idOf(GRADIENT, scene.columns)})` : style.colour,
        'stroke-width': style.isMain ? 3 : 1.8,
        'stroke-dasharray': shaky && style.isMain ? '6 5' : shaky ? '2 4' : style.dash,
        'stroke-linecap': style.isMain ? 'round' : undefined,
      }),
    )
    const markers = run.map((spot) =>
      style.isMain
        ? mainPoint(spot, style, scene)
        : markerShape(style.marker, { ...spot, colour: style.colour }),
    )
    return bands.join('') + pieces.join('') + markers.join('')
  })
  return element('g', {}, tooltip(`Feeling: ${style.name}`) + parts.join(''))
}

function mainPoint(
  spot: CurveSpot,
  style: CurveStyle,
  { paint, moments, levels }: FeelingScene,
): string {
  const { colours } = paint
  const { point, value, x, y } = spot
  const colour = emotionColour(value, colours)
  const few = style.curve.kind === 'measured' && point.n < FEW
  const single =
    point.low !== null && point.high !== null
      ? `, 95${thin}%: ${formatSigned(point.low)} to ${formatSigned(point.high)}`
      : ''
  const title = tooltip(
    `${formatSigned(value)}, ${emotionWord(value, levels)} (${formatN(point.n)}${single})`,
  )
  const circle = element('circle', {
    cx: x,
    cy: y,
    r: radiusAt(point.stepId, moments),
    fill: colours.paper,
    stroke: colour,
    'stroke-width': 3,
    'stroke-dasharray': few ? '3 2.5' : undefined,
  })
  return element('g', {}, title + circle)
}
