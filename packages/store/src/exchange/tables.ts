/** What a column holds; with `?` it may also hold nothing. */
export type ColumnForm =
  | 'text'
  | 'text?'
  | 'number'
  | 'number?'
  | 'flag'
  | 'flag?'
  | 'time'
  | 'time?'
  | 'json'
  | 'json?'

/** A table as it leaves a workspace and comes into one. */
export interface ExchangedTable {
  readonly table: string
  /** What tells a row from the others of its workspace; none where the order of arrival does. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, ColumnForm>>
  /** The order of leaving. */
  readonly order: readonly string[]
  /** Only rows that are in use leave; SQL over `t`. */
  readonly live: string
  /** The kind and column of what a row belongs to: it is left out where that is. */
  readonly parent?: readonly [kind: string, column: string]
  /** A deleted row stays for a while, so that it can be brought back. */
  readonly leavesMark?: true
}

const ofJourney = { parent: ['journey', 'journey_id'] } as const
const journeyIsLive = `EXISTS (SELECT 1 FROM journeys j WHERE j.workspace_id = t.workspace_id
  AND j.id = t.journey_id AND j.deleted_at IS NULL)`
const recordIsLive = `EXISTS (SELECT 1 FROM records r WHERE r.workspace_id = t.workspace_id
  AND r.id = t.record_id AND r.deleted_at IS NULL)`

/**
 * Everything of a workspace that people would miss, by kind, parents before children. Left out are what is
 * deleted, secrets (sessions, links), who is a member, private notes, votes and views, and what can be
 * worked out.
 */
export const exchangedTables = {
  record: {
    table: 'records',
    key: ['id'],
    columns: {
      id: 'text',
      type: 'text',
      body: 'json',
      revision: 'number',
      created_at: 'time',
      updated_at: 'time',
    },
    order: ['id'],
    live: 't.deleted_at IS NULL',
    leavesMark: true,
  },
  recordChange: {
    table: 'record_changes',
    key: [],
    columns: { record_id: 'text', author: 'text', at: 'time', fields: 'json' },
    order: ['seq'],
    live: recordIsLive,
    parent: ['record', 'record_id'],
  },
  recordComment: {
    table: 'record_comments',
    key: ['record_id', 'id'],
    columns: {
      record_id: 'text',
      id: 'text',
      author: 'text',
      text: 'text',
      at: 'time',
      resolved_at: 'time?',
      parent_id: 'text?',
      edited_at: 'time?',
    },
    order: ['record_id', 'id'],
    live: `${recordIsLive} AND t.deleted_at IS NULL`,
    parent: ['record', 'record_id'],
  },
  journey: {
    table: 'journeys',
    key: ['id'],
    columns: {
      id: 'text',
      title: 'text',
      kind: 'text',
      document: 'text',
      listing: 'json',
      dataset_id: 'text?',
      created_at: 'time',
      updated_at: 'time',
    },
    order: ['id'],
    live: 't.deleted_at IS NULL',
    leavesMark: true,
  },
  recordUse: {
    table: 'record_uses',
    key: ['journey_id', 'record_id'],
    columns: {
      journey_id: 'text',
      record_id: 'text',
      words: 'json',
      stands: 'json',
      since: 'time?',
    },
    order: ['journey_id', 'record_id'],
    live: journeyIsLive,
    ...ofJourney,
  },
  recordStood: {
    table: 'record_uses_before',
    key: [],
    columns: {
      journey_id: 'text',
      record_id: 'text',
      since: 'time?',
      until: 'time',
      stands: 'json',
    },
    order: ['seq'],
    live: journeyIsLive,
    ...ofJourney,
  },
  journeyVersion: {
    table: 'journey_versions',
    key: ['journey_id', 'id'],
    columns: {
      journey_id: 'text',
      id: 'text',
      kind: 'text',
      title: 'text',
      author: 'text',
      document: 'text',
      created_at: 'time',
    },
    order: ['journey_id', 'id'],
    live: journeyIsLive,
    ...ofJourney,
  },
  journeyEdit: {
    table: 'journey_edits',
    key: [],
    columns: {
      journey_id: 'text',
      entry: 'text',
      author: 'text',
      says: 'text?',
      changed_at: 'time',
    },
    order: ['seq'],
    live: journeyIsLive,
    ...ofJourney,
  },
  journeyDiscovery: {
    table: 'journey_discoveries',
    key: ['journey_id'],
    columns: {
      journey_id: 'text',
      document: 'text',
      earlier: 'text?',
      rejected: 'json',
      renewed_at: 'time?',
    },
    order: ['journey_id'],
    live: journeyIsLive,
    ...ofJourney,
  },
  workshop: {
    table: 'workshops',
    key: ['journey_id', 'id'],
    columns: {
      journey_id: 'text',
      id: 'text',
      title: 'text',
      started_by: 'text',
      started_at: 'time',
      ended_at: 'time',
      results: 'json',
      summary: 'json',
    },
    order: ['journey_id', 'id'],
    live: `t.ended_at IS NOT NULL AND t.summary IS NOT NULL AND ${journeyIsLive}`,
    ...ofJourney,
  },
  theme: {
    table: 'evidence_themes',
    key: ['id'],
    columns: { id: 'text', name: 'text', colour: 'text', description: 'text', created_at: 'time' },
    order: ['id'],
    live: 't.deleted_at IS NULL',
    leavesMark: true,
  },
  coding: {
    table: 'evidence_codings',
    key: ['theme_id', 'item_id'],
    columns: {
      item_id: 'text',
      theme_id: 'text',
      belongs: 'flag',
      author: 'text',
      coded_at: 'time',
    },
    order: ['theme_id', 'item_id'],
    live: `EXISTS (SELECT 1 FROM evidence_themes e WHERE e.workspace_id = t.workspace_id
      AND e.id = t.theme_id AND e.deleted_at IS NULL)`,
    parent: ['theme', 'theme_id'],
  },
  researchPlan: {
    table: 'research_plans',
    key: ['id'],
    columns: { id: 'text', body: 'json', created_at: 'time', updated_at: 'time' },
    order: ['id'],
    live: 't.deleted_at IS NULL',
    leavesMark: true,
  },
  checklistTemplate: {
    table: 'checklist_templates',
    key: ['id'],
    columns: {
      id: 'text',
      title: 'text',
      about: 'text',
      items: 'json',
      related: 'json',
      created_at: 'time',
    },
    order: ['id'],
    live: 't.deleted_at IS NULL',
    leavesMark: true,
  },
  checklist: {
    table: 'checklists',
    key: ['id'],
    columns: {
      id: 'text',
      template_id: 'text?',
      title: 'text',
      about: 'text',
      items: 'json',
      related: 'json',
      journey_id: 'text?',
      started_by: 'text',
      started_at: 'time',
      closed_at: 'time?',
    },
    order: ['id'],
    live: `t.deleted_at IS NULL AND (t.journey_id IS NULL OR ${journeyIsLive})`,
    leavesMark: true,
  },
  checklistMark: {
    table: 'checklist_marks',
    key: ['checklist_id', 'item_id'],
    columns: {
      checklist_id: 'text',
      item_id: 'text',
      state: 'text?',
      by: 'text?',
      at: 'time?',
      assignee: 'text',
      due: 'text?',
      note: 'text',
    },
    order: ['checklist_id', 'item_id'],
    live: `EXISTS (SELECT 1 FROM checklists c WHERE c.workspace_id = t.workspace_id
      AND c.id = t.checklist_id AND c.deleted_at IS NULL)`,
    parent: ['checklist', 'checklist_id'],
  },
  leftFinding: {
    table: 'left_findings',
    key: ['finding_id'],
    columns: { finding_id: 'text', reason: 'text', author: 'text', at: 'time' },
    order: ['finding_id'],
    live: 'true',
  },
  savedView: {
    table: 'saved_views',
    key: ['id'],
    columns: { id: 'text', place: 'text', name: 'text', search: 'json', created_at: 'time' },
    order: ['id'],
    live: 't.deleted_at IS NULL AND t.member_id IS NULL',
    leavesMark: true,
  },
  dashboard: {
    table: 'dashboards',
    key: ['id'],
    columns: { id: 'text', title: 'text', tiles: 'json', created_at: 'time', updated_at: 'time' },
    order: ['id'],
    live: 't.deleted_at IS NULL AND t.member_id IS NULL',
    leavesMark: true,
  },
} as const satisfies Record<string, ExchangedTable>

/** Tables that stay: secrets, who is a member, what is private or under way, and what can be worked out. */
export const stayingTables = [
  'answered_keys',
  'files',
  'first_dashboards',
  'inbox_reads',
  'invitations',
  'jobs',
  'journey_snapshots',
  'journey_updates',
  'map_work',
  'members',
  'quarantined_rows',
  'record_counts',
  'record_imports',
  'record_links',
  'search_entries',
  'sessions',
  'uploads',
  'workshop_notes',
  'workshop_people',
  'workshop_votes',
  'workspaces',
] as const

export type ExchangedKind = keyof typeof exchangedTables
export type ExchangedRow = Readonly<Record<string, unknown>>
