import { type Figure, type Journey, type JourneyRecord, tagsOfCard } from '@desirepath/core'
import { costUnit, isUnproven } from '@desirepath/render'
import { cardText, isVerbatim } from './cards/card-words.ts'
import { placedCards, stageColumns } from './cards/columns.ts'
import { csvText } from './csv-text.ts'
import { safeText } from './sheets/safe-text.ts'

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

/** Stand after the others, and only where something on the map fills them. */
const further = [
  'until',
  'note',
  'address',
  'alt',
  'colour',
  'assumed',
  'tags',
  'owner',
  'clock',
  'branch',
] as const

type Column = (typeof columns)[number] | (typeof further)[number]
type Row = Readonly<Partial<Record<Column, string | number | null>>>

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
    ...wayRows(journey),
  ]
  const used = [
    ...columns,
    ...further.filter((column) => rows.some((row) => (row[column] ?? '') !== '')),
  ]
  const lines = rows.map((row) => used.map((column) => cell(row[column] ?? null)).join(','))
  return [used.join(','), ...lines, ''].join('\r\n')
}

/** Numbers are numbers; only text can carry a formula. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  return csvText(safeText(value))
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
  const steps = journey.steps.flatMap((step): Row[] => {
    const { id, channel, measured, clock, branch } = step
    const place = { ...at(id), channel, clock: clock ?? null, branch: branch ?? null }
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
    return curve.points.map(({ stepId, value, low, high, n, basis, emotion }) => ({
      ...at(stepId),
      type: 'feeling',
      title: curve.title ?? `${curve.kind}, ${persona}`,
      text: emotion === undefined ? basis : `${basis}: ${emotion}`,
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
  const steps = stageColumns(journey).flatMap((stage) => stage.steps)
  return journey.lanes.flatMap((lane) =>
    placedCards(lane, steps)
      .filter(({ card }) => card.recordId === null)
      .map(({ card, step, last }) => ({
        ...at(step.id),
        type: lane.type,
        title: lane.title,
        text: cardText(card, lane),
        value: card.value ?? card.score?.value ?? null,
        unit: card.score === null ? null : `of ${card.score.max}`,
        until: last === step ? null : last.title,
        note: isVerbatim(card, lane) ? null : card.note,
        address: card.attachment?.url ?? null,
        alt: card.attachment?.alt ?? null,
        colour: card.colour ?? null,
        assumed: card.assumed === true ? 'assumed' : null,
        tags: tagsOfCard(card).join(', ') || null,
        owner: card.owner ?? null,
      })),
  )
}

/** The ways between steps that people named or that something stands on. */
function wayRows(journey: Journey): Row[] {
  const at = places(journey)
  return journey.edges
    .filter(({ label, obstacle }) => label !== undefined || obstacle !== undefined)
    .map(({ from, to, label, obstacle, share, n }) => ({
      ...at(from),
      type: 'way',
      title: label ?? '',
      text: obstacle ?? '',
      until: at(to).step ?? to,
      value: share,
      unit: 'share',
      n,
    }))
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
    owner: record.owner ?? null,
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
