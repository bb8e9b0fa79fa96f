import { type Journey, type JourneyRecord, mapUseOf, mapUseWords } from '@desirepath/core'
import {
  costInterval,
  costWords,
  formatShare,
  isUnproven,
  rankedRecords,
  recordColours,
  sourceLine,
  stageColour,
  tokens,
} from '@desirepath/render'
import { type StageColumns, stageColumns } from '../cards/columns.ts'
import { drawCurves, writeLegend, writeScale } from './curves.ts'
import { drawShape, linesOf, type Slide, type TextPart, widthOf, writeText } from './drawing.ts'
import { overviewNotes } from './notes.ts'

const colours = tokens.light
const MARGIN = 40
const RAIL = 84
const WIDTH = 1280 - 2 * MARGIN - RAIL
const NARROWEST = 104
const STEPS = { y: 172, height: 92 }
const CURVE = { y: 276, height: 214 }
const PAINS = { y: 520, height: 150, most: 4 }

/** The whole map on one slide: stages, steps, the curve of feeling and what hurts most. */
export function overviewSlide(journey: Journey, slide: Slide): void {
  const spans = spansOf(journey)
  drawTitle(slide, journey)
  for (const span of spans) drawStage(slide, span)
  drawFeeling(slide, journey, spans)
  drawPains(slide, journey)
  slide.addNotes(overviewNotes(journey))
}

interface Span extends StageColumns {
  readonly x: number
  readonly width: number
}

/** Stages as wide as they have steps, but never too narrow for a word. */
function spansOf(journey: Journey): Span[] {
  const stages = stageColumns(journey)
  const weights = stages.map(({ steps }) => Math.max(1, steps.length))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const wide = weights.map((weight) => Math.max(NARROWEST, (WIDTH * weight) / total))
  const sum = wide.reduce((all, width) => all + width, 0)
  let x = MARGIN + RAIL
  return stages.map((stage, i) => {
    const width = ((wide[i] ?? 0) * WIDTH) / sum
    const span = { ...stage, x, width }
    x += width
    return span
  })
}

function drawTitle(slide: Slide, journey: Journey): void {
  const use = mapUseOf(journey)
  const width = 1280 - 2 * MARGIN
  const line = (text: string, size: number) =>
    linesOf(text, { size, width, most: 1 }).lines[0] ?? ''
  writeText(slide, line(journey.title || 'Untitled journey', 24), {
    area: { x: MARGIN, y: 22, width, height: 40 },
    look: { size: 24, bold: true, colour: colours.ink, valign: 'middle' },
  })
  const words = [sourceLine(journey), `${mapUseWords[use.level]}. ${use.says}`]
  for (const [i, text] of words.entries()) {
    writeText(slide, line(text, 10), {
      area: { x: MARGIN, y: 64 + i * 18, width, height: 18 },
      look: { size: 10, colour: colours.ink2, valign: 'middle' },
    })
  }
}

function drawStage(slide: Slide, span: Span): void {
  const { stage, index, x, width } = span
  const reach = stage.reach?.value
  const inner = width - 36
  const title = linesOf(stage.title, { size: 11, bold: true, width: inner, most: 2 }).lines
  const share = reach == null ? '' : `${formatShare(reach)} reach`
  const fits = share !== '' && title.length === 1 && widthOf(share, 9) <= inner - 16
  writeText(
    slide,
    [
      { text: title.join(' '), bold: true, breaks: fits },
      ...(fits ? [{ text: share, size: 9 }] : []),
    ],
    {
      area: { x, y: 116, width: width - 2, height: 44 },
      look: {
        size: 11,
        colour: colours.onStage,
        fill: stageColour(colours, stage.hue ?? index),
        shape: index === 0 ? 'homePlate' : 'chevron',
        valign: 'middle',
        align: 'center',
      },
    },
  )
  drawSteps(slide, span)
}

/** Each step under its stage where there is room, else the first of them in one list. */
function drawSteps(slide: Slide, { steps, x, width }: Span): void {
  const own = width / Math.max(1, steps.length)
  const style = { size: 9.5, colour: colours.ink, margin: 2 }
  if (own >= 80) {
    for (const [i, step] of steps.entries()) {
      const { lines } = linesOf(step.title, { size: 9.5, width: own - 8, most: 5 })
      writeText(slide, lines.join(' '), {
        area: { x: x + i * own, y: STEPS.y, width: own, height: STEPS.height },
        look: { ...style, align: 'center' },
      })
    }
    return
  }
  const shown: TextPart[] = []
  for (const [i, step] of steps.entries()) {
    const isFull = shown.length >= 4 && steps.length > 5
    const text = isFull ? `+${steps.length - i} more` : step.title
    const [line = ''] = linesOf(text, { size: 9, width: width - 16, most: 1 }).lines
    shown.push({ text: line, size: 9, breaks: true })
    if (isFull) break
  }
  writeText(slide, shown, {
    area: { x, y: STEPS.y, width: width - 8, height: STEPS.height },
    look: { ...style, size: 9 },
  })
}

function drawFeeling(slide: Slide, journey: Journey, spans: readonly Span[]): void {
  const left = MARGIN + RAIL
  const positions = new Map(
    spans.flatMap(({ steps, x, width }) =>
      steps.map((step, i) => [step.id, x - left + ((i + 0.5) * width) / steps.length] as const),
    ),
  )
  const area = { x: left, ...CURVE, width: WIDTH }
  for (const { x } of spans.slice(1)) {
    drawShape(slide, 'line', { area: { x, ...CURVE, width: 0 }, line: colours.line2 })
  }
  writeScale(slide, journey, { x: MARGIN, ...CURVE, width: RAIL - 8 })
  writeLegend(slide, journey, { x: left, y: CURVE.y - 4, width: WIDTH, height: 16 })
  drawCurves(slide, journey, {
    area,
    x: (stepId) => positions.get(stepId) ?? null,
    labels: positions.size <= 14 ? 'all' : 'extremes',
  })
}

/** The ranked ones first; what people wrote has no rank, so its severity decides. */
function worstPains(journey: Journey): JourneyRecord[] {
  const others = journey.records
    .filter((record) => record.type === 'painPoint' && record.rank === null && !isUnproven(record))
    .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0))
  return [...rankedRecords(journey, 'painPoint'), ...others].slice(0, PAINS.most)
}

function drawPains(slide: Slide, journey: Journey): void {
  const pains = worstPains(journey)
  if (pains.length === 0) return
  writeText(slide, 'What hurts most', {
    area: { x: MARGIN, y: PAINS.y - 24, width: 400, height: 20 },
    look: { size: 11, bold: true, colour: colours.ink2, valign: 'middle' },
  })
  const width = (1280 - 2 * MARGIN) / Math.max(3, pains.length)
  const titles = new Map(journey.steps.map((step) => [step.id, step.title]))
  for (const [i, pain] of pains.entries()) {
    const room = { width: width - 36, most: 2 }
    const where = pain.stepIds.map((id) => titles.get(id) ?? id).join(', ')
    const lines: TextPart[] = [
      {
        text: short(pain.rank === null ? pain.title : `${pain.rank}. ${pain.title}`, {
          ...room,
          size: 12,
          most: 3,
        }),
        bold: true,
      },
      {
        text: short(costWords(pain), { ...room, size: 11 }),
        size: 11,
        colour: colours.pain,
        bold: true,
      },
      { text: pain.cost === null ? '' : costInterval(pain.cost), size: 9, colour: colours.ink2 },
      { text: short(where, { ...room, size: 9 }), size: 9, colour: colours.ink2 },
    ]
    const said = lines.filter((line) => line.text !== '')
    const { fill, line } = recordColours('painPoint', colours)
    writeText(
      slide,
      said.map((part, n) => ({ ...part, breaks: n < said.length - 1 })),
      {
        area: { x: MARGIN + i * width, y: PAINS.y, width: width - 12, height: PAINS.height },
        look: {
          size: 12,
          colour: colours.ink,
          shape: 'roundRect',
          margin: 10,
          fill,
          line,
        },
      },
    )
  }
}

function short(
  text: string,
  options: { readonly size: number; readonly width: number; readonly most: number },
): string {
  return linesOf(text, { ...options, bold: true }).lines.join(' ')
}
