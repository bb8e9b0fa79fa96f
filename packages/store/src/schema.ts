import type { Generated, JSONColumnType } from 'kysely'
import type { QuarantinedRow } from '@desirepath/core'

/** Every row belongs to a workspace, and every query says which. */
export interface Schema {
  workspaces: { id: string; name: string; created_at: Generated<Date> }
  sessions: { token_hash: string; workspace_id: string; created_at: Generated<Date> }
  journeys: {
    id: string
    workspace_id: string
    title: string
    kind: string
    /** The canonical JSON, byte for byte. */
    document: string
    listing: JSONColumnType<object>
    dataset_id: string | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
    deleted_at: Date | null
  }
  uploads: {
    id: string
    workspace_id: string
    name: string
    size: number
    preview: JSONColumnType<object>
    created_at: Generated<Date>
  }
  jobs: {
    id: string
    workspace_id: string
    kind: 'discovery' | 'sample'
    title: string
    status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
    phase: string
    done: number
    of: number
    input: JSONColumnType<object>
    report: JSONColumnType<object> | null
    error: string | null
    created_at: Generated<Date>
    finished_at: Date | null
  }
  answered_keys: {
    workspace_id: string
    key: string
    request_hash: string
    answer: JSONColumnType<object>
    created_at: Generated<Date>
  }
  quarantined_rows: {
    workspace_id: string
    job_id: string
    position: number
    row: JSONColumnType<QuarantinedRow>
  }
}
