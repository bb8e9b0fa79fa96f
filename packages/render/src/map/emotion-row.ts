import type { Journey, Lane, Moment } from '@desirepath/core'
import {
  type CurveScale,
  curveRuns,
  type CurveSpot,
  emotionColour,
  feelingGradient,
  runBands,
  runPieces,
} from '../curve/emotion-curve.ts'
import { curveAt } from '../curve/spline.ts'
import { emotionWord, FEW, formatN, formatSigned, thin } from '../figures/format.ts'
import { textWidth } from '../text/measure.ts'
import type { IconName } from '../theme/icons.ts'
import type { Columns } from './columns.ts'
import { RAIL } from './columns.ts'
import { type CurveStyle, curveStyles, markerShape } from './curve-style.ts'
import { LabelPlacer } from './labels.ts'
import { momentMarks } from './moments.ts'
import type { Paint } from './options.ts'
import { columnLines, railLabel, type Row } from './rows.ts'
import { type Block, element, icon, place, textBlock, textLine, tooltip } from './svg.ts'

const TOP = 34
const PLOT = 176
const BELOW = 30
const GRADIENT = 'dp-feeling'

interface Scene {
  readonly columns: Columns
  readonly paint: Paint
  readonly scale: CurveScale
  readonly height: number
  readonly moments: readonly Moment[]
}

/** The feeling of customers over the steps: curves with their 95 % band, n, and the moments that matter. */
export function emotionRow(
  journey: Journey,
  lane: Lane,
  options: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const { columns, paint } = options
  const styles = curveStyles(journey, paint.colours)
  const label = railLabel(lane.title, lane.subtitle, {
    paint,
    more: keyOrder(styles).map((style) => keyLine(style, paint)),
  })
  const height = Math.ceil(Math.max(TOP + PLOT + BELOW, label.height + 20))
  const plot = height - TOP - BELOW
  const scale: CurveScale = {
    x: (stepId) => {
      const column = columns.byStep.get(stepId)
      return column === undefined ? null : column.x + column.width / 2
    },
    y: (value) => TOP + (plot * (2 - value)) / 4,
  }
  const scene = { columns, paint, scale, height, moments: journey.moments }
  const body = [
    columnLines(columns, height, paint),
    grid(scene),
    ...styles.map((style) => drawCurve(style, scene)),
    annotations(styles, scene),
  ]
  return { height, rail: place(12, 10, label.svg), body: body.join('') }
}

/** The main curve first, the others in the order of the journey. */
function keyOrder(styles: readonly CurveStyle[]): CurveStyle[] {
  return styles.toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
}

/** Which line is which. */
function keyLine(style: CurveStyle, { colours }: Paint): Block {
  const text = textBlock(style.name, {
    size: 11,
    fill: colours.ink2,
    width: RAIL - 24 - 30,
    maxLines: 2,
  })
  const y = 8
  const line = element('path', {
    d: `M0 ${y}H24`,
    stroke: style.isMain ? `url(#${GRADIENT}-key)` : style.colour,
    'stroke-width': style.isMain ? 3 : 1.8,
    'stroke-dasharray': style.dash,
  })
  const swatch = style.isMain
    ? keyGradient(colours) +
      element('rect', { y: y - 1.5, width: 24, height: 3, rx: 1.5, fill: `url(#${GRADIENT}-key)` })
    : line + markerShape(style.marker, { x: 12, y, colour: style.colour })
  return { height: text.height, svg: swatch + place(30, 0, text.svg) }
}

function keyGradient(colours: Paint['colours']): string {
  const stops = [colours.pain, colours.middle, colours.delight].map((colour, i) =>
    element('stop', { offset: i / 2, 'stop-color': colour }),
  )
  return element('linearGradient', { id: `${GRADIENT}-key` }, stops.join(''))
}

/** Lines at the whole values, with faces and words at the ends. */
function grid({ columns, paint, scale }: Scene): string {
  const { colours } = paint
  const lines = [-2, -1, 0, 1, 2].map((value) =>
    element('path', {
      d: `M0 ${scale.y(value)}H${columns.width}`,
      stroke: value === 0 ? colours.line : colours.line2,
      fill: 'none',
    }),
  )
  const gradient = feelingGradient(GRADIENT, scale, colours)
  const ends: readonly (readonly [number, string, IconName])[] = [
    [2, 'delighted', 'smile'],
    [0, 'neutral', 'meh'],
    [-2, 'angry', 'frown'],
  ]
  const faces = ends.map(([value, words, face]) => {
    const y = scale.y(value)
    return (
      icon(face, { x: 6, y: y - 7, size: 14, colour: colours.ink3 }) +
      textLine(words, { x: 24, y: y + 3.5, size: 10, fill: colours.ink3, halo: colours.paper })
    )
  })
  return gradient + lines.join('') + faces.join('')
}

function drawCurve(style: CurveStyle, scene: Scene): string {
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
        stroke: style.isMain ? `url(#${GRADIENT})` : style.colour,
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

function mainPoint(spot: CurveSpot, style: CurveStyle, { paint, moments }: Scene): string {
  const { colours } = paint
  const { point, value, x, y } = spot
  const colour = emotionColour(value, colours)
  const few = style.curve.kind === 'measured' && point.n < FEW
  const single =
    point.low !== null && point.high !== null
      ? `, 95${thin}%: ${formatSigned(point.low)} to ${formatSigned(point.high)}`
      : ''
  const title = tooltip(
    `${formatSigned(value)}, ${emotionWord(value)} (${formatN(point.n)}${single})`,
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

function radiusAt(stepId: string, moments: readonly Moment[]): number {
  return moments.some((moment) => moment.stepId === stepId && moment.type === 'momentOfTruth')
    ? 9
    : 6.5
}

/** Values, moments and, under each step, how many answers stand behind it. */
function annotations(styles: readonly CurveStyle[], scene: Scene): string {
  const main = styles.find((style) => style.isMain)
  const runs = main === undefined ? [] : curveRuns(main.curve, scene.scale)
  const spots = runs.flat()
  const placer = newPlacer(runs, scene)
  const { columns, paint, moments, height } = scene
  for (const spot of spots) placer.reserve(around(spot, radiusAt(spot.point.stepId, moments)))
  for (const style of styles.filter((each) => !each.isMain)) {
    for (const spot of curveRuns(style.curve, scene.scale).flat()) placer.reserve(around(spot, 4))
  }
  const byStep = new Map(spots.map((spot) => [spot.point.stepId, spot]))
  const values = spots.map((spot) => valueLabel(spot, placer, scene))
  const marks = moments.map((moment) =>
    momentLabel(moment, { spot: byStep.get(moment.stepId), placer, scene }),
  )
  const counts = columns.list.map(({ step, x, width }) => {
    if (step === null || main === undefined) return ''
    const spot = byStep.get(step.id)
    const basis = main.curve.kind === 'measured'
    const words = spot === undefined ? 'no feedback' : basis ? nWords(spot.point.n) : ''
    return textLine(words, {
      x: x + width / 2,
      y: height - 9,
      size: 10.5,
      fill: paint.colours.ink3,
      anchor: 'middle',
      halo: paint.colours.paper,
    })
  })
  const silence = main === undefined ? noCurve(scene) : ''
  return values.join('') + marks.join('') + counts.join('') + silence
}

function around(
  { x, y }: CurveSpot,
  radius: number,
): { x: number; y: number; width: number; height: number } {
  return { x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 }
}

function nWords(n: number): string {
  return n < FEW ? `${formatN(n)}, few` : formatN(n)
}

function newPlacer(
  runs: readonly (readonly CurveSpot[])[],
  { columns, height, scale }: Scene,
): LabelPlacer {
  const bounds = { x: 0, y: 2, width: columns.width, height: height - 24 }
  const placer = new LabelPlacer(bounds, (x) => {
    const run = runs.find(
      (each) => (each[0]?.x ?? Infinity) <= x && (each.at(-1)?.x ?? -Infinity) >= x,
    )
    return run === undefined || run.length < 2 ? null : curveAt(run, x)
  })
  for (const value of [2, 0, -2])
    placer.reserve({ x: 0, y: scale.y(value) - 7, width: 70, height: 14 })
  return placer
}

function valueLabel(spot: CurveSpot, placer: LabelPlacer, { paint, moments }: Scene): string {
  const { colours } = paint
  const text = formatSigned(spot.value)
  const width = textWidth(text, { size: 11, weight: 'semiBold' })
  const box = placer.place({
    x: spot.x,
    y: spot.y,
    radius: radiusAt(spot.point.stepId, moments),
    width,
    height: 13,
  })
  return textLine(text, {
    x: box.x + width / 2,
    y: box.y + 10.5,
    size: 11,
    weight: 'semiBold',
    fill: colours.ink2,
    anchor: 'middle',
    halo: colours.paper,
  })
}

function momentLabel(
  moment: Moment,
  {
    spot,
    placer,
    scene,
  }: { readonly spot: CurveSpot | undefined; readonly placer: LabelPlacer; readonly scene: Scene },
): string {
  const { colours } = scene.paint
  const x = scene.scale.x(moment.stepId)
  if (x === null) return ''
  const mark = momentMarks[moment.type]
  // Without a value the moment stands at the top, where it claims no feeling.
  const y = spot?.y ?? 2
  const words = textWidth(mark.words, { size: 11, weight: 'semiBold' })
  const radius = spot === undefined ? 0 : radiusAt(moment.stepId, scene.moments)
  const box = placer.place({ x, y, radius, width: words + 16, height: 14 })
  const colour =
    moment.type === 'momentOfTruth' && spot !== undefined
      ? truthColour(spot.value, colours)
      : colours[mark.colour]
  const title = tooltip(moment.text)
  const picture = icon(mark.icon, { x: box.x, y: box.y + 1, size: 12, colour })
  const text = textLine(mark.words, {
    x: box.x + 16,
    y: box.y + 11,
    size: 11,
    weight: 'semiBold',
    fill: colour,
    halo: colours.paper,
  })
  return element('g', {}, title + picture + text)
}

/** Amber is too pale for words. */
function truthColour(value: number, colours: Paint['colours']): string {
  const colour = emotionColour(value, colours)
  return colour === colours.middle ? colours.ink : colour
}

function noCurve({ columns, paint, scale }: Scene): string {
  const words = 'No feedback: how customers feel is not known'
  const x = Math.min(columns.width / 2, 480)
  return textLine(words, {
    x: Math.max(x, 86),
    y: scale.y(1) + 4,
    size: 12,
    fill: paint.colours.ink3,
    anchor: x < 150 ? undefined : 'middle',
    halo: paint.colours.paper,
  })
}
