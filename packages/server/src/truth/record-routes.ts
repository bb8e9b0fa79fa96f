import { lintRecords } from '@desirepath/core'
import { leaveFinding, listLeftFindings, reopenFinding } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { SearchDeps } from '../library/search.ts'
import { shownName } from '../session/shown-name.ts'
import { createFacts } from './facts.ts'

type Operation = 'checkRecords' | 'leaveFinding' | 'reopenFinding'

/** The check of the records of a workspace, and what of it people leave as it is. */
export function recordCheckRoutes(deps: SearchDeps): Pick<Handlers, Operation> {
  const { store } = deps
  const factsOf = createFacts(deps)
  return {
    async checkRecords({ workspaceId, query }) {
      const facts = await factsOf(workspaceId, query.record ?? null)
      const left = new Map(
        (await listLeftFindings(store, workspaceId)).map(({ id, reason, author, at }) => [
          id,
          { reason, by: author, at: at.toISOString() },
        ]),
      )
      const findings = lintRecords(facts).filter(
        ({ record, other }) =>
          query.record === undefined || [record.id, other?.id].includes(query.record),
      )
      return {
        at: facts.now,
        findings: findings.map((each) => ({ ...each, left: left.get(each.id) ?? null })),
      }
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
