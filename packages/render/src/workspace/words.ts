import type { Journey, solutionAims, WorkspaceRecord } from '@desirepath/core'
import type { GraphNode } from './graph-layout.ts'

export const solutionStatuses = {
  proposed: 'Proposed',
  planned: 'Planned',
  inProgress: 'In progress',
  inTest: 'In test',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Record<WorkspaceRecord<'solution'>['status'], string>

export const solutionAimNames = {
  attract: 'Attract',
  retain: 'Retain',
  upsell: 'Upsell',
  reactivate: 'Reactivate',
} as const satisfies Record<(typeof solutionAims)[number], string>

/** What each kind of journey is called, in the order in which they are offered. */
export const journeyKinds = {
  'as-is': 'As-is',
  'to-be': 'To-be',
  'day-in-the-life': 'Day in the life',
  'service-blueprint': 'Service blueprint',
} as const satisfies Record<Journey['kind'], string>

export const planWords = {
  title: 'Marketing plan',
  stage: 'Stage',
  noStage: 'No stage',
  noAim: 'No aim yet',
} as const

/** Several of a kind, over a column of the picture of what leads to what. */
export const graphColumns: Readonly<Record<GraphNode['kind'], string>> = {
  goal: 'Goals',
  journey: 'Journeys',
  persona: 'Personas',
  touchpoint: 'Touchpoints',
  channel: 'Channels',
  painPoint: 'Pain points',
  delight: 'Delights',
  opportunity: 'Opportunities',
  solution: 'Solutions',
  metric: 'Metrics',
  resource: 'Resources',
}
