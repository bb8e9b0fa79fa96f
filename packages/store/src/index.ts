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
  addQuarantined,
  changeJob,
  failInterruptedJobs,
  findJob,
  listJobs,
  listQuarantined,
  type JobChange,
  type StoredJob,
} from './jobs/jobs.ts'
export { addUpload, findUpload, removeUpload, type StoredUpload } from './uploads/uploads.ts'
export { addSession, ensureWorkspace, sessionWorkspace } from './sessions/sessions.ts'
