import type { CurvePoint, Figure, Journey, Step } from '@desirepath/core'
import { mainCurve, momentMarks } from '@desirepath/render'
import { stageColumns } from '../cards/columns.ts'
import {
  numberCell,
  percent,
  signed,
  type TableColumn,
  tableSheet,
  textCell,
  whole,
  type WorkSheet,
} from './cells.ts'

interface StepRow {
  readonly step: Step
  readonly stage: string
  readonly point: CurvePoint | undefined
  readonly moments: string
}

/** Every figure of every step with its interval and n, one column each. */
export function stepsSheet(journey: Journey): WorkSheet {
  const curve = mainCurve(journey)
  const rows = stageColumns(journey).flatMap(({ stage, steps }) =>
    steps.map((step) => ({
      step,
      stage: stage.title,
      point: curve?.points.find((point) => point.stepId === step.id),
      moments: journey.moments
        .filter((moment) => moment.stepId === step.id)
        .map((moment) => `${momentMarks[moment.type].words}: ${moment.text}`)
        .join('\n'),
    })),
  )
  return tableSheet('Steps', rows, { columns: columnsFor(rows), sticky: 2 })
}

function columnsFor(rows: readonly StepRow[]): TableColumn<StepRow>[] {
  const used = (of: (row: StepRow) => unknown) => rows.some((row) => of(row) !== undefined)
  const text = (
    title: string,
    width: number,
    of: (row: StepRow) => string | null | undefined,
  ): TableColumn<StepRow> => ({ title, width, cell: (row) => textCell(of(row) ?? '') })
  return [
    text('Stage', 18, (row) => row.stage),
    text('Step', 28, (row) => row.step.title),
    text('Channel', 16, (row) => row.step.channel),
    ...(used((row) => row.step.clock) ? [text('Time of day', 12, (row) => row.step.clock)] : []),
    ...(used((row) => row.step.branch) ? [text('Branch', 20, (row) => row.step.branch)] : []),
    ...share('Reach', (row) => row.step.measured?.reach),
    ...share('End here', (row) => row.step.measured?.leave),
    ...share('Come again', (row) => row.step.measured?.repeat),
    ...stay(),
    ...feeling(used((row) => row.point?.emotion)),
    text('Moments', 50, (row) => row.moments),
    text('Activities', 30, (row) => row.step.activities.join('\n')),
  ]
}

function share(
  name: string,
  of: (row: StepRow) => Figure | undefined,
): readonly TableColumn<StepRow>[] {
  const part = (title: string, get: (figure: Figure) => number | null) => ({
    title,
    width: 12,
    cell: (row: StepRow) => {
      const figure = of(row)
      return figure === undefined ? null : numberCell(get(figure), percent)
    },
  })
  return [
    part(name, (figure) => figure.value),
    part(`${name}, 95 % from`, (figure) => figure.low),
    part(`${name}, 95 % to`, (figure) => figure.high),
    { title: `${name}, n`, width: 10, cell: (row) => numberCell(of(row)?.n, whole) },
  ]
}

function stay(): readonly TableColumn<StepRow>[] {
  const hours = (seconds: number | null | undefined) =>
    numberCell(seconds == null ? null : seconds / 3600, { format: '#,##0.00' })
  return [
    {
      title: 'Median stay, hours',
      width: 12,
      cell: (row) => hours(row.step.measured?.stay.medianSeconds),
    },
    {
      title: 'Stay of 90 %, hours',
      width: 12,
      cell: (row) => hours(row.step.measured?.stay.p90Seconds),
    },
    { title: 'Stay, n', width: 10, cell: (row) => numberCell(row.step.measured?.stay.n, whole) },
  ]
}

function feeling(named: boolean): readonly TableColumn<StepRow>[] {
  const part = (title: string, of: (point: CurvePoint) => number | null) => ({
    title,
    width: 12,
    cell: (row: StepRow) => (row.point === undefined ? null : numberCell(of(row.point), signed)),
  })
  const text = (title: string, of: (point: CurvePoint) => string | undefined) => ({
    title,
    width: 14,
    cell: (row: StepRow) => textCell(row.point === undefined ? '' : (of(row.point) ?? '')),
  })
  return [
    part('Feeling, −2 to +2', (point) => point.value),
    part('Feeling, 95 % from', (point) => point.low),
    part('Feeling, 95 % to', (point) => point.high),
    { title: 'Feeling, n', width: 10, cell: (row) => numberCell(row.point?.n, whole) },
    text('Feeling rests on', (point) => point.basis),
    ...(named ? [text('Feeling in a word', (point) => point.emotion)] : []),
  ]
}
