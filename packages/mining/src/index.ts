export { codesFor, type Codes, type EventLog } from './log/event-log.ts'
export { createLog } from './log/create.ts'
export {
  dropEmptyJourneys,
  filterLog,
  relabel,
  type LogFilter,
  type Relabelling,
} from './log/subset.ts'
export { logSummary, type ActivityCount, type LogSummary } from './questions/log-summary.ts'
export {
  directlyFollows,
  directlyFollowsCounts,
  type DirectlyFollowsCounts,
  type DirectlyFollowsPair,
} from './questions/directly-follows.ts'
export { variants, variantOfJourney, type Variant, type Variants } from './questions/variants.ts'
export { startsAndEnds, type EndCount } from './questions/starts-and-ends.ts'
export { stepFigures, type StepFigures } from './questions/step-figures.ts'
export { funnel, type FunnelLevel } from './questions/funnel.ts'
export { stepFlow, type FlowColumn, type FlowNode } from './questions/step-flow.ts'
export { timeline, firstJourneyOf, type TimelineEvent } from './questions/timeline.ts'
export { feedbackStep, type FeedbackPlace } from './questions/feedback-step.ts'
export {
  customersOf,
  journeysFollowing,
  journeysLeaving,
  journeysReaching,
  journeysRepeating,
  journeysStarting,
  type Journeys,
} from './questions/members.ts'
export { cutJourneys, type Cut, type CutLog } from './models/cut.ts'
export { editDistance, normalisedDistance } from './models/edit-distance.ts'
export {
  representatives,
  type CountedPath,
  type Representatives,
} from './models/representatives.ts'
