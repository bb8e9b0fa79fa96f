import type { Moment } from '@desirepath/core'
import {
  type CurveScale,
  curveRuns,
  type CurveSpot,
  emotionColour,
} from '../curve/emotion-curve.ts'
import { curveAt } from '../curve/spline.ts'
import { FEW, formatN, formatSigned } from '../figures/format.ts'
import { textWidth } from '../text/measure.ts'
import type { Columns } from './columns.ts'
import type { CurveStyle } from './curve-style.ts'
import { LabelPlacer } from './labels.ts'
import { momentMarks } from './moments.ts'
import type { Paint } from './options.ts'
import { element, icon, textLine, tooltip } from './svg.ts'

/** The lane of feeling while it is drawn. */
export interface FeelingScene {
  readonly columns: Columns
  readonly paint: Paint
  readonly scale: CurveScale
  readonly height: number
  readonly moments: readonly Moment[]
  /** The names of the levels, from worst to best. */
  readonly levels: readonly string[]
}

/** Values, moments and, under each step, how many answers stand behind it. */
export function feelingLabels(styles: readonly CurveStyle[], scene: FeelingScene): string {
  const main = styles.find((style) => style.isMain)
  const others = styles.filter((style) => !style.isMain)
  const runs = main === undefined ? [] : curveRuns(main.curve, scene.scale)
  const spots = runs.flat().filter(({ point }) => scene.columns.byStep.has(point.stepId))
  const placer = newPlacer(runs, others, scene)
  const { columns, paint, moments, height } = scene
  for (const spot of spots) placer.reserve(around(spot, radiusAt(spot.point.stepId, moments)))
  for (const style of others) {
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
    const words =
      main.curve.kind !== 'measured'
        ? ''
        : spot === undefined
          ? 'no feedback'
          : nWords(spot.point.n)
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

/** More curves than these leave no place that is off them all. */
const MOST_AVOIDED = 5

function newPlacer(
  runs: readonly (readonly CurveSpot[])[],
  others: readonly CurveStyle[],
  { columns, height, scale }: FeelingScene,
): LabelPlacer {
  const bounds = { x: 0, y: 2, width: columns.width, height: height - 24 }
  const thin = others
    .slice(0, MOST_AVOIDED)
    .map((style) => ({ at: lineOf(curveRuns(style.curve, scale)), dislike: 9 }))
  const placer = new LabelPlacer(bounds, [{ at: lineOf(runs), dislike: 40 }, ...thin])
  for (const value of [2, 0, -2])
    placer.reserve({
      x: columns.rtl ? columns.width - 70 : 0,
      y: scale.y(value) - 7,
      width: 70,
      height: 14,
    })
  return placer
}

function lineOf(runs: readonly (readonly CurveSpot[])[]): (x: number) => number | null {
  return (x) => {
    const run = runs.find(
      (each) => (each[0]?.x ?? Infinity) <= x && (each.at(-1)?.x ?? -Infinity) >= x,
    )
    return run === undefined || run.length < 2 ? null : curveAt(run, x)
  }
}

function valueLabel(
  spot: CurveSpot,
  placer: LabelPlacer,
  { paint, moments }: FeelingScene,
): string {
  const { colours } = paint
  const word = spot.point.emotion ?? ''
  const text = word === '' ? formatSigned(spot.value) : `${formatSigned(spot.value)} ${word}`
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
  }: {
    readonly spot: CurveSpot | undefined
    readonly placer: LabelPlacer
    readonly scene: FeelingScene
  },
): string {
  const { colours } = scene.paint
  const x = scene.scale.x(moment.stepId)
  if (x === null || !scene.columns.byStep.has(moment.stepId)) return ''
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

function noCurve({ columns, paint, scale }: FeelingScene): string {
  const words = 'No feedback: how customers feel is not known'
  const x = Math.min(columns.width / 2, 480)
  return textLine(words, {
    x: columns.rtl ? columns.width / 2 : Math.max(x, 86),
    y: scale.y(1) + 4,
    size: 12,
    fill: paint.colours.ink3,
    anchor: x < 150 && !columns.rtl ? undefined : 'middle',
    halo: paint.colours.paper,
  })
}

/** A moment of truth has a larger point. */
export function radiusAt(stepId: string, moments: readonly Moment[]): number {
  return moments.some((moment) => moment.stepId === stepId && moment.type === 'momentOfTruth')
    ? 9
    : 6.5
}
