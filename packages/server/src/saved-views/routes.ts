import { isAtLeast, policy } from '@desirepath/contract'
import {
  addView,
  changeView,
  listViews,
  type Store,
  type ViewChange,
  visibleView,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import type { Member } from '../session/session.ts'

/** Views of lists under names; those of others that are private are not there. */
export function savedViewRoutes(
  store: Store,
): Pick<Handlers, 'listViews' | 'addView' | 'changeView' | 'removeView'> {
  const change = async (
    { workspaceId, member }: { readonly workspaceId: string; readonly member: Member },
    id: string,
    fields: ViewChange,
  ) => {
    const asking = { workspaceId, memberId: member.id }
    if (!mayShare(member)) {
      if (fields.isPrivate === false) throw notForAll(member)
      if ((await visibleView(store, asking, id))?.memberId === null) throw notForAll(member)
    }
    if (!(await changeView(store, asking, { id, change: fields })))
      throw new ProblemError('not-found', 'There is no such view.')
    return { id }
  }
  return {
    async listViews({ workspaceId, member, query }) {
      const views = await listViews(store, { workspaceId, memberId: member.id }, query.place)
      return {
        items: views.map(({ id, name, search, memberId }) => ({
          id,
          name,
          search: { ...search },
          isPrivate: memberId !== null,
        })),
      }
    },
    async addView({ workspaceId, member, body: { isPrivate, ...view } }) {
      const id = newId()
      if (isPrivate === false && !mayShare(member)) throw notForAll(member)
      const isOwn = isPrivate ?? !mayShare(member)
      await addView(store, workspaceId, { ...view, id, memberId: isOwn ? member.id : null })
      return { id }
    },
    changeView: ({ workspaceId, member, params, body }) =>
      change({ workspaceId, member }, params.id!, body),
    removeView: ({ workspaceId, member, params }) =>
      change({ workspaceId, member }, params.id!, { isDeleted: true }),
  }
}

/** Views for everybody are part of what is edited. */
function mayShare({ role }: Member): boolean {
  return isAtLeast(role, policy.edit)
}

function notForAll({ role }: Member): ProblemError {
  return new ProblemError(
    'not-allowed',
    `You are here as ${role} and keep views for yourself alone; views for everybody take ${policy.edit}.`,
  )
}
