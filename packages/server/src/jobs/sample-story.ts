import { LIBRARY, removeLibraryItems } from '@desirepath/analytics'
import { changeBrief } from '@desirepath/collab'
import { contentId, type Journey, methodChecklists, recordBody } from '@desirepath/core'
import {
  addChecklist,
  addRecord,
  changeRecordBody,
  findChecklist,
  findRecord,
  type Store,
} from '@desirepath/store'
import { existingJourney } from '../journeys/existing.ts'
import { putJourney } from '../journeys/put.ts'
import type { RunnerDeps } from './runner.ts'

/** Tells the story of the sample workspace around the journey that was just made; again, it changes nothing. */
export async function keepStory(
  { store, live, maps, evidence }: Pick<RunnerDeps, 'store' | 'live' | 'maps' | 'evidence'>,
  workspaceId: string,
  journey: Journey,
): Promise<void> {
  // Loaded only in a new workspace.
  const { sampleStory } = await import('@desirepath/sample')
  const { records, journeys, brief, voices } = sampleStory(journey)
  const analytics = await evidence.open()
  await removeLibraryItems(
    analytics.engine,
    workspaceId,
    voices.map(({ id }) => id),
  )
  await analytics.appendFeedback({ workspaceId, datasetId: LIBRARY }, voices)
  for (const each of journeys)
    await putJourney(store, workspaceId, { journey: each, datasetId: null })
  for (const { id, type, fields } of records) {
    const ref = { workspaceId, id }
    if ((await findRecord(store, ref)) === null)
      await addRecord(store, ref, { type, body: recordBody(type, fields), author: AUTHOR })
    else if (await changeRecordBody(store, ref, { fields, author: AUTHOR }))
      await maps.spread(ref, AUTHOR)
  }
  await live.edit({ workspaceId, journeyId: journey.id }, AUTHOR, (doc) => changeBrief(doc, brief))
  await beginMethod(store, { workspaceId, journeyId: journey.id })
  // The map that was found in the data stands first.
  const ref = { workspaceId, journeyId: journey.id }
  const { datasetId } = await existingJourney(store, ref)
  await putJourney(store, workspaceId, { journey: (await live.read(ref)).journey, datasetId })
}

/** The method under way for the map: its items tick themselves by what the story holds. */
async function beginMethod(
  store: Store,
  { workspaceId, journeyId }: { readonly workspaceId: string; readonly journeyId: string },
): Promise<void> {
  const [method] = methodChecklists
  const id = contentId('checklist', journeyId)
  if (method === undefined || (await findChecklist(store, { workspaceId, id })) !== null) return
  const { id: templateId, ...said } = method
  await addChecklist(store, workspaceId, {
    ...said,
    id,
    templateId,
    journeyId,
    startedBy: AUTHOR,
  })
}

/** Whose work the sample is said to be. */
const AUTHOR = 'The sample'
