import type { Figure, Journey, JourneyRecord } from '@desirepath/core'
import { costUnit, isUnproven } from '@desirepath/render'

const columns = [
  'type',
  'stage',
  'step',
  'channel',
  'title',
  'text',
  'rank',
  'severity',
  'value',
  'low',
  'high',
  'unit',
  'n',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number | null>>>

/**
 * A journey as one table (RFC 4180, UTF-8): every figure of every step, every card, record and persona a
 * row. Text that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function toCsv(journey: Journey): string {
  const rows = [
    ...stepRows(journey),
    ...curveRows(journey),
    ...cardRows(journey),
    ...recordRows(journey),
    ...personaRows(journey),
  ]
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(','))
  return [columns.join(','), ...lines, ''].join('\r\n')
}

/** Numbers are numbers; only text can carry a formula. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function places(journey: Journey): (stepId: string) => Row {
  const stages = new Map(journey.stages.map((stage) => [stage.id, stage.title]))
  const steps = new Map(journey.steps.map((step) => [step.id, step]))
  return (stepId) => {
    const step = steps.get(stepId)
    return { stage: stages.get(step?.stageId ?? '') ?? '', step: step?.title ?? stepId }
  }
}

function figure(type: string, { value, low, high, n }: Figure): Row {
  return { type, value, low, high, unit: 'share', n }
}

function stepRows(journey: Journey): Row[] {
  const at = places(journey)
  const stages = journey.stages.flatMap((stage) =>
    stage.reach === null ? [] : [{ ...figure('stageReach', stage.reach), stage: stage.title }],
  )
  const steps = journey.steps.flatMap(({ id, channel, measured }): Row[] => {
    const place = { ...at(id), channel }
    if (measured === null) return [{ ...place, type: 'step' }]
    const { stay } = measured
    return [
      { ...place, ...figure('reach', measured.reach) },
      { ...place, ...figure('leave', measured.leave) },
      { ...place, type: 'stayMedian', value: stay.medianSeconds, unit: 'seconds', n: stay.n },
      { ...place, type: 'stayP90', value: stay.p90Seconds, unit: 'seconds', n: stay.n },
      { ...place, ...figure('repeat', measured.repeat) },
    ]
  })
  return [...stages, ...steps]
}

function curveRows(journey: Journey): Row[] {
  const at = places(journey)
  return journey.curves.flatMap((curve) => {
    const persona = journey.personas.find((each) => each.id === curve.persona)?.title ?? 'everyone'
    return curve.points.map(({ stepId, value, low, high, n, basis }) => ({
      ...at(stepId),
      type: 'feeling',
      title: `${curve.kind}, ${persona}`,
      text: basis,
      value,
      low,
      high,
      unit: 'emotion',
      n,
    }))
  })
}

function cardRows(journey: Journey): Row[] {
  const at = places(journey)
  return journey.lanes.flatMap((lane) =>
    lane.cells.flatMap(({ stepId, cards }) =>
      cards
        .filter((card) => card.recordId === null)
        .map((card) => ({
          ...at(stepId),
          type: lane.type,
          title: lane.title,
          text: card.text,
          value: card.score?.value ?? null,
          unit: card.score === null ? null : `of ${card.score.max}`,
        })),
    ),
  )
}

function recordRows(journey: Journey): Row[] {
  const at = places(journey)
  return journey.records.map((record) => ({
    ...(record.stepIds[0] === undefined ? {} : at(record.stepIds[0])),
    step: record.stepIds.map((id) => at(id).step ?? id).join('; '),
    type: record.type,
    title: record.title,
    text: record.summary,
    rank: record.rank,
    severity: record.severity,
    value: record.cost?.value ?? null,
    low: record.cost?.low ?? null,
    high: record.cost?.high ?? null,
    unit: record.cost === null ? null : unitOf(record),
    n: record.reach.n,
  }))
}

function unitOf(record: JourneyRecord): string {
  return isUnproven(record) ? `${costUnit(record)}, not proven` : costUnit(record)
}

function personaRows({ personas }: Journey): Row[] {
  return personas.map((persona) => ({
    ...figure('persona', persona.share),
    title: persona.title,
    text: persona.summary,
  }))
}
