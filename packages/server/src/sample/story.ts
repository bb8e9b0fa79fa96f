import { applyJourney, projectJourney } from '@desirepath/collab'
import type { FeedbackItem, Journey } from '@desirepath/core'
import { hostMember } from '@desirepath/store'
import type { Story } from '@desirepath/sample'
import type { FileFolder } from '../files/folder.ts'
import type { RunnerDeps } from '../jobs/runner.ts'
import { existingJourney } from '../journeys/existing.ts'
import { putJourney } from '../journeys/put.ts'
import { newId } from '../new-id.ts'
import { keepLibrary } from './library.ts'
import { keepLists } from './lists.ts'
import { AUTHOR, keepRecords } from './records.ts'

export type StoryDeps = Pick<RunnerDeps, 'store' | 'live' | 'maps' | 'evidence'> & {
  readonly files: FileFolder
}

interface Found {
  readonly workspaceId: string
  readonly journey: Journey
  readonly feedback: readonly FeedbackItem[]
}

/** Tells the story of the sample workspace around the journey that was just made. */
export async function keepStory(
  deps: StoryDeps,
  { workspaceId, journey, feedback }: Found,
): Promise<void> {
  const { store, maps } = deps
  // Loaded only in a new workspace.
  const { sampleStory } = await import('@desirepath/sample')
  const you = await hostMember(store, { workspaceId, id: newId() })
  const story = sampleStory(journey, { feedback, now: Date.now(), you })
  await keepLibrary(deps, workspaceId, story)
  const changed = await keepRecords(store, workspaceId, story.records)
  const ref = { workspaceId, journeyId: journey.id }
  const uneven = await tellMaps(deps, ref, story)
  await keepLists(store, ref, story)
  await maps.spreadAll(workspaceId, [...new Set([...changed, ...uneven])], AUTHOR)
  // The map that was found in the data stands first.
  await putFirst(deps, ref)
}

interface MapRef {
  readonly workspaceId: string
  readonly journeyId: string
}

/** The found map and those around it; gives back the records of which others have to be told. */
async function tellMaps(
  { store, live }: StoryDeps,
  ref: MapRef,
  { map, maps }: Pick<Story, 'map' | 'maps'>,
): Promise<string[]> {
  // Whoever has it open already sees it fill, and keeps what they changed.
  await live.edit(ref, AUTHOR, (doc) => applyJourney(doc, map(projectJourney(doc))))
  const { journey } = await live.read(ref)
  const uneven: string[] = []
  for (const each of maps(journey))
    uneven.push(...(await putJourney(store, ref.workspaceId, { journey: each, datasetId: null })))
  return uneven
}

async function putFirst({ store, live }: StoryDeps, ref: MapRef): Promise<void> {
  const { datasetId } = await existingJourney(store, ref)
  const { journey } = await live.read(ref)
  await putJourney(store, ref.workspaceId, { journey, datasetId })
}
