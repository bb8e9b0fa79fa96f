/** Findings about records that somebody leaves as they are, and why. */
export const findingTables = [
  `CREATE TABLE left_findings (
    workspace_id text NOT NULL REFERENCES workspaces,
    finding_id text NOT NULL,
    reason text NOT NULL,
    author text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, finding_id)
  )`,
]
