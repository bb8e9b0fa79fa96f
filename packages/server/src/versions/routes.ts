import { applyJourney, projectJourney } from '@desirepath/collab'
import type { Journey } from '@desirepath/core'
import {
  addVersion,
  findVersion,
  type LiveRef,
  listVersions,
  type Store,
  type VersionKind,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import { storedJourney } from '../journeys/stored.ts'
import type { Live } from '../live/live.ts'
import { newId } from '../new-id.ts'

/** Earlier states of a journey: listed, named, read and brought back. */
export function versionRoutes({
  store,
  live,
}: {
  readonly store: Store
  readonly live: Live
}): Pick<Handlers, 'listVersions' | 'nameVersion' | 'readVersion' | 'restoreVersion'> {
  const keep = async (
    ref: LiveRef,
    { kind, title, author }: { kind: VersionKind; title: string; author: string },
  ) => {
    const id = newId()
    const { document } = await live.read(ref)
    await addVersion(store, ref, { id, kind, title, author, document })
    return { id }
  }
  const existing = async (ref: LiveRef, id: string): Promise<Journey> => {
    const found = await findVersion(store, ref, id)
    if (found === null) throw new ProblemError('not-found', 'There is no such version.')
    return storedJourney(found.document)
  }
  return {
    async listVersions({ workspaceId, params, query: { cursor, limit } }) {
      const after = afterCursor(cursor)
      const ref = { workspaceId, journeyId: params.id! }
      const rows = await listVersions(store, ref, { after, limit })
      const items = rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }))
      return { items, next: nextCursor(after, rows.length, limit) }
    },
    nameVersion: ({ workspaceId, member, params, body }) =>
      keep(
        { workspaceId, journeyId: params.id! },
        { kind: 'named', title: body.title, author: member.name },
      ),
    readVersion: ({ workspaceId, params }) =>
      existing({ workspaceId, journeyId: params.id! }, params.version!),
    async restoreVersion({ workspaceId, member, params }) {
      const ref = { workspaceId, journeyId: params.id! }
      const earlier = await existing(ref, params.version!)
      const safety = await keep(ref, { kind: 'safety', title: '', author: member.name })
      await live.edit(ref, member.name, (doc) => {
        // Saved views are ways to look, not what is looked at: links to them go on leading there. So
        // do mentions in what people have said about it, before and since.
        const { views, threads } = projectJourney(doc)
        const { threads: _, ...content } = earlier
        const kept = { ...(views && { views }), ...(threads && { threads }) }
        applyJourney(doc, { ...content, id: ref.journeyId, ...kept })
      })
      return safety
    },
  }
}
