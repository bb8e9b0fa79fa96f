import { nameKey, proposeStages, significanceOf } from '@desirepath/core'
import type { Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { putJourney } from '../journeys/put.ts'
import { newId } from '../new-id.ts'
import type { Maps } from '../records/maps.ts'
import { sharedWords } from '../records/words.ts'
import { allTouchpoints } from './bound.ts'
import type { CountTouchpoints } from './figures.ts'
import type { ReadLogs, SeenLog } from './logs.ts'
import { seenActivities, seenChannels } from './seen.ts'

interface TouchpointDeps {
  readonly store: Store
  readonly readLogs: ReadLogs
  readonly count: CountTouchpoints
  readonly maps: Maps
}

type Operation = 'touchpointFigures' | 'seenActivities' | 'proposeStages' | 'beginFromTouchpoints'

/** The inventory of touchpoints: what the logs say of it, and journeys that begin from it. */
export function touchpointRoutes({
  store,
  readLogs,
  count,
  maps,
}: TouchpointDeps): Pick<Handlers, Operation> {
  const chosen = async (workspaceId: string, ids: readonly string[]) => {
    const byId = new Map((await allTouchpoints(store, workspaceId)).map((each) => [each.id, each]))
    return [...new Set(ids)].map((id) => {
      const found = byId.get(id)
      if (found === undefined)
        throw new ProblemError('invalid-input', `body: there is no touchpoint with the id “${id}”`)
      return found
    })
  }
  return {
    async touchpointFigures({ workspaceId }) {
      const { counted, pending } = await count(workspaceId)
      const rows = counted.flatMap(({ log: { journeyId, title, asOf }, figures }) =>
        figures
          .filter(({ reach, feedback }) => (reach.value ?? 0) > 0 || feedback > 0)
          .map(({ id, ...figure }) => ({ id, journeyId, title, asOf, ...figure })),
      )
      const byId = Map.groupBy(rows, ({ id }) => id)
      const asked = new Set(counted.flatMap(({ figures }) => figures.map(({ id }) => id)))
      const items = [...asked].map((id) => {
        const own = byId.get(id) ?? []
        const journeys = own.map(({ id: _, ...each }) => each)
        return { id, significance: significanceOf(own), journeys }
      })
      return { items, pending }
    },
    async seenActivities({ workspaceId }) {
      const logs = await readLogs(workspaceId)
      const touchpoints = await allTouchpoints(store, workspaceId)
      return { activities: seenActivities(logs, touchpoints), channels: seenChannels(logs) }
    },
    async proposeStages({ workspaceId, body }) {
      const touchpoints = await chosen(workspaceId, body.touchpointIds)
      const wanted = new Set(touchpoints.flatMap((each) => each.body.activities.map(nameKey)))
      const meets = ({ steps: own }: SeenLog) =>
        own.some((step) => step.activities.some((name) => wanted.has(nameKey(name))))
      const logs = (await readLogs(workspaceId)).filter(meets)
      const { journeyId } = body
      const steps = logs
        .filter((log) => journeyId === undefined || log.journeyId === journeyId)
        .flatMap((log) => log.steps)
      const placed = touchpoints.map(({ id, body: { title, stage, activities } }) => {
        const own = new Set(activities.map(nameKey))
        const seen = steps.filter((step) => step.activities.some((name) => own.has(nameKey(name))))
        return { id, title, stage, seen }
      })
      const stages = proposeStages(placed).map(({ title, touchpoints: own }) => ({
        title,
        touchpoints: own.map((each) => ({ ...each })),
      }))
      const journeys = logs.map(({ journeyId: id, title }) => ({ id, title }))
      return { stages, journeys, ordered: placed.filter(({ seen }) => seen.length > 0).length }
    },
    async beginFromTouchpoints({ workspaceId, body: { title, stages } }) {
      const { journeyFromTouchpoints } = await import('@desirepath/templates')
      const ids = stages.flatMap(({ touchpointIds }) => touchpointIds)
      if (new Set(ids).size < ids.length)
        throw new ProblemError('invalid-input', 'body.stages: a touchpoint can stand in one stage')
      const touchpoints = new Map<string, Awaited<ReturnType<typeof stepTouchpoint>>>()
      for (const each of await chosen(workspaceId, ids))
        touchpoints.set(each.id, await stepTouchpoint(store, workspaceId, each))
      const filled = stages.map((stage) => ({
        title: stage.title,
        touchpoints: stage.touchpointIds.flatMap((id) => touchpoints.get(id) ?? []),
      }))
      const journey = journeyFromTouchpoints(filled, { id: newId(), title })
      const uneven = await putJourney(store, workspaceId, { journey, datasetId: null })
      maps.spreadLater(workspaceId, uneven, '')
      return { id: journey.id }
    },
  }
}

async function stepTouchpoint(
  store: Store,
  workspaceId: string,
  touchpoint: Awaited<ReturnType<typeof allTouchpoints>>[number],
) {
  const words = await sharedWords(store, workspaceId, touchpoint)
  const { title, isDraft, description = '', channel = '', icon = '' } = words
  const { activities } = touchpoint.body
  return { id: touchpoint.id, title, isDraft, description, channel, icon, activities }
}
