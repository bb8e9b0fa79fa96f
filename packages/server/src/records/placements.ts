import { placePersona, placeShared, takePersona, takePlacement } from '@desirepath/collab'
import { laneTypeOfRecord, recordSchema } from '@desirepath/core'
import { findJourney, findRecord, type Store, tagsOnJourney } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { laneOf } from '../library/placing.ts'
import type { Live } from '../live/live.ts'
import { existing } from './existing.ts'
import { sharedWords } from './words.ts'

/** Records of the workspace that are put on journeys: personas on the whole, others into cells. */
export function placementRoutes({
  store,
  live,
}: {
  readonly store: Store
  readonly live: Live
}): Pick<
  Handlers,
  'placeRecord' | 'takePlacement' | 'placePersona' | 'takePersona' | 'recordTags'
> {
  return {
    async recordTags({ workspaceId, params }) {
      const journeyId = params.id!
      if ((await findJourney(store, workspaceId, journeyId)) === null)
        throw new ProblemError('not-found', 'There is no such journey.')
      const items = await tagsOnJourney(store, { workspaceId, journeyId })
      return { items: items.map(({ id, tags }) => ({ id, tags: [...tags] })) }
    },
    async placeRecord({ workspaceId, member, params, body: { recordId, laneId, stepId } }) {
      const found = await findRecord(store, { workspaceId, id: recordId })
      if (found === null) throw new ProblemError('not-found', 'There is no such record.')
      const type = recordSchema.shape.type.safeParse(found.type)
      if (!type.success)
        throw new ProblemError(
          'invalid-input',
          `body.recordId: a ${found.type} has no lane of its own`,
        )
      const ref = { workspaceId, journeyId: params.id! }
      const { journey } = await live.read(ref)
      if (laneId !== undefined && !journey.lanes.some(({ id }) => id === laneId))
        throw new ProblemError('invalid-input', 'body.laneId: the journey has no such lane')
      if (!journey.steps.some(({ id }) => id === stepId))
        throw new ProblemError('invalid-input', 'body.stepId: the journey has no such step')
      const words = await sharedWords(store, workspaceId, found)
      const record = { id: recordId, type: type.data, ...words }
      return {
        cardId: await live.edit(ref, member.name, (doc) =>
          placeShared(doc, record, {
            laneId: laneId ?? laneOf(doc, journey, laneTypeOfRecord[record.type]),
            stepId,
          }),
        ),
      }
    },
    async takePlacement({ workspaceId, member, params }) {
      const ref = { workspaceId, journeyId: params.id! }
      const cardId = params.cardId!
      const { lanes } = (await live.read(ref)).journey
      const isThere = lanes.some(({ cells }) =>
        cells.some(({ cards }) => cards.some(({ id, recordId }) => id === cardId && recordId)),
      )
      if (!isThere) throw new ProblemError('not-found', 'There is no such placement.')
      await live.edit(ref, member.name, (doc) => takePlacement(doc, cardId))
      return { cardId }
    },
    async takePersona({ workspaceId, member, params }) {
      const ref = { workspaceId, journeyId: params.id! }
      const id = params.personaId!
      const { personas } = (await live.read(ref)).journey
      if (!personas.some((persona) => persona.id === id))
        throw new ProblemError('not-found', 'The journey has no such persona.')
      await live.edit(ref, member.name, (doc) => takePersona(doc, id))
      return { id }
    },
    async placePersona({ workspaceId, member, params, body: { personaId: id } }) {
      const found = await existing(store, { workspaceId, id }, 'persona')
      const words = await sharedWords(store, workspaceId, found)
      const ref = { workspaceId, journeyId: params.id! }
      await live.edit(ref, member.name, (doc) => placePersona(doc, { id, ...words }))
      return { id }
    },
  }
}
