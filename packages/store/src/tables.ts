/** The tables that stood before each noun kept its own. */

export const first = [
  `CREATE TABLE workspaces (id text PRIMARY KEY, name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE TABLE sessions (
    token_hash text PRIMARY KEY,
    workspace_id text NOT NULL REFERENCES workspaces,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE journeys (
    id text NOT NULL,
    workspace_id text NOT NULL REFERENCES workspaces,
    title text NOT NULL,
    kind text NOT NULL,
    document text NOT NULL,
    listing jsonb NOT NULL,
    dataset_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE TABLE uploads (
    id text NOT NULL,
    workspace_id text NOT NULL REFERENCES workspaces,
    name text NOT NULL,
    size double precision NOT NULL,
    preview jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE TABLE jobs (
    id text NOT NULL,
    workspace_id text NOT NULL REFERENCES workspaces,
    kind text NOT NULL,
    title text NOT NULL,
    status text NOT NULL,
    phase text NOT NULL DEFAULT '',
    done double precision NOT NULL DEFAULT 0,
    "of" double precision NOT NULL DEFAULT 0,
    input jsonb NOT NULL,
    report jsonb,
    error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE TABLE answered_keys (
    workspace_id text NOT NULL REFERENCES workspaces,
    key text NOT NULL,
    request_hash text NOT NULL,
    answer jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, key)
  )`,
  `CREATE TABLE quarantined_rows (
    workspace_id text NOT NULL,
    job_id text NOT NULL,
    position integer NOT NULL,
    row jsonb NOT NULL,
    PRIMARY KEY (workspace_id, job_id, position)
  )`,
  `CREATE INDEX journeys_by_change ON journeys (workspace_id, updated_at DESC, id)`,
  `CREATE INDEX jobs_by_age ON jobs (workspace_id, created_at DESC, id)`,
]

export const liveEditing = [
  `CREATE TABLE journey_snapshots (
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    state bytea NOT NULL,
    PRIMARY KEY (workspace_id, journey_id),
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `CREATE TABLE journey_updates (
    seq bigserial PRIMARY KEY,
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    data bytea NOT NULL,
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `CREATE INDEX journey_updates_by_journey ON journey_updates (workspace_id, journey_id, seq)`,
  `CREATE TABLE journey_versions (
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    author text NOT NULL,
    document text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, journey_id, id),
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `ALTER TABLE sessions ADD COLUMN name text NOT NULL DEFAULT '', ADD COLUMN role text NOT NULL DEFAULT 'owner'`,
  `CREATE TABLE invitations (
    token_hash text PRIMARY KEY,
    workspace_id text NOT NULL REFERENCES workspaces,
    role text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
]

export const files = `CREATE TABLE files (
  id text NOT NULL,
  workspace_id text NOT NULL REFERENCES workspaces,
  name text NOT NULL,
  media_type text NOT NULL,
  size double precision NOT NULL,
  width integer,
  height integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
)`

export const discoveries = `CREATE TABLE journey_discoveries (
  workspace_id text NOT NULL,
  journey_id text NOT NULL,
  document text NOT NULL,
  earlier text,
  rejected jsonb NOT NULL DEFAULT '[]',
  renewed_at timestamptz,
  PRIMARY KEY (workspace_id, journey_id),
  FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
)`

export const workshops = [
  `CREATE TABLE workshops (
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    id text NOT NULL,
    title text NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    timer jsonb,
    ballot jsonb,
    results jsonb NOT NULL,
    summary jsonb,
    PRIMARY KEY (workspace_id, journey_id, id),
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX workshops_under_way ON workshops (workspace_id, journey_id) WHERE ended_at IS NULL`,
  `CREATE TABLE workshop_people (
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    workshop_id text NOT NULL,
    person text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    joined_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, journey_id, workshop_id, person),
    FOREIGN KEY (workspace_id, journey_id, workshop_id) REFERENCES workshops ON DELETE CASCADE
  )`,
  `CREATE TABLE workshop_votes (
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    workshop_id text NOT NULL,
    person text NOT NULL,
    target text NOT NULL,
    dots integer NOT NULL,
    PRIMARY KEY (workspace_id, journey_id, workshop_id, person, target),
    FOREIGN KEY (workspace_id, journey_id, workshop_id) REFERENCES workshops ON DELETE CASCADE
  )`,
  `CREATE TABLE workshop_notes (
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    workshop_id text NOT NULL,
    id text NOT NULL,
    person text NOT NULL,
    author text NOT NULL,
    step_id text,
    lane_id text,
    text text NOT NULL,
    is_named boolean NOT NULL DEFAULT false,
    revealed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, journey_id, workshop_id, id),
    FOREIGN KEY (workspace_id, journey_id, workshop_id) REFERENCES workshops ON DELETE CASCADE
  )`,
]

export const authorship = [
  `CREATE TABLE journey_edits (
    seq bigserial PRIMARY KEY,
    workspace_id text NOT NULL,
    journey_id text NOT NULL,
    entry text NOT NULL,
    author text NOT NULL,
    says text,
    changed_at timestamptz NOT NULL,
    FOREIGN KEY (workspace_id, journey_id) REFERENCES journeys ON DELETE CASCADE
  )`,
  `CREATE INDEX journey_edits_by_entry ON journey_edits (workspace_id, journey_id, entry, seq)`,
]

export const inbox = `CREATE TABLE inbox_reads (
  workspace_id text NOT NULL REFERENCES workspaces,
  member_id text NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, member_id)
)`
