/** The themes of the evidence library, and what people said belongs to them or not. */
export const evidenceTables = [
  `CREATE TABLE evidence_themes (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    name text NOT NULL,
    colour text NOT NULL,
    description text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE TABLE evidence_codings (
    workspace_id text NOT NULL,
    item_id text NOT NULL,
    theme_id text NOT NULL,
    belongs boolean NOT NULL,
    author text NOT NULL,
    coded_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, theme_id, item_id),
    FOREIGN KEY (workspace_id, theme_id) REFERENCES evidence_themes ON DELETE CASCADE
  )`,
  `CREATE INDEX evidence_codings_by_item ON evidence_codings (workspace_id, item_id)`,
]
