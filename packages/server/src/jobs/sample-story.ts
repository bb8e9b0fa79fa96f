import { LIBRARY, removeLibraryItems } from '@desirepath/analytics'
import { changeBrief, placeShared } from '@desirepath/collab'
import {
  contentId,
  type FeedbackItem,
  type Journey,
  methodChecklists,
  recordBody,
} from '@desirepath/core'
import {
  addChecklist,
  addRecord,
  changeRecordBody,
  findChecklist,
  findRecord,
  type Store,
} from '@desirepath/store'
import { placeNotes } from '../library/notes.ts'
import { presentItem } from '../library/present.ts'
import { existingJourney } from '../journeys/existing.ts'
import { putJourney } from '../journeys/put.ts'
import { sharedWords } from '../records/words.ts'
import type { RunnerDeps } from './runner.ts'

/** Tells the story of the sample workspace around the journey that was just made; again, it changes nothing. */
export async function keepStory(
  { store, live, maps, evidence }: Pick<RunnerDeps, 'store' | 'live' | 'maps' | 'evidence'>,
  workspaceId: string,
  journey: Journey,
): Promise<void> {
  // Loaded only in a new workspace.
  const { sampleStory } = await import('@desirepath/sample')
  const { records, journeys, places, brief, voices, notes } = sampleStory(journey)
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
  const ref = { workspaceId, journeyId: journey.id }
  await live.edit(ref, AUTHOR, (doc) => {
    changeBrief(doc, brief)
    for (const { itemId, stepId } of notes)
      placeNotes(doc, voices.filter(({ id }) => id === itemId).map(presentVoice), stepId)
  })
  await placeTouchpoints({ store, live }, ref, places)
  await beginMethod(store, ref)
  // The map that was found in the data stands first.
  const { datasetId } = await existingJourney(store, ref)
  await putJourney(store, workspaceId, { journey: (await live.read(ref)).journey, datasetId })
}

/** Puts the touchpoints of the workspace before the channels that the data have shown in their cells. */
async function placeTouchpoints(
  { store, live }: Pick<RunnerDeps, 'store' | 'live'>,
  ref: { readonly workspaceId: string; readonly journeyId: string },
  places: readonly { readonly recordId: string; readonly stepId: string }[],
): Promise<void> {
  const { journey } = await live.read(ref)
  const lane = journey.lanes.find(({ type }) => type === 'touchpoints')
  const standing = new Set(journey.records.map(({ id }) => id))
  const count = new Map<string, number>()
  for (const { recordId, stepId } of lane === undefined ? [] : places) {
    const found = await findRecord(store, { workspaceId: ref.workspaceId, id: recordId })
    if (found === null || standing.has(recordId)) continue
    const words = await sharedWords(store, ref.workspaceId, found)
    const index = count.get(stepId) ?? 0
    count.set(stepId, index + 1)
    await live.edit(ref, AUTHOR, (doc) =>
      placeShared(
        doc,
        { id: recordId, type: 'touchpoint', ...words },
        { laneId: lane!.id, stepId, index },
      ),
    )
  }
}

/** As the library would show it. */
function presentVoice(item: FeedbackItem) {
  return presentItem(
    { datasetId: LIBRARY, item, polarity: '', chance: null },
    { journeys: [], codings: [] },
  )
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
