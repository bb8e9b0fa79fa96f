import { changeRecordBody, recordsByIds, type Store, type StoredRecord } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { Maps } from '../records/maps.ts'
import { shownName } from '../session/shown-name.ts'
import type { CountTouchpoints } from '../touchpoints/figures.ts'
import { weighTouchpoints } from './touchpoints.ts'
import { weighAll } from './weighed.ts'

/** More than anybody ranks; the others were not changed for longest. */
const MOST = 2000

type Priority = 'priorities' | 'changePriorities'

/** What is worth doing first. */
export function priorityRoutes({
  store,
  count,
  maps,
}: {
  readonly store: Store
  readonly count: CountTouchpoints
  readonly maps: Maps
}): Pick<Handlers, Priority> {
  return {
    async priorities({ workspaceId, query: { of, at } }) {
      if (of === 'touchpoints' && at !== undefined)
        throw new ProblemError(
          'invalid-input',
          'query.at: touchpoints are known only as they are now',
        )
      const moment = at === undefined ? null : new Date(at)
      const { items, pending } =
        of === 'touchpoints'
          ? await weighTouchpoints({ store, count }, workspaceId)
          : { items: await weighAll(store, workspaceId, { of, at: moment }), pending: 0 }
      const oldest = items.reduce<Date | null>(
        (least, { createdAt }) => (least === null || createdAt < least ? createdAt : least),
        null,
      )
      return {
        n: items.length,
        items: items.slice(0, MOST).map(({ createdAt: _, ...item }) => item),
        since: oldest?.toISOString() ?? null,
        pending,
      }
    },
    async changePriorities({ workspaceId, member, body: { changes } }) {
      const ids = changes.map(({ id }) => id)
      const found = await recordsByIds(store, workspaceId, ids)
      const ranked = new Map(found.filter(isRanked).map((record) => [record.id, record]))
      const unknown = ids.find((id) => !ranked.has(id))
      if (unknown !== undefined)
        throw new ProblemError(
          'not-found',
          `There is no opportunity, pain point or touchpoint ${unknown}.`,
        )
      const author = shownName(member)
      const back: typeof changes = []
      for (const { id, ...asked } of changes) {
        const { body } = ranked.get(id)!
        // Only an opportunity has a status.
        const fields = Object.fromEntries(Object.entries(asked).filter(([field]) => field in body))
        const old = Object.entries(body).filter(([field]) => field in fields)
        back.push({ id, ...Object.fromEntries(old) })
        if (await changeRecordBody(store, { workspaceId, id }, { fields, author }))
          await maps.spread({ workspaceId, id }, author)
      }
      return { changes: back }
    },
  }
}

function isRanked({ type }: StoredRecord): boolean {
  return type === 'opportunity' || type === 'painPoint' || type === 'touchpoint'
}
