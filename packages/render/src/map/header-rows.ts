import { formatShare, thin } from '../figures/format.ts'
import { textDirection } from '../text/direction.ts'
import { textWidth } from '../text/measure.ts'
import { channelIcon } from '../theme/icons.ts'
import { stageColour } from '../theme/tokens.ts'
import type { Moment, Step } from '@desirepath/core'
import type { Columns, StageSpan } from './columns.ts'
import { momentMarks } from './moments.ts'
import type { Paint } from './options.ts'
import { cellRow, railLabel, type Row } from './rows.ts'
import {
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

/** The stages as chevrons, each in its own hue, with the share of journeys that reach them. */
export function stageRow(columns: Columns, paint: Paint): Row {
  const inner = columns.stages.map((span) => stageText(span, paint))
  const chevron = Math.max(36, ...inner.map((block) => block.height + 16))
  const body = columns.stages.map((span, i) => {
    const shape = element('path', {
      d: chevronPath(span, chevron, i === columns.stages.length - 1),
      fill: stageColour(paint.colours, span.index),
    })
    const block = inner[i] ?? nothing
    return shape + place(span.x + textStart(span), 8 + (chevron - block.height) / 2, block.svg)
  })
  const label = railLabel('Stages', '', { paint })
  return {
    height: chevron + 16,
    rail: place(12, 8 + (chevron - label.height) / 2, label.svg),
    body: body.join(''),
  }
}

function textStart(span: StageSpan): number {
  return span.index === 0 ? 12 : NOTCH + 10
}

/** Points right; the first stage begins straight and the last one ends inside the map. */
function chevronPath({ x, width, index }: StageSpan, height: number, isLast: boolean): string {
  const left = x + (index === 0 ? 0 : 1)
  const right = x + width - (isLast ? NOTCH + 4 : 2)
  const notch = index === 0 ? '' : `L${left + NOTCH} ${8 + height / 2}`
  return `M${left} 8H${right}L${right + NOTCH} ${8 + height / 2}L${right} ${8 + height}H${left}${notch}Z`
}

function stageText(span: StageSpan, { colours }: Paint): Block {
  const width = span.width - textStart(span) - 14
  const reach = span.stage.reach
  const share = reach?.value === null || reach === null ? '' : `${formatShare(reach.value)} reach`
  const title = { size: 13, weight: 'semiBold', fill: colours.onStage } as const
  const small = { size: 11, fill: colours.onStage } as const
  const titleWidth = textWidth(span.stage.title, title)
  const block = textBlock(span.stage.title, { ...title, width, maxLines: 3 })
  if (share === '') return block
  if (titleWidth + 8 + textWidth(share, { size: 11, weight: 'regular' }) <= width) {
    return {
      height: block.height,
      svg:
        block.svg +
        textLine(share, { ...small, ...beside(span.stage.title, titleWidth, width), y: 13.5 }),
    }
  }
  return stack([block, textBlock(share, { ...small, width })], 0)
}

/** Where a line begins that follows a title: on its left when the title is read from the right. */
function beside(
  title: string,
  titleWidth: number,
  width: number,
): { readonly x: number; readonly anchor?: 'end' } {
  return textDirection(title) === 'rtl'
    ? { x: width - titleWidth - 8, anchor: 'end' }
    : { x: titleWidth + 8 }
}

/** The steps with their channels, and their moments where no lane of feeling shows them. */
export function stepRow(
  columns: Columns,
  options: { readonly paint: Paint; readonly moments: readonly Moment[] },
): Row {
  const { paint, moments } = options
  const cells = columns.list.map((column) => {
    if (column.step === null) return emptyStage(column.width, paint)
    const own = moments.filter((moment) => moment.stepId === column.step?.id)
    return stepCell(column.step, { width: column.width - 16, paint, moments: own })
  })
  return cellRow({ label: railLabel('Steps', 'what happens', { paint }), columns, cells, paint })
}

function emptyStage(width: number, { colours }: Paint): Block {
  return textBlock('No steps yet', { size: 12, fill: colours.ink3, width: width - 16 })
}

function stepCell(
  step: Step,
  options: { readonly width: number; readonly paint: Paint; readonly moments: readonly Moment[] },
): Block {
  const { width, paint, moments } = options
  const title = textBlock(step.title, {
    size: 13,
    weight: 'semiBold',
    fill: paint.colours.ink,
    width,
    maxLines: 4,
  })
  const linked = { ...title, svg: link(paint.href({ type: 'step', id: step.id }), title.svg) }
  const marks = moments.map((moment) => momentTag(moment, width, paint))
  return stack([linked, channelLine(step, width, paint), ...marks], 4)
}

function channelLine(step: Step, width: number, { colours }: Paint): Block {
  if (step.channel === null) return nothing
  const others = step.channels.filter((channel) => channel.name !== step.channel).length
  const share = step.channels.find((channel) => channel.name === step.channel)?.share
  const more =
    others > 0 && share !== undefined ? ` ${formatShare(share)}, +${others}${thin}more` : ''
  const text = textBlock(step.channel + more, {
    size: 11,
    fill: colours.ink2,
    width: width - 17,
    maxLines: 2,
  })
  const rtl = textDirection(step.channel) === 'rtl'
  const picture = icon(channelIcon(step.channel), {
    x: rtl ? width - 12 : 0,
    y: 1.5,
    size: 12,
    colour: colours.ink3,
  })
  return { height: text.height, svg: picture + place(rtl ? 0 : 17, 0, text.svg) }
}

function momentTag(moment: Moment, width: number, { colours }: Paint): Block {
  const mark = momentMarks[moment.type]
  const colour = colours[mark.colour]
  const text = textBlock(mark.words, {
    size: 11,
    weight: 'semiBold',
    fill: colour,
    width: width - 17,
  })
  return {
    height: text.height,
    svg: icon(mark.icon, { x: 0, y: 1.5, size: 12, colour }) + place(17, 0, text.svg),
  }
}
