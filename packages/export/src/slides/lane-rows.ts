import type { Journey, JourneyRecord, Lane, Step } from '@desirepath/core'
import { formatDuration, formatN, formatShare, tokens } from '@desirepath/render'
import { placedCards, type PlacedCard, recordsById } from '../cards/columns.ts'
import { type CardBox, cardBox } from './cards.ts'
import { drawIcon, type SlideArt } from './icons.ts'
import { drawCurves, writeLegend, writeScale } from './curves.ts'
import { lineHeight, linesOf, type Slide, type TextPart, writeText } from './drawing.ts'

const colours = tokens.light
const GAP = 5
const CURVE = 120
const CURVE_TITLE = 17
// Wide enough for two facts on a line.
const WIDE = 240

/** The columns of a slide. */
export interface SlideGrid extends SlideArt {
  readonly steps: readonly Step[]
  /** Left edge and width of the rail, and of the first column. */
  readonly left: number
  readonly rail: number
  readonly column: number
  /** The highest that a row may be. */
  readonly room: number
}

export interface SlideRow {
  readonly lane: Lane
  readonly height: number
  /** Cards that are shortened or left out. */
  readonly cut: readonly PlacedCard[]
  draw(slide: Slide, y: number): void
}

/** A lane over the steps of a slide; null where it says nothing there. */
export function slideRow(journey: Journey, lane: Lane, grid: SlideGrid): SlideRow | null {
  if (lane.type === 'measured') return measuredRow(lane, grid)
  if (lane.type === 'emotion') return curveRow(journey, lane, grid)
  return cardsRow(lane, { grid, records: recordsById(journey), steps: journey.steps })
}

function measuredRow(lane: Lane, grid: SlideGrid): SlideRow | null {
  if (grid.steps.every((step) => step.measured === null)) return null
  const isWide = grid.column >= WIDE
  const texts = grid.steps.map(({ measured }): TextPart[] => {
    if (measured === null) return []
    const { reach, leave, stay } = measured
    const facts = [
      ['reach', reach.value === null ? '–' : formatShare(reach.value)],
      ['leave here', leave.value === null ? '–' : formatShare(leave.value)],
      ['median stay', stay.medianSeconds === null ? '–' : formatDuration(stay.medianSeconds)],
    ] as const
    return [
      ...facts.flatMap(([name, value], i) => [
        { text: `${name} `, colour: colours.ink2 },
        {
          text: isWide && i % 2 === 0 ? `${value} · ` : value,
          bold: true,
          breaks: !isWide || i % 2 === 1,
        },
      ]),
      { text: isWide ? ` · ${formatN(leave.n)}` : formatN(leave.n), colour: colours.ink3 },
    ]
  })
  const height = (isWide ? 2 : 4) * lineHeight(9) + 8
  return {
    lane,
    height,
    cut: [],
    draw(slide, y) {
      writeRail(slide, lane, { grid, y, height })
      for (const [i, parts] of texts.entries()) {
        writeText(slide, parts, {
          area: { x: columnX(grid, i), y, width: grid.column - GAP, height },
          look: { size: 9, colour: colours.ink, margin: 3 },
        })
      }
    },
  }
}

function curveRow(journey: Journey, lane: Lane, grid: SlideGrid): SlideRow | null {
  const positions = new Map(grid.steps.map((step, i) => [step.id, (i + 0.5) * grid.column]))
  const shown = journey.curves.some((curve) =>
    curve.points.some((point) => point.value !== null && positions.has(point.stepId)),
  )
  if (!shown) return null
  return {
    lane,
    height: CURVE_TITLE + CURVE,
    cut: [],
    draw(slide, y) {
      const top = y + CURVE_TITLE
      writeRail(slide, { ...lane, subtitle: '' }, { grid, y, height: CURVE_TITLE })
      writeScale(slide, journey, { x: grid.left, y: top, width: grid.rail - 10, height: CURVE })
      const plot = { x: grid.left + grid.rail, width: grid.column * grid.steps.length }
      writeLegend(slide, journey, { ...plot, y, height: CURVE_TITLE })
      drawCurves(slide, journey, {
        area: { ...plot, y: top, height: CURVE },
        x: (stepId) => positions.get(stepId) ?? null,
        labels: 'all',
      })
    },
  }
}

interface Spot {
  readonly box: CardBox
  readonly x: number
  readonly y: number
}

/** Column by column each card goes under the lowest of those in its columns; what does not fit is counted. */
function cardsRow(
  lane: Lane,
  options: {
    readonly grid: SlideGrid
    readonly records: ReadonlyMap<string, JourneyRecord>
    readonly steps: readonly Step[]
  },
): SlideRow | null {
  const { grid, records } = options
  const placed = placedCards(lane, options.steps).filter(({ step }) => grid.steps.includes(step))
  if (placed.length === 0) return null
  const floors = grid.steps.map(() => 0)
  const missing = grid.steps.map(() => 0)
  const spots: Spot[] = []
  const cut: PlacedCard[] = []
  for (const each of placed) {
    const from = grid.steps.indexOf(each.step)
    const last = grid.steps.indexOf(each.last)
    const to = last < 0 ? grid.steps.length : last + 1
    const box = cardBox(each, {
      lane,
      records,
      width: grid.column * (to - from) - GAP,
      art: grid,
    })
    const y = Math.max(...floors.slice(from, to))
    const fits = y + box.height <= grid.room - lineHeight(9)
    if (fits) {
      spots.push({ box, x: columnX(grid, from), y })
      floors.fill(y + box.height + GAP, from, to)
    } else missing[from] = (missing[from] ?? 0) + 1
    if (!fits || box.cut) cut.push(each)
  }
  const label = labelHeight(lane, grid)
  const more = missing.some((count) => count > 0) ? lineHeight(9) : 0
  return {
    lane,
    height: Math.max(label, Math.max(...floors) + more),
    cut,
    draw(slide, y) {
      writeRail(slide, lane, { grid, y, height: label })
      for (const { box, x, y: top } of spots) box.draw(slide, { x, y: y + top })
      for (const [i, count] of missing.entries()) {
        if (count === 0) continue
        writeText(slide, `+${count} more in the notes`, {
          area: { x: columnX(grid, i), y: y + (floors[i] ?? 0), width: grid.column, height: 15 },
          look: { size: 9, bold: true, colour: colours.ink3 },
        })
      }
    },
  }
}

function columnX(grid: SlideGrid, index: number): number {
  return grid.left + grid.rail + index * grid.column
}

function labelHeight(lane: Lane, grid: SlideGrid): number {
  const width = grid.rail - 12 - (lane.icon === undefined ? 0 : 18)
  const title = linesOf(lane.title, { size: 10, bold: true, width, most: 3 }).lines
  const subtitle = linesOf(lane.subtitle, { size: 9, width, most: 2 }).lines
  return title.length * lineHeight(10) + subtitle.length * lineHeight(9) + 4
}

function writeRail(
  slide: Slide,
  lane: Lane,
  { grid, y, height }: { readonly grid: SlideGrid; readonly y: number; readonly height: number },
): void {
  const icon = grid.icons(lane.icon, colours.ink3)
  const room = icon === null ? 0 : 18
  const width = grid.rail - 12 - room
  const title = linesOf(lane.title, { size: 10, width, bold: true, most: 3 }).lines.join(' ')
  const subtitle = linesOf(lane.subtitle, { size: 9, width, most: 2 }).lines.join(' ')
  const parts: TextPart[] = [
    { text: title, bold: true, colour: colours.ink2, breaks: subtitle !== '' },
    ...(subtitle === '' ? [] : [{ text: subtitle, size: 9, colour: colours.ink3 }]),
  ]
  writeText(slide, parts, {
    area: { x: grid.left + room, y, width: grid.rail - 8 - room, height },
    look: { size: 10, colour: colours.ink2 },
  })
  if (icon !== null) drawIcon(slide, icon, { x: grid.left, y: y + 1, size: 14 })
}
