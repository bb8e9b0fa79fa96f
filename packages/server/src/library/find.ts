import { searchLibrary } from '@desirepath/analytics'
import type { EvidenceItem } from '@desirepath/contract'
import { listCodings } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'
import { presentItem } from './present.ts'
import { createPrepareSearch, type SearchDeps } from './search.ts'

/** Gives items of the library in the order of their ids; throws a `ProblemError` where one is missing. */
export type Find = (workspaceId: string, ids: readonly string[]) => Promise<EvidenceItem[]>

export function createFind(deps: SearchDeps): Find {
  const prepare = createPrepareSearch(deps)
  return async (workspaceId, ids) => {
    const { search, journeys, personas } = await prepare(workspaceId, {})
    const { engine } = await deps.evidence.open()
    const found = await searchLibrary(engine, { ...search, ids }, { after: 0, limit: ids.length })
    const byId = new Map(found.map((each) => [each.item.id, each]))
    const codings = await listCodings(deps.store, workspaceId, ids)
    return ids.map((id) => {
      const item = byId.get(id)
      if (item !== undefined) return presentItem(item, { journeys, codings, personas })
      throw new ProblemError(
        'not-found',
        `The library has no item ${id}; it may have been removed.`,
      )
    })
  }
}
