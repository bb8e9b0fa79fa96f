import { lintRecords, type RecordFinding, type WorkspaceFacts } from '@desirepath/core'
import { recordsState, type Store } from '@desirepath/store'
import type { FactsOf } from './facts.ts'

/** What was found, and when. */
export interface Checked {
  readonly at: string
  readonly findings: readonly RecordFinding[]
}

export function checkedBy(facts: WorkspaceFacts): Checked {
  return { at: facts.now, findings: lintRecords(facts) }
}

/** Findings grow old with the day, and metrics get values without any record being changed. */
const KEPT_MS = 300_000

/** Checks a whole workspace, anew only where something of it has changed. */
export function createCheckAll(
  store: Store,
  factsOf: FactsOf,
): (workspaceId: string) => Promise<Checked> {
  const kept = new Map<string, { readonly state: string; readonly checked: Promise<Checked> }>()
  return async (workspaceId) => {
    const state = await recordsState(store, workspaceId)
    const known = kept.get(workspaceId)
    if (known?.state === state) {
      const checked = await known.checked
      if (Date.now() - Date.parse(checked.at) < KEPT_MS) return checked
    }
    const checked = factsOf(workspaceId, null).then(checkedBy)
    checked.catch(() => kept.delete(workspaceId))
    kept.set(workspaceId, { state, checked })
    return checked
  }
}
