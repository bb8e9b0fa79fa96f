import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type {
  Card,
  ChecklistItem,
  ChecklistMark,
  FieldChange,
  QuarantinedRow,
  RecordStands,
  RecordType,
  SharedWords,
  Tile,
} from '@desirepath/core'

/** What a member may do: see, also comment, also edit, also manage members, also owners. */
export type Role = 'viewer' | 'commenter' | 'editor' | 'admin' | 'owner'

/** Kept by itself while people edit, named by somebody, or kept before a restore. */
export type VersionKind = 'automatic' | 'named' | 'safety'

/** Every row belongs to a workspace, and every query says which. */
export interface Schema {
  workspaces: { id: string; name: string; created_at: Generated<Date> }
  sessions: {
    token_hash: string
    workspace_id: string
    member_id: string
    created_at: Generated<Date>
  }
  members: {
    id: string
    workspace_id: string
    /** Empty until they give one. */
    name: Generated<string>
    role: Role
    /** Whom the link printed at start lets in. */
    is_host: Generated<boolean>
    /** The invitation; null where it was another link, or was not kept. */
    came_by: string | null
    joined_at: Generated<Date>
    last_seen_at: Date | null
    removed_at: Date | null
  }
  invitations: {
    token_hash: string
    id: string
    workspace_id: string
    role: Role
    /** A member; null for links of before this was kept. */
    made_by: string | null
    created_at: Generated<Date>
    uses: Generated<number>
    last_used_at: Date | null
    withdrawn_at: Date | null
  }
  journey_snapshots: { workspace_id: string; journey_id: string; state: Uint8Array }
  journey_updates: {
    seq: Generated<string>
    workspace_id: string
    journey_id: string
    data: Uint8Array
  }
  journey_versions: {
    workspace_id: string
    journey_id: string
    id: string
    kind: VersionKind
    title: string
    author: string
    document: string
    created_at: Generated<Date>
  }
  journeys: {
    id: string
    workspace_id: string
    title: string
    kind: string
    /** The canonical JSON, byte for byte. */
    document: string
    listing: JSONColumnType<object>
    dataset_id: string | null
    /** Whether the workspace knows the records that stand on it. */
    records_noted: Generated<boolean>
    /** Whether a search finds what stands in it. */
    search_noted: Generated<boolean>
    created_at: Generated<Date>
    updated_at: Generated<Date>
    deleted_at: Date | null
  }
  records: {
    workspace_id: string
    id: string
    type: RecordType
    /** These four stand in the body, too: lists are sorted and filtered by them. */
    title: string
    owner: string
    is_draft: boolean
    tags: JSONColumnType<string[]>
    body: JSONColumnType<object>
    revision: Generated<number>
    created_at: Generated<Date>
    updated_at: Generated<Date>
    deleted_at: Date | null
    /** Of a deleted one: the record that it turned out to be. */
    merged_into: string | null
    /** Of a deleted one: what to put back on the maps with it. */
    taken_off: JSONColumnType<object> | null
  }
  record_links: { workspace_id: string; record_id: string; other_id: string }
  record_uses: {
    workspace_id: string
    journey_id: string
    record_id: string
    /** As they were when the map and the record were last seen to agree. */
    words: JSONColumnType<SharedWords>
    stands: JSONColumnType<RecordStands>
    /** Since when its figures are as they are; null where that was not yet kept. */
    since: Generated<Date | null>
  }
  /** Figures that a record had on a map until they changed. */
  record_uses_before: {
    seq: Generated<string>
    workspace_id: string
    journey_id: string
    record_id: string
    since: Date | null
    until: Generated<Date>
    stands: JSONColumnType<RecordStands>
  }
  /** Findings about records that somebody leaves as they are. */
  left_findings: {
    workspace_id: string
    finding_id: string
    reason: string
    author: string
    at: Generated<Date>
  }
  /** Of the rule of a persona and the events of a touchpoint, as they were counted last. */
  record_counts: {
    workspace_id: string
    record_id: string
    rule_key: string
    counted: number
    total: number
    as_of: string | null
  }
  saved_views: {
    workspace_id: string
    id: string
    place: string
    name: string
    search: JSONColumnType<Record<string, string>>
    member_id: string | null
    created_at: Generated<Date>
    deleted_at: Date | null
  }
  dashboards: {
    workspace_id: string
    id: string
    title: string
    tiles: JSONColumnType<Tile[]>
    /** Whose alone it is; null where it is for everybody. */
    member_id: string | null
    /** A member; null where it came from elsewhere. */
    made_by: string | null
    revision: Generated<number>
    created_at: Generated<Date>
    updated_at: Generated<Date>
    deleted_at: Date | null
  }
  /** What members see first. */
  first_dashboards: { workspace_id: string; member_id: string; dashboard_id: string }
  record_changes: {
    seq: Generated<string>
    workspace_id: string
    record_id: string
    author: string
    at: Generated<Date>
    fields: JSONColumnType<FieldChange[]>
  }
  record_comments: {
    workspace_id: string
    record_id: string
    id: string
    author: string
    /** Null where it is not known: it came from elsewhere. */
    author_id: string | null
    /** The comment that it answers. */
    parent_id: string | null
    text: string
    at: Generated<Date>
    resolved_at: Date | null
    edited_at: Date | null
    deleted_at: Date | null
  }
  /** What a search finds; that of records, themes and members is written by triggers. */
  search_entries: {
    workspace_id: string
    kind: string
    id: string
    /** Empty for what stands in no journey. */
    journey_id: Generated<string>
    title: string
    text: string
    /** The title without case and accents. */
    heading: GeneratedAlways<string>
    /** Title and text, a line for each, without case and accents. */
    folded: GeneratedAlways<string>
    is_hidden: Generated<boolean>
    changed_at: Generated<Date>
  }
  inbox_reads: { workspace_id: string; member_id: string; read_at: Date }
  journey_edits: {
    seq: Generated<string>
    workspace_id: string
    journey_id: string
    entry: string
    author: string
    says: string | null
    changed_at: Date
  }
  journey_discoveries: {
    workspace_id: string
    journey_id: string
    document: string
    earlier: string | null
    /** Keys of proposals. */
    rejected: JSONColumnType<string[]>
    renewed_at: Date | null
  }
  workshops: {
    workspace_id: string
    journey_id: string
    id: string
    title: string
    started_by: string
    started_at: Generated<Date>
    /** Null while it is under way. */
    ended_at: Date | null
    timer: JSONColumnType<object> | null
    ballot: JSONColumnType<object> | null
    results: JSONColumnType<object>
    summary: JSONColumnType<object> | null
  }
  workshop_people: {
    workspace_id: string
    journey_id: string
    workshop_id: string
    /** A member. */
    person: string
    name: string
    role: Role
    joined_at: Generated<Date>
  }
  workshop_votes: {
    workspace_id: string
    journey_id: string
    workshop_id: string
    person: string
    /** As in an address: `card:…` or `record:…`. */
    target: string
    dots: number
  }
  workshop_notes: {
    workspace_id: string
    journey_id: string
    workshop_id: string
    id: string
    person: string
    author: string
    step_id: string | null
    lane_id: string | null
    text: string
    is_named: Generated<boolean>
    /** Null while only its writer sees it. */
    revealed_at: Date | null
    created_at: Generated<Date>
  }
  evidence_themes: {
    workspace_id: string
    id: string
    name: string
    colour: NonNullable<Card['colour']>
    description: string
    created_at: Generated<Date>
    deleted_at: Date | null
  }
  research_plans: {
    workspace_id: string
    id: string
    body: JSONColumnType<object>
    created_at: Generated<Date>
    updated_at: Generated<Date>
    deleted_at: Date | null
  }
  evidence_codings: {
    workspace_id: string
    item_id: string
    theme_id: string
    belongs: boolean
    author: string
    coded_at: Date
  }
  checklist_templates: {
    workspace_id: string
    id: string
    title: string
    about: string
    items: JSONColumnType<ChecklistItem[]>
    related: JSONColumnType<string[]>
    created_at: Generated<Date>
    deleted_at: Date | null
  }
  checklists: {
    workspace_id: string
    id: string
    /** What it was begun from; null where that was no checklist that was kept. */
    template_id: string | null
    title: string
    about: string
    items: JSONColumnType<ChecklistItem[]>
    related: JSONColumnType<string[]>
    journey_id: string | null
    started_by: string
    started_at: Generated<Date>
    closed_at: Date | null
    deleted_at: Date | null
  }
  checklist_marks: {
    workspace_id: string
    checklist_id: string
    item_id: string
    /** As people ticked it; null while only what is seen counts. */
    state: ChecklistMark['state']
    by: string | null
    at: Date | null
    assignee: Generated<string>
    /** A day, `YYYY-MM-DD`. */
    due: string | null
    note: Generated<string>
  }
  record_imports: {
    workspace_id: string
    id: string
    type: RecordType
    author: string
    at: Generated<Date>
    added: JSONColumnType<string[]>
    changed: JSONColumnType<
      {
        readonly id: string
        readonly before: Readonly<Record<string, unknown>>
        readonly after: Readonly<Record<string, unknown>>
      }[]
    >
    taken_back_at: Date | null
  }
  map_work: {
    seq: Generated<string>
    workspace_id: string
    record_id: string
    kind: 'joined' | 'takenOff' | 'back' | 'spread'
    journey_id: string | null
    author: string
    detail: JSONColumnType<object> | null
    is_begun: boolean
  }
  uploads: {
    id: string
    workspace_id: string
    name: string
    size: number
    preview: JSONColumnType<object>
    created_at: Generated<Date>
  }
  files: {
    /** SHA-256 of the bytes, in hexadecimal. */
    id: string
    workspace_id: string
    name: string
    media_type: string
    size: number
    /** Of pictures, in pixels. */
    width: number | null
    height: number | null
    created_at: Generated<Date>
  }
  jobs: {
    id: string
    workspace_id: string
    kind: 'discovery' | 'sample' | 'evidence'
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
