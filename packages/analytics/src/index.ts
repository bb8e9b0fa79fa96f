export { openAnalytics, type Analytics } from './analytics.ts'
export { answerBySize, BYTES_PER_EVENT } from './answer-by-size.ts'
export type { DatasetRef, Engine, EngineLocation } from './engine.ts'
export type { AppendOptions } from './events/append.ts'
export { eventCount } from './events/count.ts'
export {
  filesOfLibrary,
  LIBRARY,
  earlierTickets,
  notInLibrary,
  removeLibraryItems,
  replaceLibraryItem,
} from './library/items.ts'
export {
  countSpokenFor,
  haveDoubles,
  idsFound,
  type FoundItem,
  type LibraryOrder,
  type LibrarySearch,
  type LibrarySplits,
  type Mood,
  moods,
  PLACED_ON,
  searchLibrary,
  splitLibrary,
  type PersonaItems,
} from './library/search.ts'
export {
  forgetReadings,
  keepReadings,
  type Reading,
  type ReadingModel,
  type ReadingState,
  readingState,
  scoredTexts,
  unreadTexts,
} from './library/reading.ts'
export { answerTerms, scoresByPeriod } from './library/scores.ts'
export { soughtIn, type Sought } from './library/sought.ts'
export { type VoiceCount, voiceCounts, type VoicePart, voicesAmong } from './library/voices.ts'
export { libraryOfJourney, placedAtStep } from './library/of-journey.ts'
export { countLibrary, wordsOfLibrary } from './library/words.ts'
export type { EventsRef } from './measures/columns.ts'
export { measuredCustomers } from './measures/customers.ts'
export { eventFigures } from './measures/figures.ts'
export { eventTerms } from './measures/terms.ts'
export type { BoundStep, LogRef, StepLogRef } from './log/log-ref.ts'
export { directlyFollows, type DirectlyFollowsPair } from './questions/directly-follows.ts'
export { feedbackStep, type FeedbackPlace } from './questions/feedback-step.ts'
export { funnel, type FunnelLevel } from './questions/funnel.ts'
export { logSummary, type ActivityCount, type LogSummary } from './questions/log-summary.ts'
export {
  customersThroughFunnel,
  customersWhere,
  memberPage,
  membersByPeriod,
  type Condition,
  type Customers,
  type Member,
  type MemberPage,
  type MemberPeriod,
} from './questions/members.ts'
export { ratingsByStep, type StepRatings } from './questions/ratings-by-step.ts'
export { startsAndEnds, type EndCount } from './questions/starts-and-ends.ts'
export { stepFigures, type StepFigures } from './questions/step-figures.ts'
export { stepFlow, type FlowColumn, type FlowNode } from './questions/step-flow.ts'
export { timeline, type TimelineEvent } from './questions/timeline.ts'
export { variants, type Variant, type Variants } from './questions/variants.ts'
