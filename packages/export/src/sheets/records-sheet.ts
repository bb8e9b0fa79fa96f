import type { Evidence, Journey, JourneyRecord } from '@desirepath/core'
import { costUnit, formatDate, isUnproven } from '@desirepath/render'
import { recordsById } from '../cards/columns.ts'
import {
  numberCell,
  percent,
  type TableColumn,
  tableSheet,
  textCell,
  whole,
  type WorkSheet,
} from './cells.ts'

const recordTypes = {
  painPoint: 'Pain point',
  delight: 'Delight',
  opportunity: 'Opportunity',
  solution: 'Solution',
  touchpoint: 'Touchpoint',
  metric: 'Metric',
} as const satisfies Record<JourneyRecord['type'], string>

/** The records of every type, ranked within their kind. */
export function recordsSheet(journey: Journey): WorkSheet {
  const titles = new Map(journey.steps.map((step) => [step.id, step.title]))
  const records = recordsById(journey)
  const where = (record: JourneyRecord) =>
    record.stepIds.map((id) => titles.get(id) ?? id).join('\n')
  const links = (record: JourneyRecord) =>
    record.links.map((id) => records.get(id)?.title ?? id).join('\n')
  const columns: TableColumn<JourneyRecord>[] = [
    text('Type', 14, (record) => recordTypes[record.type]),
    number('Rank', (record) => record.rank),
    text('Title', 40, (record) => record.title),
    text('At', 24, where),
    number('Severity, 1 to 5', (record) => record.severity),
    figure('Cost or gain', (record) => record.cost?.value),
    figure('Cost or gain, 95 % from', (record) => record.cost?.low),
    figure('Cost or gain, 95 % to', (record) => record.cost?.high),
    text('Counted in', 22, costUnit),
    text('Proven', 10, (record) => (isUnproven(record) ? 'not proven' : '')),
    share('Hits', (record) => record.reach.value),
    share('Hits, 95 % from', (record) => record.reach.low),
    share('Hits, 95 % to', (record) => record.reach.high),
    number('Hits, n', (record) => record.reach.n),
    number('Comments', (record) => record.evidenceCount),
    text('State', 10, (record) => (record.draft ? 'draft' : '')),
    text('What it means', 60, (record) => record.summary),
    text('Answers or rests on', 40, links),
  ]
  return tableSheet('Records', sorted(journey.records), { columns, sticky: 3 })
}

/** One row for each verbatim and figure that a record rests on. */
export function evidenceSheet(journey: Journey): WorkSheet {
  const items = sorted(journey.records).flatMap((record) =>
    record.evidence.map((evidence) => ({ record, evidence })),
  )
  type Item = (typeof items)[number]
  const own =
    <Type extends Evidence['type'], Value>(
      type: Type,
      of: (evidence: Extract<Evidence, { type: Type }>) => Value,
    ) =>
    ({ evidence }: Item): Value | null =>
      evidence.type === type ? of(evidence as Extract<Evidence, { type: Type }>) : null
  const columns: TableColumn<Item>[] = [
    text('Type', 14, ({ record }) => recordTypes[record.type]),
    text('Record', 40, ({ record }) => record.title),
    text('Evidence', 12, ({ evidence }) => (evidence.type === 'figure' ? 'figure' : 'comment')),
    text('Words', 70, ({ evidence }) => evidence.text),
    figure(
      'Score',
      own('feedback', ({ score }) => score?.value),
    ),
    number(
      'Best score',
      own('feedback', ({ score }) => score?.max ?? null),
    ),
    text(
      'Source',
      20,
      own('feedback', ({ source }) => source),
    ),
    text(
      'Date',
      14,
      own('feedback', ({ at }) => (at === null ? '' : formatDate(at))),
    ),
    text(
      'Language',
      10,
      own('feedback', ({ language }) => language),
    ),
    text(
      'Figure',
      24,
      own('figure', ({ name }) => name),
    ),
    figure(
      'Value',
      own('figure', ({ value }) => value),
    ),
    figure(
      '95 % from',
      own('figure', ({ low }) => low),
    ),
    figure(
      '95 % to',
      own('figure', ({ high }) => high),
    ),
    number(
      'n',
      own('figure', ({ n }) => n),
    ),
  ]
  return tableSheet('Evidence', items, { columns, sticky: 2 })
}

function sorted(records: readonly JourneyRecord[]): JourneyRecord[] {
  const types = Object.keys(recordTypes)
  return records.toSorted(
    (a, b) =>
      types.indexOf(a.type) - types.indexOf(b.type) ||
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      0,
  )
}

function text<Item>(
  title: string,
  width: number,
  of: (item: Item) => string | null,
): TableColumn<Item> {
  return { title, width, cell: (item) => textCell(of(item) ?? '') }
}

function number<Item>(title: string, of: (item: Item) => number | null): TableColumn<Item> {
  return { title, width: 11, cell: (item) => numberCell(of(item), whole) }
}

function share<Item>(title: string, of: (item: Item) => number | null): TableColumn<Item> {
  return { title, width: 11, cell: (item) => numberCell(of(item), percent) }
}

function figure<Item>(
  title: string,
  of: (item: Item) => number | null | undefined,
): TableColumn<Item> {
  return { title, width: 14, cell: (item) => numberCell(of(item), { format: '#,##0.##' }) }
}
