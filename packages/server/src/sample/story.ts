import { applyJourney, projectJourney } from '@desirepath/collab'
import type { JobReport } from '@desirepath/contract'
import type { FeedbackItem, Journey } from '@desirepath/core'
import {
  changeJob,
  findDiscovery,
  findJourney,
  hostMember,
  isJourney,
  standAlways,
  type StoredJob,
} from '@desirepath/store'
import type { Story } from '@desirepath/sample'
import type { FileFolder } from '../files/folder.ts'
import type { RunnerDeps } from '../jobs/runner.ts'
import { existingJourney } from '../journeys/existing.ts'
import { putJourney } from '../journeys/put.ts'
import { storedJourney } from '../journeys/stored.ts'
import { newId } from '../new-id.ts'
import { keepLibrary } from './library.ts'
import { keepLists } from './lists.ts'
import { AUTHOR, keepRecords } from './records.ts'

export type StoryDeps = Pick<RunnerDeps, 'store' | 'live' | 'maps' | 'evidence'> & {
  readonly files: FileFolder
}

/** Said of the job whose journey is there while the story around it is told. */
export const TELLING = 'telling'

interface Found {
  readonly workspaceId: string
  readonly jobId: string
  readonly journey: Journey
  readonly feedback: readonly FeedbackItem[]
}

/**
 * Tells the story of the sample workspace around the journey that was found. Whatever is there stays
 * as it is, so that a story that broke off is told to its end by being told again.
 */
export async function keepStory(
  deps: StoryDeps,
  { workspaceId, jobId, journey, feedback }: Found,
): Promise<void> {
  const { store, maps } = deps
  // Loaded only in a new workspace.
  const { sampleStory } = await import('@desirepath/sample')
  const you = await hostMember(store, { workspaceId, id: newId() })
  const now = Date.now()
  const story = sampleStory(journey, { feedback, now, you })
  await keepLibrary(deps, workspaceId, story)
  const found = new Set([...journey.records, ...journey.personas].map(({ id }) => id))
  const changed = await keepRecords(store, workspaceId, { records: story.records, found, now })
  const ref = { workspaceId, journeyId: journey.id }
  const uneven = await tellMaps(deps, ref, story)
  await keepLists(store, ref, story)
  await maps.spreadAll(workspaceId, [...new Set([...changed, ...uneven])], AUTHOR)
  await standAlways(store, workspaceId, [...found, ...story.records.map(({ id }) => id)])
  // The map that was found in the data stands first.
  await putFirst(deps, ref)
  await changeJob(store, workspaceId, { id: jobId, phase: '' })
}

/** Tells to its end what broke off when the process was stopped; nothing once the journey is gone. */
export async function resumeStory(
  deps: StoryDeps,
  workspaceId: string,
  { id: jobId, report }: Pick<StoredJob, 'id' | 'report'>,
): Promise<void> {
  const { store, evidence } = deps
  const { journeyId } = report as JobReport
  const stored = journeyId === null ? null : await findJourney(store, workspaceId, journeyId)
  const found = journeyId === null ? null : await findDiscovery(store, { workspaceId, journeyId })
  if (stored === null || stored.datasetId === null || found === null) {
    await changeJob(store, workspaceId, { id: jobId, phase: '' })
    return
  }
  const analytics = await evidence.open()
  const feedback = await analytics.loadFeedback({ workspaceId, datasetId: stored.datasetId })
  const journey = storedJourney(found.document)
  await keepStory(deps, { workspaceId, jobId, journey, feedback })
}

interface MapRef {
  readonly workspaceId: string
  readonly journeyId: string
}

/** The found map and those around it; gives back the records of which others have to be told. */
async function tellMaps(
  { store, live }: StoryDeps,
  ref: MapRef,
  { map, maps, isTold }: Pick<Story, 'map' | 'maps' | 'isTold'>,
): Promise<string[]> {
  // Whoever has it open already sees it fill, and keeps what they changed.
  await live.edit(ref, AUTHOR, (doc) => {
    const journey = projectJourney(doc)
    if (!isTold(journey)) applyJourney(doc, map(journey))
  })
  const { journey } = await live.read(ref)
  const uneven: string[] = []
  for (const each of maps(journey)) {
    if (await isJourney(store, ref.workspaceId, each.id)) continue
    uneven.push(...(await putJourney(store, ref.workspaceId, { journey: each, datasetId: null })))
  }
  return uneven
}

async function putFirst({ store, live }: StoryDeps, ref: MapRef): Promise<void> {
  const { datasetId } = await existingJourney(store, ref)
  const { journey } = await live.read(ref)
  await putJourney(store, ref.workspaceId, { journey, datasetId })
}
