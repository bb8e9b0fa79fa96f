import { type Curve, emotionLevels, type Journey } from '@desirepath/core'
import {
  curveRuns,
  type CurveScale,
  type CurveSpot,
  emotionColour,
  formatSigned,
  mainCurve,
  runBands,
  runPieces,
  scaleWords,
  tokens,
} from '@desirepath/render'
import { type Area, drawPath, drawShape, linesOf, type Slide, writeText } from './drawing.ts'

const colours = tokens.light
const PAD = 20
const DOT = 10

/** The curves of feeling as native lines and points, each value beside its point where there is room. */
export function drawCurves(
  slide: Slide,
  journey: Journey,
  options: {
    readonly area: Area
    /** Pixels from the left edge of the area; null for a step that is not shown. */
    readonly x: (stepId: string) => number | null
    readonly labels: 'all' | 'extremes'
  },
): void {
  const { area, x } = options
  const scale: CurveScale = {
    x,
    y: (value) => PAD + ((2 - value) / 4) * (area.height - 2 * PAD),
  }
  drawGround(slide, area, scale)
  const main = mainCurve(journey)
  for (const curve of otherCurves(journey, main))
    drawCurve(slide, curve, { area, scale, isMain: false })
  if (main === undefined) return
  drawCurve(slide, main, { area, scale, isMain: true })
  const spots = curveRuns(main, scale).flat()
  const values = spots.map((spot) => spot.value)
  const ends = [Math.min(...values), Math.max(...values)]
  for (const spot of spots) {
    drawPoint(slide, spot, area)
    if (options.labels === 'all' || ends.includes(spot.value)) writeValue(slide, spot, area)
  }
}

function drawGround(slide: Slide, area: Area, scale: CurveScale): void {
  for (const value of [2, 0, -2]) {
    const y = area.y + scale.y(value)
    drawShape(slide, 'line', {
      area: { ...area, y, height: 0 },
      line: value === 0 ? colours.line : colours.line2,
    })
  }
}

function drawCurve(
  slide: Slide,
  curve: Curve,
  {
    area,
    scale,
    isMain,
  }: { readonly area: Area; readonly scale: CurveScale; readonly isMain: boolean },
): void {
  for (const run of curveRuns(curve, scale)) {
    if (isMain) {
      for (const path of runBands(run, scale))
        drawPath(slide, path, { area, fill: colours.accent, transparency: 86 })
    }
    for (const { path, shaky } of runPieces(run, curve.kind)) {
      drawPath(slide, path, {
        area,
        line: isMain ? colours.middle : colours.assumed,
        width: isMain ? 2.25 : 1,
        dashed: shaky || !isMain,
      })
    }
  }
}

function drawPoint(slide: Slide, { x, y, value }: CurveSpot, area: Area): void {
  drawShape(slide, 'ellipse', {
    area: { x: area.x + x - DOT / 2, y: area.y + y - DOT / 2, width: DOT, height: DOT },
    fill: colours.paper,
    line: emotionColour(value, colours),
    width: 2,
  })
}

function writeValue(slide: Slide, { x, y, value, point }: CurveSpot, area: Area): void {
  const words =
    point.emotion === undefined ? formatSigned(value) : `${formatSigned(value)} ${point.emotion}`
  const above = value >= 0
  writeText(slide, words, {
    area: {
      x: area.x + x - 60,
      y: area.y + y + (above ? -DOT / 2 - 17 : DOT / 2 + 1),
      width: 120,
      height: 16,
    },
    look: {
      size: 9,
      bold: true,
      colour: emotionColour(value, colours),
      align: 'center',
      valign: 'middle',
    },
  })
}

/** Those of everyone; a curve for each persona would be a tangle on a slide. */
function otherCurves(journey: Journey, main: Curve | undefined): Curve[] {
  return journey.curves.filter(
    (curve) =>
      curve !== main &&
      curve.persona === null &&
      curve.points.some((point) => point.value !== null),
  )
}

/** Which line is which, at the right edge. */
export function writeLegend(slide: Slide, journey: Journey, area: Area): void {
  const main = mainCurve(journey)
  if (main === undefined) return
  const persona = journey.personas.find((each) => each.id === main.persona)?.title ?? 'everyone'
  const others = otherCurves(journey, main).map((curve) => curve.title ?? curve.kind)
  const words = [
    `line: ${main.title ?? `${main.kind}, ${persona}`}`,
    ...(others.length === 0 ? [] : [`dashes: ${others.join(', ')}`]),
  ]
  const [line = ''] = linesOf(words.join(' · '), { size: 9, width: area.width, most: 1 }).lines
  writeText(slide, line, {
    area,
    look: { size: 9, colour: colours.ink3, align: 'right', valign: 'middle' },
  })
}

/** The words of the axis, right-aligned before the curve. */
export function writeScale(slide: Slide, journey: Journey, area: Area): void {
  for (const [value, word] of scaleWords(emotionLevels(journey))) {
    const y = area.y + PAD + ((2 - value) / 4) * (area.height - 2 * PAD) - 8
    writeText(slide, word, {
      area: { ...area, y, height: 16 },
      look: { size: 9, colour: colours.ink3, align: 'right', valign: 'middle' },
    })
  }
}
