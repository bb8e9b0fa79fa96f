import type { Figure, Journey, JourneyRecord, Step } from '@desirepath/core'
import {
  FEW,
  formatCount,
  formatDuration,
  formatNumber,
  formatShare,
  formatSigned,
  mainCurve,
} from '@desirepath/render'
import type { Selection } from '../../map/selection.ts'
import type { Plotted } from './words.ts'

const stepScores = ['reach', 'leave', 'stay', 'feeling', 'gap'] as const
const recordScores = ['reach', 'cost', 'severity', 'evidence', 'rank'] as const
export type ScoreName = (typeof stepScores)[number] | (typeof recordScores)[number]

/** A score of one thing, with the 95 % interval where there is one. */
export interface Score {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Answers or journeys behind it; null where nothing is counted. */
  readonly n: number | null
}

/** A step or record that can stand on the matrix. */
export interface Item {
  readonly selection: Selection
  readonly title: string
  /** The hue of its stage, for a step. */
  readonly stage: number
  readonly score: (name: ScoreName) => Score | null
}

/** The steps, or the records of a type, of a journey. */
export function itemsOf(journey: Journey, plotted: Plotted): Item[] {
  return plotted === 'steps'
    ? stepItems(journey)
    : recordItems(journey.records.filter(({ type }) => type === plotted))
}

export function scoresOf(plotted: Plotted): readonly ScoreName[] {
  return plotted === 'steps' ? stepScores : recordScores
}

function stepItems(journey: Journey): Item[] {
  const main = mainCurve(journey)
  const measured = pointsOf(journey, 'measured')
  const assumed = pointsOf(journey, 'assumed')
  const felt = new Map(main?.points.map((point) => [point.stepId, point]))
  const hues = new Map(journey.stages.map(({ id, hue }, at) => [id, hue ?? at]))
  return journey.steps.map((step) => ({
    selection: { kind: 'step', id: step.id },
    title: step.title,
    stage: hues.get(step.stageId) ?? 0,
    score(name) {
      if (name === 'feeling') return ofPoint(felt.get(step.id))
      if (name === 'gap') return gapOf(assumed.get(step.id), measured.get(step.id))
      return measuredScore(step, name)
    },
  }))
}

type Point = Journey['curves'][number]['points'][number]

/** What everyone feels, by step. */
function pointsOf({ curves }: Journey, kind: 'assumed' | 'measured'): ReadonlyMap<string, Point> {
  const curve = curves.find((each) => each.kind === kind && each.persona === null)
  return new Map(curve?.points.map((point) => [point.stepId, point]))
}

function ofPoint(point: Point | undefined): Score | null {
  if (point === undefined || point.value === null) return null
  return { value: point.value, low: point.low, high: point.high, n: point.n > 0 ? point.n : null }
}

/** How much better a team believes a step to feel than it does; as unsure as the measurement. */
function gapOf(assumed: Point | undefined, measured: Point | undefined): Score | null {
  const [believed, felt] = [assumed?.value ?? null, measured?.value ?? null]
  if (believed === null || felt === null || measured === undefined) return null
  const { low, high, n } = measured
  return {
    value: believed - felt,
    low: high === null ? null : believed - high,
    high: low === null ? null : believed - low,
    n,
  }
}

function measuredScore({ measured }: Step, name: ScoreName): Score | null {
  if (measured === null) return null
  if (name === 'reach') return ofFigure(measured.reach)
  if (name === 'leave') return ofFigure(measured.leave)
  const { medianSeconds, n } = measured.stay
  return name === 'stay' && medianSeconds !== null ? exactly(medianSeconds, n) : null
}

function ofFigure({ value, low, high, n }: Figure): Score | null {
  return value === null ? null : { value, low, high, n }
}

function exactly(value: number, n: number | null = null): Score {
  return { value, low: null, high: null, n }
}

/** Costs in customers and in points of a score are not compared: the unit of most records is. */
function recordItems(records: readonly JourneyRecord[]): Item[] {
  const unit = commonUnit(records)
  return records.map((record) => ({
    selection: { kind: 'record', id: record.id },
    title: record.title,
    stage: 0,
    score(name) {
      const { reach, cost, severity, rank, evidenceCount } = record
      if (name === 'reach') return ofFigure(reach)
      if (name === 'cost') return cost?.unit === unit && cost ? { ...cost, n: null } : null
      if (name === 'severity') return severity === null ? null : exactly(severity)
      if (name === 'rank') return rank === null ? null : exactly(rank)
      return name === 'evidence' ? exactly(evidenceCount) : null
    },
  }))
}

/** The unit in which most of the records have their cost. */
export function commonUnit(records: readonly JourneyRecord[]): 'customers' | 'scorePoints' {
  const inPoints = records.filter(({ cost }) => cost?.unit === 'scorePoints').length
  const inCustomers = records.filter(({ cost }) => cost?.unit === 'customers').length
  return inPoints > inCustomers ? 'scorePoints' : 'customers'
}

/** Too few answers to lean on. */
export function isShaky({ n }: Score): boolean {
  return n !== null && n < FEW
}

/** A score as a person writes it. */
export function formatScoreValue(name: ScoreName, value: number): string {
  switch (name) {
    case 'reach':
    case 'leave':
      return formatShare(Math.max(0, value))
    case 'stay':
      return formatDuration(value)
    case 'feeling':
    case 'gap':
      return formatSigned(value)
    case 'cost':
      return Math.abs(value) < 10 ? formatNumber(value) : formatCount(value)
    case 'rank':
      return `#${value}`
    default:
      return formatCount(value)
  }
}
