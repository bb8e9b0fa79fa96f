export { codesFor, type Codes, type EventLog } from './log/event-log.ts'
export { createLog } from './log/create.ts'
export { type LogFilter } from './log/filter.ts'
export {
  dropEmptyJourneys,
  filterLog,
  pickJourneys,
  relabel,
  type Relabelling,
} from './log/subset.ts'
export {
  journeyDurations,
  logSummary,
  type ActivityCount,
  type LogSummary,
} from './questions/log-summary.ts'
export { directlyFollows, type DirectlyFollowsPair } from './questions/directly-follows.ts'
export { directlyFollowsCounts, type PairCounts } from './questions/directly-follows-counts.ts'
export {
  NO_VARIANT,
  variantOfJourney,
  variants,
  type Variant,
  type VariantNumbers,
  type Variants,
} from './questions/variants.ts'
export { startsAndEnds, type EndCount } from './questions/starts-and-ends.ts'
export { stepFigures, type StepFigures } from './questions/step-figures.ts'
export { funnel, type FunnelLevel } from './questions/funnel.ts'
export { stepFlow, type FlowColumn, type FlowNode } from './questions/step-flow.ts'
export { compareNames } from './questions/names.ts'
export { timeline, firstJourneyOf, type TimelineEvent } from './questions/timeline.ts'
export { feedbackStep, type FeedbackPlace } from './questions/feedback-step.ts'
export { ratingsByStep, type PlacedRating, type StepRatings } from './questions/ratings-by-step.ts'
export {
  customersOf,
  journeysFollowing,
  journeysLeaving,
  journeysOfVariant,
  journeysReaching,
  journeysRepeating,
  journeysStarting,
  journeysStaying,
  journeysThroughFunnel,
  type Journeys,
} from './questions/members.ts'
export {
  segmentCustomers,
  type Rating,
  type SegmentMembers,
  type SegmentSource,
} from './questions/segment.ts'
export { numberOf } from './questions/segment-judges.ts'
export { cutJourneys, type Cut, type CutLog } from './models/cut.ts'
export { editDistance, normalisedDistance } from './models/edit-distance.ts'
export {
  representatives,
  type CountedPath,
  type Representatives,
} from './models/representatives.ts'
export {
  absorbingChain,
  chainCounts,
  type AbsorbingChain,
  type ChainCounts,
  type PointOfNoReturn,
} from './models/absorbing-chain.ts'
export {
  turningPoints,
  type TurningOptions,
  type TurningPoint,
  type TurningPoints,
} from './models/turning-points.ts'
export { markovMixture, type MarkovComponent, type MarkovMixture } from './models/markov-mixture.ts'
export { align, conformance, type Alignment, type Conformance } from './models/alignment.ts'
export {
  discreteHazard,
  kaplanMeier,
  logRank,
  survivalQuantile,
  type Duration,
  type Survival,
  type SurvivalPoint,
} from './models/survival.ts'
export { removal, type Removal } from './models/removal.ts'
export { channelAttribution, type ChannelCredit } from './models/attribution.ts'
export { comparePeriods, type ComparedShare, type ShareChange } from './models/comparison.ts'
export { leaveShare, whatIf, type StepChange, type WhatIf } from './models/what-if.ts'
