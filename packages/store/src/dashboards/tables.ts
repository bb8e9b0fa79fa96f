/** Arrangements of tiles, for everybody or for one member, and which of them a member sees first. */
export const dashboardTables = [
  `CREATE TABLE dashboards (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    title text NOT NULL,
    tiles jsonb NOT NULL,
    member_id text,
    made_by text,
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE TABLE first_dashboards (
    workspace_id text NOT NULL REFERENCES workspaces,
    member_id text NOT NULL,
    dashboard_id text NOT NULL,
    PRIMARY KEY (workspace_id, member_id)
  )`,
]
