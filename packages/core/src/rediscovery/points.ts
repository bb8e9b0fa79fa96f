import type { CurvePoint, Step } from '../journey/journey.ts'

/** One point for each step, in their order; a step without one is a gap. */
export function pointsAt(steps: readonly Step[], points: readonly CurvePoint[]): CurvePoint[] {
  const known = new Map(points.map((point) => [point.stepId, point]))
  return steps.map(
    ({ id }) =>
      known.get(id) ?? { stepId: id, value: null, n: 0, low: null, high: null, basis: 'none' },
  )
}
