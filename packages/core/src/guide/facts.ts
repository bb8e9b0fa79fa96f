import { gapsOf } from '../truth/gaps.ts'
import { groundsOfMap } from '../truth/grounds.ts'
import { ENOUGH } from '../journey/evidence-level.ts'
import type { Journey, JourneyRecord, LaneType } from '../journey/journey.ts'

/** What is counted in the workspace and beside a journey, to see there what has been done. */
export interface WorkspaceCounts {
  readonly members: number
  readonly journeys: number
  /** To-be journeys that change this one. */
  readonly plans: number
  /** Workshops on this journey that have ended. */
  readonly workshops: number
  /** Versions of this journey that somebody named. */
  readonly namedVersions: number
  /** Whether new data came to this journey after its first. */
  readonly isRenewed: boolean
  /** Records of the workspace. */
  readonly personas: number
  readonly touchpoints: number
  readonly metrics: number
  readonly solutions: number
}

type JourneyFact = (journey: Journey) => boolean
type WorkspaceFact = (counts: WorkspaceCounts) => boolean

const isSaid = (text: string | undefined) => (text ?? '').trim() !== ''

const inJourney = {
  objective: ({ brief }) => isSaid(brief.objective),
  target: ({ brief }) => /\p{N}/u.test(brief.target ?? ''),
  audience: ({ brief }) => isSaid(brief.audience),
  scope: ({ brief }) => isSaid(brief.scope),
  scenario: ({ brief }) => isSaid(brief.scenario),
  owner: ({ brief }) => isSaid(brief.owner),
  cadence: ({ brief }) => isSaid(brief.cadence),
  isLive: ({ brief }) => brief.status === 'live',
  personaOnMap: ({ personas }) => personas.length > 0,
  personaChosen: ({ brief }) => (brief.personas ?? []).length > 0,
  personaFeeling: ({ curves }) => curves.some(({ persona }) => persona !== null),
  stages: ({ stages, steps }) =>
    stages.length >= 2 && stages.every(({ id }) => steps.some(({ stageId }) => stageId === id)),
  steps: ({ steps }) => steps.length >= 3 && steps.every(({ title }) => isSaid(title)),
  funnel: ({ stages }) => stages.some(({ funnelStep }) => isSaid(funnelStep)),
  touchpoints: (journey) => isOnHalf(journey, ['touchpoints']),
  channels: ({ steps }) => steps.some(({ channel }) => channel !== null),
  hasLog: ({ discovery }) => discovery !== null,
  isBound: ({ discovery, steps }) =>
    discovery !== null &&
    steps.length > 0 &&
    steps.every(({ activities }) => activities.length > 0),
  success: ({ discovery }) => discovery !== null && discovery.success !== null,
  feedback: (journey) => (journey.discovery?.feedback ?? 0) > 0 || hasVerbatims(journey),
  halfBacked: (journey) => (groundsOfMap(journey).backedShare ?? 0) >= 0.5,
  nothingWrong: (journey) => journey.steps.length > 0 && gapsOf(journey).length === 0,
  goals: (journey) => isOnHalf(journey, ['goals', 'needs']),
  expectations: (journey) => hasCards(journey, ['expectations', 'questions']),
  thinking: (journey) => hasCards(journey, ['thinking', 'motivation']),
  actions: (journey) => isOnHalf(journey, ['doing']),
  quotes: (journey) => hasCards(journey, ['quotes']),
  pains: (journey) => hasRecord(journey, 'painPoint') || hasCards(journey, ['painPoints']),
  painsRanked: ({ records }) =>
    records.some(
      ({ type, rank, severity }) => type === 'painPoint' && (rank !== null || severity !== null),
    ),
  obstacles: (journey) =>
    journey.edges.some(({ obstacle }) => isSaid(obstacle)) || hasCards(journey, ['obstacles']),
  delights: (journey) => hasRecord(journey, 'delight') || hasCards(journey, ['delights']),
  opportunities: (journey) =>
    hasRecord(journey, 'opportunity') || hasCards(journey, ['opportunities', 'suggestions']),
  opportunitiesRanked: ({ records }) =>
    records.some(({ type, rank }) => type === 'opportunity' && rank !== null),
  worstAnswered: ({ records }) => isWorstAnswered(records),
  solutions: (journey) => hasRecord(journey, 'solution') || hasCards(journey, ['solutions']),
  flow: ({ edges }) => edges.some(({ kind }) => kind === 'next'),
  outcomes: ({ steps, edges }) =>
    steps.some(({ branch }) => isSaid(branch)) || edges.some(({ kind }) => kind === 'exit'),
  feelings: ({ curves }) =>
    curves.some(
      ({ kind, points }) => kind !== 'target' && points.some(({ value }) => value !== null),
    ),
  feelingsMeasured: ({ curves }) =>
    curves.some(({ kind, points }) => kind === 'measured' && points.some(({ n }) => n >= ENOUGH)),
  feelingTarget: ({ curves }) => curves.some(({ kind }) => kind === 'target'),
  moments: ({ moments }) => moments.length > 0,
  responsible: (journey) => hasCards(journey, ['responsible']),
  backstage: (journey) => hasCards(journey, ['backstage', 'systems']),
  metricsOnMap: (journey) => hasCards(journey, ['metrics', 'number']),
  commented: ({ threads = [] }) => threads.length > 0,
  allAnswered: ({ threads = [] }) =>
    threads.length > 0 && threads.every(({ resolved }) => resolved),
  savedViews: ({ views = [] }) => views.length > 0,
} as const satisfies Record<string, JourneyFact>

const inWorkspace = {
  colleagues: ({ members }) => members >= 2,
  nextJourney: ({ journeys }) => journeys >= 2,
  plan: ({ plans }) => plans > 0,
  workshop: ({ workshops }) => workshops > 0,
  namedVersion: ({ namedVersions }) => namedVersions > 0,
  renewed: ({ isRenewed }) => isRenewed,
  personas: ({ personas }) => personas > 0,
  inventory: ({ touchpoints }) => touchpoints > 0,
  metrics: ({ metrics }) => metrics > 0,
  solutionRecords: ({ solutions }) => solutions > 0,
} as const satisfies Record<string, WorkspaceFact>

/** What can be seen in the workspace once it is done. */
export type FactName = keyof typeof inJourney | keyof typeof inWorkspace
export const factNames = [...Object.keys(inJourney), ...Object.keys(inWorkspace)] as [
  FactName,
  ...FactName[],
]

export type Facts = { readonly [F in FactName]?: boolean }

/** What is to be seen in a journey. */
export function factsOfJourney(journey: Journey): Facts {
  return Object.fromEntries(
    Object.entries(inJourney).map(([name, isSeen]) => [name, isSeen(journey)]),
  )
}

/** What is to be seen in the workspace around it. */
export function factsOfWorkspace(counts: WorkspaceCounts): Facts {
  return Object.fromEntries(
    Object.entries(inWorkspace).map(([name, isSeen]) => [name, isSeen(counts)]),
  )
}

function hasCards({ lanes }: Journey, types: readonly LaneType[]): boolean {
  return lanes.some(
    ({ type, cells }) => types.includes(type) && cells.some(({ cards }) => cards.length > 0),
  )
}

/** At least half of the steps have a card in such a lane. */
function isOnHalf({ lanes, steps }: Journey, types: readonly LaneType[]): boolean {
  const filled = new Set(
    lanes
      .filter(({ type }) => types.includes(type))
      .flatMap(({ cells }) => cells.filter(({ cards }) => cards.length > 0))
      .map(({ stepId }) => stepId),
  )
  return filled.size > 0 && filled.size >= steps.length / 2
}

function hasRecord({ records }: Journey, type: JourneyRecord['type']): boolean {
  return records.some((record) => record.type === type)
}

function hasVerbatims({ lanes, records }: Journey): boolean {
  const isSpoken = ({ type }: { readonly type: string }) => type === 'feedback'
  return (
    records.some(({ evidence }) => evidence.some(isSpoken)) ||
    lanes.some(({ cells }) =>
      cells.some(({ cards }) => cards.some(({ evidence = [] }) => evidence.some(isSpoken))),
    )
  )
}

function isWorstAnswered(records: readonly JourneyRecord[]): boolean {
  const worst = records.find(({ type, rank }) => type === 'painPoint' && rank === 1)
  return (
    worst !== undefined &&
    records.some(
      ({ type, links }) =>
        (type === 'opportunity' || type === 'solution') && links.includes(worst.id),
    )
  )
}
