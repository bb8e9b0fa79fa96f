export { contract, type Contract } from './contract.ts'
export type { EvidenceFilter, EvidenceImport, EvidenceItem } from './evidence.ts'
export { type ResearchPlan, researchPlanSchema } from './research.ts'
export type { KeptFile } from './files.ts'
export { openApi } from './open-api.ts'
export { operation, roleNeeded, type Method, type Operation } from './operation.ts'
export {
  isAtLeast,
  leastRole,
  policy,
  roles,
  rolesToGive,
  rolesToInvite,
  type Role,
} from './policy.ts'
export {
  problemKinds,
  problemSchema,
  problemType,
  type Problem,
  type ProblemKind,
} from './problem.ts'
export type {
  DiscoveryInput,
  EventMappingInput,
  FeedbackMappingInput,
  DaysQuery,
  FigureQuery,
  Job,
  JobReport,
  JourneyListing,
  Upload,
  UploadPreview,
} from './shapes.ts'
export type { Workshop, WorkshopSummary } from './workshop.ts'
export type { JourneyFilePreview, JourneyPreview } from './journey-files.ts'
export type { RecordFilePreview } from './record-files.ts'
export { type ListWithFiles, listsWithFiles } from './list-files.ts'
export type { RecordFilterQuery } from './record-filter.ts'
