import type { Journey, Moment } from '@desirepath/core'
import {
  curveAt,
  type CurveScale,
  curveRuns,
  type CurveSpot,
  type CurveStyle,
  LabelPlacer,
} from '@desirepath/render'
import { textWidth } from '../ui/text-width.ts'
import { isDrawn } from './feeling-choice.ts'
import { FEELING_HEIGHT } from './feeling-scale.ts'
import { words } from './words.ts'

/** Pixels from the middle of the column and the top of the lane. */
interface LabelPlace {
  readonly x: number
  readonly y: number
}

interface NameLabel extends LabelPlace {
  readonly style: CurveStyle
}

/** Where the labels of the lane stand, off each other, the points and the curves. */
export interface FeelingLabels {
  /** By `stepId~type`. */
  readonly moments: ReadonlyMap<string, LabelPlace>
  /** The own words of points, by `curveId~stepId`. */
  readonly words: ReadonlyMap<string, LabelPlace & { readonly text: string }>
  /** The names of curves, by the step where each ends. */
  readonly names: ReadonlyMap<string, readonly NameLabel[]>
}

const NAME_HEIGHT = 13
const font = { size: 11, weight: 600 } as const

export function placeLabels(
  shown: readonly CurveStyle[],
  { moments }: Pick<Journey, 'moments'>,
  scale: CurveScale,
): FeelingLabels {
  const lines = shown.map((style) => ({ style, runs: curveRuns(style.curve, scale) }))
  const placer = newPlacer(lines)
  for (const { style, runs } of lines) {
    const radius = style.isMain || isDrawn(style.curve) ? 11 : 5
    for (const spot of runs.flat()) placer.reserve(around(spot, radius))
  }
  const names = nameLabels(lines, placer)
  const main = new Map(
    lines
      .filter(({ style }) => style.isMain)
      .flatMap(({ runs }) => runs.flat())
      .map((spot) => [spot.point.stepId, spot]),
  )
  return {
    names,
    moments: new Map(
      moments.flatMap((moment) => {
        const x = scale.x(moment.stepId)
        if (x === null) return []
        return [
          [momentKey(moment), momentPlace(moment, { x, spot: main.get(moment.stepId), placer })],
        ]
      }),
    ),
    words: new Map(wordsOnce(lines.toReversed()).flatMap((line) => wordPlaces(line, placer))),
  }
}

export function momentKey({ stepId, type }: Pick<Moment, 'stepId' | 'type'>): string {
  return `${stepId}~${type}`
}

interface Line {
  readonly style: CurveStyle
  readonly runs: readonly (readonly CurveSpot[])[]
}

/** More curves than these leave no place that is off them all. */
const MOST_AVOIDED = 6

function newPlacer(lines: readonly Line[]): LabelPlacer {
  const ends = lines.flatMap(({ runs }) => runs.flat().map(({ x }) => x))
  const bounds = { x: 0, y: 1, width: Math.max(0, ...ends) + 400, height: FEELING_HEIGHT - 2 }
  const avoided = lines.slice(-MOST_AVOIDED).map(({ style, runs }) => ({
    at: (x: number) => heightAt(runs, x),
    dislike: style.isMain ? 40 : 9,
  }))
  return new LabelPlacer(bounds, avoided)
}

function heightAt(runs: Line['runs'], x: number): number | null {
  const run = runs.find(
    (each) => (each[0]?.x ?? Infinity) <= x && (each.at(-1)?.x ?? -Infinity) >= x,
  )
  return run === undefined || run.length < 2 ? null : curveAt(run, x)
}

function around({ x, y }: CurveSpot, radius: number) {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

function momentPlace(
  moment: Moment,
  {
    x,
    spot,
    placer,
  }: {
    readonly x: number
    readonly spot: CurveSpot | undefined
    readonly placer: LabelPlacer
  },
): LabelPlace {
  const width = textWidth(words.moments[moment.type], font) + 26
  // Without a value the moment stands at the top, where it claims no feeling.
  const box = placer.place({
    x,
    y: spot?.y ?? 0,
    radius: spot === undefined ? 0 : 10,
    width,
    height: 18,
  })
  return { x: box.x - x, y: box.y }
}

/** Where curves part from one point, its word is said once. */
function wordsOnce(lines: readonly Line[]): readonly Line[] {
  const said = new Set<string>()
  return lines.map(({ style, runs }) => ({
    style,
    runs: runs.map((run) =>
      run.filter(({ y, point: { stepId, emotion = '' } }) => {
        const key = `${stepId}~${y}~${emotion}`
        const isNew = !said.has(key)
        said.add(key)
        return isNew
      }),
    ),
  }))
}

function wordPlaces(
  { style, runs }: Line,
  placer: LabelPlacer,
): [string, LabelPlace & { readonly text: string }][] {
  if (!isDrawn(style.curve)) return []
  return runs.flat().flatMap(({ x, y, point }) => {
    const text = point.emotion ?? ''
    if (text === '') return []
    const width = Math.min(120, textWidth(text, font))
    const box = placer.place({ x, y, radius: 8, width, height: 14 })
    return [[`${style.curve.id}~${point.stepId}`, { x: box.x - x, y: box.y, text }]]
  })
}

/** The names stand to the right of where their curves end, in the order of their heights. */
function nameLabels(
  lines: readonly Line[],
  placer: LabelPlacer,
): ReadonlyMap<string, readonly NameLabel[]> {
  const ends = lines.flatMap(({ style, runs }) => {
    const spot = runs.at(-1)?.at(-1)
    return style.isMain || spot === undefined ? [] : [{ style, spot }]
  })
  const byStep = Map.groupBy(ends, ({ spot }) => spot.point.stepId)
  return new Map(
    [...byStep].map(([stepId, group]) => {
      const sorted = group.toSorted((a, b) => a.spot.y - b.spot.y)
      const heights = spread(
        sorted.map(({ style, spot }) => spot.y - NAME_HEIGHT / 2 + asideOf(lines, { style, spot })),
      )
      const labels = sorted.map(({ style, spot }, i) => {
        const y = heights[i] ?? 0
        const width = Math.min(70, textWidth(style.name, font))
        placer.reserve({ x: spot.x + 14, y, width, height: NAME_HEIGHT })
        return { style, x: 14, y }
      })
      return [stepId, labels]
    }),
  )
}

/** How far a name gives way to the main curve that goes on where its own ends. */
function asideOf(
  lines: readonly Line[],
  { style, spot }: { readonly style: CurveStyle; readonly spot: CurveSpot },
): number {
  const main = lines.find((line) => line.style.isMain)
  if (main === undefined) return 0
  const width = Math.min(70, textWidth(style.name, font))
  const heights = [14, 14 + width / 2, 14 + width].flatMap(
    (dx) => heightAt(main.runs, spot.x + dx) ?? [],
  )
  const isClear = (aside: number) =>
    heights.every((y) => Math.abs(y - spot.y - aside) > NAME_HEIGHT / 2 + 3)
  return [0, NAME_HEIGHT, -NAME_HEIGHT, 2 * NAME_HEIGHT, -2 * NAME_HEIGHT].find(isClear) ?? 0
}

/** Moves heights, from the topmost on, as little as leaves each its room inside the lane. */
function spread(heights: readonly number[]): readonly number[] {
  const least = Math.min(NAME_HEIGHT, (FEELING_HEIGHT - 4) / Math.max(1, heights.length))
  const down: number[] = []
  for (const height of heights) down.push(Math.max(height, (down.at(-1) ?? -Infinity) + least))
  let limit = FEELING_HEIGHT - 2
  return down
    .toReversed()
    .map((height) => {
      limit = Math.min(height, limit - least)
      return limit
    })
    .toReversed()
}
