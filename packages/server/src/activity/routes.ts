import { byDay, wholeDays } from '@desirepath/core'
import { type DeedPlace, listDeeds, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'

/** Deeds that are read at once; a day of work is a few hundred. */
const PAGE = 200

/** What happened in a workspace, for everybody who may read it. */
export function activityRoutes(store: Store): Pick<Handlers, 'listActivity'> {
  return {
    async listActivity({ workspaceId, query: { cursor } }) {
      const before = placeIn(cursor)
      const read = await listDeeds(store, workspaceId, { before, limit: PAGE })
      const hasMore = read.length === PAGE
      const deeds = hasMore ? wholeDays(read) : read
      const last = deeds.at(-1)
      return {
        items: byDay(deeds).map((each) => ({ ...each, things: [...each.things] })),
        next: hasMore && last !== undefined ? cursorAt(last) : null,
      }
    },
  }
}

function cursorAt({ moment, key }: DeedPlace): string {
  return Buffer.from(JSON.stringify([moment, key])).toString('base64url')
}

function placeIn(cursor: string | undefined): DeedPlace | null {
  if (cursor === undefined) return null
  const [, moment, key] =
    /^\["(\d{1,17})","([^"\\]+)"\]$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (moment === undefined || key === undefined)
    throw new ProblemError('invalid-input', 'cursor: not one that a list has given')
  return { moment, key }
}
