import type { QuarantinedRow } from '@desirepath/core'
import { saveDiscovery, type StoredDiscovery } from '../discoveries/discoveries.ts'
import { changeJob, keepQuarantined } from '../jobs/jobs.ts'
import { saveJourney, type StoredJourney } from '../journeys/journeys.ts'
import type { Store } from '../store.ts'

export interface FinishedImport {
  readonly jobId: string
  readonly report: object
  readonly quarantined: readonly QuarantinedRow[]
  readonly journey: StoredJourney
  /** What discovery found, as it found it. */
  readonly discovery: StoredDiscovery
  /** What is still being done once the journey can be seen. */
  readonly phase?: string
}

/** Ends a job with its report and the rows that it set aside, both or neither. */
export async function finishJob(
  store: Store,
  workspaceId: string,
  { jobId, report, quarantined }: Pick<FinishedImport, 'jobId' | 'report' | 'quarantined'>,
): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    await keepQuarantined(transaction, workspaceId, { jobId, rows: quarantined })
    await changeJob(transaction, workspaceId, {
      id: jobId,
      status: 'done',
      report,
      finishedAt: new Date(),
    })
  })
}

/** Makes a journey visible and ends its job, both or neither. */
export async function publishImport(
  store: Store,
  workspaceId: string,
  { jobId, report, quarantined, journey, discovery, phase }: FinishedImport,
): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    await saveJourney(transaction, workspaceId, journey)
    await saveDiscovery(transaction, { workspaceId, journeyId: journey.id }, discovery)
    await keepQuarantined(transaction, workspaceId, { jobId, rows: quarantined })
    await changeJob(transaction, workspaceId, {
      id: jobId,
      status: 'done',
      ...(phase !== undefined && { phase }),
      report,
      finishedAt: new Date(),
    })
  })
}
