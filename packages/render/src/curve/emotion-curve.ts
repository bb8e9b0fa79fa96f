import type { Curve, CurvePoint, Journey } from '@desirepath/core'
import { FEW } from '../figures/format.ts'
import { element } from '../map/svg.ts'
import type { Tokens } from '../theme/tokens.ts'
import { bandPath, curvePieces, type Point, runsOf } from './spline.ts'

/** A point of a curve in the picture. */
export interface CurveSpot extends Point {
  readonly point: CurvePoint
  readonly value: number
}

export interface CurveScale {
  readonly x: (stepId: string) => number | null
  /** Pixels of an emotion −2…+2. */
  readonly y: (value: number) => number
}

/** The unbroken runs of a curve: a step without a value breaks it, a step that is not shown does not. */
export function curveRuns(curve: Curve, scale: CurveScale): CurveSpot[][] {
  const spots = curve.points.flatMap((point) => {
    const x = scale.x(point.stepId)
    return x === null ? [] : [{ x, point }]
  })
  spots.sort((a, b) => a.x - b.x)
  return runsOf(spots, ({ point }) => point.value !== null).map((run) =>
    run.map(({ x, point }) => ({
      x,
      y: scale.y(point.value ?? 0),
      value: point.value ?? 0,
      point,
    })),
  )
}

/** The pieces of a run between neighbouring points; a piece is shaky where one end has few answers. */
export function runPieces(
  run: readonly CurveSpot[],
  kind: Curve['kind'],
): { readonly path: string; readonly shaky: boolean }[] {
  return curvePieces(run).map((path, i) => ({
    path,
    shaky: kind === 'measured' && [run[i], run[i + 1]].some((spot) => (spot?.point.n ?? 0) < FEW),
  }))
}

/** The 95 % band of a run, over its stretches that have an interval. */
export function runBands(run: readonly CurveSpot[], scale: CurveScale): string[] {
  return runsOf(run, ({ point }) => point.low !== null && point.high !== null).map((stretch) => {
    const upper = stretch.map(({ x, point }) => ({ x, y: scale.y(point.high ?? 0) }))
    const lower = stretch.map(({ x, point }) => ({ x, y: scale.y(point.low ?? 0) }))
    return stretch.length === 1 ? whisker(upper[0], lower[0]) : bandPath(upper, lower)
  })
}

/** What lies between two curves, over the stretches where both are known. */
export function gapPaths(one: Curve, other: Curve, scale: CurveScale): string[] {
  const known = new Map(
    curveRuns(other, scale)
      .flat()
      .map((spot) => [spot.x, spot]),
  )
  return curveRuns(one, scale)
    .flatMap((run) => runsOf(run, ({ x }) => known.has(x)))
    .filter((run) => run.length > 1)
    .map((run) =>
      bandPath(
        run.map(({ x }) => known.get(x) ?? { x, y: 0 }),
        run,
      ),
    )
}

/** The band of a point that stands alone. */
function whisker(upper: Point | undefined, lower: Point | undefined): string {
  if (upper === undefined || lower === undefined) return ''
  const round = (value: number) => Math.round(value * 10) / 10
  return `M${round(upper.x - 7)} ${round(upper.y)}h14V${round(lower.y)}h-14Z`
}

/** The colour of an emotion: pain below, delight above, amber between. */
export function emotionColour(value: number, colours: Tokens): string {
  if (value <= -0.5) return colours.pain
  return value >= 0.5 ? colours.delight : colours.middle
}

/** The colours of a curve by height, from delight above to pain below. */
export function feelingGradient(id: string, scale: Pick<CurveScale, 'y'>, colours: Tokens): string {
  const stops = [colours.delight, colours.middle, colours.pain].map((colour, i) =>
    element('stop', { offset: i / 2, 'stop-color': colour }),
  )
  const ends = { x1: 0, x2: 0, y1: scale.y(1.2), y2: scale.y(-1.2) }
  return element('linearGradient', { id, gradientUnits: 'userSpaceOnUse', ...ends }, stops.join(''))
}

/** The curve the eye should see first: measured for everyone, else whatever there is. */
export function mainCurve(journey: Pick<Journey, 'curves'>): Curve | undefined {
  const { curves } = journey
  const hasValue = (curve: Curve) => curve.points.some((point) => point.value !== null)
  return (
    curves.find(
      (curve) => curve.kind === 'measured' && curve.persona === null && hasValue(curve),
    ) ??
    curves.find((curve) => curve.persona === null && hasValue(curve)) ??
    curves.find(hasValue)
  )
}
