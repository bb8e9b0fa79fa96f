import { type LaneType, laneTypes } from '@desirepath/core'
import type { DraftCard, DraftLane, DraftRead, DraftStep, LeftOut } from './draft.ts'
import type { Grid } from './grid.ts'
import { titleIn, wordsIn } from './words-in.ts'

const header = ['type', 'stage', 'step', 'channel', 'title', 'text'] as const

/** Whether a table is a map as our own export writes it as CSV: a row for each thing on it. */
export function isOwnTable({ cells }: Grid): boolean {
  const first = cells.get(1)
  return header.every((name, column) => first?.get(column)?.trim() === name)
}

interface Row {
  readonly at: number
  readonly of: (column: string) => string
}

interface Step extends DraftStep {
  readonly stage: string
  readonly cards: Record<string, DraftCard[]>
  feels?: NonNullable<DraftStep['feels']>
}

interface Reading {
  readonly steps: Step[]
  readonly lanes: Map<string, DraftLane>
  readonly personas: { readonly title: string; readonly summary: string }[]
  readonly left: LeftOut[]
  /** The curve that is taken, by its title. */
  curve: string | null
  figures: number
}

/** The map in such a table: stages, steps, lanes and words; figures come with their data alone. */
export function readOwnTable(grid: Grid, file: string): DraftRead {
  const rows = rowsOf(grid)
  const reading: Reading = {
    steps: [],
    lanes: new Map(),
    personas: [],
    left: [],
    curve: curveOf(rows),
    figures: 0,
  }
  for (const row of rows) takeRow(row, reading)
  const { steps, lanes, personas, left, figures } = reading
  if (figures > 0)
    left.push({ where: null, what: `${figures} rows of figures: they come with their data.` })
  const stages: { title: string; steps: DraftStep[] }[] = []
  for (const { stage, ...step } of steps) {
    if (stages.at(-1)?.title !== stage) stages.push({ title: stage, steps: [] })
    stages.at(-1)!.steps.push(step)
  }
  const title =
    file
      .replace(/\.[^.]*$/, '')
      .replaceAll('_', ' ')
      .trim() || 'Untitled journey'
  const draft = {
    title,
    kind: 'as-is',
    brief: {},
    stages,
    lanes: [...lanes.values()],
    personas,
  } as const
  return { draft, left }
}

function rowsOf({ cells }: Grid): Row[] {
  const names = new Map([...cells.get(1)!].map(([column, name]) => [name.trim(), column]))
  return [...cells]
    .filter(([at]) => at > 1)
    .map(([at, row]) => ({
      at,
      of: (name) => wordsIn(row.get(names.get(name) ?? -1) ?? ''),
    }))
}

/** What a team assumes is words; other curves were measured. */
function curveOf(rows: readonly Row[]): string | null {
  const titles = rows.filter(({ of }) => of('type') === 'feeling').map(({ of }) => of('title'))
  return titles.find((title) => title.startsWith('assumed')) ?? titles[0] ?? null
}

const findings: Readonly<Record<string, DraftLane>> = {
  painPoint: { key: 'painPoint', type: 'painPoints', title: 'Pain points' },
  delight: { key: 'delight', type: 'delights', title: 'Delights' },
  opportunity: { key: 'opportunity', type: 'opportunities', title: 'Opportunities' },
  solution: { key: 'solution', type: 'solutions', title: 'Solutions' },
  touchpoint: { key: 'touchpoint', type: 'touchpoints', title: 'Touchpoints' },
  metric: { key: 'metric', type: 'metrics', title: 'Metrics' },
}
const figures = new Set(['stageReach', 'leave', 'stayMedian', 'stayP90', 'repeat', 'way'])

function takeRow(row: Row, reading: Reading): void {
  const { of, at } = row
  const type = of('type')
  const finding = findings[type]
  if (type === 'step' || type === 'reach') {
    const channel = of('channel')
    reading.steps.push({
      stage: titleIn(of('stage')) || 'Journey',
      title: titleIn(of('step')),
      cards: {},
      ...(channel !== '' && { channel }),
    })
  } else if (type === 'feeling') takeFeeling(row, reading)
  else if (type === 'persona')
    reading.personas.push({ title: titleIn(of('title')), summary: of('text') })
  else if (finding !== undefined) takeFinding(row, finding, reading)
  else if (laneTypes.includes(type as LaneType)) takeCard(row, type as LaneType, reading)
  else if (figures.has(type)) reading.figures++
  else reading.left.push({ where: `A${at}`, what: `“${type.slice(0, 60)}” is nothing on a map.` })
}

function takeFeeling({ of, at }: Row, reading: Reading): void {
  if (of('title') !== reading.curve || of('value') === '') return
  const value = Number(of('value'))
  const step = stepAt(of('stage'), of('step'), reading)
  if (step === undefined || !(Math.abs(value) <= 2)) {
    const what = `“${of('value').slice(0, 60)}” is no feeling from -2 to 2 at a step of this table.`
    reading.left.push({ where: `Row ${at}`, what })
    return
  }
  const word = /^\w+: (.+)$/s.exec(of('text'))?.[1]
  step.feels = { value, ...(word !== undefined && { word }) }
}

/** It stands at the first of its steps. */
function takeFinding({ of, at }: Row, lane: DraftLane, reading: Reading): void {
  const names = of('step')
  const step =
    stepAt(of('stage'), names, reading) ?? stepAt(of('stage'), names.split('; ')[0] ?? '', reading)
  if (step === undefined) {
    reading.left.push({
      where: `Row ${at}`,
      what: `“${of('title').slice(0, 60)}” stands at no step.`,
    })
    return
  }
  const severity = Number(of('severity'))
  const isGraded = Number.isInteger(severity) && severity >= 1 && severity <= 5
  put(step, lane, reading, {
    text: of('title'),
    ...(of('text') !== '' && { note: of('text') }),
    ...(isGraded && { severity }),
  })
}

function takeCard({ of, at }: Row, type: LaneType, reading: Reading): void {
  const step = stepAt(of('stage'), of('step'), reading)
  if (step === undefined) {
    reading.left.push({
      where: `Row ${at}`,
      what: `“${of('text').slice(0, 60)}” stands at no step.`,
    })
    return
  }
  const title = titleIn(of('title')) || 'Lane'
  const last = reading.steps.findLast(({ title: each }) => each === of('until'))
  const span =
    last === undefined ? 1 : reading.steps.indexOf(last) - reading.steps.indexOf(step) + 1
  put(step, { key: `${type} ${title}`, type, title }, reading, {
    text: of('text'),
    ...(of('note') !== '' && { note: of('note') }),
    ...(span > 1 && { span }),
  })
}

function put(step: Step, lane: DraftLane, { lanes }: Reading, card: DraftCard): void {
  lanes.set(lane.key, lane)
  ;(step.cards[lane.key] ??= []).push(card)
}

function stepAt(stage: string, title: string, { steps }: Reading): Step | undefined {
  const is = (step: Step) => step.title === titleIn(title)
  return steps.find((step) => is(step) && step.stage === titleIn(stage)) ?? steps.find(is)
}
