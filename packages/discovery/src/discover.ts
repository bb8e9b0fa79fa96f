import {
  contentId,
  type EventColumns,
  type FeedbackItem,
  type Journey,
  JOURNEY_SCHEMA,
  seededRandom,
  shareFigure,
  type Step,
} from '@desirepath/core'
import { type EventLog, logSummary, representatives, variants } from '@desirepath/mining'
import { type Cut, cutText } from './cut.ts'
import { edgesOf } from './edges.ts'
import { mapFacts } from './facts.ts'
import { measuredCurve } from './feelings/curve.ts'
import { npsOf } from './feelings/nps.ts'
import { findingsOf } from './findings.ts'
import { fillLanes } from './lanes.ts'
import { measureSteps } from './measured.ts'
import { decisiveMoments } from './moments.ts'
import { draftOpportunity } from './opportunities.ts'
import type { MapFacts } from './pains/candidate.ts'
import { draftPersonas, personaGroups } from './personas/personas.ts'
import { recordOf } from './records.ts'
import { findStages } from './stages/stages.ts'
import { chooseSteps, type Folded } from './steps/choose.ts'
import { orderSteps } from './steps/order.ts'
import { guessSuccess, naturalEndings } from './success.ts'
import { distinctTitles } from './titles.ts'
import { warningsOf } from './trust.ts'
import { bind, bindSteps, collapse, journeyLog, type Success, type Workings } from './workings.ts'

export interface DiscoverOptions {
  readonly title?: string
  /** The activity that means success; undefined lets discovery guess, null says there is none. */
  readonly success?: string | null
  readonly cut: Cut
  /** Number of representative journeys; 1…8 by silhouette where it is left open. */
  readonly k?: number
  readonly seed: number
  /** Rows that could not be read, for the record. */
  readonly quarantined?: number
}

export interface DiscoverInput {
  readonly columns: EventColumns
  readonly feedback: readonly FeedbackItem[]
  readonly options: DiscoverOptions
  readonly onProgress?: (phase: string, done: number, of: number) => void
}

export interface Discovered {
  readonly journey: Journey
  readonly workings: Workings
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
  const log = journeyLog(columns, options.cut)
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
  const personas = draftPersonas(workings, facts, stepIds, options.seed)
  progress('trust')
  const discovery = describeDiscovery({ workings, feedback, plan, options, stepIds })
  const title = options.title ?? 'Customer journey'
  const journey: Journey = {
    schema: JOURNEY_SCHEMA,
    id: contentId(
      'journey',
      title,
      discovery.asOf,
      discovery.events,
      discovery.customers,
      options.seed,
    ),
    title,
    kind: 'as-is',
    brief: briefOf(facts, discovery.customers),
    discovery,
    stages: [...steps.stages],
    steps: steps.list,
    edges: edgesOf(workings.visits, stepIds, log.journeys),
    lanes: fillLanes({ workings, steps: steps.list, records }),
    curves: [everyone, ...personaCurves(workings, stepIds, personas, options.seed)].filter(
      (curve) => curve.points.some(({ value }) => value !== null),
    ),
    moments: [...decisiveMoments(workings, facts, stepIds), ...recordMoments(records)],
    personas,
    records,
  }
  return { journey, workings }
}

interface Plan {
  readonly activities: readonly (readonly string[])[]
  readonly titles: readonly string[]
  readonly folded: readonly Folded[]
  readonly success: Success
  readonly guessed: boolean
  /** Indices of the steps that end a journey well. */
  readonly endings: readonly number[]
}

/** Which activities make which step, in which order, and what it means to succeed. */
function planSteps(log: EventLog, options: DiscoverOptions): Plan {
  const success = options.success === undefined ? guessSuccess(log) : options.success
  const { steps, folded } = chooseSteps(log, success)
  const unordered = steps.map(({ activities }) => activities)
  const order = orderSteps(collapse(bindSteps(log, unordered)))
  const activities = order.map((step) => unordered[step]!)
  const place = new Map(order.map((step, i) => [step, i]))
  const known = success !== null && log.activities.includes(success)
  const endings = known
    ? activities.flatMap((names, i) => (names.includes(success) ? [i] : []))
    : naturalEndings(collapse(bindSteps(log, activities)), [...activities.keys()])
  return {
    activities,
    titles: distinctTitles(activities.map((names) => names[0]!)),
    folded: folded.map((each) => ({
      ...each,
      into: each.into === null ? null : place.get(each.into)!,
    })),
    success: known ? { type: 'activity', activity: success } : { type: 'endings', steps: endings },
    guessed: options.success === undefined,
    endings,
  }
}

function describeSteps(workings: Workings, plan: Plan) {
  const measures = measureSteps(workings.steps)
  const reached = measures.map(({ measured }) =>
    Math.round((measured.reach.value ?? 0) * measured.reach.n),
  )
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

function personaCurves(
  workings: Workings,
  stepIds: readonly string[],
  personas: Journey['personas'],
  seed: number,
) {
  const groups = personaGroups(workings, seed)
  return personas.map(({ id }, i) =>
    measuredCurve(workings, stepIds, { id, journeys: new Set(groups[i]) }),
  )
}

interface DiscoveryFacts {
  readonly workings: Workings
  readonly feedback: readonly FeedbackItem[]
  readonly plan: Plan
  readonly options: DiscoverOptions
  readonly stepIds: readonly string[]
}

function describeDiscovery({
  workings,
  feedback,
  plan,
  options,
  stepIds,
}: DiscoveryFacts): NonNullable<Journey['discovery']> {
  const { log, sentiment } = workings
  const summary = logSummary(log)
  const typical = representatives(variants(log).list, {
    ...(options.k === undefined ? {} : { k: options.k }),
    random: seededRandom(options.seed),
  })
  const heard = new Set(
    workings.feedback.flatMap(({ journey }) =>
      journey === null ? [] : [log.customerOf[journey]!],
    ),
  )
  const won = workings.succeeded?.reduce((sum, each) => sum + each, 0) ?? 0
  const share = shareFigure(won, log.journeys)
  const activity = plan.success.type === 'activity' ? plan.success.activity : null
  const boundShare = log.size === 0 ? 0 : workings.steps.size / log.size
  const feedbackShare = summary.customers === 0 ? 0 : heard.size / summary.customers
  const auc = sentiment.auc === null ? null : Number(sentiment.auc.toFixed(4))
  return {
    customers: summary.customers,
    journeys: log.journeys,
    events: log.size,
    asOf: new Date(summary.to ?? 0).toISOString(),
    from: new Date(summary.from ?? 0).toISOString(),
    fitness: typical.fitness,
    coverage: typical.coverage,
    k: typical.k,
    silhouette: typical.silhouette,
    boundShare,
    feedback: feedback.length,
    feedbackShare,
    quarantined: options.quarantined ?? 0,
    success: activity === null ? null : { activity, share },
    sentiment: { method: sentiment.method, auc, labels: sentiment.labels },
    nps: npsOf(feedback),
    folded: plan.folded.map(({ activity: name, events, into }) => ({
      activity: name,
      events,
      into: into === null ? null : plan.titles[into]!,
    })),
    parameters: {
      cut: cutText(options.cut),
      k: options.k ?? null,
      seed: options.seed,
      success: options.success ?? null,
      endings: activity === null ? plan.endings.map((step) => stepIds[step]!) : [],
    },
    warnings: warningsOf({
      customers: summary.customers,
      journeys: log.journeys,
      spanDays: ((summary.to ?? 0) - (summary.from ?? 0)) / 86_400_000,
      coverage: typical.coverage,
      boundShare,
      quarantined: options.quarantined ?? 0,
      events: log.size,
      feedback: feedback.length,
      placed: workings.feedback.filter(({ step }) => step !== null).length,
      felt: workings.feedback.filter(({ emotion }) => emotion !== null).length,
      feedbackShare,
      success: {
        activity,
        guessed: plan.guessed,
        endings: plan.endings.map((step) => plan.titles[step]!),
      },
      sentiment: { method: sentiment.method, auc, labels: sentiment.labels },
    }),
  }
}

function briefOf(facts: MapFacts, customers: number): Journey['brief'] {
  const [first, last] = [facts.titles[0], facts.titles.at(-1)]
  return {
    objective: '',
    audience: '',
    scope: first && last ? `From “${first}” to “${last}”` : '',
    scenario: `What ${customers} customers really did, as their events and their own words show it.`,
    owner: '',
    cadence: '',
    status: 'draft',
  }
}
