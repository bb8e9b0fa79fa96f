import type { RecordType, WorkspaceRecord } from '@desirepath/core'
import type { ComputedCells, ListTable } from '@desirepath/export'

/** Records of a type, or the rows of another list. */
export type WorkbookTask =
  | {
      readonly type: RecordType
      readonly records: readonly WorkspaceRecord[]
      /** Null for all. */
      readonly columns: readonly string[] | null
      readonly computed: ComputedCells
    }
  | { readonly table: ListTable }
