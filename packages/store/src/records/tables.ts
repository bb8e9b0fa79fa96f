/** Records of the workspace, where they stand, what they are joined with, and who changed what. */
export const recordTables = [
  `CREATE TABLE records (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    type text NOT NULL,
    title text NOT NULL,
    owner text NOT NULL,
    is_draft boolean NOT NULL,
    tags jsonb NOT NULL,
    body jsonb NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    merged_into text,
    taken_off jsonb,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE INDEX records_by_change ON records (workspace_id, type, updated_at DESC, id) WHERE deleted_at IS NULL`,
  `CREATE INDEX records_by_title ON records (workspace_id, type, lower(title), id) WHERE deleted_at IS NULL`,
  `CREATE TABLE record_links (
    workspace_id text NOT NULL,
    record_id text NOT NULL,
    other_id text NOT NULL,
    PRIMARY KEY (workspace_id, record_id, other_id)
  )`,
  `CREATE INDEX record_links_back ON record_links (workspace_id, other_id)`,
  `CREATE TABLE record_uses (
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    record_id text NOT NULL,
    words jsonb NOT NULL,
    stands jsonb NOT NULL,
    PRIMARY KEY (workspace_id, journey_id, record_id),
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `CREATE INDEX record_uses_by_record ON record_uses (workspace_id, record_id)`,
  `ALTER TABLE journeys ADD COLUMN records_noted boolean NOT NULL DEFAULT false`,
  `CREATE TABLE record_changes (
    seq bigserial PRIMARY KEY,
    workspace_id text NOT NULL,
    record_id text NOT NULL,
    author text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    fields jsonb NOT NULL
  )`,
  `CREATE INDEX record_changes_by_record ON record_changes (workspace_id, record_id, seq DESC)`,
  `CREATE TABLE record_comments (
    workspace_id text NOT NULL,
    record_id text NOT NULL,
    id text NOT NULL,
    author text NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    PRIMARY KEY (workspace_id, record_id, id)
  )`,
]

/** Comments on records are answered, written anew and deleted. */
export const recordTalkTables = [
  `ALTER TABLE record_comments ADD COLUMN author_id text, ADD COLUMN parent_id text,
    ADD COLUMN edited_at timestamptz, ADD COLUMN deleted_at timestamptz`,
]

/** What is noted of the records on a journey says more than it did: all are noted again. */
export const renotedRecords = [`UPDATE journeys SET records_noted = FALSE`]

/** What maps are still to be told of records that were merged, deleted or brought back. */
export const mapWorkTables = [
  `CREATE TABLE map_work (
    seq bigserial PRIMARY KEY,
    workspace_id text NOT NULL REFERENCES workspaces,
    record_id text NOT NULL,
    kind text NOT NULL,
    journey_id text,
    author text NOT NULL,
    detail jsonb,
    is_begun boolean NOT NULL
  )`,
  `CREATE INDEX map_work_by_workspace ON map_work (workspace_id, seq)`,
]

/** What tables of records wrote, to be taken back for a while. */
export const recordImportTables = [
  `CREATE TABLE record_imports (
    workspace_id text NOT NULL REFERENCES workspaces,
    id text NOT NULL,
    type text NOT NULL,
    author text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    added jsonb NOT NULL,
    changed jsonb NOT NULL,
    taken_back_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
]
