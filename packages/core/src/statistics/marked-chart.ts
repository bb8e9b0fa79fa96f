import {
  type ChartOptions,
  type ChartPoint,
  type ControlChart,
  controlChart,
} from './control-chart.ts'

/** The points between two marked changes, with limits of their own. */
export interface ChartSegment {
  /** Places of the first point and of the one after the last. */
  readonly start: number
  readonly end: number
  /** Limits and signals of these points alone, `index` counted from `start`; null for too few of them. */
  readonly chart: ControlChart | null
}

/**
 * A control chart whose limits are computed anew from each marked change on, and from nothing else:
 * recomputing them without a known reason would hide what they are there to show (Wheeler,
 * Understanding Variation). A week or month in which a change falls still belongs to what was before.
 * `points` are in the order of their days, ISO 8601, as `marks` are.
 */
export function markedChart(
  points: readonly (ChartPoint & { readonly at: string })[],
  { marks, ...options }: ChartOptions & { readonly marks: readonly string[] },
): ChartSegment[] {
  const starts = marks.map((mark) => points.findIndex(({ at }) => at >= mark))
  const cuts = [...new Set([0, ...starts.filter((start) => start > 0)])].toSorted((a, b) => a - b)
  return cuts.flatMap((start, i) => {
    const end = cuts[i + 1] ?? points.length
    return start === end
      ? []
      : [{ start, end, chart: controlChart(points.slice(start, end), options) }]
  })
}
