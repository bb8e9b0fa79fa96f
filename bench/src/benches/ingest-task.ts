import { join } from 'node:path'
import { openAnalytics } from '@desirepath/analytics'
import type { EventColumns } from '@desirepath/core'
import { activities, channels, randomLog } from '../log/random-log.ts'
import { measure } from '../process/measure.ts'
import type { SoloTask } from '../process/solo.ts'

/** Stores a log in a fresh folder until the store has acknowledged its last event. */
export const task: SoloTask<{ events: number; folder: string }> = async ({ events, folder }) => {
  const columns = columnsOf(events)
  const analytics = await openAnalytics({ folder: join(folder, 'ingest') })
  const ref = { workspaceId: 'bench', datasetId: 'log' }
  const { cost } = await measure(() => analytics.appendEvents(ref, columns))
  await analytics.close()
  return { ingest: cost }
}

function columnsOf(events: number): EventColumns {
  const { size, customers, customer, activity, time, channel } = randomLog(events, 1)
  return {
    size,
    customers: Array.from({ length: customers }, (_, code) => `c${code}`),
    activities,
    customer,
    activity: Uint32Array.from(activity),
    time,
    // Code 0 is kept for the missing value.
    channel: { name: 'channel', values: ['', ...channels], codes: channel.map((code) => code + 1) },
    attributes: [],
  }
}
