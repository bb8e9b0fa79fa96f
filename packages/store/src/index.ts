export { openStore, type Store, type StoreLocation } from './store.ts'
export {
  findJourney,
  listJourneys,
  saveJourney,
  setJourneyDeleted,
  usedDatasets,
  type ListedJourney,
  type StoredJourney,
} from './journeys/journeys.ts'
export {
  addJob,
  changeJob,
  failInterruptedJobs,
  findJob,
  findSampleJob,
  listJobs,
  listQuarantined,
  reopenJob,
  type JobChange,
  type StoredJob,
} from './jobs/jobs.ts'
export { publishImport, type FinishedImport } from './imports/publish.ts'
export {
  findAnsweredKey,
  forgetAnsweredKeys,
  keepAnsweredKey,
  type AnsweredKey,
} from './requests/answered-keys.ts'
export {
  addUpload,
  findUpload,
  removeUpload,
  removeUploadsBefore,
  type StoredUpload,
} from './uploads/uploads.ts'
export { addSession, ensureWorkspace, sessionWorkspace } from './sessions/sessions.ts'
