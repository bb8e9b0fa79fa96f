/** How figures of records stood on maps before they changed, and views of rankings that people keep. */
export const priorityTables = [
  // Unknown for what was there before; now() for what comes.
  `ALTER TABLE record_uses ADD COLUMN since timestamptz`,
  `ALTER TABLE record_uses ALTER COLUMN since SET DEFAULT now()`,
  `CREATE TABLE record_uses_before (
    seq bigserial PRIMARY KEY,
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    record_id text NOT NULL,
    since timestamptz,
    until timestamptz NOT NULL DEFAULT now(),
    stands jsonb NOT NULL,
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `CREATE INDEX record_uses_before_by_time ON record_uses_before (workspace_id, until)`,
  `CREATE INDEX record_changes_by_time ON record_changes (workspace_id, at)`,
  `CREATE TABLE ranking_views (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    name text NOT NULL,
    search jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id)
  )`,
  // Uses say from now on since when their map has data, and are noted once more for that.
  `UPDATE journeys SET records_noted = false`,
]
