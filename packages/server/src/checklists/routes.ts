import { methodChecklists } from '@desirepath/core'
import {
  addChecklist,
  changeChecklist,
  changeMark,
  copyAssignees,
  findChecklist,
  listChecklists,
  listMarks,
  listTemplates,
  type OwnedRef,
  type Store,
  type StoredChecklist,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney } from '../journeys/existing.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'
import { createFactDesk } from './facts.ts'
import { requireOwnIds } from './own-ids.ts'
import { presentChecklist, presentDetail } from './present.ts'
import { templateRoutes } from './templates.ts'

type UnderWay =
  | 'listChecklists'
  | 'startChecklist'
  | 'readChecklist'
  | 'changeChecklist'
  | 'removeChecklist'
  | 'changeChecklistItem'

/** Checklists to begin from and under way, their items ticked by people or by what is seen. */
export function checklistRoutes(
  store: Store,
): Pick<Handlers, UnderWay | keyof ReturnType<typeof templateRoutes>> {
  const factsOf = createFactDesk(store)
  const seen = async (
    { workspaceId, asking }: { readonly workspaceId: string; readonly asking: string },
    all: readonly StoredChecklist[],
  ) => {
    const marks = await listMarks(
      store,
      workspaceId,
      all.map(({ id }) => id),
    )
    const journeys = new Set(all.map(({ journeyId }) => journeyId))
    const facts = new Map(
      await Promise.all(
        [...journeys].map(async (id) => [id, await factsOf(workspaceId, id)] as const),
      ),
    )
    const today = new Date().toISOString().slice(0, 10)
    return all.flatMap((checklist) => {
      const of = facts.get(checklist.journeyId)
      const own = marks.get(checklist.id) ?? new Map()
      return of === undefined ? [] : [{ checklist, marks: own, ...of, asking, today }]
    })
  }
  return {
    ...templateRoutes(store),
    async listChecklists({ workspaceId, member, query: { cursor, limit, journey } }) {
      const after = afterCursor(cursor)
      const page = { journeyId: journey, after, limit }
      const all = await listChecklists(store, workspaceId, page)
      const items = await seen({ workspaceId, asking: member.name }, all)
      return { items: items.map(presentChecklist), next: nextCursor(after, all.length, limit) }
    },
    async startChecklist({ workspaceId, member, body }) {
      const { journeyId, title } = body
      if (journeyId !== null) await existingJourney(store, { workspaceId, journeyId })
      const from = await beginning(store, workspaceId, body)
      const id = newId()
      const startedBy = shownName(member)
      const own = { id, journeyId, startedBy, ...(title !== undefined && { title }) }
      await addChecklist(store, workspaceId, { ...from, ...own })
      if (body.again !== undefined)
        await copyAssignees(store, workspaceId, { from: body.again, to: id })
      return { id }
    },
    async readChecklist({ workspaceId, member, params }) {
      const found = await existing(store, { workspaceId, id: params.id! })
      const [only] = await seen({ workspaceId, asking: member.name }, [found])
      return presentDetail(only!)
    },
    async changeChecklist({ workspaceId, params, body: { title, items, closed, deleted } }) {
      requireOwnIds(items)
      const ref = { workspaceId, id: params.id! }
      const change = { title, items, isClosed: closed, isDeleted: deleted }
      if (!(await changeChecklist(store, ref, change))) throw noSuch()
      return { id: ref.id }
    },
    async removeChecklist({ workspaceId, params }) {
      const ref = { workspaceId, id: params.id! }
      if (!(await changeChecklist(store, ref, { isDeleted: true }))) throw noSuch()
      return { id: ref.id }
    },
    async changeChecklistItem({ workspaceId, member, params, body }) {
      const ref = { workspaceId, id: params.id!, itemId: params.item! }
      const { items } = await existing(store, ref)
      if (!items.some(({ id }) => id === ref.itemId))
        throw new ProblemError('not-found', 'There is no such item in this checklist.')
      const ticked =
        body.state === undefined
          ? {}
          : body.state === null
            ? { by: null, at: null }
            : { by: shownName(member), at: new Date().toISOString() }
      await changeMark(store, ref, { ...body, ...ticked })
      return { id: ref.itemId }
    },
  }
}

/** What a checklist is begun from: one to begin from, or one that was under way. */
async function beginning(
  store: Store,
  workspaceId: string,
  {
    template,
    again,
  }: { readonly template?: string | undefined; readonly again?: string | undefined },
): Promise<Pick<StoredChecklist, 'templateId' | 'title' | 'about' | 'items' | 'related'>> {
  if (again !== undefined) return existing(store, { workspaceId, id: again })
  const all = [...methodChecklists, ...(await listTemplates(store, workspaceId))]
  const found = all.find(({ id }) => id === template)
  if (found === undefined)
    throw new ProblemError('not-found', 'There is no such checklist to begin from.')
  return { ...found, templateId: found.id }
}

async function existing(store: Store, ref: OwnedRef): Promise<StoredChecklist> {
  const found = await findChecklist(store, ref)
  if (found === null) throw noSuch()
  return found
}

function noSuch(): ProblemError {
  return new ProblemError('not-found', 'There is no such checklist.')
}
