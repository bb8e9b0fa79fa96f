/** Interviews, surveys and tests that are planned, and whom they ask. */
export const researchTables = [
  `CREATE TABLE research_plans (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
]
