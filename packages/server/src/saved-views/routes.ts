import { addView, changeView, listViews, type Store, type ViewChange } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'

/** Views of lists under names; those of others that are private are not there. */
export function savedViewRoutes(
  store: Store,
): Pick<Handlers, 'listViews' | 'addView' | 'changeView' | 'removeView'> {
  const change = async (
    asking: { readonly workspaceId: string; readonly memberId: string },
    id: string,
    fields: ViewChange,
  ) => {
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
      await addView(store, workspaceId, { ...view, id, memberId: isPrivate ? member.id : null })
      return { id }
    },
    changeView: ({ workspaceId, member, params, body }) =>
      change({ workspaceId, memberId: member.id }, params.id!, body),
    removeView: ({ workspaceId, member, params }) =>
      change({ workspaceId, memberId: member.id }, params.id!, { isDeleted: true }),
  }
}
