export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Cubic Bézier path through points of rising x that never overshoots them (Fritsch & Carlson,
 * SIAM J. Numer. Anal. 17, 1980): where the values rise, the curve rises.
 */
export function curvePath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  return `M${at(first)}${segments(points)
    .map((each, i) => `${each}${at(rest[i] as Point)}`)
    .join('')}`
}

/** One path for each stretch between two points, for lines whose dashes change. */
export function curvePieces(points: readonly Point[]): string[] {
  return segments(points).map(
    (each, i) => `M${at(points[i] as Point)}${each}${at(points[i + 1] as Point)}`,
  )
}

/** The closed area between an upper and a lower curve over the same xs. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length < 2) return ''
  const back = lower.toReversed().map(({ x, y }) => ({ x: -x, y }))
  const backwards = curvePath(back)
    .slice(1)
    .replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${round(-Number(x))} ${y}`)
  return `${curvePath(upper)}L${backwards}Z`
}

/** The y of the curve at some x between its ends, for keeping labels off the line. */
export function curveAt(points: readonly Point[], x: number): number {
  const slopes = tangents(points)
  const i = Math.max(
    0,
    Math.min(
      points.length - 2,
      points.findLastIndex((point) => point.x <= x),
    ),
  )
  const [a, b] = [points[i], points[i + 1]]
  if (a === undefined || b === undefined) return a?.y ?? 0
  const h = b.x - a.x
  const t = Math.max(0, Math.min(1, (x - a.x) / h))
  const [t2, t3] = [t * t, t * t * t]
  return (
    (2 * t3 - 3 * t2 + 1) * a.y +
    (t3 - 2 * t2 + t) * h * (slopes[i] ?? 0) +
    (3 * t2 - 2 * t3) * b.y +
    (t3 - t2) * h * (slopes[i + 1] ?? 0)
  )
}

/** Splits a curve with missing values into its unbroken runs. */
export function runsOf<T>(items: readonly T[], isPresent: (item: T) => boolean): T[][] {
  const runs: T[][] = []
  let open = false
  for (const item of items) {
    if (!isPresent(item)) {
      open = false
      continue
    }
    if (open) runs.at(-1)?.push(item)
    else runs.push([item])
    open = true
  }
  return runs
}

function segments(points: readonly Point[]): string[] {
  const slopes = tangents(points)
  return points.slice(1).map((b, i) => {
    const a = points[i] as Point
    const third = (b.x - a.x) / 3
    const one = { x: a.x + third, y: a.y + third * (slopes[i] ?? 0) }
    const two = { x: b.x - third, y: b.y - third * (slopes[i + 1] ?? 0) }
    return `C${at(one)} ${at(two)} `
  })
}

/** Slopes below this are level: dividing by them would leave the numbers of a double. */
const FLAT = 1e-9

/** Slopes at the points, limited so that each piece stays monotone. */
function tangents(points: readonly Point[]): number[] {
  const secants = points.slice(1).map((b, i) => {
    const a = points[i] as Point
    return (b.y - a.y) / (b.x - a.x)
  })
  const slopes = points.map((_, i) => {
    const [before, after] = [secants[i - 1], secants[i]]
    if (before === undefined || after === undefined) return 0
    return before * after <= 0 ? 0 : (before + after) / 2
  })
  secants.forEach((secant, i) => {
    if (Math.abs(secant) < FLAT) {
      slopes[i] = 0
      slopes[i + 1] = 0
      return
    }
    const [a, b] = [(slopes[i] ?? 0) / secant, (slopes[i + 1] ?? 0) / secant]
    const length = Math.hypot(a, b)
    if (length > 3) {
      slopes[i] = (3 * a * secant) / length
      slopes[i + 1] = (3 * b * secant) / length
    }
  })
  return slopes
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
