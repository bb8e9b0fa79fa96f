import type { Journey, Step } from '@desirepath/core'
import { formatShare, stageColour, tokens } from '@desirepath/render'
import type { StageColumns } from '../cards/columns.ts'
import { drawShape, lineHeight, linesOf, type Slide, type TextPart, writeText } from './drawing.ts'
import { drawIcon, type SlideArt, type SlideIcons } from './icons.ts'
import { type SlideGrid, type SlideRow, slideRow } from './lane-rows.ts'
import { stageNotes } from './notes.ts'

const colours = tokens.light
const MARGIN = 40
const RAIL = 128
const WIDTH = 1280 - 2 * MARGIN
const BOTTOM = 676
const HEAD = 34
const MOST_STEPS = 6
const WIDEST = 420
const GAP = 10

/** The slides of one stage: its steps as columns, its lanes as rows; more slides where one would be too full. */
export function stageSlides(
  journey: Journey,
  stage: StageColumns,
  { addSlide, ...art }: { readonly addSlide: () => Slide } & SlideArt,
): void {
  const groups = evenly(stage.steps, MOST_STEPS)
  const pages = groups.flatMap((steps) => {
    const grid = gridOf(steps, art)
    const rows = journey.lanes.flatMap((lane) => slideRow(journey, lane, grid) ?? [])
    return paged(rows, grid.room).map((each) => ({ grid, rows: each }))
  })
  for (const [i, { grid, rows }] of pages.entries()) {
    const slide = addSlide()
    const part = pages.length === 1 ? '' : `${i + 1} of ${pages.length}`
    drawHead(slide, stage, { part, icons: art.icons })
    drawSteps(slide, grid)
    drawRows(slide, rows, grid)
    const cut = rows.flatMap((row) => row.cut.map((placed) => ({ lane: row.lane, placed })))
    slide.addNotes(stageNotes(journey, grid.steps, cut))
  }
}

function gridOf(steps: readonly Step[], art: SlideArt): SlideGrid {
  const column = Math.min(WIDEST, (WIDTH - RAIL) / Math.max(1, steps.length))
  const grid = { steps, left: MARGIN, rail: RAIL, column, room: 0, ...art }
  return { ...grid, room: BOTTOM - rowsTop(grid) }
}

function rowsTop(grid: SlideGrid): number {
  return MARGIN + HEAD + GAP + stepsHeight(grid) + GAP
}

function stepsHeight(grid: SlideGrid): number {
  return Math.max(lineHeight(12), ...grid.steps.map((step) => stepText(step, grid).height))
}

/** Rows as they follow each other, as many on a slide as it holds. */
function paged(rows: readonly SlideRow[], room: number): SlideRow[][] {
  const pages: SlideRow[][] = [[]]
  let y = 0
  for (const row of rows) {
    if (y > 0 && y + row.height > room) {
      pages.push([])
      y = 0
    }
    pages.at(-1)?.push(row)
    y += row.height + GAP
  }
  return pages
}

/** Groups of nearly one size, none larger than `most`; one empty group of nothing. */
function evenly<T>(items: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / most))
  return Array.from({ length: count }, (_, i) =>
    items.slice(
      Math.round((i * items.length) / count),
      Math.round(((i + 1) * items.length) / count),
    ),
  )
}

function drawHead(
  slide: Slide,
  { stage, index }: StageColumns,
  { part, icons }: { readonly part: string; readonly icons: SlideIcons },
): void {
  const icon = icons(stage.icon, colours.onStage)
  const reach = stage.reach?.value
  const facts = [reach == null ? '' : `${formatShare(reach)} reach`, part]
  const [title = ''] = linesOf(stage.title, { size: 16, bold: true, width: 900, most: 1 }).lines
  const parts: TextPart[] = [
    { text: title, bold: true },
    {
      text: facts
        .filter((fact) => fact !== '')
        .map((fact) => ` · ${fact}`)
        .join(''),
      size: 11,
    },
  ]
  const area = { x: MARGIN, y: MARGIN - 6, width: WIDTH, height: HEAD + 6 }
  const words = { size: 16, colour: colours.onStage, valign: 'middle', margin: 12 } as const
  const ground = { fill: stageColour(colours, stage.hue ?? index), shape: 'homePlate' } as const
  if (icon === null) {
    writeText(slide, parts, { area, look: { ...words, ...ground } })
    return
  }
  writeText(slide, '', { area, look: { ...words, ...ground } })
  drawIcon(slide, icon, { x: MARGIN + 12, y: MARGIN + 4, size: 20 })
  const beside = { ...area, x: area.x + 26, width: area.width - 26 }
  writeText(slide, parts, { area: beside, look: words })
}

function stepText(
  step: Step,
  grid: SlideGrid,
): { readonly parts: TextPart[]; readonly height: number } {
  const width = grid.column - 14 - iconRoom(step, grid)
  const title = linesOf(step.title, { size: 12, bold: true, width, most: 3 }).lines
  const small = [step.clock, step.channel, step.branch].filter(
    (line) => line != null && line !== '',
  )
  const below = linesOf(small.join(' · '), { size: 9, width, most: 2 }).lines
  const height = title.length * lineHeight(12) + below.length * lineHeight(9) + 4
  const parts: TextPart[] = [
    { text: title.join(' '), bold: true, breaks: below.length > 0 },
    ...(below.length === 0 ? [] : [{ text: below.join(' '), size: 9, colour: colours.ink2 }]),
  ]
  return { parts, height }
}

/** What the icon of a step takes of its column. */
function iconRoom(step: Step, grid: SlideGrid): number {
  return grid.icons(step.icon, colours.ink2) === null ? 0 : 22
}

function drawSteps(slide: Slide, grid: SlideGrid): void {
  const y = MARGIN + HEAD + GAP
  const height = stepsHeight(grid)
  if (grid.steps.length === 0) {
    writeText(slide, 'This stage has no steps yet.', {
      area: { x: MARGIN, y, width: WIDTH, height: 24 },
      look: { size: 12, colour: colours.ink3 },
    })
  }
  for (const [i, step] of grid.steps.entries()) {
    const x = MARGIN + RAIL + i * grid.column
    const room = iconRoom(step, grid)
    const icon = grid.icons(step.icon, colours.ink2)
    if (icon !== null) drawIcon(slide, icon, { x: x + 2, y: y + 2, size: 16 })
    writeText(slide, stepText(step, grid).parts, {
      area: { x: x + room, y, width: grid.column - 6 - room, height },
      look: { size: 12, colour: colours.ink, margin: 2 },
    })
  }
}

function drawRows(slide: Slide, rows: readonly SlideRow[], grid: SlideGrid): void {
  let y = rowsTop(grid)
  for (const row of rows) {
    const width = RAIL + grid.column * grid.steps.length
    drawShape(slide, 'line', {
      area: { x: MARGIN, y: y - GAP / 2, width, height: 0 },
      line: colours.line,
    })
    row.draw(slide, y)
    y += row.height + GAP
  }
}
