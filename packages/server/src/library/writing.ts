import { LIBRARY, removeLibraryItems, replaceLibraryItem } from '@desirepath/analytics'
import { readTranscript } from '@desirepath/intake'
import { changeRecordBody, findRecord, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'
import type { Live } from '../live/live.ts'
import { newId } from '../new-id.ts'
import type { Maps } from '../records/maps.ts'
import { shownName } from '../session/shown-name.ts'
import { withBacking } from './backing.ts'
import { createFind, type Find } from './find.ts'
import { itemOf, type NewItem } from './items.ts'
import { evidenceOf, type Picked, place } from './placing.ts'
import { placeNotes } from './notes.ts'
import type { SearchDeps } from './search.ts'

type WritingOperation =
  | 'addEvidence'
  | 'changeEvidence'
  | 'removeEvidence'
  | 'readTranscript'
  | 'placeEvidence'
  | 'backRecord'

interface WritingDeps extends SearchDeps {
  readonly live: Live
  readonly maps: Maps
  /** Tickets of a workspace have come, changed or gone. */
  readonly onTickets: (workspaceId: string) => void
}

/** What people write down in the library, and what they put of it on journeys. */
export function writingRoutes({
  live,
  maps,
  onTickets,
  ...deps
}: WritingDeps): Pick<Handlers, WritingOperation> {
  const { evidence } = deps
  const find = createFind(deps)
  return {
    async addEvidence({ workspaceId, body }) {
      await requireKnown(deps.store, workspaceId, body)
      const id = newId()
      const analytics = await evidence.open()
      await analytics.appendFeedback({ workspaceId, datasetId: LIBRARY }, [itemOf(id, body)])
      if (body.source === 'ticket') onTickets(workspaceId)
      return { id }
    },
    async changeEvidence({ workspaceId, params, body }) {
      const id = params.item!
      if ((await standing(find, workspaceId, id)) === 'imported') throw refused()
      await requireKnown(deps.store, workspaceId, body)
      const { engine } = await evidence.open()
      await replaceLibraryItem(engine, workspaceId, itemOf(id, body))
      onTickets(workspaceId)
      return { id }
    },
    async removeEvidence({ workspaceId, params }) {
      const id = params.item!
      if ((await standing(find, workspaceId, id)) !== 'own') throw refused()
      const { engine } = await evidence.open()
      await removeLibraryItems(engine, workspaceId, [id])
      onTickets(workspaceId)
      return { id }
    },
    async readTranscript({ body }) {
      const read = readTranscript(body.text)
      if (read.type === 'unreadable') throw new ProblemError('bad-file', read.reason)
      const { kind, turns, problems } = read
      return { kind, turns: [...turns], problems: problems.slice(0, 100) }
    },
    async backRecord({ workspaceId, member, body: { items, record, ...part } }) {
      const listed = await find(workspaceId, idsOf(items))
      const said = listed.map((item, i) => evidenceOf(item, items[i]!))
      const ref = { workspaceId, id: record }
      const found = await findRecord(deps.store, ref)
      if (found === null) throw new ProblemError('not-found', 'There is no such record.')
      const { fields, already } = withBacking(found, { evidence: said, ...part })
      const change = { fields, seen: found.body, author: shownName(member) }
      if (already < items.length && (await changeRecordBody(deps.store, ref, change)))
        await maps.spread(ref, change.author)
      return { id: record, already }
    },
    async placeEvidence({ workspaceId, member, params, body: { items, as } }) {
      const found = await find(workspaceId, idsOf(items))
      const said = found.map((item, i) => evidenceOf(item, items[i]!))
      const ref = { workspaceId, journeyId: params.id! }
      const { cardIds, ...placed } = await live.edit(ref, shownName(member), (doc) =>
        as.type === 'note' ? placeNotes(doc, found, as.stepId) : place(doc, said, as),
      )
      return { ...placed, cardIds: [...cardIds] }
    },
  }
}

/** Where a day begins first, its noon is this far ahead. */
const AHEAD = 26 * 60 * 60 * 1000

/** Throws where a map, step or persona is named that is not there, or a day that is yet to come. */
async function requireKnown(
  store: Store,
  workspaceId: string,
  { at, place, persona }: NewItem,
): Promise<void> {
  if (at !== null && Date.parse(at) > Date.now() + AHEAD)
    throw new ProblemError('invalid-input', 'body.at: is yet to come; say when it was said or seen')
  if (
    persona !== null &&
    (await findRecord(store, { workspaceId, id: persona }))?.type !== 'persona'
  )
    throw new ProblemError('invalid-input', 'body.persona: the workspace has no such persona')
  if (place === null) return
  const { document } = await existingJourney(store, { workspaceId, journeyId: place.journeyId })
  const { steps } = storedJourney(document)
  if (place.stepId !== null && !steps.some(({ id }) => id === place.stepId))
    throw new ProblemError('invalid-input', 'body.place.stepId: the journey has no such step')
}

function idsOf(items: readonly Picked[]): string[] {
  return items.map(({ id }) => id)
}

/** Ids that are made here; what was taken out may be put back under its id. */
const madeHere = /^(?:evidence-|sample-|[\da-f]{8}-[\da-f]{4}-7)/

/** Whether an item is the library's own, came in with a journey's data, or is not there (any more). */
async function standing(
  find: Find,
  workspaceId: string,
  id: string,
): Promise<'own' | 'imported' | 'gone'> {
  const [item] = await find(workspaceId, [id]).catch((error: unknown) => {
    if (error instanceof ProblemError) return []
    throw error
  })
  if (item !== undefined) return item.isOwn ? 'own' : 'imported'
  return madeHere.test(id) ? 'gone' : 'imported'
}

function refused(): ProblemError {
  return new ProblemError(
    'not-found',
    'The library has no such item of its own. What came in with a file stays as the file says.',
  )
}
