import type { Journey } from '@desirepath/core'
import type { Box } from './labels.ts'
import type { Paint } from './options.ts'
import { element } from './svg.ts'

/** Lines between cards that rest on each other; they run behind whatever stands between. */
export function linkLines(
  journey: Journey,
  places: ReadonlyMap<string, Box>,
  { colours }: Paint,
): string {
  const lines = journey.lanes.flatMap((lane) =>
    lane.cells.flatMap(({ cards }) =>
      cards.flatMap(({ id, linksTo = [] }) => {
        const from = places.get(id)
        if (from === undefined) return []
        return linksTo.flatMap((target) => {
          const to = places.get(target)
          return to === undefined ? [] : [lineBetween(from, to)]
        })
      }),
    ),
  )
  const stroke = { stroke: colours.ink3, 'stroke-width': 1.4, fill: 'none' }
  return lines
    .map(({ path, end, down }) => {
      const head = `M${end.x} ${end.y}l-4 ${down ? -6 : 6}h8Z`
      return (
        element('path', { d: path, ...stroke }) + element('path', { d: head, fill: colours.ink3 })
      )
    })
    .join('')
}

function lineBetween(
  from: Box,
  to: Box,
): { readonly path: string; readonly end: { x: number; y: number }; readonly down: boolean } {
  const down = to.y >= from.y
  const x1 = round(from.x + from.width / 2)
  const x2 = round(to.x + to.width / 2)
  const y1 = round(down ? from.y + from.height : from.y)
  const y2 = round(down ? to.y : to.y + to.height)
  const bend = Math.min(40, Math.abs(y2 - y1) / 2) * (down ? 1 : -1)
  const tip = y2 - (down ? 5 : -5)
  const path = `M${x1} ${y1}C${x1} ${round(y1 + bend)} ${x2} ${round(tip - bend)} ${x2} ${tip}`
  return { path, end: { x: x2, y: y2 }, down }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
