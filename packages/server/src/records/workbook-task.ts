import type { RecordType, WorkspaceRecord } from '@desirepath/core'

export interface WorkbookTask {
  readonly type: RecordType
  readonly records: readonly WorkspaceRecord[]
}
