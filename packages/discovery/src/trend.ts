import {
  daysOf,
  type Figure,
  meanFigure,
  type Period,
  periodOf,
  shareFigure,
} from '@desirepath/core'

/** A figure in one day, week or month. */
export interface TrendPoint extends Figure {
  readonly value: number
  /** ISO dates, UTC. */
  readonly from: string
  readonly to: string
}

/** Values by period: their mean and number, of shares with Wilson’s interval; periods without one are left out. */
export function trendOf(
  values: Iterable<{ readonly at: number; readonly value: number }>,
  { by, isShare }: { readonly by: Period; readonly isShare: boolean },
): TrendPoint[] {
  const own = Map.groupBy(values, ({ at }) => periodOf(at, by))
  return [...own]
    .sort((a, b) => a[0] - b[0])
    .map(([period, each]) => {
      const numbers = each.map(({ value }) => value)
      const sum = numbers.reduce((total, value) => total + value, 0)
      const figure = isShare ? shareFigure(sum, numbers.length) : meanFigure(numbers)
      return { ...figure, value: sum / numbers.length, ...daysOf(period, by) }
    })
}
