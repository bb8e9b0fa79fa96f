import { leaveFinding, listLeftFindings, reopenFinding } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { SearchDeps } from '../library/search.ts'
import { shownName } from '../session/shown-name.ts'
import { checkedBy, createCheckAll } from './check-all.ts'
import { createFacts } from './facts.ts'
import { presentFindings } from './present-findings.ts'

type Operation = 'checkRecords' | 'leaveFinding' | 'reopenFinding'

/** The check of the records of a workspace, and what of it people leave as it is. */
export function recordCheckRoutes(deps: SearchDeps): Pick<Handlers, Operation> {
  const { store } = deps
  const factsOf = createFacts(deps)
  const checkAll = createCheckAll(store, factsOf)
  return {
    async checkRecords({ workspaceId, query: { record, type, most } }) {
      const checked = await (record === undefined
        ? checkAll(workspaceId)
        : factsOf(workspaceId, record).then(checkedBy))
      const left = new Map(
        (await listLeftFindings(store, workspaceId)).map(({ id, reason, author, at }) => [
          id,
          { reason, by: author, at: at.toISOString() },
        ]),
      )
      const about = checked.findings.filter(
        (each) => record === undefined || [each.record.id, each.other?.id].includes(record),
      )
      return { at: checked.at, ...presentFindings(about, { left, type, most }) }
    },
    async leaveFinding({ workspaceId, member, params, body: { reason } }) {
      const id = params.finding!
      await leaveFinding(store, workspaceId, { id, reason, author: shownName(member) })
      return { id }
    },
    async reopenFinding({ workspaceId, params }) {
      const id = params.finding!
      if (!(await reopenFinding(store, workspaceId, id)))
        throw new ProblemError('not-found', 'Nobody has left this finding as it is.')
      return { id }
    },
  }
}
