import { addCard, addRecord, type JourneyDocument } from '@desirepath/collab'
import type { Journey, JourneyRecord, LaneType } from '@desirepath/core'
import {
  addNote,
  changeNote,
  hideNotes,
  removeNote,
  revealNotes,
  type WorkshopNote,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'
import { takePart, tellOfChange, underWay, type WorkshopDeps } from './under-way.ts'

/** Notes that only their writers see until they all become cards at once. */
export function noteRoutes({
  store,
  live,
}: WorkshopDeps): Pick<Handlers, 'addNote' | 'changeNote' | 'removeNote' | 'revealNotes'> {
  const own = (done: boolean, id: string) => {
    if (!done) throw new ProblemError('not-found', 'There is no such note of yours.')
    return { id }
  }
  return {
    async addNote({ workspaceId, member, params, body }) {
      const { ref } = await underWay(store, { workspaceId, journeyId: params.id! })
      const id = newId()
      await takePart(store, ref, member)
      await addNote(store, ref, { ...body, id, person: member.id, author: shownName(member) })
      tellOfChange(live, ref)
      return { id }
    },
    async changeNote({ workspaceId, member, params, body }) {
      const { ref } = await underWay(store, { workspaceId, journeyId: params.id! })
      const id = params.note!
      return own(await changeNote(store, ref, { id, person: member.id, text: body.text }), id)
    },
    async removeNote({ workspaceId, member, params }) {
      const { ref } = await underWay(store, { workspaceId, journeyId: params.id! })
      const id = params.note!
      const removed = own(await removeNote(store, ref, { id, person: member.id }), id)
      tellOfChange(live, ref)
      return removed
    },
    async revealNotes({ workspaceId, member, params, body }) {
      const { ref } = await underWay(store, { workspaceId, journeyId: params.id! })
      const { journey } = await live.read(ref)
      const place = placing(journey, body)
      const notes = await revealNotes(store, ref, { isNamed: body.withNames, at: new Date() })
      await live
        .edit(ref, member.name, (doc) => {
          for (const note of notes) putCard(doc, note, place(note))
        })
        .catch(async (error: unknown) => {
          await hideNotes(
            store,
            ref,
            notes.map(({ id }) => id),
          )
          throw error
        })
      tellOfChange(live, ref)
      return { cards: notes.length }
    },
  }
}

interface NotePlace {
  readonly laneId: string
  readonly stepId: string
  readonly type: LaneType
}

/** Where each note becomes a card: where it was written to, if that still is, or else where is said. */
function placing(
  { lanes, steps }: Journey,
  chosen: { readonly laneId: string; readonly stepId: string },
): (note: Pick<WorkshopNote, 'laneId' | 'stepId'>) => NotePlace {
  const laneOf = (id: string | null) =>
    lanes.find((lane) => lane.id === id && !withoutCards.has(lane.type))
  const stepOf = (id: string | null) => steps.find((step) => step.id === id)
  const lane = laneOf(chosen.laneId)
  const step = stepOf(chosen.stepId)
  if (lane === undefined)
    throw new ProblemError('invalid-input', 'laneId: no lane that takes cards of text')
  if (step === undefined) throw new ProblemError('invalid-input', 'stepId: there is no such step')
  return (note) => {
    const { id: laneId, type } = laneOf(note.laneId) ?? lane
    return { laneId, type, stepId: (stepOf(note.stepId) ?? step).id }
  }
}

const withoutCards: ReadonlySet<LaneType> = new Set(['measured', 'emotion', 'quotes'])

const recordTypes: Partial<Record<LaneType, JourneyRecord['type']>> = {
  painPoints: 'painPoint',
  delights: 'delight',
  opportunities: 'opportunity',
  solutions: 'solution',
}

function putCard(
  doc: JourneyDocument,
  { text, author, isNamed }: WorkshopNote,
  { laneId, stepId, type }: NotePlace,
): void {
  const title = isNamed ? `${text} — ${author}` : text
  const record = recordTypes[type]
  if (record === undefined) addCard(doc, { laneId, stepId }, { text: title })
  else addRecord(doc, { type: record, title: oneLine(title) }, { laneId, stepId })
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
