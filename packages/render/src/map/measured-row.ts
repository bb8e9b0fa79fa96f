import type { Journey, Lane, Measured, Step } from '@desirepath/core'
import {
  formatCount,
  formatDuration,
  formatN,
  formatShare,
  formatShareInterval,
  thin,
} from '../figures/format.ts'
import { goalSteps } from '../story/goal.ts'
import type { Columns } from './columns.ts'
import type { Paint } from './options.ts'
import { cellRow, laneLabel, type Row } from './rows.ts'
import { type Block, element, nothing, place, stack, textBlock, textLine, tooltip } from './svg.ts'

const LINE = 18

/** Reach with its bar, leaving, staying, coming again, and how many journeys that rests on. */
export function measuredRow(
  journey: Journey,
  lane: Lane,
  options: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const { columns, paint } = options
  const leaks = new Set(
    journey.records.filter((each) => each.kind === 'dropOff').flatMap((each) => each.stepIds),
  )
  const goals = goalSteps(journey)
  const repeats = journey.steps.some((step) => (step.measured?.repeat.value ?? 0) >= 0.005)
  const cells = columns.list.map(({ step, width }) => {
    if (step === null) return nothing
    return measuredCell(step, {
      width: width - 16,
      paint,
      leaks: leaks.has(step.id),
      isGoal: goals.has(step.id),
      repeats,
    })
  })
  const label = laneLabel(lane, paint)
  return cellRow({ label, columns, cells, paint })
}

interface CellOptions {
  readonly width: number
  readonly paint: Paint
  readonly leaks: boolean
  readonly isGoal: boolean
  readonly repeats: boolean
}

function measuredCell(step: Step, options: CellOptions): Block {
  const { colours, rtl } = options.paint
  if (step.measured === null) {
    const { width } = options
    return textBlock('not measured', { size: 11.5, fill: colours.ink3, width, rtl })
  }
  const { reach, leave, stay, repeat } = step.measured
  const few = (n: number) => `too few (${formatN(n)})`
  const share = (figure: Measured['reach']) =>
    figure.value === null ? few(figure.n) : formatShare(figure.value)
  const reached = leave.n
  const rows = [
    figureLine('reach', share(reach), { ...options, alarm: false }),
    bar(reach.value, options),
    figureLine(options.isGoal ? 'end here' : 'leave here', share(leave), {
      ...options,
      alarm: options.leaks && !options.isGoal,
    }),
    figureLine(
      'median stay',
      stay.medianSeconds === null ? dash(stay.n, reached) : formatDuration(stay.medianSeconds),
      { ...options, alarm: false },
    ),
    ...(options.repeats
      ? [figureLine('come again', share(repeat), { ...options, alarm: false })]
      : []),
    figureLine('journeys', formatCount(reached), { ...options, alarm: false }),
  ]
  const block = stack(rows, 0)
  const title = tooltip(explain(step.title, step.measured))
  return { height: block.height, svg: element('g', {}, title + block.svg) }
}

/** Nobody goes on from here, or too few do to say how long they stay. */
function dash(n: number, reached: number): string {
  return n === 0 || reached === 0 ? '–' : `too few (${formatN(n)})`
}

function figureLine(
  name: string,
  value: string,
  options: CellOptions & { readonly alarm: boolean },
): Block {
  const { colours, rtl } = options.paint
  const { width } = options
  const [start, end] = rtl ? [width, 0] : [0, width]
  const long = value.startsWith('too few')
  const fill = options.alarm ? colours.pain : long ? colours.ink3 : colours.ink
  return {
    height: LINE,
    svg:
      textLine(name, {
        x: start,
        y: 12.5,
        size: 11.5,
        fill: colours.ink2,
        anchor: rtl ? 'end' : undefined,
      }) +
      textLine(value, {
        x: end,
        y: 12.5,
        size: long ? 10.5 : 11.5,
        ...(long ? {} : { weight: 'semiBold' as const }),
        fill,
        anchor: rtl ? undefined : 'end',
      }),
  }
}

function bar(value: number | null, { width, paint }: CellOptions): Block {
  const { track, accent } = paint.colours
  const ground = element('rect', { width, height: 5, rx: 2.5, fill: track })
  const size = Math.max(3, width * (value ?? 0))
  const own = { x: paint.rtl ? width - size : 0, width: size, height: 5, rx: 2.5, fill: accent }
  const filled = value === null || value === 0 ? '' : element('rect', own)
  return { height: 9, svg: place(0, 1, ground + filled) }
}

function explain(title: string, { reach, leave, stay, repeat }: Measured): string {
  const interval = (figure: Measured['reach']) => {
    const text = formatShareInterval(figure)
    return text === null ? formatN(figure.n) : `95${thin}%: ${text}, ${formatN(figure.n)}`
  }
  const p90 =
    stay.p90Seconds === null ? '' : `, nine of ten go on within ${formatDuration(stay.p90Seconds)}`
  return [
    title,
    reach.value === null
      ? ''
      : `Reached by ${formatShare(reach.value)} of journeys (${interval(reach)})`,
    leave.value === null ? '' : `${formatShare(leave.value)} end here (${interval(leave)})`,
    stay.medianSeconds === null
      ? ''
      : `Half go on within ${formatDuration(stay.medianSeconds)}${p90} (${formatN(stay.n)})`,
    repeat.value === null
      ? ''
      : `${formatShare(repeat.value)} come here more than once (${interval(repeat)})`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}
