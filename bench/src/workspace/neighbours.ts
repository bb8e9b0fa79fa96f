/** What fills a store before a server opens it. */
export {
  ensureWorkspace,
  importRecords,
  openStore,
  saveJourney,
} from '../../../packages/store/src/index.ts'
