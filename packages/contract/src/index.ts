export { contract, type Contract } from './contract.ts'
export { openApi } from './open-api.ts'
export { operation, type Method, type Operation } from './operation.ts'
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
  FigureQuery,
  Job,
  JobReport,
  JourneyListing,
  Upload,
  UploadPreview,
} from './shapes.ts'
