import { formatShare, thin } from '../figures/format.ts'
import { textDirection } from '../text/direction.ts'
import { textWidth } from '../text/measure.ts'
import { channelIcon } from '../theme/icons.ts'
import { stageColour } from '../theme/tokens.ts'
import type { Branch, Journey, Moment, Step } from '@desirepath/core'
import { branchSummary } from '../story/branch.ts'
import { withIcon } from './chosen-icon.ts'
import { type Columns, FOLDED, type StageSpan } from './columns.ts'
import { commentMark } from './comment-mark.ts'
import { momentMarks } from './moments.ts'
import type { Paint } from './options.ts'
import { cellRow, railLabel, railPart, type Row } from './rows.ts'
import {
  beside,
  type Block,
  element,
  icon,
  link,
  nothing,
  place,
  stack,
  textBlock,
  textLine,
} from './svg.ts'

const NOTCH = 12
const END = 14

/** The stages as chevrons, each in its own hue, with the share of journeys that reach them. */
export function stageRow(columns: Columns, paint: Paint): Row {
  const inner = columns.stages.map((span) => stageText(span, paint))
  const chevron = Math.max(36, ...inner.map((block) => block.height + 16))
  const body = columns.stages.map((span, i) => {
    const shape = element('path', {
      d: chevronPath(span, chevron, { isLast: i === columns.stages.length - 1, rtl: columns.rtl }),
      fill: stageColour(paint.colours, span.stage.hue ?? span.index),
    })
    const block = inner[i] ?? nothing
    const x = span.x + (columns.rtl ? END : textStart(span))
    return shape + place(x, 8 + (chevron - block.height) / 2, block.svg)
  })
  const label = railLabel('Stages', '', { paint })
  return {
    height: chevron + 16,
    rail: railPart(label, 8 + (chevron - label.height) / 2),
    body: body.join(''),
  }
}

function textStart(span: StageSpan): number {
  return span.index === 0 ? 12 : NOTCH + 10
}

/** Points the way that is read; the first stage begins straight and the last one ends inside the map. */
function chevronPath(
  { x, width, index }: StageSpan,
  height: number,
  { isLast, rtl }: { readonly isLast: boolean; readonly rtl: boolean },
): string {
  const at = (from: number) => (rtl ? x + width - from : x + from)
  const start = index === 0 ? 0 : 1
  const end = width - (isLast ? NOTCH + 4 : 2)
  const notch = index === 0 ? '' : `L${at(start + NOTCH)} ${8 + height / 2}`
  return `M${at(start)} 8H${at(end)}L${at(end + NOTCH)} ${8 + height / 2}L${at(end)} ${8 + height}H${at(start)}${notch}Z`
}

function stageText(span: StageSpan, paint: Paint): Block {
  const { colours, rtl } = paint
  const mark = commentMark(paint.openThreads('stage', span.stage.id), paint)
  const width = span.width - textStart(span) - END
  const words = (room: number) => stageWords(span, { width: room, colours, rtl })
  const block = withIcon(span.stage.icon, words, {
    width: width - (mark.width > 0 ? mark.width + 6 : 0),
    look: { size: 15, colour: colours.onStage },
    paint,
  })
  if (mark.width === 0) return block
  const shown = place(rtl ? mark.width + 6 : 0, 0, block.svg)
  return { ...block, svg: shown + place(rtl ? 0 : width - mark.width, 0, mark.svg) }
}

function stageWords(
  span: StageSpan,
  { width, colours, rtl }: Pick<Paint, 'colours' | 'rtl'> & { readonly width: number },
): Block {
  const reach = span.stage.reach
  const share = span.continued
    ? 'continued'
    : reach?.value === null || reach === null
      ? ''
      : `${formatShare(reach.value)} reach`
  const title = { size: 13, weight: 'semiBold', fill: colours.onStage } as const
  const small = { size: 11, fill: colours.onStage } as const
  const titleWidth = textWidth(span.stage.title, title)
  const funnel = span.stage.funnelStep ?? ''
  const below = textBlock(funnel, { ...small, width, maxLines: 2, rtl })
  const block = textBlock(span.stage.title, { ...title, width, maxLines: 3, rtl })
  if (share === '') return stack([block, below], 0)
  if (titleWidth + 8 + textWidth(share, { size: 11, weight: 'regular' }) <= width) {
    const isRight = rtl || textDirection(span.stage.title) === 'rtl'
    const at = isRight
      ? { x: width - titleWidth - 8, anchor: 'end' as const }
      : { x: titleWidth + 8 }
    const line = { ...block, svg: block.svg + textLine(share, { ...small, ...at, y: 13.5 }) }
    return stack([line, below], 0)
  }
  return stack([block, textBlock(share, { ...small, width, rtl }), below], 0)
}

/** The steps with their channels, and their moments where no lane of feeling shows them. */
export function stepRow(
  journey: Journey,
  columns: Columns,
  options: { readonly paint: Paint; readonly moments: readonly Moment[] },
): Row {
  const { paint, moments } = options
  const cells = columns.list.map((column) => {
    if (column.branch !== null) return branchCell(journey, column.branch, paint)
    if (column.step === null) return emptyStage(column.width, paint)
    const own = moments.filter((moment) => moment.stepId === column.step?.id)
    return stepCell(column.step, { width: column.width - 16, paint, moments: own })
  })
  return cellRow({ label: railLabel('Steps', 'what happens', { paint }), columns, cells, paint })
}

function emptyStage(width: number, { colours, rtl }: Paint): Block {
  return textBlock('No steps yet', { size: 12, fill: colours.ink3, width: width - 16, rtl })
}

function stepCell(
  step: Step,
  options: { readonly width: number; readonly paint: Paint; readonly moments: readonly Moment[] },
): Block {
  const { width, paint, moments } = options
  const { colours, rtl } = paint
  const mark = commentMark(paint.openThreads('step', step.id), paint)
  const aside = mark.width > 0 ? mark.width + 6 : 0
  const style = { size: 13, weight: 'semiBold', fill: colours.ink, maxLines: 4, rtl } as const
  const title = withIcon(step.icon, (room) => textBlock(step.title, { ...style, width: room }), {
    width: width - aside,
    look: { size: 15, colour: colours.ink2 },
    paint,
  })
  const words = link(paint.href({ type: 'step', id: step.id }), title.svg)
  const head = {
    ...title,
    svg: place(rtl ? aside : 0, 0, words) + place(rtl ? 0 : width - mark.width, 0, mark.svg),
  }
  const marks = moments.map((moment) => momentTag(moment, width, paint))
  return stack([branchLine(step, width, paint), head, channelLine(step, width, paint), ...marks], 4)
}

/** A folded branch: its outcome, and what is in it. */
function branchCell(journey: Journey, branch: Branch, paint: Paint): Block {
  const { colours, rtl } = paint
  const width = FOLDED - 16
  const summary = branchSummary(journey, branch)
  const style = { size: 11, fill: colours.ink3, width, maxLines: 6, rtl } as const
  return stack([branchLine({ branch: branch.outcome }, width, paint), textBlock(summary, style)], 4)
}

/** The outcome after which the step happens. */
function branchLine(
  { branch }: Pick<Step, 'branch'>,
  width: number,
  { colours, rtl }: Paint,
): Block {
  if (branch === undefined) return nothing
  const style = { size: 11, fill: colours.ink2, width: width - 17, maxLines: 3, rtl } as const
  const picture = icon('fork', { x: 0, y: 1.5, size: 12, colour: colours.ink2 })
  return beside({ width: 12, svg: picture }, textBlock(branch, style), { width, rtl })
}

function channelLine(step: Step, width: number, { colours, rtl: isMirrored }: Paint): Block {
  if (step.channel === null) return nothing
  const others = step.channels.filter((channel) => channel.name !== step.channel).length
  const share = step.channels.find((channel) => channel.name === step.channel)?.share
  const more =
    others > 0 && share !== undefined ? ` ${formatShare(share)}, +${others}${thin}more` : ''
  const rtl = isMirrored || textDirection(step.channel) === 'rtl'
  const style = { size: 11, fill: colours.ink2, width: width - 17, maxLines: 2, rtl } as const
  const look = { x: 0, y: 1.5, size: 12, colour: colours.ink3 }
  const text = textBlock(step.channel + more, style)
  return beside({ width: 12, svg: icon(channelIcon(step.channel), look) }, text, { width, rtl })
}

function momentTag(moment: Moment, width: number, { colours, rtl }: Paint): Block {
  const mark = momentMarks[moment.type]
  const fill = colours[mark.colour]
  const text = textBlock(mark.words, { size: 11, weight: 'semiBold', fill, width: width - 17, rtl })
  const look = { x: 0, y: 1.5, size: 12, colour: fill }
  return beside({ width: 12, svg: icon(mark.icon, look) }, text, { width, rtl })
}
