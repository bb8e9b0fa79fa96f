import {
  blankBrief,
  contentId,
  type EventColumns,
  type FeedbackItem,
  formatCount,
  hitsOf,
  type Journey,
  JOURNEY_SCHEMA,
  type Step,
} from '@desirepath/core'
import { describeDiscovery } from './description.ts'
import { edgesOf } from './edges.ts'
import { mapFacts } from './facts.ts'
import { isDrawn, measuredCurve } from './feelings/curve.ts'
import { type Figures, figuresOfLog } from './figures.ts'
import { findingsOf } from './findings.ts'
import { fillLanes } from './lanes/lanes.ts'
import { measureSteps } from './measured.ts'
import { decisiveMoments } from './moments.ts'
import { draftOpportunity } from './opportunities.ts'
import type { DiscoverOptions } from './options.ts'
import type { MapFacts } from './pains/candidate.ts'
import { findPersonas } from './personas/find.ts'
import { type Plan, planSteps } from './plan.ts'
import { recordOf } from './records.ts'
import { findStages } from './stages/stages.ts'
import { typicalOf } from './typical.ts'
import { bind, journeysOf, sortedLog, type Workings } from './workings.ts'

export interface DiscoverInput {
  readonly columns: EventColumns
  readonly feedback: readonly FeedbackItem[]
  readonly options: DiscoverOptions
  readonly onProgress?: (phase: string, done: number, of: number) => void
}

export interface Discovered {
  readonly journey: Journey
  readonly workings: Workings
  /** The figures of the same log, uncut and unfolded; what the map has found already is not sought again. */
  figures(): Figures
}

const PHASES = [
  'journeys',
  'steps',
  'stages',
  'feelings',
  'pain points',
  'personas',
  'trust',
] as const

/** From a log and feedback to a complete journey; the same input and seed give the same journey. */
export function discover({ columns, feedback, options, onProgress }: DiscoverInput): Discovered {
  const progress = (phase: (typeof PHASES)[number]) =>
    onProgress?.(phase, PHASES.indexOf(phase), PHASES.length)
  progress('journeys')
  const sorted = sortedLog(columns)
  const log = journeysOf(sorted, options.cut)
  progress('steps')
  const plan = planSteps(log, options)
  const workings = bind(log, feedback, plan, options.seed)
  progress('stages')
  const steps = describeSteps(workings, plan)
  const stepIds = steps.list.map(({ id }) => id)
  const facts = mapFacts({
    titles: plan.titles,
    activities: plan.activities,
    endings: plan.endings,
    success: plan.success.type === 'activity' ? plan.success.activity : null,
  })
  progress('feelings')
  const everyone = measuredCurve(workings, stepIds)
  progress('pain points')
  const records = findRecords(workings, facts, stepIds, options.seed)
  progress('personas')
  const { personas, curves } = findPersonas(workings, facts, stepIds, options.seed)
  const edges = edgesOf(workings.visits, steps.list, log.journeys)
  progress('trust')
  const typical = typicalOf(log, options)
  const discovery = describeDiscovery({
    workings,
    feedback,
    plan,
    options,
    stepIds,
    typical,
  })
  const title = options.title ?? 'Customer journey'
  const journey: Journey = {
    schema: JOURNEY_SCHEMA,
    id: idOf(title, discovery, options.seed),
    title,
    kind: 'as-is',
    brief: briefOf(facts, discovery.customers),
    discovery,
    stages: [...steps.stages],
    steps: steps.list,
    edges,
    lanes: fillLanes({ workings, steps: steps.list, edges, records }),
    curves: [everyone, ...curves].filter(isDrawn),
    moments: [...decisiveMoments(workings, facts, stepIds), ...recordMoments(records)],
    personas,
    records,
  }
  return {
    journey,
    workings,
    figures: () => {
      const own = sorted === log ? typical : typicalOf(sorted, options)
      return figuresOfLog(sorted, own, options.quarantined ?? 0)
    },
  }
}

function describeSteps(workings: Workings, plan: Plan) {
  const measures = measureSteps(workings.steps, workings.visits)
  const reached = measures.map(({ measured }) => hitsOf(measured.reach))
  const { stages, of } = findStages(workings.visits, plan.titles, reached)
  const list = plan.titles.map((title, step): Step => ({
    id: contentId('step', plan.activities[step]![0]!),
    stageId: stages[of[step]!]!.id,
    title,
    activities: [...plan.activities[step]!],
    ...measures[step]!,
  }))
  return { stages, list }
}

function idOf(
  title: string,
  { asOf, events, customers }: NonNullable<Journey['discovery']>,
  seed: number,
): string {
  return contentId('journey', title, asOf, events, customers, seed)
}

function findRecords(
  workings: Workings,
  facts: MapFacts,
  stepIds: readonly string[],
  seed: number,
) {
  const found = findingsOf(workings, facts, seed)
  const pains = found.pains.map((each) => recordOf('painPoint', each, stepIds, workings))
  const delights = found.delights.map((each) => recordOf('delight', each, stepIds, workings))
  const opportunities = found.pains.flatMap((each, i) => draftOpportunity(each, pains[i]!) ?? [])
  return [...pains, ...delights, ...opportunities]
}

function recordMoments(records: Journey['records']): Journey['moments'] {
  const worst = records.find(({ type, rank }) => type === 'painPoint' && rank === 1)
  const best = records.find(({ type, rank }) => type === 'delight' && rank === 1)
  return [
    ...(worst ? [{ stepId: worst.stepIds[0]!, type: 'pain' as const, text: worst.title }] : []),
    ...(best ? [{ stepId: best.stepIds[0]!, type: 'delight' as const, text: best.title }] : []),
  ]
}

function briefOf(facts: MapFacts, customers: number): Journey['brief'] {
  const [first, last] = [facts.titles[0], facts.titles.at(-1)]
  return {
    ...blankBrief,
    scope: first && last ? `From “${first}” to “${last}”` : '',
    scenario: `What ${formatCount(customers)} customers really did, as their events and their own words show it.`,
  }
}
