/** What happened last is found without reading all that ever happened. */
export const activityTables = [
  `CREATE INDEX record_comments_by_time ON record_comments (workspace_id, at DESC)`,
  `CREATE INDEX journey_edits_by_time ON journey_edits (workspace_id, changed_at DESC)`,
]
