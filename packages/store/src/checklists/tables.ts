/** Checklists of a workspace’s own, checklists that are under way, and what people said of their items. */
export const checklistTables = [
  `CREATE TABLE checklist_templates (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    title text NOT NULL,
    about text NOT NULL,
    items jsonb NOT NULL,
    related jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE TABLE checklists (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    template_id text,
    title text NOT NULL,
    about text NOT NULL,
    items jsonb NOT NULL,
    related jsonb NOT NULL,
    journey_id text,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    deleted_at timestamptz,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `CREATE INDEX checklists_by_journey ON checklists (workspace_id, journey_id) WHERE deleted_at IS NULL`,
  `CREATE TABLE checklist_marks (
    workspace_id text NOT NULL,
    checklist_id text NOT NULL,
    item_id text NOT NULL,
    state text,
    by text,
    at timestamptz,
    assignee text NOT NULL DEFAULT '',
    due text,
    note text NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, checklist_id, item_id),
    FOREIGN KEY (workspace_id, checklist_id) REFERENCES checklists ON DELETE CASCADE
  )`,
]
