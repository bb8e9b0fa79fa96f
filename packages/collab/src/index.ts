export { openDocument, type JourneyDocument, edit } from './document.ts'
export { applyJourney } from './apply.ts'
export { createProjection, projectJourney, type Projection } from './projection.ts'
export { changedEntries } from './changed.ts'
export { entrySays } from './says.ts'
export { createHistory, type History, type KeptSteps } from './history.ts'
export { openBody, readBody } from './text/body.ts'
export * from './edits/about.ts'
export * from './edits/cards.ts'
export { joinCards } from './edits/one-card.ts'
export {
  addStage,
  addStep,
  changeStage,
  changeStep,
  joinStages,
  moveStage,
  moveStep,
  removeStage,
  removeStep,
  splitStage,
  type StepPlace,
} from './edits/columns.ts'
export * from './edits/copies.ts'
export * from './edits/dismissals.ts'
export * from './edits/feelings.ts'
export * from './edits/lanes.ts'
export { addRecord, changeRecord, placementsOf, removeRecord } from './edits/records.ts'
export * from './edits/shared.ts'
export * from './edits/joined.ts'
export * from './edits/threads.ts'
export * from './edits/views.ts'
