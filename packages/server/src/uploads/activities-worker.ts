import { parentPort, workerData } from 'node:worker_threads'
import { guessSuccess } from '@desirepath/discovery'
import { readEvents } from '@desirepath/intake'
import { createLog, logSummary } from '@desirepath/mining'
import type { ActivitiesAnswer, ActivitiesTask } from './activities-task.ts'

/** A whole log is read here, beside the server, however long it is. */
const { path, mapping, now } = workerData as ActivitiesTask
parentPort!.postMessage(await readActivities())

async function readActivities(): Promise<ActivitiesAnswer> {
  const read = await readEvents([path], { mapping, now })
  if (read.type === 'badFile') return { type: 'refused', reason: `${read.file}: ${read.reason}` }
  const log = createLog(read.columns)
  const activities = logSummary(log).activities.map(({ name, events, customers }) => ({
    name,
    events,
    customers,
  }))
  return { type: 'activities', activities, guess: guessSuccess(log) }
}
