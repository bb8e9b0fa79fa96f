import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { filesOfLibrary, LIBRARY } from '@desirepath/analytics'
import {
  ensureWorkspace,
  failInterruptedJobs,
  forgetAnsweredKeys,
  forgetImports,
  hasTrigrams,
  openStore,
  purgeJourneys,
  purgeMembers,
  removeUnusedFiles,
  removeUploadsBefore,
  type Store,
  usedDatasets,
} from '@desirepath/store'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { createAsk } from './drill-down/ask.ts'
import { createDesk } from './drill-down/desk.ts'
import { drillDownRoutes, prepareDrillDown } from './drill-down/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { createEvidence, type Evidence } from './evidence/evidence.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { createFileFolder, type FileFolder } from './files/folder.ts'
import { createPictureDesk } from './files/pictures.ts'
import { fileRoutes } from './files/routes.ts'
import { createOnceByKey } from './http/idempotency.ts'
import type { Backend } from './http/operation.ts'
import { checklistRoutes } from './checklists/routes.ts'
import { commentRoutes } from './comments/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { activityRoutes } from './activity/routes.ts'
import { atlasRoutes } from './atlas/routes.ts'
import { createBind } from './binding/measure.ts'
import { bindingRoutes } from './binding/routes.ts'
import { createRunner } from './jobs/runner.ts'
import { sampleJobUnderWay, startSample } from './jobs/sample.ts'
import { beginningRoutes } from './journeys/beginning.ts'
import { journeyImportRoutes } from './journeys/import.ts'
import { laneRoutes } from './journeys/lanes.ts'
import { journeyRoutes } from './journeys/routes.ts'
import { assistRoutes } from './library/assist.ts'
import { researchRoutes } from './research/routes.ts'
import { createReadingDesk } from './library/reading.ts'
import { libraryRoutes } from './library/routes.ts'
import { listFileRoutes } from './list-files/routes.ts'
import { scoreRoutes } from './library/scores.ts'
import { restingRoutes } from './library/resting.ts'
import { themeRoutes } from './library/themes.ts'
import { voiceRoutes } from './library/voices.ts'
import { writingRoutes } from './library/writing.ts'
import { reasonRoutes } from './leaving/routes.ts'
import { createLive, type Live } from './live/live.ts'
import { memberRoutes } from './members/routes.ts'
import { originRoutes } from './origins/routes.ts'
import { noteUnsearched } from './search/noting.ts'
import { searchRoutes } from './search/routes.ts'
import { togetherRoutes } from './together/routes.ts'
import { authorshipRoutes } from './authorship/routes.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { createCountDesk } from './records/count-desk.ts'
import { createMaps } from './records/maps.ts'
import { noteMissing } from './records/noting.ts'
import { placementRoutes } from './records/placements.ts'
import { recordFileRoutes } from './records/files.ts'
import { recordRoutes } from './records/routes.ts'
import { priorityRoutes } from './priorities/routes.ts'
import { savedViewRoutes } from './saved-views/routes.ts'
import { dashboardRoutes } from './dashboards/routes.ts'
import { rediscoveryRoutes } from './rediscovery/routes.ts'
import { mapSegmentRoutes } from './segments/map-routes.ts'
import { personaPictureRoutes } from './segments/picture-routes.ts'
import { segmentRoutes } from './segments/routes.ts'
import { createCounting } from './touchpoints/figures.ts'
import { createLogs } from './touchpoints/logs.ts'
import { questionRoutes } from './questions/routes.ts'
import { createSupportLanes } from './support/lane-desk.ts'
import { supportRoutes } from './support/routes.ts'
import { touchpointRoutes } from './touchpoints/routes.ts'
import { createUploadFolder, type UploadFolder } from './uploads/folder.ts'
import { recordCheckRoutes } from './truth/record-routes.ts'
import { expectationRoutes } from './truth/expectations.ts'
import { truthRoutes } from './truth/routes.ts'
import { uploadRoutes } from './uploads/routes.ts'
import { versionRoutes } from './versions/routes.ts'
import { workshopRoutes } from './workshop/routes.ts'

export interface OpenBackend extends Backend {
  readonly store: Store
  readonly workspaceId: string
  readonly live: Live
  close(): Promise<void>
}

export const VERSION = '0.1.0'

/** Opens the stores, puts the operations together on them, and has the sample made where it is missing. */
export async function openBackend(config: Config, log: Logger): Promise<OpenBackend> {
  const store = await openStore(config.store).catch((error: unknown) => {
    throw new CannotOpen(cannotOpen(config, error), { cause: error })
  })
  const workspace = await ensureWorkspace(store, { id: randomUUID(), name: 'My workspace' })
  const evidence = createEvidence(config.analytics)
  const uploads = createUploadFolder(join(config.data, 'uploads'))
  const files = createFileFolder(join(config.data, 'files'))
  await tidyUp({ store, evidence, uploads, files }, workspace.id)
  const untold = await noteMissing(store, workspace.id)
  await noteUnsearched(store, workspace.id)
  if (!(await hasTrigrams(store)))
    log.warn(
      'The database has no pg_trgm and we may not create it, so searches read every entry. Where there are very many, run CREATE EXTENSION pg_trgm once as its owner.',
    )
  const live: Live = createLive({
    store,
    log,
    onWords: (workspaceId, ids, author) => maps.spreadLater(workspaceId, ids, author),
  })
  const maps = createMaps({ store, live, log })
  maps.spreadLater(workspace.id, untold, '')
  void maps.resume(workspace.id)
  const desk = createDesk(config.memoryBudget)
  const ask = createAsk({ store, evidence, desk, memoryBudget: config.memoryBudget })
  const readLogs = createLogs(store)
  const pictures = createPictureDesk({ store, files })
  const count = createCounting({ store, ask, readLogs, log })
  const reading = createReadingDesk(evidence, log)
  const counts = createCountDesk({ store, ask, readLogs, count, maps, log })
  const supportLanes = createSupportLanes({ store, ask, live, log })
  const onData = (workspaceId: string) => {
    counts.wake(workspaceId)
    supportLanes.wake(workspaceId)
  }
  const bind = createBind({ live, ask })
  const runner = createRunner({ store, evidence, live, bind, maps, files, onData, log })
  const lists = {
    ...checklistRoutes(store),
    ...memberRoutes({ store, live }),
    ...libraryRoutes({ store, evidence, ask, reading }),
    ...themeRoutes(store),
    ...researchRoutes(store),
  }
  const atlas = atlasRoutes(store)
  const records = recordRoutes({ store, maps, counts })
  if (!config.empty) await startSample({ store, runner }, workspace)
  return {
    store,
    workspaceId: workspace.id,
    live,
    once: createOnceByKey(store),
    handlers: {
      session: async ({ workspaceId, member }) => ({
        workspace: { id: workspaceId, name: workspace.name },
        member: { name: member.name, role: member.role },
        sampleJobId: await sampleJobUnderWay(store, workspaceId),
        version: VERSION,
      }),
      ...journeyRoutes({
        store,
        live,
        maps,
        pictures,
        ask,
        onOpened: (workspaceId, id) => prepareDrillDown(ask, workspaceId, id),
      }),
      ...uploadRoutes({ store, uploads }),
      ...fileRoutes({ store, files }),
      ...exchangeRoutes({ store, live, evidence, files, maps, uploads }),
      ...jobRoutes({ store, runner, uploads }),
      ...drillDownRoutes(store, ask),
      ...segmentRoutes({ store, ask, counts }),
      ...personaPictureRoutes({ store, ask, pictures }),
      ...mapSegmentRoutes(store, ask),
      ...beginningRoutes({ store, live, maps }),
      ...journeyImportRoutes(store),
      ...laneRoutes(live),
      ...lists,
      ...listFileRoutes(store, { ...lists, ...atlas, ...records }),
      ...commentRoutes({ store, live }),
      ...versionRoutes({ store, live }),
      ...togetherRoutes(live),
      ...truthRoutes(live),
      ...recordCheckRoutes({ store, evidence, ask }),
      ...expectationRoutes({ store, live }),
      ...searchRoutes({ store, evidence, ask, log }),
      ...priorityRoutes({ store, count, maps }),
      ...savedViewRoutes(store),
      ...dashboardRoutes(store),
      ...rediscoveryRoutes(store),
      ...activityRoutes(store),
      ...inboxRoutes(store),
      ...authorshipRoutes(store),
      ...workshopRoutes({ store, live }),
      ...eventRoutes({ store, evidence }),
      ...scoreRoutes({ store, evidence, ask }),
      ...restingRoutes({ store, evidence, ask }),
      ...voiceRoutes({ store, evidence, ask, reading }),
      ...writingRoutes({ store, evidence, ask, live, maps, onTickets: supportLanes.wake }),
      ...assistRoutes({ store, evidence, ask }),
      ...records,
      ...recordFileRoutes({ store, maps, count }),
      ...atlas,
      ...placementRoutes({ store, live }),
      ...supportRoutes({ ask, live }),
      ...bindingRoutes({ live, ask, bind }),
      ...originRoutes(store, ask),
      ...reasonRoutes(store, ask),
      ...questionRoutes(ask),
      ...touchpointRoutes({ store, readLogs, count, maps }),
    },
    async close() {
      await runner.close()
      await reading.close()
      await counts.close()
      await supportLanes.close()
      await maps.close()
      await live.close()
      await desk.close()
      await Promise.all([store.destroy(), evidence.close()])
    },
  }
}

/** The records cannot be opened; the message says which and what to do. */
export class CannotOpen extends Error {}

function cannotOpen({ store }: Config, error: unknown): string {
  const reason = error instanceof Error ? error.message || error.name : String(error)
  return 'url' in store
    ? `The PostgreSQL of DATABASE_URL cannot be used (${reason}). Check that it runs and that the address, name and password are right.`
    : `The records in ${store.folder} cannot be opened (${reason}). Nothing was changed in them; start with another folder: --data DIR.`
}

interface Kept {
  readonly store: Store
  readonly evidence: Evidence
  readonly uploads: UploadFolder
  readonly files: FileFolder
}

const DAY = 86_400_000
/** A file that was read is not needed again; a week leaves time to try other settings on it. */
const KEEP_UPLOADS = 7 * DAY
const KEEP_KEYS = 2 * DAY
/** As long as a deleted journey or a removed member can be brought back. */
const KEEP_DELETED = 30 * DAY

/** Forgets what is old, says on jobs that a crash cut them short, and drops what they had stored. */
async function tidyUp(
  { store, evidence, uploads, files }: Kept,
  workspaceId: string,
): Promise<void> {
  const before = (age: number) => new Date(Date.now() - age)
  await forgetImports(store, workspaceId, before(KEEP_DELETED))
  await forgetAnsweredKeys(store, workspaceId, before(KEEP_KEYS))
  for (const id of await removeUploadsBefore(store, workspaceId, before(KEEP_UPLOADS)))
    uploads.remove(id)
  await purgeMembers(store, workspaceId, before(KEEP_DELETED))
  const purged = await purgeJourneys(store, workspaceId, before(KEEP_DELETED))
  // Only now: to look for what nothing shows any more takes reading every journey.
  if (purged.length > 0) {
    const { engine } = await evidence.open()
    const kept = await filesOfLibrary(engine, workspaceId)
    const unused = { before: before(KEEP_DELETED), kept }
    for (const id of await removeUnusedFiles(store, workspaceId, unused))
      files.remove(workspaceId, id)
  }
  const interrupted = await failInterruptedJobs(store, workspaceId)
  // Only now: a start with nothing to drop does not pay for opening the evidence.
  if (purged.length + interrupted === 0) return
  const analytics = await evidence.open()
  const used = new Set([LIBRARY, ...(await usedDatasets(store, workspaceId))])
  for (const ref of await analytics.datasets()) {
    if (ref.workspaceId === workspaceId && !used.has(ref.datasetId))
      await analytics.dropDataset(ref)
  }
}
