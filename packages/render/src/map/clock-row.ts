import type { Step } from '@desirepath/core'
import { formatDuration } from '../figures/format.ts'
import { textWidth } from '../text/measure.ts'
import type { Columns } from './columns.ts'
import type { Paint } from './options.ts'
import { columnLines, railLabel, railPart, type Row } from './rows.ts'
import { element, textLine } from './svg.ts'

const AXIS = 17
const DAY = 24 * 60
const FONT = { size: 12, weight: 'semiBold' } as const

interface Tick {
  readonly x: number
  readonly minutes: number
  readonly words: string
}

/** The time of day of the steps on one axis, with what passes between them; null where no step has a time. */
export function clockRow({
  columns,
  paint,
}: {
  readonly columns: Columns
  readonly paint: Paint
}): Row | null {
  const ticks = columns.list.flatMap(({ step, x, width }) => tickOf(step, x + width / 2))
  if (ticks.length === 0) return null
  const { colours, rtl } = paint
  const label = railLabel('Time of day', '', { paint })
  const height = Math.max(36, Math.ceil(label.height + 16))
  const axis = element('path', {
    d: `M0 ${AXIS + 0.5}H${columns.width}`,
    stroke: colours.line,
    fill: 'none',
  })
  const marks = ticks.map(({ x, words }) => {
    const width = textWidth(words, FONT) + 16
    const box = { x: x - width / 2, y: AXIS - 10, width, height: 20, rx: 10 }
    return (
      element('rect', { ...box, fill: colours.paper, stroke: colours.line }) +
      textLine(words, { x, y: AXIS + 4.3, ...FONT, fill: colours.ink, anchor: 'middle' })
    )
  })
  const gaps = ticks.slice(1).map((tick, i) => {
    const before = ticks[i] ?? tick
    const passed = (tick.minutes - before.minutes + DAY) % DAY
    if (passed === 0) return ''
    const style = { size: 10.5, fill: colours.ink3, halo: colours.paper } as const
    const words = rtl ? formatDuration(passed * 60) : `+${formatDuration(passed * 60)}`
    const x = (tick.x + before.x) / 2
    return textLine(words, { x, y: AXIS + 3.8, ...style, anchor: 'middle' })
  })
  const body = columnLines(columns, height, paint) + axis + gaps.join('') + marks.join('')
  return { height, rail: railPart(label, 9), body }
}

function tickOf(step: Step | null, x: number): Tick[] {
  const [, hours, minutes] = /^(\d{1,2}):(\d\d)/.exec(step?.clock ?? '') ?? []
  if (hours === undefined || minutes === undefined) return []
  return [{ x, minutes: Number(hours) * 60 + Number(minutes), words: `${hours}:${minutes}` }]
}
