/** Views of lists under names, for everybody or for one member; rankings had their own before. */
export const savedViewTables = [
  `CREATE TABLE saved_views (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    place text NOT NULL,
    name text NOT NULL,
    search jsonb NOT NULL,
    member_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `INSERT INTO saved_views (workspace_id, id, place, name, search, created_at)
    SELECT workspace_id, id, 'decide', name, search, created_at FROM ranking_views`,
  `DROP TABLE ranking_views`,
]
